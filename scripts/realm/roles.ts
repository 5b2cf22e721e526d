import { z } from 'zod';
import { AdminError, type AdminApi } from './adminApi.ts';
import { readClient } from './client.ts';
import type { Difference, PartRules } from './part.ts';
import { rightsRoles, type RightsRole } from './shipped.ts';

/** A role as requests to the Admin API name it. */
export const roleSchema = z.looseObject({ id: z.string(), name: z.string() });

/** A client role. */
export type ClientRole = z.output<typeof roleSchema>;

/** A realm role that brings client roles. */
export interface FoundRole {
  readonly wanted: RightsRole;
  readonly exists: boolean;
  readonly has: readonly string[];
  /** All roles of the client. */
  readonly known: readonly ClientRole[];
}

/** The internal ID of a client that every realm has, and its roles. */
export async function builtInClient(
  api: AdminApi,
  clientId: string,
): Promise<{ id: string; roles: ClientRole[] }> {
  const id = (await readClient(api, clientId))?.id;
  if (id === undefined)
    throw new AdminError(
      `The realm has no client ${clientId}, or the administrator may not see it (view-clients).`,
    );
  return { id, roles: (await api.get(`/clients/${id}/roles`, z.array(roleSchema))) ?? [] };
}

/** The representations of these roles. @throws AdminError if the client doesn't have one */
export const representations = (known: readonly ClientRole[], names: readonly string[]): ClientRole[] =>
  names.map((name) => {
    const role = known.find((one) => one.name === name);
    if (!role) throw new AdminError(`This Keycloak has no role ${name}: it is older than the console needs.`);
    return role;
  });

/** Which roles don't exist or don't bring what they must; a role may bring more. */
export const compareRoles = (found: readonly FoundRole[]): Difference<readonly FoundRole[]>[] =>
  found.flatMap(({ wanted: { name, client, needs }, exists, has }) => {
    const missing = needs.filter((one) => !has.includes(one));
    if (exists && missing.length === 0) return [];
    const fix = (now: readonly FoundRole[]): readonly FoundRole[] =>
      now.map((role) =>
        role.wanted.name === name ? { ...role, exists: true, has: [...role.has, ...missing] } : role,
      );
    const roles = missing.map((one) => `${client}/${one}`).join(', ');
    return [{ says: exists ? `${name} lacks ${roles}` : `${name} doesn’t exist; it brings ${roles}`, fix }];
  });

async function readRole(api: AdminApi, wanted: RightsRole): Promise<FoundRole> {
  const { id, roles: known } = await builtInClient(api, wanted.client);
  const path = `/roles/${encodeURIComponent(wanted.name)}`;
  const exists = (await api.get(path, roleSchema)) !== undefined;
  const brings = exists ? await api.get(`${path}/composites/clients/${id}`, z.array(roleSchema)) : [];
  return { wanted, exists, has: (brings ?? []).map(({ name }) => name), known };
}

/** The realm roles that give rights in Keycloak, and everyone's default role. */
export const rolesPart: PartRules<readonly FoundRole[]> = {
  name: 'Realm roles',
  async read(api) {
    const realm = await api.get('', z.object({ defaultRole: z.object({ name: z.string() }) }));
    const found: FoundRole[] = [];
    for (const role of rightsRoles(realm?.defaultRole.name ?? '')) found.push(await readRole(api, role));
    return found;
  },
  compare: compareRoles,
  requests: (found, wanted) =>
    found.flatMap(({ wanted: { name, description }, exists, has, known }, index) => {
      const added = (wanted[index]?.has ?? []).filter((one) => !has.includes(one));
      const path = `/roles/${encodeURIComponent(name)}/composites`;
      return [
        ...(exists ? [] : [{ method: 'POST' as const, path: '/roles', body: { name, description } }]),
        ...(added.length === 0
          ? []
          : [{ method: 'POST' as const, path, body: representations(known, added) }]),
      ];
    }),
};
