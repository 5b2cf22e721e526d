import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { callAdmin } from './adminClient.ts';
import { isReachedByName } from './realmRoles.ts';
import { userSchema } from './user.ts';

/** How many holders of a role are looked at: one enabled person besides the one in question is enough. */
const lookedAt = 100;

async function hasOtherHolder(role: string, userId: string, signal: AbortSignal): Promise<boolean> {
  // Holders who cannot be asked for are taken for none: the caller then warns.
  if (!isReachedByName(role)) return false;
  const holders = await callAdmin(
    'GET /roles/{role}/users',
    z.array(userSchema),
    (admin) => admin.roles.findUsersWithRole({ name: role, first: 0, max: lookedAt }),
    signal,
  );
  return holders.some((user) => user.enabled && !user.isServiceAccount && user.id !== userId);
}

/** Whether an enabled person other than this one holds any of some roles, or each of them. Used when someone is about to lose them. */
export const otherHoldersQuery = (which: 'any' | 'every', roles: readonly string[], userId: string) =>
  queryOptions({
    queryKey: ['keycloak', 'users', 'otherHolders', which, roles, userId],
    queryFn: async ({ signal }) => {
      const answers = await Promise.all(roles.map((role) => hasOtherHolder(role, userId, signal)));
      return which === 'any' ? answers.includes(true) : !answers.includes(false);
    },
    staleTime: 0,
    gcTime: 0,
  });
