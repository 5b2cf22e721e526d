import { lister, pluralizer } from '../format.ts';

const and = lister('en');
const plural = pluralizer('en');

/** English: getting at the roles document, and why one cannot. */
export const messages = {
  reading: 'Loading roles…',
  retry: 'Try again',
  noPermissionTitle: 'You can’t edit roles here',
  noPermission:
    'You need the “admin-permissions” permission; “all” doesn’t include it. Someone who has it can add it to one of your roles. It takes effect within a minute.',
  refusedTitle: 'The server doesn’t let you load the roles',
  noServiceTitle: 'This server has no role management',
  noService:
    'The auth service has no access to Keycloak. In its settings, ENABLE_KEYCLOAK must be true and KEYCLOAK_CLIENT_SECRET must hold the secret of its own client in Keycloak. Until then, its roles come only from the file permissions.json.',
  failedTitle: 'Couldn’t load the roles',
  serviceFailed:
    'The auth service couldn’t compare its roles with Keycloak. Since Keycloak 26.6, its service account needs view-realm of realm-management (Keycloak: Clients → its client → Service account roles).',
  stillHelps: 'Without the server, you can still check, repair and export a permissions.json.',
  savedAgain: 'Your changes were overwritten and saved again',
  savedAgainText: 'Someone else saved the roles at the same time. Both changes are saved now.',
  savedAndLost: 'Your saved changes were overwritten',
  savedAndLostText:
    'Someone else saved the roles at the same time, and your changes couldn’t be saved again. Check the roles, then save again.',
  compositesTitle: 'Loading the roles may remove permissions',
  composites: (names: readonly string[]) =>
    `${plural(names.length, { one: 'A role is', other: '# roles are' })} composite in Keycloak: ${and(names)}. Loading the roles makes the server remove composite roles from them. Everyone with such a role loses all its permissions.`,
  compositesLost: (names: readonly string[]) =>
    `${and(names)} ${plural(names.length, { one: 'gave', other: 'gave' })} permissions when the roles were last loaded here.`,
  compositesAdvice:
    'If one of them should give access to studies, have its associated roles removed in Keycloak first. If they only serve Keycloak itself, load the roles. This browser won’t ask about them again.',
  readAnyway: 'Load roles anyway',
  unchecked:
    'The roles aren’t loaded. You don’t have view-realm in Keycloak, so the console can’t check for composite roles first. Loading the roles removes composite roles from them, and everyone with such a role loses its permissions.',
  readUnchecked: 'Load roles',
};
