import { z } from 'zod';
import { defaultRole } from '#simulator/people.ts';
import { json, noContent } from '../http.ts';
import { managementRoleNames, managementRoleRepresentation } from '../realm/managementRoles.ts';
import type { Role } from '../realm/types.ts';
import { bodyOf, pageOf, refuse, refuseWithMessage, type AdminCall } from './call.ts';
import { briefRole, fullRole, fullUser } from './representations.ts';

const ignored = z.unknown().optional();
const roleRepresentation = z.strictObject({
  name: z.string().nullish(),
  description: z.string().nullish(),
  attributes: z.record(z.string(), z.array(z.string())).nullish(),
  composites: z
    .object({
      realm: z.array(z.string()).nullish(),
      client: z.record(z.string(), z.array(z.string())).nullish(),
    })
    .nullish(),
  id: ignored,
  composite: ignored,
  clientRole: ignored,
  containerId: ignored,
  scopeParamRequired: ignored,
});

/** The role that the path names, by name or by id, or 404. */
function roleOf({ realm, params }: AdminCall): Role {
  const { role, roleId } = params;
  if (roleId !== undefined) {
    return realm.roles.find((one) => one.id === roleId) ?? refuse(404, 'Could not find role with id');
  }
  return realm.roles.find((one) => one.name === role) ?? refuse(404, 'Could not find role');
}

/** `GET /roles`: `search` matches anywhere in the name; searched or by page they come in order of name. */
export function listRoles(call: AdminCall): Response {
  const { realm, query } = call;
  const search = query.get('search')?.trim().toLowerCase() ?? '';
  const matching = realm.roles.filter((role) => role.name.toLowerCase().includes(search));
  const ordered = search !== '' || (query.has('first') && query.has('max'));
  const found = ordered ? matching.toSorted((a, b) => (a.name < b.name ? -1 : 1)) : matching;
  const full = query.get('briefRepresentation') === 'false';
  return json(
    pageOf(query, found, -1).map((role) => (full ? fullRole(realm, role) : briefRole(realm, role))),
  );
}

/** `GET /roles/{role}` and `/roles-by-id/{roleId}`. */
export function getRole(call: AdminCall): Response {
  return json(fullRole(call.realm, roleOf(call)));
}

/** `POST /roles`. An empty name is taken, a missing one is not; names differ by case. */
export async function createRole(call: AdminCall): Promise<Response> {
  const { realm, origin } = call;
  const sent = await bodyOf(call, roleRepresentation, 'RoleRepresentation');
  const { name } = sent;
  if (name === undefined || name === null) refuse(400, 'role has no name');
  if (realm.roles.some((role) => role.name === name))
    refuseWithMessage(409, `Role with name ${name} already exists`);
  const brought = new Set(sent.composites?.realm);
  realm.roles.push({
    id: crypto.randomUUID(),
    name,
    description: sent.description ?? undefined,
    attributes: sent.attributes ?? {},
    realmRoles: new Set(realm.roles.filter((role) => brought.has(role.name)).map((role) => role.id)),
    managementRoles: new Set(sent.composites?.client?.['realm-management']),
  });
  const location = `${origin}/keycloak/admin/realms/orthanc/roles${name === '' ? '' : `/${encodeURIComponent(name)}`}`;
  return new Response(null, { status: 201, headers: { Location: location } });
}

/** `PUT /roles/{role}` and `/roles-by-id/{roleId}`: a role can be renamed. */
export async function updateRole(call: AdminCall): Promise<Response> {
  const role = roleOf(call);
  const { name, description, attributes } = await bodyOf(call, roleRepresentation, 'RoleRepresentation');
  if (name !== undefined && name !== null && name !== role.name) {
    if (call.realm.roles.some((other) => other.name === name)) {
      refuse(409, 'conflict', 'Duplicate resource error');
    }
    role.name = name;
  }
  role.description = description ?? undefined;
  role.attributes = attributes ?? role.attributes;
  return noContent();
}

/** `DELETE /roles/{role}` and `/roles-by-id/{roleId}`: also where it is in use. */
export function deleteRole(call: AdminCall): Response {
  const { realm } = call;
  const role = roleOf(call);
  if (role.name === defaultRole) {
    refuseWithMessage(400, `${role.name} is default role of the realm and cannot be removed.`);
  }
  realm.roles.splice(realm.roles.indexOf(role), 1);
  for (const other of realm.roles) other.realmRoles.delete(role.id);
  for (const user of realm.users.all()) user.roles.delete(role.id);
  return noContent();
}

/** `GET /roles/{role}/users`: who holds it directly, by page, without search or count. */
export function listRoleUsers(call: AdminCall): Response {
  const { realm, query } = call;
  const role = roleOf(call);
  const holders = realm.users.all().filter((user) => user.roles.has(role.id));
  return json(pageOf(query, holders, 100).map((user) => fullUser(realm, user)));
}

/** `GET …/composites`: what the role brings, roles of `realm-management` among them. */
export function listComposites(call: AdminCall): Response {
  const { realm } = call;
  const role = roleOf(call);
  const brought = realm.roles.filter((other) => role.realmRoles.has(other.id));
  return json([
    ...brought.map((other) => briefRole(realm, other)),
    ...[...role.managementRoles].flatMap((name) => managementRoleRepresentation(name) ?? []),
  ]);
}

const composites = z.array(z.looseObject({ id: z.string() }));

/** `POST` and `DELETE …/composites`, with the roles by id in the body. */
export async function changeComposites(call: AdminCall): Promise<Response> {
  const { realm, request } = call;
  const role = roleOf(call);
  for (const { id } of await bodyOf(call, composites, 'RoleRepresentation')) {
    const inRealm = realm.roles.some((other) => other.id === id);
    const name = managementRoleNames.find((one) => managementRoleRepresentation(one)?.id === id);
    if (!inRealm && name === undefined) refuse(404, 'Could not find composite role');
    const set = inRealm ? role.realmRoles : role.managementRoles;
    const member = inRealm ? id : (name ?? '');
    if (request.method === 'POST') set.add(member);
    else set.delete(member);
  }
  return noContent();
}
