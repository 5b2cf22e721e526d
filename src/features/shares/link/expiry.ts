import type { Config } from '#api/config/config.ts';

/** How the user chooses when a link expires. `local` is the value of a `datetime-local` field: wall time in the user's time zone. */
export type ExpiryChoice =
  | { kind: 'days'; days: number }
  | { kind: 'at'; local: string }
  | { kind: 'never'; confirmed: boolean };

/**
 * What is wrong with a choice: `noDate` nothing or garbage was typed · `noSuchTime` the clocks jump over it that day · `past` ·
 * `tooLong` longer than config.json allows · `neverRefused` config.json allows no link without an end · `notConfirmed`.
 */
export type ExpiryProblem = 'noDate' | 'noSuchTime' | 'past' | 'tooLong' | 'neverRefused' | 'notConfirmed';

/** When a link ends (`undefined`: never), or why it cannot be said. */
export type Expiry = { expiresAt: Date | undefined } | { problem: ExpiryProblem };

/** The part of config.json that says how long links may live. It binds the console only: the server knows no such rule. */
export type ExpiryPolicy = Pick<Config['shares'], 'defaultDays' | 'longestDays' | 'allowNever'>;

const usualDays = [1, 7, 15, 30, 90, 365];

/** The spans on offer, in days, shortest first: the usual ones within the policy, and its default. */
export function daysOffered({ defaultDays, longestDays }: ExpiryPolicy): number[] {
  const within = usualDays.filter((days) => days <= longestDays);
  return [...new Set([...within, defaultDays])].toSorted((a, b) => a - b);
}

/** So many days later at the same wall time of the reader's zone, also over a change of clocks. */
export function daysFrom(now: Date, days: number): Date {
  const later = new Date(now);
  later.setDate(later.getDate() + days);
  return later;
}

const localText = /^(\d{4,5})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/;

/** The moment of a wall time in the reader's zone; of an hour that comes twice, the first one. */
function momentOf(local: string): Date | 'noDate' | 'noSuchTime' {
  const parts = localText
    .exec(local)
    ?.slice(1)
    .map((part) => Number(part ?? '0'));
  if (!parts) return 'noDate';
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  const moment = new Date(year, month - 1, day, hours, minutes, Number.isNaN(seconds) ? 0 : seconds);
  const isSame = moment.getDate() === day && moment.getHours() === hours && moment.getMinutes() === minutes;
  return isSame ? moment : 'noSuchTime';
}

/** When a link of this choice ends, seen from `now`. */
export function expiryOf(choice: ExpiryChoice, policy: ExpiryPolicy, now: Date): Expiry {
  if (choice.kind === 'never') {
    if (!policy.allowNever) return { problem: 'neverRefused' };
    return choice.confirmed ? { expiresAt: undefined } : { problem: 'notConfirmed' };
  }
  const moment = choice.kind === 'days' ? daysFrom(now, choice.days) : momentOf(choice.local);
  if (!(moment instanceof Date)) return { problem: moment };
  if (moment <= now) return { problem: 'past' };
  if (moment > daysFrom(now, policy.longestDays)) return { problem: 'tooLong' };
  return { expiresAt: moment };
}

/** A moment as a `datetime-local` field wants it: wall time of the reader's zone, to the minute. */
export function localTextOf(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = `${String(moment.getFullYear())}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${date}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/**
 * The choice for a link like one that was made for so many days: a span on offer, or else the date and time that it comes to. What is
 * longer than allowed, and a link without an end (`undefined`), which isn't made unasked, get the default.
 */
export function choiceLike(days: number | undefined, policy: ExpiryPolicy, now: Date): ExpiryChoice {
  if (days === undefined || days > policy.longestDays) return { kind: 'days', days: policy.defaultDays };
  if (daysOffered(policy).includes(days)) return { kind: 'days', days };
  return { kind: 'at', local: localTextOf(daysFrom(now, days)) };
}
