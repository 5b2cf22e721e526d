import { lister, pluralizer } from '../format.ts';

const plural = pluralizer('en');
const and = lister('en');

/** English: the list of users, and who may use it. */
export const messages = {
  title: 'Users',
  enforces:
    'Keycloak decides who may sign in and the image server who may see what; this console only asks them.',
  newUser: 'New user',
  newService: 'New service user',
  search: 'Search',
  searchHint: 'Start of user name, name or e-mail',
  anywhere: 'Find anywhere in the text',
  state: 'State',
  states: { all: 'Enabled or not', enabled: 'Enabled', disabled: 'Disabled' },
  role: 'Role',
  anyRole: 'Any role',
  roleNamesFailed: 'Couldn’t load the roles.',
  roleAlone: 'Keycloak lists the holders of a role page by page: it can neither search nor count among them.',
  roleWithSlash: 'Keycloak cannot list the holders of a role whose name holds a slash.',
  columns: {
    userName: 'User name',
    name: 'Name',
    email: 'E-mail',
    roles: 'Roles',
    sees: 'May see',
    state: 'State',
    created: 'Created',
  },
  enabled: 'Enabled',
  disabled: 'Disabled',
  service: 'Service account of a client, not a person',
  noRoles: 'None',
  rolesFailed: 'Could not be read',
  seesAll: 'All studies',
  seesNothing: 'No study',
  found: (count: number) => plural(count, { one: '# user', other: '# users' }),
  page: (page: number, pages: number) => `Page ${String(page)} of ${String(pages)}`,
  pageOnly: (page: number) => `Page ${String(page)}`,
  previous: 'Previous',
  next: 'Next',
  pages: 'Pages',
  none: 'No user found',
  noneHint:
    'The search looks at the start of user name, first name, last name and e-mail. Find anywhere in the text, or drop a filter.',
  clear: 'Show all users',
  selected: (count: number) => plural(count, { one: '# selected', other: '# selected' }),
  clearSelection: 'Clear selection',
  bulk: {
    enable: 'Enable',
    disable: 'Disable',
    signOut: 'Sign out',
    addRole: 'Add a role',
    removeRole: 'Remove a role',
    confirm: 'Go on',
    cancel: 'Cancel',
    chooseRole: 'Role',
    skipSelf: (name: string) => `${name} is you: left out.`,
    skipServices: (count: number) =>
      plural(count, {
        one: '# service account is left out: it belongs to a client.',
        other: '# service accounts are left out: they belong to clients.',
      }),
    disableNote:
      'A disabled user cannot sign in again. What is open goes on until its token expires (minutes), an API key up to a minute.',
    signOutNote: 'Sessions end at once; what is open goes on until its token expires (minutes).',
    titles: {
      enable: (count: number) => plural(count, { one: 'Enabling # user', other: 'Enabling # users' }),
      disable: (count: number) => plural(count, { one: 'Disabling # user', other: 'Disabling # users' }),
      signOut: (count: number) => plural(count, { one: 'Signing out # user', other: 'Signing out # users' }),
      addRole: (count: number, role: string) =>
        plural(count, { one: `Giving ${role} to # user`, other: `Giving ${role} to # users` }),
      removeRole: (count: number, role: string) =>
        plural(count, { one: `Taking ${role} from # user`, other: `Taking ${role} from # users` }),
    },
  },
  rights: {
    title: 'Keycloak does not let you see its users',
    missing: (roles: readonly string[]) =>
      `Your session lacks ${and(roles)} of the client realm-management. These rights are separate from the roles for images; an administrator of Keycloak gives them once:`,
    readsKeys:
      'Give these rights to few: whoever may view users can also read every API key in Keycloak and use it, with all rights of its holder.',
    clicks: 'In Keycloak’s own console',
    steps: (realm: string) => [
      `Sign in to Keycloak’s admin console as its administrator and choose the realm ${realm}.`,
      'Realm roles › Create role: user-admin. Use a role of its own: a role for images that becomes composite loses its rights.',
      'In user-admin, Associated roles › Assign role › Filter by clients: manage-users, view-users and view-realm of realm-management.',
      'Users › the person › Role mapping › Assign role: user-admin.',
    ],
    command: 'As a command, where Keycloak runs',
    readAgain: 'I have the right now',
    readAgainHint: 'A right shows with the next token: this fetches one, without signing in again.',
    stillMissing: 'The new token does not hold the right either.',
    readOnly: 'You may look, not change: your session lacks manage-users.',
    noRolesRight: 'Roles cannot be listed: your session lacks view-realm.',
  },
};
