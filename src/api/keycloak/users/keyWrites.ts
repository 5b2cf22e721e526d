import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { serverNow } from '#api/serverClock.ts';
import {
  comparableKey,
  generateKey,
  holderAttribute,
  keyKeys,
  keysOf,
  withKeys,
  type ApiKey,
} from './apiKeys.ts';
import type { Aim } from './bringUser.ts';
import { ensureUser, orThrow, type Outcome } from './ensureUser.ts';
import { getKeyKeeping } from './userProfile.ts';
import { forgetUsers, getUser, type User } from './users.ts';
import { afterWriting, type Written } from './userWrites.ts';

/**
 * What became of a key. `notKept`: Keycloak answered well and dropped the attribute, as the realm's user profile has no place for it ·
 * `removed`: it is not there, since somebody else took it away or disabled the user at the same time · `unknown`: it was sent, and
 * whether the user has it could not be read.
 */
export type KeyResult =
  | { result: 'kept'; value: string }
  | { result: 'notKept' }
  | { result: 'removed' }
  | { result: 'unknown'; value: string; error: unknown };

const hasKey = (user: User, value: string): boolean =>
  keysOf(user).some((key) => comparableKey(key.value) === comparableKey(value));

/** All that a write of attributes writes, for comparing. */
const writtenParts = ({ firstName, lastName, email, attributes }: User): string =>
  JSON.stringify([
    [firstName, lastName, email],
    Object.keys(attributes)
      .toSorted()
      .map((name) => [name, ...(attributes[name] ?? []).toSorted()]),
  ]);

/**
 * A user with this key. If someone who read the user before writes, their own change shows. If only the key is
 * gone, it was removed on purpose and isn't added again. A disabled user, who may have been offboarded, doesn't get it again either.
 */
const keyAim = (key: ApiKey): Aim => ({
  about: `key ${comparableKey(key.value)}`,
  holds: (user) => hasKey(user, key.value),
  patch: (now) => ({ attributes: withKeys(now.attributes, [...keysOf(now), key]) }),
  insists: (before, now) => now.enabled && writtenParts(before) !== writtenParts(now),
});

/** A user without some key, or without any. */
const withoutKeyAim = (value: string | undefined): Aim => ({
  about: value === undefined ? 'keys' : `key ${comparableKey(value)}`,
  holds: (user) => (value === undefined ? keysOf(user).length === 0 : !hasKey(user, value)),
  patch: (now) => {
    const left =
      value === undefined
        ? []
        : keysOf(now).filter((key) => comparableKey(key.value) !== comparableKey(value));
    return { attributes: withKeys(now.attributes, left) };
  },
  insists: () => true,
});

/** A user without any key. */
export const noKeysAim: Aim = withoutKeyAim(undefined);

/** Reads whether a user has a key, after a write of which it is not known. It never writes. */
export async function findKey(userId: string, value: string): Promise<KeyResult> {
  try {
    return hasKey(await getUser(userId), value) ? { result: 'kept', value } : await whyAbsent();
  } catch (error) {
    return { result: 'unknown', value, error };
  }
}

/** Why a key is missing that Keycloak accepted: the realm drops it, or someone has removed it. */
async function whyAbsent(): Promise<KeyResult> {
  const keeping = await getKeyKeeping().catch(() => undefined);
  return { result: keeping === 'notKept' || keeping === 'singleValue' ? 'notKept' : 'removed' };
}

interface NewKey {
  userId: string;
  /** What it is for. */
  name: string;
  /** User name of who makes it. */
  createdBy: string;
  /** Called with the key once it was written and read back; it can still be overwritten by a client that read the user before. */
  onKept?: (value: string) => void;
}

/**
 * Gives a user one more key; their other keys keep working. No one else can have the same one: it has 256 random bits. @returns the key,
 * which is shown now and never again
 * @throws ApiError where nothing was saved
 */
export async function addKey({ userId, name, createdBy, onKept }: NewKey): Promise<KeyResult> {
  const value = generateKey();
  const key: ApiKey = { value, name: name.trim(), created: serverNow(), createdBy };
  const outcome = await ensureUser(userId, [keyAim(key)], { onWritten: () => onKept?.(value) });
  // Superseded by its own revocation, the key was there, and its dialog has been closed.
  if (outcome.result === 'done' || outcome.result === 'superseded') return { result: 'kept', value };
  if (outcome.result === 'unchecked') return { result: 'unknown', value, error: outcome.error };
  return whyAbsent();
}

/** Takes one key from a user, or without a `value` all of them. The plugin may know it for another minute. */
export function revokeKeys(userId: string, value?: string, onWritten?: () => void): Promise<Outcome> {
  return ensureUser(userId, [withoutKeyAim(value)], { onWritten });
}

/** Makes a key. */
export const addKeyMutation = mutationOptions({
  mutationFn: ({ onKept, ...key }: NewKey, { client }) =>
    addKey({
      ...key,
      onKept: (value) => afterWriting(client, key.userId, { onWritten: () => onKept?.(value) })(),
    }),
  onSettled: async (_result, _error, { userId }, _before, { client }) => {
    await Promise.all([forgetUsers(client, [userId]), client.invalidateQueries({ queryKey: keyKeys.all })]);
  },
});

/** Revokes a key, or all keys of a user. */
export const revokeKeyMutation = mutationOptions({
  mutationFn: ({ userId, value, ...written }: { userId: string; value?: string } & Written, { client }) =>
    revokeKeys(userId, value, () => {
      void client.invalidateQueries({ queryKey: keyKeys.all });
      afterWriting(client, userId, written)();
    }),
  onSettled: async (_result, _error, { userId }, _before, { client }) => {
    await Promise.all([forgetUsers(client, [userId]), client.invalidateQueries({ queryKey: keyKeys.all })]);
  },
});

/** Holders were marked: the lists of key holders are stale. */
export async function holdersMarked(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: keyKeys.all });
}

/** Marks a user who holds keys, so that they are listed. */
export async function markHolder(userId: string): Promise<void> {
  const marked: Aim = {
    about: 'mark',
    holds: (user) => keysOf(user).length === 0 || (user.attributes[holderAttribute] ?? []).includes('true'),
    patch: (now) => ({ attributes: withKeys(now.attributes, keysOf(now)) }),
    insists: () => true,
  };
  orThrow(await ensureUser(userId, [marked]));
}
