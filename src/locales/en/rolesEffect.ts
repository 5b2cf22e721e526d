import { lister, pluralizer } from '../format.ts';

const and = lister('en');
const plural = pluralizer('en');

const labelled = (labels: readonly string[]): string =>
  labels.includes('*') ? 'all studies' : `studies labelled ${and(labels)}`;

const some = (labels: readonly string[]): string =>
  labels.length > 12
    ? `${labels.slice(0, 12).join(', ')} and ${String(labels.length - 12)} more`
    : and(labels);

/** English: what a change of the roles does, before it is saved. */
export const messages = {
  title: 'What saving will do',
  users: (count: number, hasMore: boolean) =>
    hasMore
      ? `over ${plural(count, { one: '# user', other: '# users' })}`
      : plural(count, { one: '# user', other: '# users' }),
  usersUnknown: 'users unknown: needs view-users',
  usersUncounted: 'users not counted',
  counting: 'counting…',
  seesMore: (count: number) => `sees ${plural(count, { one: '# more study', other: '# more studies' })}`,
  seesFewer: (count: number) => `sees ${plural(count, { one: '# study fewer', other: '# studies fewer' })}`,
  seesSame: 'sees the same studies',
  seesUnknown: 'studies not counted',
  sameEffect: 'Nobody gains or loses anything: it is only written in other words.',
  toAllLabels: (role: string, labels: readonly string[]) =>
    labels.length > 0
      ? `${role} sees all studies, no longer only those labelled ${some(labels)}`
      : `${role} sees all studies, where it saw none`,
  fromAllLabels: (role: string, labels: readonly string[]) =>
    labels.length > 0
      ? `${role} no longer sees all studies, only those labelled ${some(labels)}`
      : `${role} no longer sees any study`,
  takeBack: 'Take back',
  takeBackOf: (change: string) => `Take back: ${change}`,
  more: (count: number) => `Show ${plural(count, { one: '# more role', other: '# more roles' })}`,
  labelsForUse: 'Labels allowed for use',
  warnings: 'Before you save',
  understood: 'I know, and want this',
  understandFirst: 'Tick that you know what is said above',
  warning: {
    gainsPower: {
      'admin-permissions': (role: string, users: string) =>
        `${role} gains admin-permissions (${users}). Everyone with this role can change every role and its permissions, their own included, read the audit log, and edit DICOM modalities.`,
      all: (role: string, users: string) =>
        `${role} gains all (${users}). Everyone with this role can view, download, share, send, upload, label, modify, anonymize and delete studies they can see, and change server settings. Permissions added to the server later are included too.`,
    },
    nobodyKeepsAdmin:
      'Nobody would keep admin-permissions: no one could edit roles any more, except in the file on the server.',
    noAdminWithUsers: (roles: readonly string[]) =>
      `Nobody holds a role that gives admin-permissions (${and(roles)}): no one could edit roles any more.`,
    youLoseAdmin: 'You would lose admin-permissions yourself, and with it this screen.',
    withoutUsers: (role: string) => `Nobody has ${role}: the change reaches no one yet.`,
    allForMany: (role: string, users: string) =>
      `${role} would see all studies, unlabelled ones too: ${users}.`,
    union: (
      users: number,
      roles: readonly [string, string],
      permissions: readonly string[],
      labels: readonly string[],
    ) =>
      `${plural(users, { one: '# user holds', other: '# users hold' })} both ${roles[0]} and ${roles[1]}. Rights of all roles are put together: by this change they gain ${and(permissions)} on ${labelled(labels)}, which neither role gives alone.`,
    unionNotChecked: (count: number) =>
      `Whether people hold two of the ${plural(count, { one: '# role', other: '# roles' })}, and gain by both together, was not looked at: there are too many.`,
    unknownPermission: (role: string, permission: string) =>
      `${role} has ${permission}, which the auth service may not know: then it refuses the whole document.`,
    notInKeycloak: (role: string) =>
      `Keycloak has no role ${role}: the server drops it at the next reading, and nobody can hold it.`,
    composite: (role: string) =>
      `${role} is composite in Keycloak: the server DROPS it at the next reading, and whoever holds it loses everything. Make it a plain role first.`,
  },
  createInKeycloak: 'Create it in Keycloak',
  created: (role: string) => `${role} is created in Keycloak`,
  createFailed: (role: string) => `${role} is not created`,
  createUnknown:
    'Keycloak did not answer, so it isn’t known whether the role was created. Refresh and check.',
  withoutToken: (permissions: readonly string[], labels: readonly string[]) =>
    permissions.length === 0
      ? 'A request without any token may do nothing (read from the server just now).'
      : `A request without any token may: ${and(permissions)}${labels.length > 0 ? `, on ${labelled(labels)}` : ''} (read from the server just now). No role changes that; the auth service’s own settings do.`,
};
