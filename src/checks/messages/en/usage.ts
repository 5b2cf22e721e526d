// English: what is left over of accounts, roles and labels, as checks, and what they found.

const number = (value: number): string => value.toLocaleString('en');

/** The first names of a list, and how many more there are. */
const some = (names: readonly string[]): string =>
  names.length > 5
    ? `${names.slice(0, 5).join(', ')} and ${number(names.length - 5)} more`
    : names.join(', ');

const lookedAt = (users: number, isWhole: boolean): string =>
  isWhole ? `Users looked at: ${number(users)}.` : `Only the first ${number(users)} users were looked at.`;

/** The checks in words. */
export const usage = {
  usersWithoutRoles: {
    title: 'Every user has a role',
    means: 'Accounts without a role can sign in, and nobody looks after them.',
    line: 'Give these users a role, or disable their accounts.',
  },
  disabledKeys: {
    title: 'Disabled users have no API keys',
    means: 'Once such an account is enabled again, its keys work again.',
    line: 'Offboard these users, or revoke their keys, on the console’s page “API keys”.',
  },
  unusedRoles: {
    title: 'Someone has each role',
    means: 'An unused role grants its permissions to anyone who gets it by mistake.',
    line: 'Remove these roles on the console’s page “Roles” if nobody needs them.',
  },
  ungrantedLabels: {
    title: 'A role grants each label in use',
    means: 'Only people with access to all labels can see studies that carry no other label.',
    line: 'On the console’s page “Roles”, give a role access to the label, or correct the label.',
  },
  unlabeledStudies: {
    title: 'Every study has a label',
    means: 'Only people with access to all labels can see the other studies.',
    line: 'Label them in the console’s label queue.',
  },
};

/** What these checks found. */
export const usageFound = {
  needsAllLabels: 'Use the token or API key of an account with access to all labels.',
  needsAdministrator: 'The account needs the permission “admin-permissions”.',
  tooManyRoles: (roles: number, limit: number) =>
    `The realm has ${number(roles)} roles. At most ${number(limit)} are looked at.`,
  everyoneHasRole: 'The realm’s default role brings a role.',
  usersLookedAt: lookedAt,
  holdersUntold: (users: number) =>
    `Enabled users without a role in these lists: ${number(users)}. Not every role could be looked at.`,
  rolesOfGroups: (users: number) =>
    `Enabled users without a role of their own: ${number(users)}. Groups have roles, too, and aren’t looked at.`,
  usersWithoutRoles: (users: number, looked: number, isWhole: boolean) =>
    `Enabled users without a role: ${number(users)}. ${lookedAt(looked, isWhole)}`,
  rolesNotAsked: (roles: readonly string[]) => `Keycloak can’t be asked who has: ${some(roles)}.`,
  unusedRoles: (roles: readonly string[]) => `Nobody has: ${some(roles)}.`,
  disabledKeys: (users: readonly string[], isWhole: boolean) =>
    `Disabled users with API keys: ${some(users)}.${isWhole ? '' : ' Not all users were looked at.'}`,
  countsNoUnlabeled: 'This Orthanc can’t count studies without labels.',
  unlabeled: (studies: number) => `Studies without labels: ${number(studies)}.`,
  compositesFound: (roles: readonly string[]) =>
    `Reading the roles could drop these, which are composite in Keycloak: ${some(roles)}. Open the console’s page “Roles” first.`,
  ungrantedLabels: (labels: readonly string[]) => `No role grants: ${some(labels)}.`,
  labelsInUse: (labels: number) => `Labels in use: ${number(labels)}.`,
};
