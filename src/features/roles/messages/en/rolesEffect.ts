import { lister, pluralizer } from '#locales/format.ts';

const and = lister('en');
const plural = pluralizer('en');

const labeled = (labels: readonly string[]): string =>
  labels.includes('*') ? 'all studies' : `studies labeled ${and(labels)}`;

const some = (labels: readonly string[]): string =>
  labels.length > 12
    ? `${labels.slice(0, 12).join(', ')} and ${String(labels.length - 12)} more`
    : and(labels);

/** English: what a change of the roles does, before it is saved. */
export const messages = {
  title: 'Review changes',
  users: (count: number, hasMore: boolean) =>
    hasMore
      ? `more than ${plural(count, { one: '# user', other: '# users' })}`
      : plural(count, { one: '# user', other: '# users' }),
  usersUnknown: 'users unknown: you need view-users',
  usersUncounted: 'users not counted',
  counting: 'counting…',
  seesMore: (count: number) => `can see ${plural(count, { one: '# more study', other: '# more studies' })}`,
  seesFewer: (count: number) =>
    `can see ${plural(count, { one: '# fewer study', other: '# fewer studies' })}`,
  seesSame: 'can see the same studies',
  seesUnknown: 'studies not counted',
  sameEffect: 'No one gains or loses anything. Only the wording changes.',
  toAllLabels: (role: string, labels: readonly string[]) =>
    labels.length > 0
      ? `${role} grants access to all studies, not only those labeled ${some(labels)}`
      : `${role} grants access to all studies. Before, it granted access to none`,
  fromAllLabels: (role: string, labels: readonly string[]) =>
    labels.length > 0
      ? `${role} no longer grants access to all studies, only to those labeled ${some(labels)}`
      : `${role} no longer grants access to any study`,
  takeBack: 'Undo',
  takeBackOf: (change: string) => `Undo: ${change}`,
  more: (count: number) => `Show ${plural(count, { one: '# more role', other: '# more roles' })}`,
  labelsForUse: 'Allowed labels',
  warnings: 'Before you save',
  understood: 'I understand the consequences',
  understandFirst: 'Confirm first that you understand the consequences',
  warning: {
    gainsPower: {
      'admin-permissions': (role: string, users: string) =>
        `${role} gains admin-permissions (${users}). Everyone with this role can change every role and its permissions, their own included, read the audit log, and edit DICOM modalities.`,
      all: (role: string, users: string) =>
        `${role} gains all (${users}). Everyone with this role can view, download, share, send, upload, label, modify, anonymize and delete studies they can see, and change server settings. Permissions added to the server later are included too.`,
    },
    nobodyKeepsAdmin:
      'No one would have admin-permissions. Roles could then only be edited in the file on the server.',
    noAdminWithUsers: (roles: readonly string[]) =>
      `No one has a role that gives admin-permissions (${and(roles)}). No one could edit roles.`,
    youLoseAdmin: 'You would lose admin-permissions yourself, and with it access to this page.',
    withoutUsers: (role: string) => `No one has ${role}, so this change doesn’t affect anyone yet.`,
    allForMany: (role: string, users: string) =>
      `${role} would grant access to all studies, unlabeled ones included: ${users}.`,
    union: (
      users: number,
      roles: readonly [string, string],
      permissions: readonly string[],
      labels: readonly string[],
    ) =>
      `${plural(users, { one: '# user has', other: '# users have' })} both ${roles[0]} and ${roles[1]}. Roles add up, so this change also gives them ${and(permissions)} on ${labeled(labels)}. Neither role gives that alone.`,
    unionNotChecked: (count: number) =>
      `There are too many roles (${plural(count, { one: '# role', other: '# roles' })}) to check whether people with two of them gain more from both together.`,
    unknownPermission: (role: string, permission: string) =>
      `${role} has ${permission}, which the auth service may not recognize. If so, it rejects the whole document.`,
    notInKeycloak: (role: string) =>
      `Keycloak has no role ${role}. No one can have it, and the server removes it when the roles are next loaded.`,
    composite: (role: string) =>
      `${role} is composite in Keycloak. The server removes it when the roles are next loaded, and everyone with it loses everything it gave. Remove its associated roles first.`,
  },
  createInKeycloak: 'Create in Keycloak',
  created: (role: string) => `${role} created in Keycloak`,
  createFailed: (role: string) => `Couldn’t create ${role}`,
  createUnknown:
    'Keycloak didn’t respond, so it isn’t known whether the role was created. Refresh and check.',
  withoutToken: (permissions: readonly string[], labels: readonly string[]) =>
    permissions.length === 0
      ? 'A request without a token has no permissions (just read from the server).'
      : `A request without a token has these permissions: ${and(permissions)}${labels.length > 0 ? `, on ${labeled(labels)}` : ''} (just read from the server). Roles don’t change that. The auth service’s own settings do.`,
};
