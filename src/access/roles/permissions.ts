/** Every permission the auth service accepts in the roles document, in the order in which the console shows them (docs/GLOSSARY.md). */
export const permissionNames = [
  'all',
  'view',
  'download',
  'share',
  'send',
  'q-r-remote-modalities',
  'upload',
  'edit-labels',
  'modify',
  'anonymize',
  'delete',
  'worklists',
  'settings',
  'audit-logs',
  'admin-permissions',
  'api-view',
] as const;

/** A permission the auth service knows. */
export type Permission = (typeof permissionNames)[number];

/** Whether the auth service knows the permission; any other makes it refuse the whole document. */
export const isPermission = (name: string): name is Permission =>
  permissionNames.some((permission) => permission === name);

/** What `all` does not include. */
export const outsideAll: readonly Permission[] = ['admin-permissions', 'audit-logs'];

const notOfAll: ReadonlySet<string> = new Set(outsideAll);

/** Whether these permissions hold another one, be it through `all`. */
export const holds = (permissions: readonly string[], permission: string): boolean =>
  permissions.includes(permission) || (permissions.includes('all') && !notOfAll.has(permission));

/** Permissions that are limited by labels. The others apply to the server as a whole. */
export const boundByLabels: ReadonlySet<string> = new Set<Permission>([
  'all',
  'view',
  'download',
  'share',
  'send',
  'edit-labels',
  'modify',
  'anonymize',
  'delete',
]);

/** The permissions in the groups of the matrix; `all` comes before the groups. */
export const permissionGroups = {
  studies: ['view', 'download', 'send', 'q-r-remote-modalities', 'upload', 'worklists'],
  sharing: ['share'],
  changing: ['edit-labels', 'modify', 'anonymize', 'delete'],
  administration: ['admin-permissions', 'audit-logs', 'settings', 'api-view'],
} as const satisfies Readonly<Record<string, readonly Permission[]>>;

/** What `all` covers. */
export const coveredByAll: readonly Permission[] = permissionNames.filter(
  (permission) => permission !== 'all' && !notOfAll.has(permission),
);
