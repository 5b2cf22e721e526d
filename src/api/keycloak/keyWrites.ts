import { mutationOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { callAdmin } from './adminClient.ts';
import { comparableKey, generateKey, keyAttribute, keysOf, withKeys, type ApiKey } from './apiKeys.ts';
import type { User } from './user.ts';
import { findUsersByAttribute, getUser } from './users.ts';
import { forgetUsers } from './userWrites.ts';

/**
 * Writes the attributes of a user. A PUT with attributes wipes every name, address and attribute that it leaves out, so all that
 * Keycloak sent goes back with it.
 */
async function putAttributes(user: User, attributes: Record<string, string[]>): Promise<void> {
  await callAdmin('PUT /users/{id}', z.unknown(), (admin) =>
    admin.users.update({ id: user.id }, { ...user.stored, attributes }),
  );
}

/** A key that no user has: made anew as long as one has it (a collision of 256 random bits means a broken generator). */
export async function makeFreeKey(): Promise<string> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const value = generateKey();
    if ((await findUsersByAttribute(keyAttribute, value, { max: 1 })).length === 0) return value;
  }
  throw new Error('three random keys in a row were taken');
}

/** What became of a key. `notKept`: Keycloak answered well and dropped the attribute, as the realm's user profile has no place for it. */
export type KeyResult = { result: 'kept'; value: string } | { result: 'notKept' };

/** Reads a user again and says whether he has the key now. */
export async function checkKept(userId: string, value: string): Promise<KeyResult> {
  const has = keysOf(await getUser(userId)).some((key) => comparableKey(key.value) === value);
  return has ? { result: 'kept', value } : { result: 'notKept' };
}

interface NewKey {
  userId: string;
  /** What it is for. */
  name: string;
  /** User name of who makes it. */
  createdBy: string;
}

/** Gives a user one more key; those he has keep working. @returns the key, which is shown now and never again */
export async function addKey({ userId, name, createdBy }: NewKey): Promise<KeyResult> {
  const value = await makeFreeKey();
  const user = await getUser(userId);
  const key: ApiKey = { value, name: name.trim(), created: new Date(), createdBy };
  await putAttributes(user, withKeys(user.attributes, [...keysOf(user), key]));
  return checkKept(userId, value);
}

/** Takes one key from a user, or without a `value` all of them. The plugin may know it for another minute. */
export async function revokeKeys(userId: string, value?: string): Promise<void> {
  const user = await getUser(userId);
  const left = value === undefined ? [] : keysOf(user).filter((key) => key.value !== value);
  await putAttributes(user, withKeys(user.attributes, left));
}

/** Where the lists of key holders are cached. */
export const keyKeys = { all: ['keycloak', 'apiKeys'] as const };

/** Makes a key. */
export const addKeyMutation = mutationOptions({
  mutationFn: addKey,
  onSettled: async (_result, _error, { userId }, _before, { client }) => {
    await Promise.all([forgetUsers(client, [userId]), client.invalidateQueries({ queryKey: keyKeys.all })]);
  },
});

/** Revokes a key, or all keys of a user. */
export const revokeKeyMutation = mutationOptions({
  mutationFn: ({ userId, value }: { userId: string; value?: string }) => revokeKeys(userId, value),
  onSettled: async (_result, _error, { userId }, _before, { client }) => {
    await Promise.all([forgetUsers(client, [userId]), client.invalidateQueries({ queryKey: keyKeys.all })]);
  },
});

/** Writes a user's keys as they are, with the mark that lists him. */
export async function markHolder(userId: string): Promise<void> {
  const user = await getUser(userId);
  await putAttributes(user, withKeys(user.attributes, keysOf(user)));
}
