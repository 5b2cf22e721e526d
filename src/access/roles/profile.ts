import { boundByLabels, holds } from './permissions.ts';
import type { RolesDocument } from './rolesDocument.ts';

/** Who asks: what `GET /auth/user/profile` answers, with `authorized-labels` always a list. */
export interface Profile {
  readonly name: string;
  /** The id in Keycloak. Missing for the anonymous profile and for a share token. */
  readonly userId?: string | undefined;
  readonly permissions: readonly string[];
  readonly authorizedLabels: readonly string[];
  readonly groups?: readonly string[] | undefined;
}

/** Stands for all labels, and for unlabeled studies. */
export const ALL_LABELS = '*';

/** The profile of a request without a valid token as the auth service ships it: it may upload. An administrator may have another. */
export const anonymousProfile: Profile = {
  name: 'Anonymous',
  permissions: ['upload'],
  authorizedLabels: [],
  groups: [],
};

/** Whether the profile sees every study, unlabeled ones too. */
export const seesAll = (profile: Profile): boolean => profile.authorizedLabels.includes(ALL_LABELS);

/** Whether the profile can see a study with these labels. Without authorized labels, a profile can see nothing. */
export const sees = (profile: Profile, labels: readonly string[]): boolean =>
  seesAll(profile) || labels.some((label) => profile.authorizedLabels.includes(label));

/** Permissions and labels of several roles together: all permissions × all labels. Roles that the document lacks give nothing. */
export const uniteRoles = (
  roleNames: readonly string[],
  document: RolesDocument,
): Pick<Profile, 'permissions' | 'authorizedLabels'> => {
  const permissions = new Set<string>();
  const labels = new Set<string>();
  for (const name of roleNames) {
    const role = document.roles.get(name);
    role?.permissions.forEach((permission) => permissions.add(permission));
    role?.authorizedLabels.forEach((label) => labels.add(label));
  }
  return { permissions: [...permissions], authorizedLabels: [...labels] };
};

/** A right of one role that meets the labels of another: what two roles together allow and neither alone does. */
export interface UnionSurprise {
  /** The role that has the permissions, and not the labels. */
  readonly rightsOf: string;
  readonly permissions: readonly string[];
  /** The role that has the labels, and not the permissions. */
  readonly labelsOf: string;
  readonly labels: readonly string[];
}

const pairSurprise = (
  document: RolesDocument,
  rightsOf: string,
  labelsOf: string,
): UnionSurprise | undefined => {
  const giver = document.roles.get(rightsOf);
  const other = document.roles.get(labelsOf);
  if (!giver || !other || giver.authorizedLabels.includes(ALL_LABELS)) return undefined;
  const permissions = giver.permissions.filter(
    (permission) => boundByLabels.has(permission) && !holds(other.permissions, permission),
  );
  const labels = other.authorizedLabels.filter((label) => !giver.authorizedLabels.includes(label));
  return permissions.length === 0 || labels.length === 0
    ? undefined
    : { rightsOf, permissions, labelsOf, labels };
};

/** Every surprise of holding these roles together, in both directions of each pair. */
export const unionSurprises = (roleNames: readonly string[], document: RolesDocument): UnionSurprise[] => {
  const names = [...new Set(roleNames)];
  return names.flatMap((rightsOf) =>
    names.flatMap((labelsOf) => pairSurprise(document, rightsOf, labelsOf) ?? []),
  );
};
