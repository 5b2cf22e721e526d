/** English: my own access. */
export const messages = {
  title: 'My access',
  account: 'Account',
  name: 'Name',
  userName: 'Username',
  roles: 'Roles',
  noRoles: 'None',
  seesTitle: 'Studies I can see',
  seesAll: 'All studies, labeled or not.',
  seesNone: 'None. Your roles don’t grant access to any label.',
  seesLabels: 'Studies with at least one of these labels:',
  mayTitle: 'My permissions',
  mayNothing: 'You have no permissions. Ask an administrator for a role.',
  permission: 'Permission',
  means: 'Allows you to',
  union:
    'Roles add up: each of your permissions applies to every label that any of your roles grants access to.',
  session: 'Session',
  endsAt: (moment: string, relative: string) => `Ends ${relative} (${moment}) unless you keep working.`,
  endUnknown: 'Ends when you sign out.',
  changePassword: 'Change password',
  refresh: 'Refresh my access',
  refreshed: 'Your access is up to date',
  refreshFailed: 'Couldn’t refresh your access',
  delay:
    'If you were just given a role, refresh to see it here. The server may take up to a minute to apply it.',
  decides: 'The server decides on every request. This page only shows its answer.',
};
