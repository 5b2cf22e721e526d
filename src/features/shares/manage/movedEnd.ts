import { expiryOf, type Expiry } from '#features/shares/link/expiry.ts';

/** What is wrong with a chosen end. */
export type EndProblem = Extract<Expiry, { problem: unknown }>['problem'] | 'afterToken';

/** The console's own limits are for new links: this one's token has its end already. */
const noPolicy = { defaultDays: 1, longestDays: 36_500, allowNever: false };

const minuteMs = 60_000;

/** What is chosen for the end of a link. */
export interface ChosenEnd {
  /** It never ends, which only a token that never ends allows. */
  never: boolean;
  /** Otherwise: wall time, as the field gives it. */
  local: string;
}

/**
 * The end that was chosen for a link that exists; `undefined`: never. The field has no seconds: the token's last minute means its very end.
 * @param latest the end of its token; `undefined`: never
 */
export function movedEnd(
  { never, local }: ChosenEnd,
  latest: Date | undefined,
  now: Date,
): { expiresAt: Date | undefined } | { problem: EndProblem } {
  if (never) return latest ? { problem: 'afterToken' } : { expiresAt: undefined };
  const chosen = expiryOf({ kind: 'at', local }, noPolicy, now);
  if ('problem' in chosen) return chosen;
  const { expiresAt } = chosen;
  if (expiresAt === undefined) return { problem: 'noDate' };
  if (latest === undefined || expiresAt <= latest) {
    const isLast = latest !== undefined && latest.getTime() - expiresAt.getTime() < minuteMs;
    return { expiresAt: isLast ? latest : expiresAt };
  }
  return { problem: 'afterToken' };
}
