import { z } from 'zod';
import { httpError, json, noContent } from '../http.ts';
import { effectiveRoles } from '../realm/effectiveRoles.ts';
import {
  managementClientId,
  managementRoleNames,
  managementRoleRepresentation,
} from '../realm/managementRoles.ts';
import type { Role } from '../realm/types.ts';
import { bodyOf, Refusal, refuse, userOf, type AdminCall } from './call.ts';
import { briefRole } from './representations.ts';

const mappings = z.array(z.looseObject({ id: z.string().nullish(), name: z.string().nullish() }));

/** The realm roles that a body names. Id and name must both be right, else nothing is done and the answer is 404. */
async function namedRoles(call: AdminCall): Promise<Role[]> {
  const sent = await bodyOf(call, mappings, 'RoleRepresentation');
  return sent.map(
    ({ id, name }) =>
      call.realm.roles.find((role) => role.id === id && role.name === name) ?? refuse(404, 'Role not found'),
  );
}

const brief = (call: AdminCall, roles: readonly Role[]): Response =>
  json(roles.map((role) => briefRole(call.realm, role)));

/** `GET /users/{id}/role-mappings/realm`: what the user holds directly. */
export function listRealmMappings(call: AdminCall): Response {
  const { roles } = userOf(call);
  return brief(
    call,
    call.realm.roles.filter((role) => roles.has(role.id)),
  );
}

/** `GET /users/{id}/role-mappings/realm/available`. */
export function listAvailableRealmMappings(call: AdminCall): Response {
  const { roles } = userOf(call);
  return brief(
    call,
    call.realm.roles.filter((role) => !roles.has(role.id)),
  );
}

/** `GET /users/{id}/role-mappings/realm/composite`: with all that the roles bring. */
export function listEffectiveRealmMappings(call: AdminCall): Response {
  return brief(call, effectiveRoles(call.realm, userOf(call)).realm);
}

/** `POST /users/{id}/role-mappings/realm`. */
export async function addRealmMappings(call: AdminCall): Promise<Response> {
  const user = userOf(call);
  for (const role of await namedRoles(call)) user.roles.add(role.id);
  return noContent();
}

/** `DELETE /users/{id}/role-mappings/realm`, with the roles in the body. */
export async function removeRealmMappings(call: AdminCall): Promise<Response> {
  const user = userOf(call);
  for (const role of await namedRoles(call)) user.roles.delete(role.id);
  return noContent();
}

const managementRoles = (names: Iterable<string>): unknown[] =>
  [...names].flatMap((name) => managementRoleRepresentation(name) ?? []);

/** `GET /users/{id}/role-mappings`. */
export function listAllMappings(call: AdminCall): Response {
  const { roles, managementRoles: held } = userOf(call);
  const realmMappings = call.realm.roles
    .filter((role) => roles.has(role.id))
    .map((role) => briefRole(call.realm, role));
  const client = { id: managementClientId, client: 'realm-management', mappings: managementRoles(held) };
  return json({
    ...(realmMappings.length > 0 ? { realmMappings } : {}),
    ...(held.size > 0 ? { clientMappings: { 'realm-management': client } } : {}),
  });
}

/** Whether the caller may hand out a role of `realm-management`: one that they have, or one that grants nothing. */
function mayGrant({ rights }: AdminCall, name: string): boolean {
  return name.startsWith('query-') || rights.has(name) || rights.has(name.replace(/^view-/, 'manage-'));
}

function managementOnly(call: AdminCall): void {
  if (call.params['client'] !== managementClientId)
    throw new Refusal(json({ error: 'Client not found' }, 404));
}

/** `GET /users/{id}/role-mappings/clients/{client}`. */
export function listClientMappings(call: AdminCall): Response {
  managementOnly(call);
  return json(managementRoles(userOf(call).managementRoles));
}

/** `GET /users/{id}/role-mappings/clients/{client}/available`: those that the caller may give. */
export function listAvailableClientMappings(call: AdminCall): Response {
  managementOnly(call);
  const held = userOf(call).managementRoles;
  return json(managementRoles(managementRoleNames.filter((name) => !held.has(name) && mayGrant(call, name))));
}

/** `POST` and `DELETE /users/{id}/role-mappings/clients/{client}`: 403 for a client role that the caller doesn't have. */
export async function changeClientMappings(call: AdminCall): Promise<Response> {
  managementOnly(call);
  const { managementRoles: held } = userOf(call);
  const names = (await bodyOf(call, mappings, 'RoleRepresentation')).map(({ id, name }) => {
    const role = managementRoleRepresentation(name ?? '');
    return role?.id === id ? (role?.name ?? '') : refuse(404, 'Role not found');
  });
  if (!names.every((name) => mayGrant(call, name))) return httpError(403);
  for (const name of names) {
    if (call.request.method === 'POST') held.add(name);
    else held.delete(name);
  }
  return noContent();
}
