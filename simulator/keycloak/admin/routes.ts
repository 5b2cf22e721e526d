import type { Route } from '#plugin-emulator/createRouter.ts';
import type { AdminCall } from './call.ts';
import * as events from './events.ts';
import * as realm from './realm.ts';
import * as mappings from './roleMappings.ts';
import * as roles from './roles.ts';
import * as actions from './userActions.ts';
import * as users from './users.ts';

/** One operation of the Admin API. */
export interface AdminOperation {
  /** Roles of `realm-management`, of which one is needed; `any`: any of them. */
  needs: readonly string[] | 'any';
  answer: (call: AdminCall) => Response | Promise<Response>;
}

const viewUsers = ['view-users', 'manage-users'];
const queryUsers = [...viewUsers, 'query-users'];
const manageUsers = ['manage-users'];
const viewRealm = ['view-realm', 'manage-realm'];
const manageRealm = ['manage-realm'];
const viewEvents = ['view-events', 'manage-events'];
const manageEvents = ['manage-events'];
const queryClients = ['query-clients', 'view-clients', 'manage-clients'];
const queryGroups = [...viewUsers, 'query-groups'];

const route = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  needs: AdminOperation['needs'],
  answer: AdminOperation['answer'],
): Route<AdminOperation> => [method, path, { needs, answer }];

const user = '/users/{id}';
const clientMappings = `${user}/role-mappings/clients/{client}`;
const bruteForce = '/attack-detection/brute-force/users';

function roleRoutes(role: string): Route<AdminOperation>[] {
  return [
    route('GET', role, viewRealm, roles.getRole),
    route('PUT', role, manageRealm, roles.updateRole),
    route('DELETE', role, manageRealm, roles.deleteRole),
    route('GET', `${role}/composites`, viewRealm, roles.listComposites),
    route('POST', `${role}/composites`, manageRealm, roles.changeComposites),
    route('DELETE', `${role}/composites`, manageRealm, roles.changeComposites),
  ];
}

/** Everything that the simulated Admin API answers, by the path under the realm. Fixed paths come before those with a name. */
export const adminRoutes: readonly Route<AdminOperation>[] = [
  route('GET', '', 'any', realm.getRealm),
  route('PUT', '', manageRealm, realm.updateRealm),

  route('GET', '/users', queryUsers, users.listUsers),
  route('POST', '/users', manageUsers, users.createUser),
  route('GET', '/users/count', queryUsers, users.countUsers),
  route('GET', '/users/profile', 'any', realm.getProfile),
  route('PUT', '/users/profile', manageRealm, realm.updateProfile),
  route('GET', '/users/profile/metadata', 'any', realm.getProfileMetadata),
  route('GET', user, viewUsers, users.getUser),
  route('PUT', user, manageUsers, users.updateUser),
  route('DELETE', user, manageUsers, users.deleteUser),
  route('PUT', `${user}/reset-password`, manageUsers, actions.resetPassword),
  route('GET', `${user}/credentials`, viewUsers, actions.listCredentials),
  route('GET', `${user}/sessions`, viewUsers, actions.listSessions),
  route('POST', `${user}/logout`, manageUsers, actions.logoutUser),
  route('GET', `${user}/groups`, viewUsers, realm.noGroups),
  route('DELETE', '/sessions/{session}', manageUsers, actions.deleteSession),

  route('GET', `${user}/role-mappings`, viewUsers, mappings.listAllMappings),
  route('GET', `${user}/role-mappings/realm`, viewUsers, mappings.listRealmMappings),
  route('POST', `${user}/role-mappings/realm`, manageUsers, mappings.addRealmMappings),
  route('DELETE', `${user}/role-mappings/realm`, manageUsers, mappings.removeRealmMappings),
  route('GET', `${user}/role-mappings/realm/available`, viewUsers, mappings.listAvailableRealmMappings),
  route('GET', `${user}/role-mappings/realm/composite`, viewUsers, mappings.listEffectiveRealmMappings),
  route('GET', clientMappings, viewUsers, mappings.listClientMappings),
  route('POST', clientMappings, manageUsers, mappings.changeClientMappings),
  route('DELETE', clientMappings, manageUsers, mappings.changeClientMappings),
  route('GET', `${clientMappings}/available`, viewUsers, mappings.listAvailableClientMappings),

  route('GET', '/roles', viewRealm, roles.listRoles),
  route('POST', '/roles', manageRealm, roles.createRole),
  ...roleRoutes('/roles/{role}'),
  route('GET', '/roles/{role}/users', viewRealm, roles.listRoleUsers),
  route('GET', '/roles/{role}/groups', viewRealm, realm.noGroups),
  ...roleRoutes('/roles-by-id/{roleId}'),

  route('GET', `${bruteForce}/{id}`, viewUsers, actions.bruteForceStatus),
  route('DELETE', `${bruteForce}/{id}`, manageUsers, actions.unlockUser),
  route('DELETE', bruteForce, manageUsers, actions.unlockEveryone),

  route('GET', '/events', viewEvents, events.listEvents),
  route('DELETE', '/events', manageEvents, events.clearEvents),
  route('GET', '/events/config', viewEvents, events.eventsConfig),
  route('PUT', '/events/config', manageEvents, events.updateEventsConfig),
  route('GET', '/admin-events', viewEvents, events.listAdminEvents),
  route('DELETE', '/admin-events', manageEvents, events.clearAdminEvents),

  route('GET', '/authentication/required-actions', [...viewRealm, ...viewUsers], realm.listRequiredActions),
  route('GET', '/clients', queryClients, realm.listClients),
  route('GET', '/groups', queryGroups, realm.noGroups),
];
