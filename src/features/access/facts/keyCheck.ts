import type { QueryClient } from '@tanstack/react-query';
import type { RoleHolder } from '#access/explain/who.ts';
import type { Profile } from '#access/roles/profile.ts';
import { getProfileOfApiKey } from '#api/authorization/profile.ts';
import { isGivenByPeople } from '#api/keycloak/realmRoles.ts';
import { allMarkedQuery, findHolders, lastScanQuery } from '#api/keycloak/users/keyHolders.ts';
import { effectiveRolesOfUserQuery } from '#api/keycloak/users/roleMappings.ts';
import { fullNameOf, getUser, type User } from '#api/keycloak/users/users.ts';

/** What is known of a pasted key: what the server says of it, and whose it is, as far as the reader may know. */
export interface CheckedKey {
  readonly profile: Profile;
  readonly owner: RoleHolder | undefined;
  /** No other user that is known has the same key. */
  readonly unique: boolean;
}

async function holderOf(client: QueryClient, user: User): Promise<RoleHolder> {
  const roles = await client.fetchQuery(effectiveRolesOfUserQuery(user.id));
  const names = roles.map(({ name }) => name).filter(isGivenByPeople);
  return { userId: user.id, name: fullNameOf(user), enabled: user.enabled, roles: names };
}

/**
 * Asks the server what a key may do, sent alone. A key that is nobody's to it may be that of two users or of a disabled one: it is looked for
 * among the users who are marked as holders of a key. The key is in no address, and not kept.
 * @throws ApiError
 */
export async function checkKey(client: QueryClient, key: string, mayReadUsers: boolean): Promise<CheckedKey> {
  const profile = await getProfileOfApiKey(key);
  if (!mayReadUsers) return { profile, owner: undefined, unique: true };
  if (profile.userId !== undefined) {
    return { profile, owner: await holderOf(client, await getUser(profile.userId)), unique: true };
  }
  const marked = await client.fetchQuery(allMarkedQuery);
  const { holders } = findHolders(key, marked, client.getQueryData(lastScanQuery.queryKey));
  const [first] = holders;
  const owner = first && (await holderOf(client, first));
  return { profile, owner, unique: holders.length < 2 };
}
