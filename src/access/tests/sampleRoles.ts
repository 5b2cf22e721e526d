import type { Role, RolesDocument } from '#access/roles/rolesDocument.ts';

/** A role. @param permissions its permissions, separated by spaces @param labels its authorized labels, in the same way */
export const role = (permissions: string, labels: string): Role => ({
  permissions: permissions.split(' ').filter(Boolean),
  authorizedLabels: labels.split(' ').filter(Boolean),
});

/** A roles document of some roles by name. */
export const documentOf = (roles: Record<string, Role>, availableLabels: string[] = []): RolesDocument => ({
  roles: new Map(Object.entries(roles)),
  availableLabels,
});
