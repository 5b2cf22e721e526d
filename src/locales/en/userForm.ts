import { pluralizer } from '../format.ts';

const plural = pluralizer('en');

/** English: making and editing one user. */
export const messages = {
  newTitle: 'New user',
  newServiceTitle: 'New service user',
  serviceHint:
    'An account for a machine: no password, no e-mail, only an API key. Give it the smallest role that does.',
  back: 'Users',
  account: 'Account',
  userName: 'User name',
  userNameHint: 'Written in lower case by Keycloak; it can never be changed.',
  purpose: 'What it is for',
  purposePlaceholder: 'Slicer workstation 3',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail',
  emailVerified: 'The e-mail address has been verified',
  needed: 'This is needed.',
  roles: 'Roles',
  rolesHint: 'What all chosen roles open together is shown below.',
  noRoles: 'This realm has no role to give.',
  rolesFailed: 'The roles could not be read.',
  keycloakRole: 'brings rights in Keycloak',
  unknownRole: 'gives nothing to see: not in the roles document',
  preview: 'Together these roles',
  previewNone: 'Without a role this user sees no study and may do nothing.',
  previewUnread: 'What these roles allow is shown to people with the admin-permissions permission.',
  sees: (labels: readonly string[]) => `see studies labelled ${labels.join(', ')}`,
  seesAll: 'see all studies',
  seesNothing: 'see no study',
  studies: (count: number) => plural(count, { one: '# study today', other: '# studies today' }),
  may: 'may',
  mayNothing: 'may do nothing',
  surprise: (permissions: readonly string[], labels: readonly string[]) =>
    `Only together: ${permissions.join(', ')} on studies labelled ${labels.join(', ')}.`,
  password: 'First password',
  passwordWays: {
    generate: 'Make one: shown once, to be changed at the first sign-in',
    set: 'Set one',
    none: 'None yet: the user cannot sign in',
  },
  passwordValue: 'Password',
  temporary: 'To be changed at the next sign-in',
  create: 'Create user',
  createService: 'Create with an API key',
  cancel: 'Cancel',
  creating: (name: string) => `Creating ${name}…`,
  created: (name: string) => `${name} has been created`,
  createdHint: 'Sees and may do what the roles open from the first sign-in on.',
  passwordOnce: 'The password is shown only now. Hand it over in person or by telephone.',
  keyOnce: 'The key is shown only now.',
  keyStates: {
    notKept:
      'Keycloak has created the account but dropped the key: the realm’s user profile has no place for it. See API keys.',
    removed: 'The account has been created, but it does not have the key. Create one on its page.',
    unknown:
      'The account has been created, but whether it has the key could not be read. Test the key before you use it.',
  },
  toUser: 'To the user',
  another: 'Create another',
  failedSteps: {
    account: 'The account could not be created.',
    roles: 'The account has been created, but the roles could not be given.',
  },
  unanswered:
    'No answer came, so the account may exist all the same. Trying again looks for it first and goes on from there.',
  tryAgain: 'Try again from here',
  undo: 'Undo: delete the account',
  undone: (name: string) => `${name} has been deleted again`,
  undoFailed: 'The account could not be deleted again.',
};
