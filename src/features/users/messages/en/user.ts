import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const and = lister('en');

/** English: the page of one user. */
export const messages = {
  isYou: 'This is you',
  created: (day: string) => `created ${day}`,
  tabs: {
    account: 'Account',
    roles: 'Roles',
    signIn: 'Sign-in',
    keys: 'API keys',
    leaving: 'Offboarding',
    activity: 'Activity',
  },
  tabList: 'User sections',
  service: 'This account belongs to a client in Keycloak, not to a person. Change it there.',
  save: 'Save changes',
  saving: (name: string) => `Saving ${name}…`,
  saved: (name: string) => `${name} saved`,
  saveFailed: (name: string) => `Couldn’t save ${name}`,
  discard: 'Discard changes',
  unchanged: 'No changes',
  requiredActions: 'Required actions',
  actions: {
    UPDATE_PASSWORD: 'Choose a new password',
    UPDATE_PROFILE: 'Check name and email',
    VERIFY_EMAIL: 'Verify the email address',
    CONFIGURE_TOTP: 'Set up a second factor',
  },
  elsewhereTitle: 'Someone else changed this user in the meantime',
  elsewhereHint: 'None of your changes are saved yet.',
  checked: {
    checking: 'Checking that no one else overwrites it…',
    overruled: 'Someone else changed it at the same time. What you see now is what’s saved.',
    unchecked: 'The change was sent, but it isn’t known whether it was saved',
  },
  elsewhereField: (field: string, before: string, now: string) => `${field}: ${before} → ${now}`,
  elsewhereClash: 'you changed it too',
  elsewhereRoles: { added: 'Added', removed: 'Removed' },
  keepMine: 'Overwrite with mine',
  mergeMine: 'Save mine as well',
  takeTheirs: 'Discard mine',
  fields: {
    firstName: 'First name',
    lastName: 'Last name',
    email: 'Email',
    emailVerified: 'Email verified',
    enabled: 'Enabled',
    requiredActions: 'Required actions',
  },
  yes: 'yes',
  no: 'no',
  empty: '(empty)',
  saveRoles: 'Save roles',
  rolesMaybePartly: 'Some of these changes may already be saved.',
  rolesDelay: 'Changes take effect when the user’s token is refreshed, within minutes.',
  noDefaultRole:
    'This user doesn’t have the realm’s default role. Without it, the image server doesn’t recognize the user, whatever other roles they have.',
  giveDefaultRole: 'Restore default role',
  confirm: 'Continue',
  warnings: {
    self: {
      disable: 'This is your own account. You’ll be signed out, and you can’t undo this yourself.',
      delete: 'This is your own account. You’ll be signed out, and the account can’t be restored.',
      offboard: 'This is your own account. You’ll be signed out, and you can’t undo this yourself.',
      removeRoles: 'This is your own account. You’re removing your own permissions.',
    },
    lastAdministrator:
      'This is the last enabled user with admin-permissions. Afterwards, no one can edit roles, labels or permissions in this console.',
    unknownAdministrators:
      'It isn’t known whether anyone else has admin-permissions, because the roles haven’t been opened in this session. If this user is the last one, no one can edit roles afterwards.',
    ownKeycloakRights: (roles: readonly string[]) =>
      `You lose ${and(roles)}, which may be what gives you access to these pages.`,
    grants: (role: string, isSelf: boolean) =>
      isSelf ? `You’re about to give yourself ${role}.` : `${role} is a powerful role.`,
    powers: {
      'admin-permissions':
        'It includes admin-permissions. Anyone who has it can change the permissions and labels of every role, and so give themselves everything.',
      all: 'It includes “all”: every permission on the studies that it grants access to, including delete and share.',
      'manage-users':
        'It includes manage-users. Anyone who has it can change and delete every account, reset every password, read and use every API key, and give themselves any role.',
      'manage-realm':
        'It includes manage-realm. Anyone who has it can change how everyone signs in, and every realm role.',
      'realm-admin': 'It includes realm-admin. Anyone who has it can do everything in this Keycloak realm.',
      unknown: 'It couldn’t be determined what it allows. It may be everything.',
    },
    ask: 'I understand the consequences',
    askFirst: 'Confirm first that you understand the consequences',
    looking: 'Checking what this allows…',
  },
  enable: 'Enable account',
  enableTitle: 'Enable account',
  enableHint: 'The user can sign in again, with the same password and keys as before.',
  enabling: (name: string) => `Enabling ${name}…`,
  enabled: (name: string) => `${name} enabled`,
  disable: 'Disable account',
  disableTitle: 'Disable account',
  disableHint: (minutes: number) =>
    `The user can’t sign in anymore. Open pages keep working until their token expires, ${plural(minutes, { one: 'up to # minute', other: 'up to # minutes' })}. API keys stop within a minute.`,
  disableHintUnknown:
    'The user can’t sign in anymore. Open pages keep working until their token expires (5 minutes by Keycloak’s default). API keys stop within a minute.',
  disabling: (name: string) => `Disabling ${name}…`,
  disabled: (name: string) => `${name} disabled`,
  changeFailed: (name: string) => `Couldn’t change ${name}`,
  offboard: 'Offboard user',
  offboardTitle: 'Offboard: end all access now',
  offboardHint:
    'Disables the account, ends its sessions, and revokes its API keys and the share links that the user created.',
  offboardSteps: {
    disable: 'Disable account',
    sessions: 'End all sessions',
    keys: 'Revoke all API keys',
    links: 'Revoke share links',
    check: 'Check that nothing was overwritten',
  },
  offboardState: {
    waiting: 'waiting',
    running: 'in progress',
    done: 'done',
    undone: 'undone',
    notPossible: 'not possible',
    failed: 'failed',
  },
  offboarding: (name: string) => `Offboarding ${name}…`,
  offboarded: (name: string) => `${name} offboarded`,
  offboardFailed: (name: string) => `Couldn’t offboard ${name} completely`,
  offboardBusy: 'Wait until the action in progress is finished.',
  offboardRetry: 'Retry failed steps',
  deleteTitle: 'Delete account',
  deleteHint:
    'Deletes the account with its roles, sessions and keys. It can’t be restored; a disabled account can. The audit log keeps only the ID.',
  delete: 'Delete account',
  typeName: (name: string) => `Type ${name} to confirm`,
  typeFirst: 'Type the name first.',
  deleting: (name: string) => `Deleting ${name}…`,
  deleted: (name: string) => `${name} deleted`,
  deleteFailed: (name: string) => `Couldn’t delete ${name}`,
  password: 'Password',
  passwordHint: 'A new password doesn’t end sessions or tokens.',
  resetPassword: 'Reset password',
  resetTitle: 'Reset the password?',
  resetText: (name: string) =>
    `The current password of ${name} stops working. Open sessions continue until they’re ended.`,
  resetting: 'Resetting the password…',
  passwordReset: (name: string) => `${name} has a new password`,
  passwordFailed: 'Couldn’t reset the password',
  passwordOnce: 'Copy it now. It won’t be shown again. Pass it on in person or by phone.',
  sessions: 'Sessions',
  noSessions: 'No sessions.',
  session: {
    address: 'Address',
    started: 'Started',
    used: 'Last used',
    clients: 'Clients',
    actions: 'Actions',
  },
  endSession: 'End session',
  endAll: 'End all sessions',
  endAllText: (name: string, count: number) =>
    `${plural(count, { one: '# session', other: '# sessions' })} of ${name} will end immediately, and unsaved work is lost. Open pages keep working until their token expires.`,
  ending: 'Ending…',
  sessionEnded: 'Session ended',
  sessionsEnded: (name: string) => `All sessions of ${name} ended`,
  endFailed: 'Couldn’t end the session',
  endAllFailed: 'Couldn’t end the sessions',
  sessionsNote: 'Open pages keep working until their access token expires.',
  lock: 'Failed sign-ins',
  notLocked: (failures: number) =>
    failures === 0
      ? 'No wrong passwords counted.'
      : plural(failures, {
          one: '# wrong password counted. Not locked.',
          other: '# wrong passwords counted. Not locked.',
        }),
  locked: (failures: number) =>
    `Locked after ${plural(failures, { one: '# wrong password', other: '# wrong passwords' })}.`,
  lastFailure: (moment: string, address: string) => `Last one ${moment} from ${address}.`,
  unlock: 'Unlock account',
  unlocking: 'Unlocking…',
  unlocked: (name: string) => `${name} unlocked`,
  unlockFailed: 'Couldn’t unlock the account',
};
