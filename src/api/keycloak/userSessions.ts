import { mutationOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { connectionParts } from '#api/http.ts';
import { callAdmin } from './adminClient.ts';
import { forgetUsers } from './userWrites.ts';
import { userKeys } from './users.ts';

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

/** The live sessions of a user. */
export const sessionsOfUserQuery = (userId: string) =>
  queryOptions({
    queryKey: [...userKeys.one(userId), 'sessions'],
    queryFn: ({ signal }) =>
      callAdmin(
        'GET /users/{id}/sessions',
        z.array(sessionSchema),
        (admin) => admin.users.listSessions({ id: userId }),
        signal,
      ),
    staleTime: 5000,
  });

/** Ends all sessions of a user. Access tokens that are out stay good until they expire. */
export function signOutUser(userId: string): Promise<unknown> {
  return callAdmin('POST /users/{id}/logout', z.unknown(), (admin) => admin.users.logout({ id: userId }));
}

/** Ends one session of a user, or all of them. */
export const endSessionMutation = mutationOptions({
  mutationFn: ({ userId, sessionId }: { userId: string; sessionId?: string }) =>
    sessionId === undefined
      ? signOutUser(userId)
      : callAdmin('DELETE /sessions/{id}', z.unknown(), (admin) =>
          admin.realms.deleteSession({
            realm: connectionParts().realm ?? '',
            session: sessionId,
            isOffline: false,
          }),
        ),
  onSettled: (_result, _error, { userId }, _before, { client }) => forgetUsers(client, [userId]),
});

const lockSchema = z.pipe(
  z.object({
    disabled: z._default(z.boolean(), false),
    numFailures: z._default(z.number(), 0),
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

/** Forgets the wrong passwords of a user and so unlocks him. */
export const unlockUserMutation = mutationOptions({
  mutationFn: ({ userId }: { userId: string }) =>
    callAdmin('DELETE /attack-detection/brute-force/users/{id}', z.unknown(), (admin) =>
      admin.attackDetection.del({ id: userId }),
    ),
  onSettled: (_result, _error, { userId }, _before, { client }) => forgetUsers(client, [userId]),
});
