import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { ApiError } from '#api/ApiError.ts';
import { writeAdmin } from '#api/keycloak/adminWrite.ts';
import { mayBeDone } from '#api/lostResponse.ts';
import { keyKeys } from './apiKeys.ts';
import { ensureUser, type Outcome } from './ensureUser.ts';
import {
  aimsOf,
  changedFields,
  enabledAim,
  fieldsOf,
  foreignChanges,
  type ForeignChange,
  type UserFields,
} from './userFields.ts';
import { forgetUsers, getUser, userKeys, type User } from './users.ts';

/** Part of the variables of a write that waits for others before it is done. */
export interface Written {
  /** Called once it was written and read back; what is cached of the user has been dropped by then. */
  onWritten?: () => void;
}

/** For a write's `onWritten`: drops what is cached, then tells the caller. */
export function afterWriting(client: QueryClient, userId: string, { onWritten }: Written): () => void {
  return () => void forgetUsers(client, [userId]).finally(onWritten);
}

/**
 * How an edit ended: saved, or stopped because somebody else has changed the user. `isWritten`: it was this form's write that somebody
 * else has overruled, so what does not clash has been saved. `unknown`: it was sent, and whether it holds could not be read.
 */
export type EditResult =
  | { saved: true }
  | { saved: false; isWritten: boolean; now: User; changes: readonly ForeignChange[] }
  | { saved: 'unknown'; error: unknown };

/**
 * Saves what a form changed, unless another administrator was first: then nothing is written, and their changes are reported.
 * @throws ApiError where nothing was saved
 */
export async function editUser(
  base: User,
  form: UserFields,
  onWritten?: (now: User) => void,
): Promise<EditResult> {
  const mine = changedFields(fieldsOf(base), form);
  const found = await getUser(base.id);
  const changes = foreignChanges(fieldsOf(base), fieldsOf(found), mine);
  if (changes.length > 0) return { saved: false, isWritten: false, now: found, changes };
  if (Object.keys(mine).length === 0) return { saved: true };
  const outcome = await ensureUser(base.id, aimsOf(fieldsOf(base), form), { onWritten });
  if (outcome.result === 'unchecked') return { saved: 'unknown', error: outcome.error };
  if (outcome.result === 'done' || outcome.result === 'superseded') return { saved: true };
  const { now } = outcome;
  const wanted = { ...fieldsOf(base), ...mine };
  return { saved: false, isWritten: true, now, changes: foreignChanges(wanted, fieldsOf(now), mine) };
}

/** Saves an edit. */
export const editUserMutation = mutationOptions({
  mutationFn: ({ base, form, ...written }: { base: User; form: UserFields } & Written, { client }) =>
    editUser(base, form, afterWriting(client, base.id, written)),
  onSettled: (_result, _error, { base }, _before, { client }) => forgetUsers(client, [base.id]),
});

/** Enables or disables a user. A live access token and the caches of the plugin outlast it (docs/platform.md). */
export function setEnabled(userId: string, enabled: boolean, onWritten?: () => void): Promise<Outcome> {
  return ensureUser(userId, [enabledAim(enabled)], { onWritten });
}

/** Enables or disables a user. */
export const enableUserMutation = mutationOptions({
  mutationFn: ({ userId, enabled, ...written }: { userId: string; enabled: boolean } & Written, { client }) =>
    setEnabled(userId, enabled, afterWriting(client, userId, written)),
  onSettled: (_result, _error, { userId }, _before, { client }) => forgetUsers(client, [userId]),
});

const isGone = (error: unknown): boolean => error instanceof ApiError && error.kind === 'notFound';

/** Deletes a user. If there was no response, or no such user, checks whether the user is gone: a second try may find that the first was done. */
export async function deleteUser(userId: string): Promise<void> {
  try {
    await writeAdmin('DELETE /users/{id}', { id: userId });
  } catch (error) {
    if (!mayBeDone(error) && !isGone(error)) throw error;
    const isDeleted = await getUser(userId).then(() => false, isGone);
    if (!isDeleted) throw error;
  }
}

/** Deletes a user with everything that Keycloak stores about them. */
export const deleteUserMutation = mutationOptions({
  mutationFn: ({ userId }: { userId: string }) => deleteUser(userId),
  // The user's cached data is removed once their page is left: before that, it would be fetched again, and be a 404.
  // The user's API keys went too.
  onSuccess: (_result, _variables, _before, { client }) =>
    Promise.all([userKeys.lists, keyKeys.all].map((queryKey) => client.invalidateQueries({ queryKey }))),
});

/** Drops what is cached of a deleted user, once their page is left. */
export function forgetDeletedUser(client: QueryClient, userId: string): void {
  client.removeQueries({ queryKey: userKeys.one(userId) });
}

/** Gives a user a new password; a temporary one must be changed at the next sign-in. */
export async function resetPassword(id: string, value: string, temporary: boolean): Promise<void> {
  await writeAdmin('PUT /users/{id}/reset-password', { id, body: { type: 'password', value, temporary } });
}

/** Gives a user a new password. */
export const resetPasswordMutation = mutationOptions({
  mutationFn: ({ userId, value, temporary }: { userId: string; value: string; temporary: boolean }) =>
    resetPassword(userId, value, temporary),
  onSettled: (_result, _error, { userId }, _before, { client }) => forgetUsers(client, [userId]),
});
