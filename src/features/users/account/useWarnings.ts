import { useQuery } from '@tanstack/react-query';
import { isGivenByPeople, type RealmRole } from '#api/keycloak/realmRoles.ts';
import { otherHoldersQuery, rolesOfUserQuery } from '#api/keycloak/users/roleMappings.ts';
import type { User } from '#api/keycloak/users/users.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { userMessages } from '#features/users/messages/user.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useProfile, useSessionState } from '#session/SessionContext.ts';
import { useRoles } from '#widgets/roles/useRoles.ts';
import {
  administratorPermission,
  administratorRoles,
  losesAdministration,
  warningsFor,
  type Taking,
  type Warning,
} from './guards.ts';

/** The warnings before a user loses something. @param kept roles that the user keeps; none if the account itself goes */
export function useWarnings(
  user: User,
  taking: Taking,
  kept: readonly RealmRole[] = [],
): { warnings: readonly Warning[]; isLooking: boolean } {
  const { person } = useSessionState();
  const profile = useProfile();
  const can = useKeycloakCan();
  const held = useRoles();
  const document = held.kind === 'known' ? held.document : undefined;
  const roles = useQuery(rolesOfUserQuery(user.id));
  const losing = (roles.data ?? []).filter(
    (role) => isGivenByPeople(role.name) && !kept.some(({ id }) => id === role.id),
  );
  const adminRoles = administratorRoles(document);
  const lost = {
    isEnabled: user.enabled,
    losing: losing.filter(({ composite }) => !composite).map(({ name }) => name),
    keeping: kept.map(({ name }) => name),
    adminRoles,
  };
  const mustAsk = losesAdministration(lost) !== false && can('readRoles') === undefined;
  // Without the document any lost role may be an administrator's: then each must have another holder.
  const asked = adminRoles === undefined ? ('every' as const) : ('any' as const);
  const others = useQuery({
    ...otherHoldersQuery(asked, adminRoles ?? lost.losing, user.id),
    enabled: mustAsk,
  });
  const warnings = warningsFor({
    ...lost,
    taking,
    isSelf: user.id === person.userId,
    losingComposite: losing.filter(({ composite }) => composite).map(({ name }) => name),
    othersRemain: others.data,
    readerAdministers: profile.permissions.includes(administratorPermission),
  });
  return { warnings, isLooking: roles.isPending || held.kind === 'reading' || (mustAsk && others.isPending) };
}

/** A warning in words. */
export function useWarningText(): (warning: Warning) => string {
  const t = useMessages(userMessages).warnings;
  return (warning) => {
    switch (warning.kind) {
      case 'self':
        return t.self[warning.taking];
      case 'ownKeycloakRights':
        return t.ownKeycloakRights(warning.roles);
      case 'grants':
        return [
          t.grants(warning.grant.role, warning.isSelf),
          ...warning.grant.powers.map((power) => t.powers[power]),
        ].join(' ');
      default:
        return t[warning.kind];
    }
  };
}
