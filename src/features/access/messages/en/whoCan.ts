import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const and = lister('en');

/** English: everyone who can see a study. */
export const messages = {
  title: 'Who can see this study',
  byRole: 'By role',
  byUser: 'By user',
  role: 'Role',
  user: 'User',
  decidedBy: 'Decided by',
  noRoles: 'No role grants access to this study. Only people with a share link can open it.',
  oneRole: (permission: string, label: string) => `“${permission}” and access to ${label}`,
  oneRoleAll: (permission: string) => `“${permission}” and access to all studies`,
  of: (role: string, what: string) => `${role}: ${what}`,
  permissionOf: (role: string, permission: string) => `“${permission}” from ${role}`,
  labelOf: (role: string, label: string) => `access to ${label} from ${role}`,
  allOf: (role: string) => `access to all studies from ${role}`,
  both: (one: string, other: string) => `${one}, ${other}`,
  openRule: 'No permission needed',
  showAllRoles: (count: number) => `Show all ${String(count)} roles`,
  rolesUnknown: 'The roles aren’t loaded, so the console can’t say who can see this study.',
  ownLabelsOnly:
    'The server shows you only those labels of the study that are yours. Roles with access by its other labels aren’t listed.',
  rolesOnly: (reason: string) => `Only roles are listed. ${reason}`,
  loading: 'Loading users…',
  disabled: 'Disabled',
  disabledHint:
    'Disabled accounts can’t sign in, and their API keys don’t work. Enabling the account gives the access back.',
  service: 'Service account',
  noUsers: 'No users have these roles.',
  noneOnPage: (read: number, total: number) =>
    `No users found yet: ${String(read)} of ${plural(total, { one: '# role', other: '# roles' })} checked. Continue with the next page.`,
  pages: 'Pages of users',
  page: (page: number, users: number) =>
    `Page ${String(page)}: ${plural(users, { one: '# user', other: '# users' })}`,
  previous: 'Previous',
  next: 'Next',
  direct:
    'Lists users who hold one of these roles directly in Keycloak, not through a group or another role. Their API keys can see the study too.',
  gone: (roles: readonly string[]) =>
    `Keycloak doesn’t have ${plural(roles.length, { one: 'this role', other: 'these roles' })}: ${and(roles)}. Load the roles again.`,
  notByName: (roles: readonly string[]) =>
    `Keycloak can’t list the users of ${and(roles)}: the name contains a slash.`,
  links: 'Anyone with a share link to the study can open it without an account.',
};
