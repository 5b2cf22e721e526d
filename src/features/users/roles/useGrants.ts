import { useQueries } from '@tanstack/react-query';
import { broughtRolesQuery, type RealmRole } from '#api/keycloak/realmRoles.ts';
import { useSessionState } from '#session/SessionContext.ts';
import type { Warning } from '#features/users/account/guards.ts';
import { grantsIn } from '#features/users/rights/powers.ts';
import { useRolesDocument } from './useRolesDocument.ts';

/** What must be confirmed before some roles are given. @param userIds who gets them; empty for a user who is still to be created */
export function useGrants(
  added: readonly RealmRole[],
  userIds: readonly string[] = [],
): { warnings: readonly Warning[]; isLooking: boolean } {
  const { person } = useSessionState();
  const document = useRolesDocument();
  const composites = added.filter(({ composite }) => composite);
  const brought = useQueries({ queries: composites.map(({ id }) => broughtRolesQuery(id)) });
  const isSelf = userIds.includes(person.userId);
  const grants = grantsIn({
    added,
    isSelf,
    document,
    broughtBy: (roleId) => brought[composites.findIndex(({ id }) => id === roleId)]?.data,
  });
  return {
    warnings: grants.map((grant) => ({ kind: 'grants', grant, isSelf })),
    isLooking: brought.some(({ isPending }) => isPending),
  };
}
