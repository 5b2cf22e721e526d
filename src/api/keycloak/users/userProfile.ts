import { mutationOptions, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { callAdmin } from '#api/keycloak/adminClient.ts';
import { writeAdmin } from '#api/keycloak/adminWrite.ts';
import { holderAttribute, keyAttribute, keyAttributes } from './apiKeys.ts';

const attributeSchema = z.looseObject({
  name: z.string(),
  permissions: z.optional(
    z.object({ view: z._default(z.array(z.string()), []), edit: z._default(z.array(z.string()), []) }),
  ),
  multivalued: z._default(z.boolean(), false),
});

/** The realm's user profile: which attributes there are and who may edit them. What the console does not know is kept for writing back. */
export const profileSchema = z.looseObject({
  attributes: z.array(attributeSchema),
  unmanagedAttributePolicy: z.optional(z.string()),
});

/** The realm's user profile as Keycloak sent it. */
export type UserProfile = z.output<typeof profileSchema>;

/**
 * How a realm treats API keys: `safe` · `usersCanEdit` users can set their own key, and so copy, and thereby disable, someone else's ·
 * `notKept` a PUT answers well and saves nothing · `singleValue` no second key beside the first · `notesLost` keys are kept, their
 * notes and mark are not.
 */
export type KeyKeeping = 'safe' | 'usersCanEdit' | 'notKept' | 'singleValue' | 'notesLost';

type Keeping = 'adminOnly' | 'anyone' | 'dropped';

function keepingOf(profile: UserProfile, name: string): Keeping {
  const managed = profile.attributes.find((attribute) => attribute.name === name);
  if (managed) {
    const editors = managed.permissions?.edit ?? [];
    if (editors.includes('user')) return 'anyone';
    return editors.includes('admin') ? 'adminOnly' : 'dropped';
  }
  if (profile.unmanagedAttributePolicy === 'ENABLED') return 'anyone';
  return profile.unmanagedAttributePolicy === 'ADMIN_EDIT' ? 'adminOnly' : 'dropped';
}

/** Judges a realm's user profile by what it does to keys; the worst comes first. */
export function judgeProfile(profile: UserProfile): KeyKeeping {
  const key = keepingOf(profile, keyAttribute);
  if (key === 'dropped') return 'notKept';
  if (key === 'anyone') return 'usersCanEdit';
  const managed = profile.attributes.find(({ name }) => name === keyAttribute);
  if (managed && !managed.multivalued) return 'singleValue';
  return keyAttributes.some((name) => keepingOf(profile, name) === 'dropped') ? 'notesLost' : 'safe';
}

/**
 * The profile with a place for keys and their notes, seen and edited by administrators only. Attributes that are there keep what
 * else is set on them; all others, and the policy for attributes outside the profile, stay as they are. No rule on the length of a
 * key is added: a user with an old short key could not be saved any more.
 */
export function repairedProfile(profile: UserProfile): UserProfile {
  const adminOnly = { view: ['admin'], edit: ['admin'] };
  const others = profile.attributes.filter(({ name }) => !keyAttributes.includes(name));
  const own = keyAttributes.map((name) => ({
    ...profile.attributes.find((attribute) => attribute.name === name),
    name,
    permissions: adminOnly,
    multivalued: name !== holderAttribute,
  }));
  return { ...profile, attributes: [...others, ...own] };
}

function getProfile(signal?: AbortSignal): Promise<UserProfile> {
  return callAdmin('GET /users/profile', profileSchema, (admin) => admin.users.getProfile(), signal);
}

/** Asks how the realm treats API keys. */
export async function getKeyKeeping(signal?: AbortSignal): Promise<KeyKeeping> {
  return judgeProfile(await getProfile(signal));
}

/** How the realm treats API keys. */
export const keyKeepingQuery = queryOptions({
  queryKey: ['keycloak', 'userProfile', 'keys'],
  queryFn: ({ signal }) => getKeyKeeping(signal),
  staleTime: 60_000,
});

/** Gives keys their place in the realm's user profile; needs `manage-realm`. The profile is read just before and written whole. */
export const repairProfileMutation = mutationOptions({
  mutationFn: async () => {
    await writeAdmin('PUT /users/profile', { body: repairedProfile(await getProfile()) });
  },
  onSettled: (_result, _error, _variables, _before, { client }) =>
    client.invalidateQueries({ queryKey: keyKeepingQuery.queryKey }),
});
