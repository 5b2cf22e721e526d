import { lister, pluralizer } from '../format.ts';

const and = lister('en');
const plural = pluralizer('en');

/** English: getting at the roles document, and why one cannot. */
export const messages = {
  reading: 'Reading the roles…',
  retry: 'Try again',
  noPermissionTitle: 'You may not edit roles here',
  noPermission:
    'Your roles lack the permission admin-permissions; “all” does not include it. Somebody who holds it can add it to one of your roles; it counts after at most a minute.',
  refusedTitle: 'The server does not let you read the roles',
  noServiceTitle: 'This server has no role management',
  noService:
    'The auth service has no access to Keycloak. In its settings ENABLE_KEYCLOAK must be true and KEYCLOAK_CLIENT_SECRET hold the secret of its own client in Keycloak; until then its roles come from the file permissions.json alone.',
  failedTitle: 'The roles could not be read',
  serviceFailed:
    'The auth service could not compare its roles with Keycloak. From Keycloak 26.6 on its service account (Keycloak: Clients → its client → Service account roles) needs view-realm of realm-management.',
  stillHelps: 'Without the server you can still check, repair and export a permissions.json.',
  savedAgain: 'Your changes were overwritten and saved again',
  savedAgainText: 'Someone else saved the roles at the same time. Both changes are saved now.',
  savedAndLost: 'Your saved changes were overwritten',
  savedAndLostText:
    'Someone else saved the roles at the same time, and your changes could not be saved again. Check the roles, then save again.',
  compositesTitle: 'Wait: reading may take rights away',
  composites: (names: readonly string[]) =>
    `${plural(names.length, { one: 'A role is', other: '# roles are' })} composite in Keycloak: ${and(names)}. When the roles are read, the server drops composite roles from them, and whoever holds them loses everything.`,
  compositesLost: (names: readonly string[]) =>
    `${and(names)} ${plural(names.length, { one: 'gave', other: 'gave' })} rights when the roles were last read here.`,
  compositesAdvice:
    'If one of them should give rights to studies, have its composites removed in Keycloak first. If they are only Keycloak’s own, read on: this browser will not ask about them again.',
  readAnyway: 'They are Keycloak’s own: read the roles',
  unchecked:
    'The roles aren’t loaded. You don’t have view-realm in Keycloak, so the console can’t check for composite roles first. Loading the roles removes composite roles from them, and everyone with such a role loses its permissions.',
  readUnchecked: 'Load roles',
};
