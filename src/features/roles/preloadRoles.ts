import { permissionsInUseQuery } from '#api/authorization/permissions.ts';
import { realmRolesQuery } from '#api/keycloak/realmRoles.ts';
import { accessMessages } from '#locales/access.ts';
import { keycloakMessages } from '#locales/keycloak.ts';
import { rolesDocumentMessages } from '#locales/rolesDocument.ts';
import { uiMessages } from '#locales/ui.ts';
import { may, mayInKeycloak, preloadRolesDocument, type PagePreload } from '#session/pagePreload.ts';
import { realmMessages } from './realm/realmMessages.ts';
import { rolesMessages } from './rolesMessages.ts';

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
