import { useQuery } from '@tanstack/react-query';
import { usersOfRoleQuery } from '#api/keycloak/users/roleMappings.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { labelMessages } from './labelMessages.ts';

/** How many users hold a role, in words; empty while that is not known, or not for this reader. */
export function useHolders(role: string): string {
  const t = useMessages(labelMessages);
  const keycloakCan = useKeycloakCan();
  const { data } = useQuery({ ...usersOfRoleQuery(role), enabled: keycloakCan('readUsers') === undefined });
  return data ? t.access.holders(data.users.length, data.hasMore) : '';
}
