import type { RolesChange } from '#access/rolesDiff.ts';
import { lister, pluralizer } from '../format.ts';

const and = lister('en');
const plural = pluralizer('en');

const shown = (labels: readonly string[]): string =>
  labels.length > 8
    ? `${and(labels.slice(0, 8))}, ${plural(labels.length - 8, { one: '# more', other: '# more' })}`
    : and(labels);

function change(change: RolesChange): string {
  switch (change.kind) {
    case 'roleAdded':
      return `${change.role} is new`;
    case 'roleRemoved':
      return `${change.role} is removed`;
    case 'permissionGranted':
      return `${change.role} gains ${change.permission}`;
    case 'permissionWithdrawn':
      return `${change.role} loses ${change.permission}`;
    case 'labelGranted':
      return `${change.role} sees studies labelled ${change.label}`;
    case 'labelWithdrawn':
      return `${change.role} no longer sees studies for being labelled ${change.label}`;
    case 'allLabelsOn':
      return `${change.role} sees all studies`;
    case 'allLabelsOff':
      return `${change.role} no longer sees all studies`;
    case 'availableLabelAdded':
      return `${change.label} may be put on studies`;
    case 'availableLabelRemoved':
      return `${change.label} may no longer be put on studies`;
  }
}

/** English: roles, the matrix, one role, saving. */
export const messages = {
  title: 'Roles',
  count: (count: number) => plural(count, { one: '# role', other: '# roles' }),
  matrix: 'Who may what',
  role: 'Role',
  labels: 'Sees studies labelled',
  groups: {
    all: 'All',
    studies: 'Studies',
    sharing: 'Sharing',
    changing: 'Changing',
    administration: 'Administration',
    unknown: 'Unknown here',
  },
  emptyName: '(no name)',
  newMark: 'new',
  allStudies: 'all studies',
  noStudies: 'none',
  labelsOf: (labels: readonly string[]) => `Sees studies labelled ${shown(labels)}`,
  cell: (permission: string, role: string, throughAll: boolean, changed: boolean) =>
    `${permission} for ${role}${throughAll ? ', through all' : ''}${changed ? ', changed' : ''}`,
  unknownMeaning:
    'unknown to this console. The server’s own table may use it; the auth service refuses a document with a permission it does not know.',
  legend: '✓ given · ◦ through “all” · marked: changed, not saved. Arrows move, Space changes.',
  filter: 'Filter by role, permission or label',
  noneFound: 'No role matches the filter',
  clearFilter: 'Clear the filter',
  noRoles: 'There is no role yet',
  noRolesHint: 'Nobody may do anything until a role gives permissions.',
  newRole: 'New role',
  importFile: 'Import',
  exportFile: 'Export',
  readAgain: 'Read again',
  close: 'Close',
  change,
  changes: (count: number) => plural(count, { one: '# change', other: '# changes' }),
  unsaved: (count: number) => plural(count, { one: '# change, not saved', other: '# changes, not saved' }),
  discard: 'Discard',
  review: 'See the effect and save',
  save: 'Save',
  saved: 'The roles are saved',
  savedText: 'The change counts after at most a minute.',
  savedDespite: 'The roles are saved, though the server did not say so',
  savedMeetings: (roles: readonly string[]) =>
    `Somebody else changed ${and(roles)} meanwhile as well; both changes were kept. Look whether they fit together.`,
  dropped: (roles: readonly string[]) =>
    `The server dropped ${and(roles)}: Keycloak has no such role, or it is composite there.`,
  gone: (roles: readonly string[]) =>
    `The server does not hold ${and(roles)}: Keycloak has no such role, or someone else removed it.`,
  cameBack: (roles: readonly string[]) => `${and(roles)} came back empty: Keycloak has the role.`,
  undoSave: 'Undo the last save',
  undone: 'The last save is taken back',
  notSaved: 'The roles are not saved',
  nothingWritten: 'Nothing was written; your changes are kept.',
  failedText: 'Your changes are kept. On the server, this is not so (yet):',
  failedUnknownPermission: (names: readonly string[]) =>
    `The server refuses the whole document for a permission it does not know: probably ${and(names)}.`,
  overwritten: 'Somebody saved in the same moment',
  overwrittenText:
    'Your changes were written, and written over. They are kept here: look at what the server holds, and save again.',
  unknown: 'It is not known whether the roles were saved',
  unknownText:
    'The server no longer answers. Your changes are kept. Read again before you go on: if they took effect, nothing is left to save.',
  conflictTitle: 'Somebody changed the same things',
  conflictText:
    'Nothing is saved yet. For each of these, choose whose version to keep; everything else is brought together.',
  conflicts: {
    removedAndChanged: (role: string, mineRemoved: boolean) =>
      mineRemoved
        ? `You removed ${role}, somebody else changed it`
        : `You changed ${role}, somebody else removed it`,
    addedTwice: (role: string) => `Both of you added ${role}, with different rights`,
    labelsBothWays: (role: string) => `Both of you changed which studies ${role} sees`,
    availableBothWays: 'Both of you changed which labels may be put on studies',
  },
  asItWas: 'Before',
  mine: 'Yours',
  theirs: 'Theirs, on the server',
  missing: 'not there',
  permissionsAre: 'May',
  labelsAre: 'Sees',
  nothing: 'nothing',
  anyLabel: 'any label',
  keepMine: 'Keep mine',
  keepTheirs: 'Keep theirs',
  chooseAll: 'Choose for each of them first',
  saveChosen: 'Save as chosen',
  backToEdit: 'Back to the matrix, without saving',
  panel: {
    permissions: 'May',
    throughAll: 'through “all”',
    allHint: 'Covers everything below but admin-permissions and audit-logs.',
    sees: 'Sees',
    all: 'All studies, labelled or not',
    some: 'Studies with one of these labels',
    filterLabels: 'Filter labels',
    noLabels: 'No label is in use yet.',
    notAllowed: 'not among the labels allowed for use',
    notInUse: 'on no study',
    addLabel: (label: string) => `Add “${label}”, which is on no study yet`,
    seesNow: (now: string) => `Sees ${now} now`,
    wouldSee: (now: string, then: string) => `Sees ${now} now, ${then} after saving`,
    studies: (count: number) => plural(count, { one: '# study', other: '# studies' }),
    counting: '…',
    notCounted: 'an unknown number of studies',
    users: 'Who has it',
    usersCount: (count: number, hasMore: boolean) =>
      hasMore
        ? `over ${plural(count, { one: '# user', other: '# users' })}`
        : plural(count, { one: '# user', other: '# users' }),
    usersUnknown: (reason: string) => `Unknown. ${reason}`,
    noUsers: 'Nobody',
    disabled: 'disabled',
    allUsers: 'Show them among the users',
    copy: 'Copy',
    delete: 'Delete',
    gone: 'There is no role of this name here.',
  },
  permission: {
    opens: 'What it opens',
    opensNothing: 'No row of the server’s table, as shipped, asks for it.',
    all: 'Covers every permission but admin-permissions and audit-logs.',
    outsideAll: 'Not included in “all”.',
    roles: 'Roles that give it',
    noRoles: 'No role gives it.',
  },
};
