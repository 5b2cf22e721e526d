import { comparableKey, holderAttribute, keysOf, type ApiKey } from './apiKeys.ts';
import type { User } from './user.ts';

/**
 * What is wrong with a key: `duplicate` two users have it, so it is rejected for both · `space` a key with a space never matches ·
 * `weak` it can be guessed, or was typed by hand · `disabled` its holder is disabled, so it opens nothing, and would again ·
 * `unmarked` the list by marker does not show it.
 */
export type KeyProblem = 'duplicate' | 'space' | 'weak' | 'disabled' | 'unmarked';

/** A key with its holder and all that is wrong with it. */
export interface KeyFinding {
  user: User;
  key: ApiKey;
  problems: readonly KeyProblem[];
}

/** Bits below which a key counts as weak: half of those that we make. */
const enoughBits = 128;

const typedByHand = /(.)\1{3}|0123|1234|2345|4567|6789|abcd|qwert|key|pass|test|secret|admin|viewer|slicer/i;

/** A short text repeated to the end, or nearly. */
const repeated = /^(.{1,16}?)\1+.{0,15}$/;

const alphabets: readonly (readonly [RegExp, number])[] = [
  [/^\d+$/, 10],
  [/^[0-9a-f]+$/, 16],
  [/^[a-z2-7]+$/, 32],
  [/^[a-z0-9]+$/, 36],
];

/** Whether a key looks made by a person, or has too few random bits for its length and letters. Case does not count in matching. */
export function isWeak(key: string): boolean {
  const text = comparableKey(key);
  const letters = alphabets.find(([pattern]) => pattern.test(text))?.[1] ?? 38;
  const bits = text.length * Math.log2(letters);
  const words = repeated.test(text) || (text.length < 40 && typedByHand.test(text));
  return bits < enoughBits || words || new Set(text).size < Math.min(10, letters);
}

/** Looks at the keys of these users together; finds only what shows among them, so give it all for the whole truth. */
export function findKeyProblems(users: readonly User[]): readonly KeyFinding[] {
  const holders = new Map<string, Set<string>>();
  for (const user of users) {
    for (const key of keysOf(user)) {
      const comparable = comparableKey(key.value);
      holders.set(comparable, (holders.get(comparable) ?? new Set()).add(user.id));
    }
  }
  return users.flatMap((user) =>
    keysOf(user).map((key): KeyFinding => {
      const comparable = comparableKey(key.value);
      const problems: readonly (readonly [KeyProblem, boolean])[] = [
        ['duplicate', (holders.get(comparable)?.size ?? 0) > 1],
        ['space', /\s/.test(comparable)],
        ['weak', isWeak(key.value)],
        ['disabled', !user.enabled],
        ['unmarked', !(user.attributes[holderAttribute] ?? []).includes('true')],
      ];
      return { user, key, problems: problems.flatMap(([problem, holds]) => (holds ? [problem] : [])) };
    }),
  );
}
