import { defaultRole, type Person, type RealmRole } from '#simulator/people.ts';
import type { Role, User } from './types.ts';

/** A user with nothing set but what is given. */
export function newUser(given: Partial<User> & Pick<User, 'id' | 'username' | 'created'>): User {
  return {
    firstName: undefined,
    lastName: undefined,
    email: undefined,
    emailVerified: false,
    enabled: false,
    attributes: {},
    requiredActions: [],
    notBefore: 0,
    roles: new Set(),
    managementRoles: new Set(),
    password: undefined,
    passwordHistory: [],
    serviceAccountOf: undefined,
    demo: undefined,
    ...given,
  };
}

/** The roles of a realm from their seed; the ids are the same in every simulated realm, as an imported realm's are. */
export function rolesFromSeed(seed: readonly RealmRole[]): Role[] {
  const ids = new Map(
    seed.map((role, serial) => [
      role.name,
      `3e9b6d52-11c7-4f7a-b0d4-${(0x10 + serial).toString(16).padStart(12, '0')}`,
    ]),
  );
  const idOf = (name: string): string => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`The simulated realm has no role "${name}"`);
    return id;
  };
  return seed.map((role) => ({
    id: idOf(role.name),
    name: role.name,
    description: role.description,
    attributes: {},
    realmRoles: new Set((role.realmRoles ?? []).map(idOf)),
    managementRoles: new Set(role.managementRoles),
  }));
}

/** The account of a person of the demo data. */
export function userFromPerson(person: Person, roles: readonly Role[]): User {
  const held = new Set([defaultRole, ...person.roles]);
  return newUser({
    id: person.id,
    username: person.username,
    firstName: person.firstName,
    lastName: person.lastName,
    email: person.email,
    emailVerified: person.email !== undefined,
    enabled: person.enabled,
    created: person.created,
    attributes: Object.fromEntries(
      Object.entries(person.attributes ?? {}).map(([name, values]) => [name, [...values]]),
    ),
    roles: new Set(roles.filter((role) => held.has(role.name)).map((role) => role.id)),
    managementRoles: new Set(person.managementRoles),
    password:
      person.password === undefined
        ? undefined
        : {
            id: `${person.id.slice(0, 24)}ffff${person.id.slice(28)}`,
            value: person.password,
            created: person.created,
          },
    demo: person.demo,
  });
}
