import { mutationOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { mayBeDone } from '#api/lostResponse.ts';
import { callAdmin } from './adminClient.ts';
import { writeAdmin } from './adminWrite.ts';
import { realmRoleSchema, realmRolesChanged } from './realmRoles.ts';

/** Makes a realm role (needs `manage-realm`). @throws ApiError `conflict` where there is one of this name */
async function createRealmRole(name: string, description: string): Promise<void> {
  await writeAdmin('POST /roles', { body: { name, description } });
}

const idOfRole = z.object({ id: z.string(), name: z.string() });

/** The id of a realm role; `undefined` where there is none of this name. From the list: a role's own route doesn't accept a name with a slash. */
async function findRoleId(name: string): Promise<string | undefined> {
  const roles = await callAdmin('GET /roles', z.array(idOfRole), (admin) => admin.roles.find());
  return roles.find((role) => role.name === name)?.id;
}

/** Deletes a realm role (needs `manage-realm`): everybody who holds it loses it. A role that is gone already is no error. */
async function deleteRealmRole(name: string): Promise<void> {
  const id = await findRoleId(name);
  if (id === undefined) return;
  await writeAdmin('DELETE /roles-by-id/{id}', { id });
}

const composite = z.looseObject({ id: z.string(), name: z.string() });

/** The roles that a composite role brings, client roles among them, by name. */
export const compositesQuery = (roleId: string) =>
  queryOptions({
    queryKey: ['keycloak', 'roles', 'composites', roleId],
    queryFn: async ({ signal }) =>
      (
        await callAdmin(
          'GET /roles-by-id/{id}/composites',
          z.array(composite),
          (admin) => admin.roles.getCompositeRoles({ id: roleId }),
          signal,
        )
      ).map(({ name }) => name),
  });

/** Makes a composite role a plain one again (needs `manage-realm`): its holders lose what it brought. */
async function removeComposites(roleId: string): Promise<void> {
  const roles = await callAdmin('GET /roles-by-id/{id}/composites', z.array(composite), (admin) =>
    admin.roles.getCompositeRoles({ id: roleId }),
  );
  await writeAdmin('DELETE /roles-by-id/{id}/composites', {
    id: roleId,
    body: roles.map(({ id, name }) => ({ id, name })),
  });
}

const pauseBeforeLooking = 400;

type Fits = (role: z.output<typeof realmRoleSchema>) => boolean;

/** Whether there is a role; `undefined` when Keycloak does not answer. */
async function isThere(fits: Fits): Promise<boolean | undefined> {
  try {
    const roles = await callAdmin('GET /roles', z.array(realmRoleSchema), (admin) => admin.roles.find());
    return roles.some(fits);
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

/** The same a little later: a connection that drops often drops twice. */
async function isThereLater(fits: Fits): Promise<boolean | undefined> {
  await new Promise((resolve) => setTimeout(resolve, pauseBeforeLooking));
  return isThere(fits);
}

/**
 * Makes a realm role, and looks whether it is there where the answer was lost. `unknown`: nothing tells.
 * @throws ApiError when it was not made
 */
export async function makeRealmRole(name: string, description: string): Promise<'made' | 'unknown'> {
  const wasThere = await isThere((role) => role.name === name);
  try {
    await createRealmRole(name, description);
    return 'made';
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // A browser sends a request again by itself when its connection drops: then the second meets what the first has made.
    const isOwnConflict = error.kind === 'conflict' && wasThere === false;
    if (wasThere || !(isOwnConflict || mayBeDone(error))) throw error;
    // The description tells our role from one that someone else created at the same moment.
    const found = await isThereLater(
      (role) => role.name === name && !role.composite && role.description === description,
    );
    if (found === false) throw error;
    return found ? 'made' : 'unknown';
  }
}

/** Deletes a realm role, and looks whether it is gone where the answer was lost. @throws ApiError when it is not, or nothing tells */
export async function removeRealmRole(name: string): Promise<void> {
  try {
    await deleteRealmRole(name);
  } catch (error) {
    if (!mayBeDone(error)) throw error;
    if ((await isThereLater((role) => role.name === name)) !== false) throw error;
  }
}

/** Makes a realm role without a description. Stale by it: the list of roles. */
export const makeRealmRoleMutation = mutationOptions({
  mutationFn: (name: string) => makeRealmRole(name, ''),
  onSettled: (_made, _error, _name, _before, { client }) => realmRolesChanged(client),
});

/** Makes a composite role, by its id, a plain one. Stale by it: the list of roles. */
export const makePlainMutation = mutationOptions({
  mutationFn: removeComposites,
  onSettled: (_done, _error, _roleId, _before, { client }) => realmRolesChanged(client),
});
