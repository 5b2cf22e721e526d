import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { callAdmin } from './adminClient.ts';
import type { User } from './user.ts';
import {
  changedFields,
  fieldsOf,
  foreignChanges,
  type ForeignChange,
  type UserFields,
} from './userFields.ts';
import { getUser, userKeys } from './users.ts';

/** What a write of these users makes stale: the lists, and all that is read of each. */
export async function forgetUsers(client: QueryClient, userIds: readonly string[]): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: userKeys.lists }),
    ...userIds.map((id) => client.invalidateQueries({ queryKey: userKeys.one(id) })),
  ]);
}

/** Writes some fields of a user; without `attributes` Keycloak keeps all others. */
export async function putFields(userId: string, fields: Partial<UserFields>): Promise<void> {
  const { requiredActions, ...others } = fields;
  await callAdmin('PUT /users/{id}', z.unknown(), (admin) =>
    admin.users.update(
      { id: userId },
      { ...others, ...(requiredActions ? { requiredActions: [...requiredActions] } : {}) },
    ),
  );
}

/** How an edit ended: saved, or stopped because somebody else has changed the user meanwhile. */
export type EditResult = { saved: true } | { saved: false; now: User; changes: readonly ForeignChange[] };

/** Saves what a form changed, unless another administrator was faster: then nothing is written and his changes are told. */
export async function editUser(base: User, form: UserFields): Promise<EditResult> {
  const mine = changedFields(fieldsOf(base), form);
  const now = await getUser(base.id);
  const changes = foreignChanges(fieldsOf(base), fieldsOf(now), mine);
  if (changes.length > 0) return { saved: false, now, changes };
  if (Object.keys(mine).length > 0) await putFields(base.id, mine);
  return { saved: true };
}

/** Saves an edit. */
export const editUserMutation = mutationOptions({
  mutationFn: ({ base, form }: { base: User; form: UserFields }) => editUser(base, form),
  onSettled: (_result, _error, { base }, _before, { client }) => forgetUsers(client, [base.id]),
});

/** Enables or disables a user. A live access token and the caches of the plugin outlast it (docs/platform.md). */
export const enableUserMutation = mutationOptions({
  mutationFn: ({ userId, enabled }: { userId: string; enabled: boolean }) => putFields(userId, { enabled }),
  onSettled: (_result, _error, { userId }, _before, { client }) => forgetUsers(client, [userId]),
});

/** Deletes a user with everything that Keycloak knows of him. */
export const deleteUserMutation = mutationOptions({
  mutationFn: ({ userId }: { userId: string }) =>
    callAdmin('DELETE /users/{id}', z.unknown(), (admin) => admin.users.del({ id: userId })),
  // What is cached of him goes once his page is left: before, it would be asked for again, and be a 404.
  onSuccess: (_result, _variables, _before, { client }) =>
    client.invalidateQueries({ queryKey: userKeys.lists }),
});

/** Gives a user a new password; a temporary one must be changed at the next sign-in. */
export const resetPasswordMutation = mutationOptions({
  mutationFn: ({ userId, value, temporary }: { userId: string; value: string; temporary: boolean }) =>
    callAdmin('PUT /users/{id}/reset-password', z.unknown(), (admin) =>
      admin.users.resetPassword({ id: userId, credential: { type: 'password', value, temporary } }),
    ),
  onSettled: (_result, _error, { userId }, _before, { client }) => forgetUsers(client, [userId]),
});
