import { lister, pluralizer } from '../format.ts';

const plural = pluralizer('en');
const and = lister('en');

/** English: the page of one user. */
export const messages = {
  isYou: 'This is you',
  created: (day: string) => `created ${day}`,
  tabs: { account: 'Account', roles: 'Roles', signIn: 'Sign-in', keys: 'API keys', leaving: 'Leaving' },
  tabList: 'Parts of this user',
  service: 'This account belongs to a client of Keycloak, not to a person. Change it there.',
  save: 'Save',
  saving: (name: string) => `Saving ${name}…`,
  saved: (name: string) => `${name} is saved`,
  saveFailed: (name: string) => `${name} could not be saved`,
  discard: 'Discard changes',
  unchanged: 'Nothing has been changed.',
  requiredActions: 'To be done at the next sign-in',
  actions: {
    UPDATE_PASSWORD: 'Choose a new password',
    UPDATE_PROFILE: 'Check name and e-mail',
    VERIFY_EMAIL: 'Verify the e-mail address',
    CONFIGURE_TOTP: 'Set up a second factor',
  },
  elsewhereTitle: 'Somebody else has changed this user meanwhile',
  elsewhereHint: 'Nothing of yours has been saved yet.',
  checked: {
    checking: 'Checking that nobody else overwrites it…',
    overruled: 'Somebody else changed it at the same time. What you see now is what holds.',
    unchecked: 'It was sent, but whether it holds could not be read',
  },
  elsewhereField: (field: string, before: string, now: string) => `${field}: ${before} → ${now}`,
  elsewhereClash: 'you changed it too',
  elsewhereRoles: { added: 'Given', removed: 'Taken' },
  keepMine: 'Keep mine, save over theirs',
  mergeMine: 'Save mine as well',
  takeTheirs: 'Take theirs, drop mine',
  fields: {
    firstName: 'First name',
    lastName: 'Last name',
    email: 'E-mail',
    emailVerified: 'E-mail verified',
    enabled: 'Enabled',
    requiredActions: 'To be done at the next sign-in',
  },
  yes: 'yes',
  no: 'no',
  empty: '(empty)',
  saveRoles: 'Save roles',
  rolesDelay: 'A change takes effect when the user’s token is renewed, within minutes.',
  noDefaultRole:
    'This user lacks the realm’s default role. Without it the image server takes him for nobody, whatever other roles he holds.',
  giveDefaultRole: 'Give the default role back',
  confirm: 'Go on',
  cancel: 'Cancel',
  warnings: {
    self: {
      disable: 'This is your own account: you will be signed out and cannot come back by yourself.',
      delete: 'This is your own account: you will be signed out and it cannot be brought back.',
      offboard: 'This is your own account: you will be signed out and cannot come back by yourself.',
      removeRoles: 'This is your own account: you take rights from yourself.',
    },
    lastAdministrator:
      'This is the last enabled holder of admin-permissions: afterwards nobody can edit roles, labels or permissions in this console.',
    unknownAdministrators:
      'Whether somebody else holds admin-permissions could not be told, as the roles have not been opened in this session. If this is the last one, nobody can edit roles afterwards.',
    ownKeycloakRights: (roles: readonly string[]) =>
      `You lose ${and(roles)}, which may be what lets you use these screens.`,
    grants: (role: string, isSelf: boolean) =>
      isSelf ? `You are about to give yourself ${role}.` : `${role} is a powerful role.`,
    powers: {
      'admin-permissions':
        'It holds admin-permissions: its holder can change the permissions and labels of every role, and so give himself everything.',
      all: 'It holds “all”: every permission on the studies that it opens, deleting and sharing included.',
      'manage-users':
        'It brings manage-users: its holder can change and delete every account, reset every password, read and use every API key, and give himself any role.',
      'manage-realm':
        'It brings manage-realm: its holder can change how everybody signs in, and every realm role.',
      'realm-admin': 'It brings realm-admin: its holder can do everything in this realm of Keycloak.',
      unknown: 'What it allows could not be read: it may be everything.',
    },
    ask: 'I have read this and mean it',
  },
  enable: 'Enable',
  enableTitle: 'Enable the account',
  enableHint: 'The user can sign in again, with the password and keys he had.',
  enabling: (name: string) => `Enabling ${name}…`,
  enabled: (name: string) => `${name} is enabled`,
  disable: 'Disable',
  disableTitle: 'Disable the account',
  disableHint: (minutes: number) =>
    `The user cannot sign in any more. What is open goes on until its token expires, ${plural(minutes, { one: 'up to # minute', other: 'up to # minutes' })}; API keys stop within a minute.`,
  disableHintUnknown:
    'The user cannot sign in any more. What is open goes on until its token expires (5 minutes as Keycloak ships); API keys stop within a minute.',
  disabling: (name: string) => `Disabling ${name}…`,
  disabled: (name: string) => `${name} is disabled`,
  changeFailed: (name: string) => `${name} could not be changed`,
  offboard: 'Offboard',
  offboardTitle: 'Offboard: end all access at once',
  offboardHint:
    'Disables the account, ends its sessions and revokes its API keys. Links that the user made go on until they expire: they are listed with the shares.',
  offboardSteps: {
    disable: 'Disable the account',
    sessions: 'End all sessions',
    keys: 'Revoke all API keys',
    check: 'Check that it stays so',
  },
  offboardState: { waiting: 'waiting', running: 'under way', done: 'done', failed: 'failed' },
  offboarding: (name: string) => `Offboarding ${name}…`,
  offboarded: (name: string) => `${name} is offboarded`,
  offboardFailed: (name: string) => `${name} is not offboarded entirely`,
  offboardRetry: 'Try what failed again',
  links: (count: number) =>
    count === 0
      ? 'No link that still opens something is noted as made by this user, among the studies that you see.'
      : `${plural(count, { one: '# link', other: '# links' })} noted as made by this user still open studies; no server can revoke them:`,
  linkStudies: (count: number) => plural(count, { one: '# study', other: '# studies' }),
  linkUntil: (moment: string) => `until ${moment}`,
  linkForever: 'never ends',
  linksUnread: 'The notes on links could not be read.',
  linksUnseen: 'Notes on links are kept on studies, which you may not search.',
  linksNotNoted:
    'On this server links are not noted, so those of this user cannot be listed. They work until they expire.',
  toShares: 'To the shares',
  deleteTitle: 'Delete the account',
  deleteHint:
    'Deletes the account with its roles, sessions and keys. It cannot be brought back; disabling can. The audit log keeps the id only.',
  delete: 'Delete',
  typeName: (name: string) => `Type ${name} to confirm`,
  deleting: (name: string) => `Deleting ${name}…`,
  deleted: (name: string) => `${name} is deleted`,
  deleteFailed: (name: string) => `${name} could not be deleted`,
  password: 'Password',
  passwordHint: 'A new password ends no session and no token.',
  passwordWays: { generate: 'Make one, to be changed at the next sign-in', set: 'Set one' },
  resetPassword: 'Reset password',
  resetTitle: 'Reset the password?',
  resetText: (name: string) =>
    `The password that ${name} has now stops working. Sessions that are open go on until they are ended.`,
  resetting: 'Resetting the password…',
  passwordReset: (name: string) => `${name} has a new password`,
  passwordFailed: 'The password could not be reset',
  passwordOnce: 'Shown only now. Hand it over in person or by telephone.',
  sessions: 'Sessions',
  noSessions: 'No session.',
  session: { address: 'Address', started: 'Started', used: 'Last used', clients: 'For', actions: 'Actions' },
  endSession: 'End',
  endAll: 'End all sessions',
  endAllText: (name: string, count: number) =>
    `${plural(count, { one: '# session', other: '# sessions' })} of ${name} end at once, and unsaved work is lost. What is open goes on until its token expires.`,
  ending: 'Ending…',
  sessionEnded: 'The session has ended',
  sessionsEnded: (name: string) => `All sessions of ${name} have ended`,
  endFailed: 'The session could not be ended',
  sessionsNote: 'What is open goes on until its access token expires.',
  lock: 'Wrong passwords',
  notLocked: (failures: number) =>
    failures === 0
      ? 'None counted.'
      : plural(failures, { one: '# counted; not locked.', other: '# counted; not locked.' }),
  locked: (failures: number) =>
    `Locked after ${plural(failures, { one: '# wrong password', other: '# wrong passwords' })}.`,
  lastFailure: (moment: string, address: string) => `Last one ${moment} from ${address}.`,
  unlock: 'Unlock',
  unlocking: 'Unlocking…',
  unlocked: (name: string) => `${name} is unlocked`,
  unlockFailed: 'The account could not be unlocked',
};
