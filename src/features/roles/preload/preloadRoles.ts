import { permissionsInUseQuery } from '#api/authorization/permissions.ts';
import { realmRolesQuery } from '#api/keycloak/realmRoles.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { keycloakMessages } from '#locales/shared/keycloak.ts';
import { rolesDocumentMessages } from '#locales/shared/rolesDocument.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { may, mayInKeycloak, preloadRolesDocument, type PagePreload } from '#session/pagePreload.ts';
import { realmMessages } from '#features/roles/realm/realmMessages.ts';
import { rolesMessages } from '#features/roles/rolesMessages.ts';

/** For the roles. */
export const rolesPreload: PagePreload = {
  messages: [
    rolesMessages,
    realmMessages,
    rolesDocumentMessages,
    accessMessages,
    keycloakMessages,
    uiMessages,
  ],
  async start(visit) {
    const { queryClient } = visit;
    if (!may(visit, await visit.known, 'readRoles')) return;
    await Promise.all([
      preloadRolesDocument(visit, 'gate'),
      queryClient.prefetchQuery(permissionsInUseQuery),
      mayInKeycloak(visit, 'readRoles') ? queryClient.prefetchQuery(realmRolesQuery) : undefined,
    ]);
  },
};
