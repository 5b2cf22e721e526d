import { z } from 'zod';
import { defaultRole } from '#simulator/people.ts';
import { json, noContent } from '../http.ts';
import { changeUser, checkValues, mergeAttributes, refusalResponse } from '../profile/changeUser.ts';
import { profileMetadata } from '../profile/profileMetadata.ts';
import { refusePassword, setPassword } from '../realm/passwords.ts';
import { newUser } from '../realm/seed.ts';
import { endSessionsOf } from '../realm/sessions.ts';
import { bodyOf, pageOf, Refusal, refuseWithMessage, userOf, type AdminCall } from './call.ts';
import { briefUser, fullUser } from './representations.ts';
import { searchUsers } from './userSearch.ts';

const text = z.string().nullish();
const ignored = z.unknown().optional();

/** What Keycloak takes as a user; it refuses any other field. Those marked ignored are taken and change nothing. */
const userRepresentation = z.strictObject({
  username: text,
  firstName: text,
  lastName: text,
  email: text,
  emailVerified: z.boolean().nullish(),
  enabled: z.boolean().nullish(),
  attributes: z.record(z.string(), z.array(z.string().nullable()).nullable()).nullish(),
  requiredActions: z.array(z.string()).nullish(),
  credentials: z
    .array(z.looseObject({ type: text, value: text, temporary: z.boolean().nullish() }))
    .nullish(),
  id: ignored,
  self: ignored,
  origin: ignored,
  createdTimestamp: ignored,
  totp: ignored,
  federationLink: ignored,
  serviceAccountClientId: ignored,
  disableableCredentialTypes: ignored,
  federatedIdentities: ignored,
  realmRoles: ignored,
  clientRoles: ignored,
  clientConsents: ignored,
  notBefore: ignored,
  groups: ignored,
  access: ignored,
  userProfileMetadata: ignored,
  applicationRoles: ignored,
  socialLinks: ignored,
});

type UserRepresentation = z.infer<typeof userRepresentation>;

function attributesOf(sent: UserRepresentation['attributes']): Record<string, string[]> | undefined {
  if (sent === undefined || sent === null) return undefined;
  const entries = Object.entries(sent).map(([name, values]): [string, string[]] => [
    name,
    (values ?? []).filter((value) => value !== null),
  ]);
  return Object.fromEntries(entries);
}

/** Who only may query sees nobody: an empty list, not 403. */
const mayView = ({ rights }: AdminCall): boolean => rights.has('view-users') || rights.has('manage-users');

/** `GET /users`. */
export function listUsers(call: AdminCall): Response {
  const { realm, query, rights } = call;
  if (!mayView(call)) return json([]);
  const brief = query.get('briefRepresentation') === 'true';
  const access = { manage: rights.has('manage-users') };
  const found = pageOf(query, searchUsers(realm.users.people(), query), 100);
  return json(
    found.map((user) => Object.assign(brief ? briefUser(user) : fullUser(realm, user), { access })),
  );
}

/** `GET /users/count`: takes the same search as the list. */
export function countUsers(call: AdminCall): Response {
  return json(mayView(call) ? searchUsers(call.realm.users.people(), call.query).length : 0);
}

/** `GET /users/{id}`. */
export function getUser(call: AdminCall): Response {
  const { realm, query, rights } = call;
  const user = userOf(call);
  const manage = rights.has('manage-users');
  return json({
    ...fullUser(realm, user),
    ...(query.get('userProfileMetadata') === 'true'
      ? { userProfileMetadata: profileMetadata(realm.profile, 'admin') }
      : {}),
    access: {
      manageGroupMembership: manage,
      resetPassword: manage,
      view: true,
      mapRoles: manage,
      impersonate: rights.has('impersonation'),
      manage,
    },
  });
}

/** `POST /users`: `enabled` is false where left out, `realmRoles` is ignored, the id comes in `Location` alone. */
export async function createUser(call: AdminCall): Promise<Response> {
  const { realm, origin } = call;
  const sent = await bodyOf(call, userRepresentation, 'UserRepresentation');
  if (!sent.username) refuseWithMessage(400, 'User name is missing');
  const everyone = realm.roles.filter((role) => role.name === defaultRole).map((role) => role.id);
  const user = newUser({
    id: crypto.randomUUID(),
    username: sent.username.toLowerCase(),
    created: realm.now(),
    firstName: sent.firstName || undefined,
    lastName: sent.lastName || undefined,
    email: sent.email?.toLowerCase() || undefined,
    emailVerified: sent.emailVerified ?? false,
    enabled: sent.enabled ?? false,
    attributes: mergeAttributes(realm, {}, attributesOf(sent.attributes) ?? {}, 'admin'),
    requiredActions: sent.requiredActions ?? [],
    roles: new Set(everyone),
  });
  const refused = checkValues(realm, user, 'admin', undefined);
  if (refused !== undefined) return refusalResponse(refused);
  for (const { value, temporary } of sent.credentials ?? []) {
    const weak = setPassword(realm, user, value ?? '', temporary === true);
    if (weak !== undefined) return json(weak, 400);
  }
  realm.users.add(user);
  return new Response(null, {
    status: 201,
    headers: { Location: `${origin}/keycloak/admin/realms/orthanc/users/${user.id}` },
  });
}

/**
 * `PUT /users/{id}`. Without `attributes` only what is sent changes; with them the whole map is replaced, and first name,
 * last name and e-mail are wiped where they are not sent with it.
 */
export async function updateUser(call: AdminCall): Promise<Response> {
  const { realm } = call;
  const user = userOf(call);
  const sent = await bodyOf(call, userRepresentation, 'UserRepresentation');
  const { username, firstName, lastName, email } = sent;
  for (const { value } of sent.credentials ?? []) {
    const weak = refusePassword(realm.settings.passwordPolicy, value ?? '', user, []);
    if (weak !== undefined) throw new Refusal(json(weak, 400));
  }
  const change = { username, firstName, lastName, email, attributes: attributesOf(sent.attributes) };
  const refused = changeUser(realm, user, change, 'admin');
  if (refused !== undefined) return refusalResponse(refused);
  user.emailVerified = sent.emailVerified ?? user.emailVerified;
  if (sent.enabled === true && !user.enabled) realm.loginFailures.delete(user.id);
  user.enabled = sent.enabled ?? user.enabled;
  user.requiredActions = sent.requiredActions ?? user.requiredActions;
  for (const { value, temporary } of sent.credentials ?? [])
    setPassword(realm, user, value ?? '', temporary === true);
  return noContent();
}

/** `DELETE /users/{id}`: their sessions go, too. */
export function deleteUser(call: AdminCall): Response {
  const user = userOf(call);
  endSessionsOf(call.realm, user);
  call.realm.loginFailures.delete(user.id);
  call.realm.users.remove(user);
  return noContent();
}
