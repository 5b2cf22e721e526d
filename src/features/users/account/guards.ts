import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import type { Grant } from '#features/users/rights/powers.ts';

/** What an administrator is about to do to an account, as far as it takes something away. */
export type Taking = 'disable' | 'delete' | 'offboard' | 'removeRoles';

/**
 * What to be warned of. `self`: it is your own account · `lastAdministrator`: no one could edit roles afterwards ·
 * `unknownAdministrators`: it cannot be told, as the roles have not been read · `ownKeycloakRights`: you lose the rights that
 * these screens need · `grants`: a role that is given lets its holder change what everybody may do.
 */
export type Warning =
  | { kind: 'self'; taking: Taking }
  | { kind: 'lastAdministrator' }
  | { kind: 'unknownAdministrators' }
  | { kind: 'ownKeycloakRights'; roles: readonly string[] }
  | { kind: 'grants'; grant: Grant; isSelf: boolean };

/** The permission that editing roles needs. */
export const administratorPermission = 'admin-permissions';

/** The roles that give `admin-permissions`; `undefined` if the roles haven't been read yet. */
export function administratorRoles(document: RolesDocument | undefined): readonly string[] | undefined {
  return document === undefined
    ? undefined
    : [...document.roles].flatMap(([name, role]) =>
        role.permissions.includes(administratorPermission) ? [name] : [],
      );
}

/** All that a warning may depend on. */
export interface GuardFacts {
  taking: Taking;
  /** The account in question is the reader's own. */
  isSelf: boolean;
  /** Enabled: a disabled account has no rights to lose. */
  isEnabled: boolean;
  /** Names of the roles that it loses, all of its own or those taken, without the composite ones: those have no place in the document. */
  losing: readonly string[];
  /** The composite ones that it loses: they bring the rights in Keycloak. */
  losingComposite: readonly string[];
  /** Names of the roles that it keeps. */
  keeping: readonly string[];
  /** Of `administratorRoles`. */
  adminRoles: readonly string[] | undefined;
  /**
   * Whether another enabled person holds one of these roles, or, where they are not known, whether for each lost role there is one;
   * `undefined` when it could not be asked.
   */
  othersRemain: boolean | undefined;
  /** Whether the signed-in user has `admin-permissions`, according to their profile. */
  readerAdministers: boolean;
}

/** Whether the account loses its last role that gives `admin-permissions`; `undefined` when that cannot be told. */
export function losesAdministration(
  facts: Pick<GuardFacts, 'isEnabled' | 'losing' | 'keeping' | 'adminRoles'>,
): boolean | undefined {
  if (!facts.isEnabled || facts.losing.length === 0) return false;
  const { adminRoles } = facts;
  if (adminRoles === undefined) return undefined;
  const gives = (role: string): boolean => adminRoles.includes(role);
  return facts.losing.some(gives) && !facts.keeping.some(gives);
}

/** Everything to be said before an account loses something. */
export function warningsFor(facts: GuardFacts): readonly Warning[] {
  const warnings: Warning[] = [];
  if (facts.isSelf) warnings.push({ kind: 'self', taking: facts.taking });
  if (facts.isSelf && facts.taking === 'removeRoles' && facts.losingComposite.length > 0) {
    warnings.push({ kind: 'ownKeycloakRights', roles: facts.losingComposite });
  }
  const loses = losesAdministration(facts);
  const readerStays = facts.readerAdministers && !facts.isSelf;
  if (loses === false || readerStays || facts.othersRemain) return warnings;
  if (loses && facts.othersRemain === false) warnings.push({ kind: 'lastAdministrator' });
  // Of oneself it is known, without the roles, that there is nothing to lose.
  else if (loses || !facts.isSelf || facts.readerAdministers)
    warnings.push({ kind: 'unknownAdministrators' });
  return warnings;
}
