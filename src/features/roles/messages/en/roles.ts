import type { RolesChange } from '#access/roles/rolesDiff.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('en');
const plural = pluralizer('en');

const shown = (labels: readonly string[]): string =>
  labels.length > 8
    ? `${and(labels.slice(0, 8))}, ${plural(labels.length - 8, { one: '# more', other: '# more' })}`
    : and(labels);

function change(change: RolesChange): string {
  switch (change.kind) {
    case 'roleAdded':
      return `${change.role} is added`;
    case 'roleRemoved':
      return `${change.role} is removed`;
    case 'permissionGranted':
      return `${change.role} gains ${change.permission}`;
    case 'permissionWithdrawn':
      return `${change.role} loses ${change.permission}`;
    case 'labelGranted':
      return `${change.role} grants access to label ${change.label}`;
    case 'labelWithdrawn':
      return `${change.role} no longer grants access to label ${change.label}`;
    case 'allLabelsOn':
      return `${change.role} grants access to all studies`;
    case 'allLabelsOff':
      return `${change.role} no longer grants access to all studies`;
    case 'availableLabelAdded':
      return `${change.label} becomes an allowed label`;
    case 'availableLabelRemoved':
      return `${change.label} is no longer an allowed label`;
  }
}

/** English: roles, the matrix, one role, saving. */
export const messages = {
  title: 'Roles',
  count: (count: number) => plural(count, { one: '# role', other: '# roles' }),
  matrix: 'Permissions matrix',
  role: 'Role',
  labels: 'Access to labels',
  groups: {
    all: 'All',
    studies: 'Studies',
    sharing: 'Sharing',
    changing: 'Changes',
    administration: 'Administration',
    unknown: 'Unknown here',
  },
  emptyName: '(no name)',
  newMark: 'new',
  allStudies: 'all studies',
  noStudies: 'none',
  labelsOf: (labels: readonly string[]) => `Access: ${shown(labels)}`,
  cell: (permission: string, role: string, throughAll: boolean, changed: boolean) =>
    `${permission} for ${role}${throughAll ? ', included in all' : ''}${changed ? ', changed' : ''}`,
  unknownMeaning:
    'unknown to this console. The server’s own configuration may use it. The auth service rejects a document with a permission that it doesn’t recognize.',
  legend:
    '✓ given · ◦ included in “all” · highlighted: unsaved. Move with the arrow keys, change with Space.',
  filter: 'Filter by role, permission or label',
  noneFound: 'No roles match the filter',
  clearFilter: 'Clear filter',
  noRoles: 'No roles yet',
  noRolesHint: 'No one can do anything until a role gives permissions.',
  newRole: 'New role',
  importFile: 'Import roles',
  exportFile: 'Export roles',
  readAgain: 'Refresh',
  close: 'Close',
  change,
  changes: (count: number) => plural(count, { one: '# change', other: '# changes' }),
  unsaved: (count: number) =>
    count === 0 ? 'No changes' : plural(count, { one: '# unsaved change', other: '# unsaved changes' }),
  discard: 'Discard changes',
  review: 'Review changes',
  save: 'Save changes',
  saved: 'Roles saved',
  savedText: 'The change takes effect within a minute.',
  savedDespite: 'Roles saved, although the server didn’t confirm it',
  savedMeetings: (roles: readonly string[]) =>
    `Someone else also changed ${and(roles)} in the meantime. Both changes were kept. Check that they fit together.`,
  dropped: (roles: readonly string[]) =>
    `The server removed ${and(roles)}: Keycloak has no such role, or it’s composite there.`,
  gone: (roles: readonly string[]) =>
    `The server doesn’t have ${and(roles)}: Keycloak has no such role, or someone else removed it.`,
  cameBack: (roles: readonly string[]) =>
    `${and(roles)} came back without permissions: Keycloak has the role.`,
  undoSave: 'Undo last save',
  undone: 'Last save undone',
  notSaved: 'Couldn’t save the roles',
  nothingWritten: 'Nothing was saved. Your changes are kept.',
  failedText: 'Your changes are kept. These aren’t on the server (yet):',
  failedUnknownPermission: (names: readonly string[]) =>
    `The server rejects the whole document because of a permission that it doesn’t recognize, probably ${and(names)}.`,
  overwritten: 'Overwritten by someone else',
  overwrittenText:
    'Someone else saved at the same moment and overwrote your changes. They’re kept here. Check what the server has, then save again.',
  unknown: 'It isn’t known whether the roles were saved',
  unknownText:
    'The server stopped responding. Your changes are kept. Refresh before you continue. If they took effect, nothing is left to save.',
  conflictTitle: 'Someone else changed the same things',
  conflictText:
    'Nothing is saved yet. For each conflict, choose which version to keep. All other changes are merged.',
  conflicts: {
    removedAndChanged: (role: string, mineRemoved: boolean) =>
      mineRemoved
        ? `You removed ${role}; someone else changed it`
        : `You changed ${role}; someone else removed it`,
    addedTwice: (role: string) => `You both added ${role}, with different permissions`,
    labelsBothWays: (role: string) => `You both changed which studies ${role} grants access to`,
    availableBothWays: 'You both changed the allowed labels',
  },
  asItWas: 'Before',
  mine: 'Yours',
  theirs: 'Theirs, on the server',
  missing: 'doesn’t exist',
  permissionsAre: 'Permissions',
  labelsAre: 'Access',
  nothing: 'none',
  anyLabel: 'any label',
  keepMine: 'Keep mine',
  keepTheirs: 'Keep theirs',
  chooseAll: 'Choose a version for each conflict first',
  saveChosen: 'Save chosen versions',
  backToEdit: 'Keep editing',
  panel: {
    permissions: 'Permissions',
    throughAll: 'included in “all”',
    allHint: 'Includes everything below except admin-permissions and audit-logs.',
    sees: 'Can see',
    all: 'All studies, labeled or not',
    some: 'Studies with one of these labels',
    filterLabels: 'Filter labels',
    noLabels: 'No labels are in use yet.',
    notAllowed: 'not an allowed label',
    notInUse: 'on no study',
    addLabel: (label: string) => `Add unused label “${label}”`,
    seesNow: (now: string) => `Can see ${now} now`,
    wouldSee: (now: string, then: string) => `Can see ${now} now, ${then} after saving`,
    studies: (count: number) => plural(count, { one: '# study', other: '# studies' }),
    counting: '…',
    notCounted: 'an unknown number of studies',
    users: 'Users with this role',
    usersCount: (count: number, hasMore: boolean) =>
      hasMore
        ? `more than ${plural(count, { one: '# user', other: '# users' })}`
        : plural(count, { one: '# user', other: '# users' }),
    usersUnknown: (reason: string) => `Unknown. ${reason}`,
    noUsers: 'None',
    disabled: 'disabled',
    allUsers: 'Show in user list',
    copy: 'Copy role',
    delete: 'Delete role',
    gone: 'There is no role with this name here.',
  },
  permission: {
    opens: 'What it allows',
    opensNothing: 'The server’s default configuration doesn’t use it for anything.',
    all: 'Includes every permission except admin-permissions and audit-logs.',
    outsideAll: 'Not included in “all”.',
    roles: 'Roles with this permission',
    noRoles: 'No role has it.',
  },
};
