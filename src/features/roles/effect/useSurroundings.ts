import { useQueries, useQuery } from '@tanstack/react-query';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { permissionsInUseQuery } from '#api/authorization/permissions.ts';
import { realmRolesQuery } from '#api/keycloak/realmRoles.ts';
import { usersOfRoleQuery } from '#api/keycloak/users/roleMappings.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useSessionState } from '#session/SessionContext.ts';
import type { Holders, Surroundings } from './warnings.ts';

/** Beyond so many roles only the users of those that change are asked for, and who holds two is not looked at. */
const maxRolesAsked = 30;

/** Of so many changed roles the users are counted before saving. */
const maxChangedAsked = 50;

/** What the warnings need to know beside the documents, as far as this person may ask; it fills in as answers come. */
export function useSurroundings(
  mine: RolesDocument,
  changed: readonly string[],
): Surroundings & { readonly isUnionChecked: boolean } {
  const can = useKeycloakCan();
  const ownRoles = useSessionState().person.realmRoles;
  const inUse = useQuery(permissionsInUseQuery).data ?? [];
  const realm = useQuery({ ...realmRolesQuery, enabled: can('readRoles') === undefined }).data;
  const mayCount = can('readUsers') === undefined;
  const isSmall = mine.roles.size <= maxRolesAsked;
  const asked = [...new Set([...changed.slice(0, maxChangedAsked), ...(isSmall ? mine.roles.keys() : [])])];
  const holders = useQueries({
    queries: asked.map((role) => ({ ...usersOfRoleQuery(role), enabled: mayCount })),
    combine: (results) =>
      new Map(
        results.flatMap(({ data }, index): [string, Holders][] => {
          const role = asked[index];
          return data && role !== undefined
            ? [[role, { ids: new Set(data.users.map(({ id }) => id)), hasMore: data.hasMore }]]
            : [];
        }),
      ),
  });
  return {
    ownRoles,
    inUse,
    holders,
    realmRoles: realm && new Map(realm.map(({ name, composite }) => [name, { composite }])),
    isUnionChecked: isSmall || !mayCount,
  };
}
