import { keyAttributes, holderAttribute } from '#api/keycloak/users/apiKeys.ts';
import { repairedProfile, type UserProfile } from '#api/keycloak/users/userProfile.ts';
import { z } from 'zod';
import { AdminError } from './adminApi.ts';
import type { Difference, PartRules } from './part.ts';

/** A user profile; what isn't named here is kept for writing back. */
export const profileSchema = z.looseObject({
  attributes: z.array(
    z.looseObject({
      name: z.string(),
      permissions: z
        .object({ view: z.array(z.string()).default([]), edit: z.array(z.string()).default([]) })
        .optional(),
      multivalued: z.boolean().default(false),
    }),
  ),
  unmanagedAttributePolicy: z.string().optional(),
});

const isAdminOnly = (list: readonly string[] = []): boolean => list.length === 1 && list[0] === 'admin';

/** Why an attribute of API keys isn't kept as it must be; undefined: it is. */
function faultOf(profile: UserProfile, name: string): string | undefined {
  const attribute = profile.attributes.find((one) => one.name === name);
  if (!attribute) return `${name} is missing`;
  const { permissions, multivalued } = attribute;
  if (!isAdminOnly(permissions?.view) || !isAdminOnly(permissions?.edit))
    return `${name} isn’t for administrators only`;
  return multivalued === (name !== holderAttribute)
    ? undefined
    : `${name} takes ${multivalued ? 'several values' : 'one value only'}`;
}

/** How a user profile differs from what API keys need. Policies stricter than `ADMIN_EDIT` are kept. */
export function compareProfile(found: UserProfile): Difference<UserProfile>[] {
  const faults = keyAttributes.map((name) => faultOf(found, name)).filter((fault) => fault !== undefined);
  const differences: Difference<UserProfile>[] = [];
  if (faults.length > 0) differences.push({ says: faults.join('; '), fix: repairedProfile });
  if (found.unmanagedAttributePolicy === 'ENABLED')
    differences.push({
      says: 'unmanaged attributes are enabled for everyone, not for administrators only (ADMIN_EDIT)',
      fix: (now) => ({ ...now, unmanagedAttributePolicy: 'ADMIN_EDIT' }),
    });
  return differences;
}

/** The realm's user profile. A `PUT` replaces it whole. */
export const profilePart: PartRules<UserProfile> = {
  name: 'User profile',
  async read(api) {
    const found = await api.get('/users/profile', profileSchema);
    if (!found)
      throw new AdminError('This Keycloak has no user profile: it is older than the console needs.');
    return found;
  },
  compare: compareProfile,
  requests: (found, wanted) =>
    found === wanted ? [] : [{ method: 'PUT', path: '/users/profile', body: wanted }],
};
