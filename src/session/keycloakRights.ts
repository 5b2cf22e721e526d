import { useCallback } from 'react';
import { keycloakMessages } from '#locales/shared/keycloak.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSessionState } from './SessionContext.ts';

/** What a person may want of Keycloak's Admin API. */
export type KeycloakAction = 'readUsers' | 'writeUsers' | 'readRoles' | 'editRealm' | 'readEvents';

/**
 * The client roles of `realm-management` of which one is needed. `query-users` alone answers an empty list instead of a refusal,
 * so it does not count as reading.
 */
const needs: Readonly<Record<KeycloakAction, readonly string[]>> = {
  readUsers: ['view-users', 'manage-users'],
  writeUsers: ['manage-users'],
  readRoles: ['view-realm', 'manage-realm'],
  editRealm: ['manage-realm'],
  readEvents: ['view-events', 'manage-events'],
};

/** The role that is missing for an action, the least one that would do; `undefined` when the person may. */
export function missingRight(action: KeycloakAction, held: readonly string[]): string | undefined {
  return needs[action].some((right) => held.includes(right)) ? undefined : needs[action][0];
}

/** Why the user may not do something in Keycloak, in words; `undefined` if they may. It follows the token: a new role counts with the next one. */
export function useKeycloakCan(): (action: KeycloakAction) => string | undefined {
  const { keycloakRights } = useSessionState().person;
  const t = useMessages(keycloakMessages);
  return useCallback(
    (action) => {
      const missing = missingRight(action, keycloakRights);
      return missing === undefined ? undefined : t.needsRight(missing);
    },
    [keycloakRights, t],
  );
}
