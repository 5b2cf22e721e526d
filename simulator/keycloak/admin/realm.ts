import { z } from 'zod';
import { json, noContent } from '../http.ts';
import { profileMetadata } from '../profile/profileMetadata.ts';
import { userProfileSchema } from '../profile/userProfile.ts';
import { accountClientId, managementClientId } from '../realm/managementRoles.ts';
import { bodyOf, pageOf, refuseWithMessage, type AdminCall } from './call.ts';

/** `GET /`: the realm; who may not view it learns its name. */
export function getRealm({ realm, rights }: AdminCall): Response {
  const { settings } = realm;
  const known = { realm: realm.name, displayName: settings.displayName };
  if (!rights.has('view-realm') && !rights.has('manage-realm')) return json(known);
  return json({
    id: realm.id,
    ...known,
    enabled: true,
    sslRequired: 'external',
    registrationAllowed: false,
    loginWithEmailAllowed: true,
    duplicateEmailsAllowed: false,
    editUsernameAllowed: false,
    accessTokenLifespan: settings.accessTokenSeconds,
    ssoSessionIdleTimeout: settings.sessionIdleSeconds,
    ssoSessionMaxLifespan: settings.sessionMaxSeconds,
    accessCodeLifespan: settings.codeSeconds,
    bruteForceProtected: settings.bruteForceProtected,
    permanentLockout: false,
    failureFactor: settings.failureFactor,
    waitIncrementSeconds: settings.lockoutSeconds,
    passwordPolicy: settings.passwordPolicy,
    eventsEnabled: settings.events.eventsEnabled,
    eventsExpiration: settings.events.eventsExpiration,
    adminEventsEnabled: settings.events.adminEventsEnabled,
    adminEventsDetailsEnabled: settings.events.adminEventsDetailsEnabled,
  });
}

const realmRepresentation = z.looseObject({
  passwordPolicy: z.string().optional(),
  accessTokenLifespan: z.int().positive().optional(),
  ssoSessionIdleTimeout: z.int().positive().optional(),
  failureFactor: z.int().positive().optional(),
  eventsEnabled: z.boolean().optional(),
  adminEventsEnabled: z.boolean().optional(),
  adminEventsDetailsEnabled: z.boolean().optional(),
  bruteForceProtected: z.boolean().optional(),
});

/** `PUT /`: the limits that the simulation keeps; the rest is taken and changes nothing. */
export async function updateRealm(call: AdminCall): Promise<Response> {
  const { settings } = call.realm;
  const sent = await bodyOf(call, realmRepresentation, 'RealmRepresentation');
  settings.passwordPolicy = sent.passwordPolicy ?? settings.passwordPolicy;
  settings.accessTokenSeconds = sent.accessTokenLifespan ?? settings.accessTokenSeconds;
  settings.sessionIdleSeconds = sent.ssoSessionIdleTimeout ?? settings.sessionIdleSeconds;
  settings.failureFactor = sent.failureFactor ?? settings.failureFactor;
  const { events } = settings;
  events.eventsEnabled = sent.eventsEnabled ?? events.eventsEnabled;
  events.adminEventsEnabled = sent.adminEventsEnabled ?? events.adminEventsEnabled;
  events.adminEventsDetailsEnabled = sent.adminEventsDetailsEnabled ?? events.adminEventsDetailsEnabled;
  settings.bruteForceProtected = sent.bruteForceProtected ?? settings.bruteForceProtected;
  return noContent();
}

/** `GET /users/profile`. */
export function getProfile({ realm }: AdminCall): Response {
  return json(realm.profile);
}

/** `GET /users/profile/metadata`: for a form that makes a user. */
export function getProfileMetadata({ realm }: AdminCall): Response {
  return json(profileMetadata(realm.profile, 'admin', true));
}

/** `PUT /users/profile`: user name and e-mail must stay in it. */
export async function updateProfile(call: AdminCall): Promise<Response> {
  const sent = await bodyOf(call, userProfileSchema, 'UPConfig');
  const names = new Set(sent.attributes.map((attribute) => attribute.name));
  const removed = ['username', 'email'].filter((name) => !names.has(name));
  if (removed.length > 0) {
    refuseWithMessage(
      400,
      `[${removed.map((name) => `The attribute '${name}' can not be removed`).join(', ')}]`,
    );
  }
  call.realm.profile = sent;
  return json(sent);
}

const requiredActions = [
  ['CONFIGURE_TOTP', 'Configure OTP', true],
  ['TERMS_AND_CONDITIONS', 'Terms and Conditions', false],
  ['UPDATE_PASSWORD', 'Update Password', true],
  ['UPDATE_PROFILE', 'Update Profile', true],
  ['VERIFY_EMAIL', 'Verify Email', true],
  ['delete_account', 'Delete Account', false],
] as const;

/** `GET /authentication/required-actions`. */
export function listRequiredActions(): Response {
  return json(
    requiredActions.map(([alias, name, enabled], place) => ({
      alias,
      name,
      providerId: alias,
      enabled,
      defaultAction: false,
      priority: (place + 1) * 10,
      config: {},
    })),
  );
}

/** `GET /clients`, with `clientId` for one. */
export function listClients(call: AdminCall): Response {
  const { realm, query } = call;
  const wanted = query.get('clientId');
  const all = [
    {
      id: accountClientId,
      clientId: 'account',
      name: '${client_account}',
      publicClient: true,
      bearerOnly: false,
    },
    {
      id: managementClientId,
      clientId: 'realm-management',
      name: '${client_realm-management}',
      publicClient: false,
      bearerOnly: true,
    },
    ...realm.clients.map(({ id, clientId, secret }) => ({
      id,
      clientId,
      publicClient: secret === undefined,
      bearerOnly: false,
    })),
  ];
  const found = all.filter((client) => wanted === null || client.clientId === wanted);
  return json(
    pageOf(query, found, -1).map((client) =>
      Object.assign(client, { enabled: true, protocol: 'openid-connect' }),
    ),
  );
}

/** Groups: the simulated realm has none. */
export function noGroups(): Response {
  return json([]);
}
