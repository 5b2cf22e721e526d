import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const and = lister('en');

/** English: the list of users, and who may use it. */
export const messages = {
  title: 'Users',
  enforces:
    'Keycloak decides who can sign in, and the image server who can see what. This console only asks them.',
  newUser: 'New user',
  newService: 'New service account',
  search: 'Search',
  searchHint: 'Start of username, name or email',
  anywhere: 'Match anywhere',
  state: 'Status',
  states: { all: 'Any status', enabled: 'Enabled', disabled: 'Disabled' },
  role: 'Role',
  anyRole: 'Any role',
  roleNamesFailed: 'Couldn’t load the roles.',
  roleAlone: 'Keycloak lists users with a role page by page. It can’t search or count them.',
  columns: {
    userName: 'Username',
    name: 'Name',
    email: 'Email',
    roles: 'Roles',
    sees: 'Can see',
    state: 'Status',
    created: 'Created',
  },
  enabled: 'Enabled',
  disabled: 'Disabled',
  service: 'Service account of a client, not a person',
  noRoles: 'None',
  rolesFailed: 'Couldn’t load',
  seesAll: 'All studies',
  seesNothing: 'No studies',
  found: (count: number) => plural(count, { one: '# user', other: '# users' }),
  page: (page: number, pages: number) => `Page ${String(page)} of ${String(pages)}`,
  pageOnly: (page: number) => `Page ${String(page)}`,
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages',
  none: 'No users found',
  noneHint:
    'The search compares the start of username, first name, last name and email. Match anywhere, or remove a filter.',
  clear: 'Show all users',
  selected: (count: number) => plural(count, { one: '# selected', other: '# selected' }),
  clearSelection: 'Clear selection',
  bulk: {
    enable: 'Enable',
    disable: 'Disable',
    signOut: 'Sign out',
    addRole: 'Add role',
    removeRole: 'Remove role',
    confirm: 'Continue',
    chooseRole: 'Role',
    chooseFirst: 'Choose a role first.',
    nobody: 'This can’t be done for any of the selected users.',
    skipSelf: (name: string) => `${name} is your own account and is left out.`,
    skipServices: (count: number) =>
      plural(count, {
        one: '# service account is left out because it belongs to a client.',
        other: '# service accounts are left out because they belong to clients.',
      }),
    disableNote:
      'Disabled users can’t sign in again. Open pages keep working until their token expires (minutes), API keys for up to a minute.',
    signOutNote: 'Sessions end immediately. Open pages keep working until their token expires (minutes).',
    titles: {
      enable: (count: number) => plural(count, { one: 'Enabling # user', other: 'Enabling # users' }),
      disable: (count: number) => plural(count, { one: 'Disabling # user', other: 'Disabling # users' }),
      signOut: (count: number) => plural(count, { one: 'Signing out # user', other: 'Signing out # users' }),
      addRole: (count: number, role: string) =>
        plural(count, { one: `Adding ${role} to # user`, other: `Adding ${role} to # users` }),
      removeRole: (count: number, role: string) =>
        plural(count, { one: `Removing ${role} from # user`, other: `Removing ${role} from # users` }),
    },
  },
  rights: {
    title: 'You can’t see users in Keycloak',
    missing: (roles: readonly string[]) =>
      `Your session lacks ${and(roles)} of the client realm-management. These client roles are separate from the roles for images. A Keycloak administrator assigns them once:`,
    readsKeys:
      'Assign these client roles to few people. Anyone who can view users can also read every API key in Keycloak and use it, with all permissions of its owner.',
    clicks: 'In the Keycloak admin console',
    steps: (realm: string) => [
      `Sign in to Keycloak’s admin console as an administrator and choose the realm ${realm}.`,
      'Realm roles › Create role: user-admin. Use a separate role: a role for images that becomes composite loses its permissions.',
      'In user-admin, Associated roles › Assign role › Filter by clients: manage-users, view-users and view-realm of realm-management.',
      'Users › the person › Role mapping › Assign role: user-admin.',
    ],
    command: 'As a command, where Keycloak runs',
    readAgain: 'Check again',
    readAgainHint: 'A client role takes effect with the next token. This gets one without signing in again.',
    stillMissing: 'The new token doesn’t include it either.',
    readOnly: 'You can view users but not change them: your session lacks manage-users.',
    noRolesRight: 'Roles can’t be listed: your session lacks view-realm.',
  },
};
