import { defaultRole } from '#simulator/people.ts';
import { managementRoleBrings } from './managementRoles.ts';
import type { Realm } from './realm.ts';
import type { Role, User } from './types.ts';

/** What a user's roles come to once composites are taken apart. */
export interface EffectiveRoles {
  /** Realm roles in the realm's order. */
  realm: readonly Role[];
  /** Names of `realm-management` roles, sorted. */
  management: readonly string[];
  /** Whether the token is also meant for `account`: it is through the default role alone. */
  account: boolean;
}

/** A user's direct roles and all that they bring. */
export function effectiveRoles(realm: Realm, user: Pick<User, 'roles' | 'managementRoles'>): EffectiveRoles {
  const found = new Set<Role>();
  const open = realm.roles.filter((role) => user.roles.has(role.id));
  for (let role = open.pop(); role !== undefined; role = open.pop()) {
    if (found.has(role)) continue;
    found.add(role);
    const { realmRoles } = role;
    open.push(...realm.roles.filter((other) => realmRoles.has(other.id)));
  }
  const management = new Set<string>();
  const add = (names: Iterable<string>): void => {
    for (const name of names) {
      management.add(name);
      add(managementRoleBrings(name));
    }
  };
  add(user.managementRoles);
  for (const role of found) add(role.managementRoles);
  return {
    realm: realm.roles.filter((role) => found.has(role)),
    management: [...management].sort(),
    account: [...found].some((role) => role.name === defaultRole),
  };
}
