import type { Answer } from '#access/explain/answer.ts';
import type { Identified, ServerVerdict } from '#api/authorization/askServer.ts';

/**
 * Whether model and server agree. `proxy`: the hardened proxy refused, of which the model knows nothing; `notTaken`: the server takes the
 * credential for nobody's, so its answer is about nobody; `noFacts`: the reader doesn't know all labels; `unclear`: the server didn't decide.
 */
export type Comparison = 'same' | 'differs' | 'proxy' | 'notTaken' | 'noFacts' | 'unclear';

/** The auth service's words for a link's token that opens nothing. It says `unknown` of instant links, too, even while they are valid. */
const isBroken = (problem: string | undefined): boolean => problem === 'expired' || problem === 'invalid';

/** Whether a credential was sent, and the server takes it for nobody's. */
const isNotTaken = (identified: Identified): boolean =>
  identified.kind === 'anonymous' || (identified.kind === 'shareLink' && isBroken(identified.problem));

/**
 * Compares the model's answer with what the server did.
 * @param knowsFacts whether the reader sees all that decides: someone limited to labels knows only their own labels of a study
 */
export function compareVerdicts(
  model: Answer,
  { identified, verdict }: { readonly identified: Identified; readonly verdict: ServerVerdict },
  knowsFacts = true,
): Comparison {
  if (verdict.kind === 'unclear') return 'unclear';
  if (isNotTaken(identified)) return 'notTaken';
  if (!knowsFacts) return 'noFacts';
  if (verdict.kind === 'refused') {
    if (model.kind === 'refused') return 'same';
    return verdict.by === 'proxy' ? 'proxy' : 'differs';
  }
  if (model.kind === 'refused') return 'differs';
  const isFound = verdict.found ?? model.kind !== 'leftOut';
  return isFound === (model.kind !== 'leftOut') ? 'same' : 'differs';
}

/** Seconds until the plugin surely decides by what is so now, if nothing changed after `changedAt`. */
export const cacheSecondsLeft = (changedAt: number | undefined, cacheSeconds: number, now: number): number =>
  changedAt === undefined ? 0 : Math.max(0, Math.ceil((changedAt + cacheSeconds * 1000 - now) / 1000));
