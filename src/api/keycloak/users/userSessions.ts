import { mutationOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { callAdmin } from '#api/keycloak/adminClient.ts';
import { writeAdmin } from '#api/keycloak/adminWrite.ts';
import { forgetUsers, userKeys } from './users.ts';

const sessionSchema = z.pipe(
  z.object({
    id: z.string(),
    ipAddress: z._default(z.string(), ''),
    start: z._default(z.number(), 0),
    lastAccess: z._default(z.number(), 0),
    clients: z._default(z.record(z.string(), z.string()), {}),
  }),
  z.transform((answer) => ({
    id: answer.id,
    ipAddress: answer.ipAddress,
    startedAt: new Date(answer.start),
    lastUsedAt: new Date(answer.lastAccess),
    clients: Object.values(answer.clients),
  })),
);

/** Reads the live sessions of a user. */
export function listSessions(userId: string, signal?: AbortSignal) {
  return callAdmin(
    'GET /users/{id}/sessions',
    z.array(sessionSchema),
    (admin) => admin.users.listSessions({ id: userId }),
    signal,
  );
}

/** The live sessions of a user. */
export const sessionsOfUserQuery = (userId: string) =>
  queryOptions({
    queryKey: [...userKeys.one(userId), 'sessions'],
    queryFn: ({ signal }) => listSessions(userId, signal),
    staleTime: 5000,
  });

/** How often sessions are ended that are still there after they have been. */
const maxLogouts = 3;

/**
 * Ends all sessions of a user and reads back that they are gone. Access tokens that are out stay good until they expire.
 * @throws ApiError `conflict` if a session is left: something keeps signing in
 */
export async function signOutUser(userId: string): Promise<void> {
  for (let tries = 0; tries < maxLogouts; tries += 1) {
    await writeAdmin('POST /users/{id}/logout', { id: userId });
    // Users who end their own sessions can't read afterwards; the response to the write was clear.
    const left = await listSessions(userId).catch(() => []);
    if (left.length === 0) return;
  }
  throw new ApiError({
    server: 'keycloak',
    method: 'POST',
    path: '/users/{id}/logout',
    kind: 'conflict',
  });
}

/** Ends one session of a user, or all of them. */
export const endSessionMutation = mutationOptions({
  mutationFn: async ({ userId, sessionId }: { userId: string; sessionId?: string }): Promise<void> => {
    if (sessionId === undefined) await signOutUser(userId);
    else await writeAdmin('DELETE /sessions/{id}', { id: sessionId });
  },
  onSettled: (_result, _error, { userId }, _before, { client }) => forgetUsers(client, [userId]),
});

const lockSchema = z.pipe(
  z.object({
    disabled: z.boolean(),
    numFailures: z.number(),
    lastIPFailure: z._default(z.string(), ''),
    lastFailure: z._default(z.number(), 0),
  }),
  z.transform((answer) => ({
    locked: answer.disabled,
    failures: answer.numFailures,
    lastAddress: answer.lastIPFailure,
    lastFailureAt: answer.lastFailure > 0 ? new Date(answer.lastFailure) : undefined,
  })),
);

/** Whether Keycloak has locked a user after wrong passwords, and what it counted. */
export const lockOfUserQuery = (userId: string) =>
  queryOptions({
    queryKey: [...userKeys.one(userId), 'lock'],
    queryFn: ({ signal }) =>
      callAdmin(
        'GET /attack-detection/brute-force/users/{id}',
        lockSchema,
        (admin) => admin.attackDetection.findOne({ id: userId }),
        signal,
      ),
    staleTime: 5000,
  });

/** Clears a user's failed sign-ins, which unlocks the account. */
export async function unlockUser(id: string): Promise<void> {
  await writeAdmin('DELETE /attack-detection/brute-force/users/{id}', { id });
}

/** Unlocks a user. */
export const unlockUserMutation = mutationOptions({
  mutationFn: ({ userId }: { userId: string }) => unlockUser(userId),
  onSettled: (_result, _error, { userId }, _before, { client }) => forgetUsers(client, [userId]),
});
