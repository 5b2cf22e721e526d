import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import type { RealmRole } from '#api/keycloak/realmRoles.ts';

/** What makes a role one that is not given by mistake: two permissions, and three client roles of Keycloak. */
export const powers = ['admin-permissions', 'all', 'manage-users', 'manage-realm', 'realm-admin'] as const;

/** One power. */
export type Power = (typeof powers)[number];

/**
 * What a role allows that must be confirmed before it is given. `unknown`: it couldn't be read, and users give it to
 * themselves.
 */
export interface Grant {
  role: string;
  powers: readonly (Power | 'unknown')[];
}

/** All that the question depends on. */
export interface GrantFacts {
  /** The roles that are to be given. */
  added: readonly RealmRole[];
  /** The signed-in user gives them to themselves. */
  isSelf: boolean;
  /** `undefined` where the reader may not read it, or has not yet. */
  document: RolesDocument | undefined;
  /** Names of all that a composite role brings, by its id; `undefined` where that could not be read. */
  broughtBy: (roleId: string) => readonly string[] | undefined;
}

function powersOf(role: RealmRole, { isSelf, document, broughtBy }: GrantFacts): Grant['powers'] {
  const brought = role.composite ? broughtBy(role.id) : [];
  // A composite role has no place in the document, but a role that it brings may have.
  const roles = [role.name, ...(brought ?? [])];
  const allowed = new Set([
    ...(brought ?? []),
    ...roles.flatMap((name) => document?.roles.get(name)?.permissions ?? []),
  ]);
  const found = powers.filter((power) => allowed.has(power));
  const isUnknown = brought === undefined || (isSelf && document === undefined && !role.composite);
  return isUnknown && found.length === 0 ? ['unknown'] : found;
}

/** The roles among those to be given that are asked about, each with what it allows. */
export function grantsIn(facts: GrantFacts): readonly Grant[] {
  return facts.added
    .map((role) => ({ role: role.name, powers: powersOf(role, facts) }))
    .filter(({ powers }) => powers.length > 0);
}
