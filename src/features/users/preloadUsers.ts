import { keyHoldersQuery } from '#api/keycloak/users/keyHolders.ts';
import { realmRolesQuery } from '#api/keycloak/realmRoles.ts';
import { keyKeepingQuery } from '#api/keycloak/users/userProfile.ts';
import { userQuery, usersQuery } from '#api/keycloak/users/users.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { apiKeysMessages } from '#features/users/messages/apiKeys.ts';
import { keycloakMessages } from '#locales/shared/keycloak.ts';
import { rolesDocumentMessages } from '#locales/shared/rolesDocument.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { userFormMessages } from '#features/users/messages/userForm.ts';
import { usersMessages } from '#features/users/messages/users.ts';
import {
  mayInKeycloak,
  preloadRolesDocument,
  type PagePreload,
  type PageVisit,
} from '#session/pagePreload.ts';
import { tableMessages } from '#ui/table/tableMessages.ts';
import { keysAddress } from './keys/keysPage.ts';
import { readListEntry } from './list/userFilter.ts';

const messages = [usersMessages, keycloakMessages, uiMessages];

async function preloadRealmRoles(visit: PageVisit): Promise<void> {
  if (mayInKeycloak(visit, 'readRoles')) await visit.queryClient.prefetchQuery(realmRolesQuery);
}

/** For the list of users. */
export const usersPreload: PagePreload = {
  messages: [...messages, tableMessages, accessMessages, rolesDocumentMessages],
  async start(visit) {
    if (!mayInKeycloak(visit, 'readUsers')) return;
    const { filter, page } = readListEntry(visit.search, visit.state);
    await Promise.all([
      visit.queryClient.prefetchQuery(usersQuery(filter, page)),
      preloadRealmRoles(visit),
      preloadRolesDocument(visit, 'useRoles'),
    ]);
  },
};

/** For one user. */
export const userPreload: PagePreload = {
  messages: [...messages, userMessages, accessMessages],
  async start(visit) {
    if (mayInKeycloak(visit, 'readUsers')) await visit.queryClient.prefetchQuery(userQuery(visit.id));
  },
};

/** For the form of a new user. */
export const newUserPreload: PagePreload = {
  messages: [...messages, userFormMessages, accessMessages],
  async start(visit) {
    if (mayInKeycloak(visit, 'readUsers')) await preloadRealmRoles(visit);
  },
};

/** For the API keys. */
export const apiKeysPreload: PagePreload = {
  messages: [...messages, apiKeysMessages, tableMessages],
  async start(visit) {
    const { queryClient, search } = visit;
    if (!mayInKeycloak(visit, 'readUsers')) return;
    await Promise.all([
      queryClient.prefetchQuery(keyHoldersQuery(keysAddress.read(search).page)),
      queryClient.prefetchQuery(keyKeepingQuery),
    ]);
  },
};
