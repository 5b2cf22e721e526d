import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');

/** English: making and editing one user. */
export const messages = {
  newTitle: 'New user',
  newServiceTitle: 'New service account',
  serviceHint:
    'An account for a machine: no password, no email, only an API key. Give it the role with the fewest permissions that it needs.',
  account: 'Account',
  userName: 'Username',
  userNameHint: 'Keycloak stores it in lowercase. It can’t be changed later.',
  purpose: 'Purpose',
  purposePlaceholder: 'Slicer workstation 3',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  emailVerified: 'Email address verified',
  roles: 'Roles',
  noRoles: 'This realm has no roles to assign.',
  keycloakRole: 'gives client roles in Keycloak',
  unknownRole: 'gives no access: not in the roles document',
  preview: 'With these roles, the user',
  previewNone: 'Without a role, this user can’t see any study and has no permissions.',
  previewUnread: 'Only people with the admin-permissions permission can see what these roles allow.',
  sees: (labels: readonly string[]) => `can see studies labeled ${labels.join(', ')}`,
  seesAll: 'can see all studies',
  seesNothing: 'can’t see any study',
  studies: (count: number) => plural(count, { one: '# study today', other: '# studies today' }),
  may: 'can',
  mayNothing: 'has no permissions',
  surprise: (permissions: readonly string[], labels: readonly string[]) =>
    `Only by combining roles: ${permissions.join(', ')} on studies labeled ${labels.join(', ')}.`,
  password: 'Initial password',
  passwordWays: {
    generate: 'Generate one: shown once, must be changed at the first sign-in',
    set: 'Set one',
    none: 'None yet: the user can’t sign in',
  },
  passwordValue: 'Password',
  temporary: 'Must be changed at the next sign-in',
  create: 'Create user',
  createService: 'Create with API key',
  cancel: 'Cancel',
  creating: (name: string) => `Creating ${name}…`,
  created: (name: string) => `${name} created`,
  createdHint: 'The roles apply from the first sign-in.',
  passwordOnce: 'Copy the password now. It won’t be shown again. Pass it on in person or by phone.',
  keyStates: {
    notKept:
      'Keycloak created the account but didn’t save the key. The realm’s user profile has no attribute for it. See API keys.',
    removed: 'The account was created, but it doesn’t have the key. Create one on the user’s page.',
    unknown:
      'The account was created, but it isn’t known whether it has the key. Test the key before you use it.',
  },
  toUser: 'Go to user',
  another: 'Create another',
  failedSteps: {
    account: 'Couldn’t create the account.',
    roles: 'The account was created, but its roles couldn’t be assigned.',
  },
  unanswered:
    'Keycloak didn’t respond, so the account may exist. If you try again, the console looks for it first and continues from there.',
  tryAgain: 'Try again from here',
  undo: 'Undo: delete account',
  undone: (name: string) => `${name} deleted again`,
  undoFailed: 'Couldn’t delete the account again.',
};
