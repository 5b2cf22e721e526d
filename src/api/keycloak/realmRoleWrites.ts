import * as z from 'zod/mini';
import { ApiError, type ApiErrorKind } from '#api/ApiError.ts';
import { callAdmin } from './adminClient.ts';
import { realmRoleSchema } from './realmRoles.ts';
import { createRealmRole, deleteRealmRole } from './roles.ts';

/** Failures after which the work may be done all the same. */
const mayBeDone: ReadonlySet<ApiErrorKind> = new Set(['offline', 'timeout', 'server', 'garbled']);

const pauseBeforeLooking = 400;

/** Whether there is a role; `undefined` when Keycloak does not answer. Waits first: a connection that drops often drops twice. */
async function isThere(
  fits: (role: z.output<typeof realmRoleSchema>) => boolean,
): Promise<boolean | undefined> {
  await new Promise((resolve) => setTimeout(resolve, pauseBeforeLooking));
  try {
    const roles = await callAdmin('GET /roles', z.array(realmRoleSchema), (admin) => admin.roles.find());
    return roles.some(fits);
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

/**
 * Makes a realm role, and looks whether it is there where the answer was lost. `unknown`: nothing tells.
 * @throws ApiError when it was not made
 */
export async function makeRealmRole(name: string, description: string): Promise<'made' | 'unknown'> {
  try {
    await createRealmRole(name, description);
    return 'made';
  } catch (error) {
    if (!(error instanceof ApiError && mayBeDone.has(error.kind))) throw error;
    // One of this name that was there before would have been a conflict; the description keeps us from taking somebody else's for ours.
    const found = await isThere(
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
    if (!(error instanceof ApiError && mayBeDone.has(error.kind))) throw error;
    if ((await isThere((role) => role.name === name)) !== false) throw error;
  }
}
