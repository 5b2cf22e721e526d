import type { User } from './users.ts';

/** The attribute that the auth service looks keys up in; each of its values is a key that works. */
export const keyAttribute = 'api-key';

/** Marks the holders, so that they are listed without reading every user: Keycloak has no "has this attribute". */
export const holderAttribute = 'api-key-holder';

/**
 * Notes on keys. Keycloak does not promise the order of an attribute's values, so each value begins with the end of the key that
 * it is about: `a1b2c3 Slicer workstation 3`.
 */
const noteAttributes = {
  name: 'api-key-name',
  created: 'api-key-created',
  createdBy: 'api-key-created-by',
} as const;

/** Every attribute that has to do with API keys. */
export const keyAttributes: readonly string[] = [
  keyAttribute,
  holderAttribute,
  ...Object.values(noteAttributes),
];

/** A key of a user with what is recorded about it. */
export interface ApiKey {
  /** The key itself: a secret, shown once when it is made, masked ever after. */
  value: string;
  /** What it is for; empty if that wasn't recorded. */
  name: string;
  created: Date | undefined;
  /** User name of who made it; empty where unknown. */
  createdBy: string;
}

type Attributes = Readonly<Record<string, readonly string[]>>;

/** 256 random bits as 64 hex digits: lower case and without spaces, since matching ignores case and a space never matches. */
export function generateKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How the auth service compares keys: case and trailing spaces do not count. */
export const comparableKey = (key: string): string => key.trimEnd().toLowerCase();

const tailOf = (key: string): string => comparableKey(key).slice(-6);

/** A key as it may be shown: its end only, and of a short key nothing. */
export function maskKey(key: string): string {
  return key.length >= 24 ? `••••••${key.slice(-4)}` : '••••••';
}

function noteOf(attributes: Attributes, attribute: string, key: string, isOnly: boolean): string {
  const notes = attributes[attribute] ?? [];
  const own = notes.find((note) => note.startsWith(`${tailOf(key)} `));
  if (own !== undefined) return own.slice(tailOf(key).length + 1);
  return isOnly && notes.length === 1 ? (notes[0] ?? '') : '';
}

/** The keys of a user. */
export function keysOf(user: Pick<User, 'attributes'>): readonly ApiKey[] {
  const values = (user.attributes[keyAttribute] ?? []).filter((value) => value !== '');
  return values.map((value) => {
    const note = (attribute: string) => noteOf(user.attributes, attribute, value, values.length === 1);
    const created = new Date(note(noteAttributes.created));
    return {
      value,
      name: note(noteAttributes.name),
      created: Number.isNaN(created.getTime()) ? undefined : created,
      createdBy: note(noteAttributes.createdBy),
    };
  });
}

/** Attributes that hold these keys and no others; what has nothing to do with keys stays. */
export function withKeys(attributes: Attributes, keys: readonly ApiKey[]): Record<string, string[]> {
  const others = Object.entries(attributes).filter(([name]) => !keyAttributes.includes(name));
  const kept = Object.fromEntries(others.map(([name, values]) => [name, [...values]]));
  if (keys.length === 0) return kept;
  const notes = (text: (key: ApiKey) => string) =>
    keys.flatMap((key) => (text(key) === '' ? [] : [`${tailOf(key.value)} ${text(key)}`]));
  const written: Record<string, string[]> = {
    [keyAttribute]: keys.map((key) => key.value),
    [holderAttribute]: ['true'],
    [noteAttributes.name]: notes((key) => key.name),
    [noteAttributes.created]: notes((key) => key.created?.toISOString() ?? ''),
    [noteAttributes.createdBy]: notes((key) => key.createdBy),
  };
  return {
    ...kept,
    ...Object.fromEntries(Object.entries(written).filter(([, values]) => values.length > 0)),
  };
}

/**
 * What is wrong with a key: `duplicate` two users have it, so it is rejected for both · `space` a key with a space never matches ·
 * `weak` it can be guessed, or was typed by hand · `disabled` its holder is disabled, so it opens nothing, and would again ·
 * `unmarked` the list by marker does not show it.
 */
export type KeyIssue = 'duplicate' | 'space' | 'weak' | 'disabled' | 'unmarked';

/** A key with its holder and all that is wrong with it. */
export interface KeyWithIssues {
  user: User;
  key: ApiKey;
  issues: readonly KeyIssue[];
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
export function findKeyIssues(users: readonly User[]): readonly KeyWithIssues[] {
  const holders = new Map<string, Set<string>>();
  for (const user of users) {
    for (const key of keysOf(user)) {
      const comparable = comparableKey(key.value);
      holders.set(comparable, (holders.get(comparable) ?? new Set()).add(user.id));
    }
  }
  return users.flatMap((user) =>
    keysOf(user).map((key): KeyWithIssues => {
      const comparable = comparableKey(key.value);
      const issues: readonly (readonly [KeyIssue, boolean])[] = [
        ['duplicate', (holders.get(comparable)?.size ?? 0) > 1],
        ['space', /\s/.test(comparable)],
        ['weak', isWeak(key.value)],
        ['disabled', !user.enabled],
        ['unmarked', !(user.attributes[holderAttribute] ?? []).includes('true')],
      ];
      return { user, key, issues: issues.flatMap(([issue, holds]) => (holds ? [issue] : [])) };
    }),
  );
}

/** Where the lists of key holders are cached. */
export const keyKeys = { all: ['keycloak', 'apiKeys'] as const };
