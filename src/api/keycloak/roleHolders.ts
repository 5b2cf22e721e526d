import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod';
import { callAdmin } from './adminClient.ts';
import { userSchema } from './user.ts';

/** How many holders of a role are looked at: one enabled person besides the one in question is enough. */
const lookedAt = 100;

async function hasOtherHolder(
  role: string,
  userIds: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<boolean> {
  const holders = await callAdmin(
    'GET /roles/{role}/users',
    z.array(userSchema),
    (admin) => admin.roles.findUsersWithRole({ name: role, first: 0, max: lookedAt }),
    signal,
  );
  return holders.some((user) => user.enabled && !user.isServiceAccount && !userIds.has(user.id));
}

/** Whether an enabled person other than these holds one of the roles. Asked when somebody is about to lose one. */
export const otherHoldersQuery = (roles: readonly string[], userIds: readonly string[]) =>
  queryOptions({
    queryKey: ['keycloak', 'users', 'otherHolders', roles, userIds],
    queryFn: async ({ signal }) => {
      const answers = await Promise.all(
        // A role whose name holds a slash cannot be asked about: Keycloak answers 404 for it.
        roles
          .filter((role) => !role.includes('/'))
          .map((role) => hasOtherHolder(role, new Set(userIds), signal)),
      );
      return answers.includes(true);
    },
    staleTime: 0,
    gcTime: 0,
  });
