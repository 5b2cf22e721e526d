import { lister, pluralizer } from '#locales/format.ts';

const and = lister('en');
const plural = pluralizer('en');

/** English: roles in Keycloak and in the roles document. */
export const messages = {
  newTitle: 'New role',
  copyTitle: (role: string) => `Copy of ${role}`,
  name: 'Name',
  nameHint: 'The realm role in Keycloak, for example cardiology-role. The name can’t be changed here later.',
  description: 'Description',
  descriptionHint: 'Shown in Keycloak only.',
  rights: 'Permissions',
  rightsNone: 'none yet. Add them in the matrix.',
  theNewRole: 'The new role',
  problems: {
    missing: 'Enter a name for the role.',
    spaces: 'No spaces before or after the name.',
    slash: 'No slashes: Keycloak’s own pages can’t open such a role.',
    dots: 'Not “.” or “..”: an address with such a name leads elsewhere.',
    long: 'At most 255 characters.',
    keycloaks: 'This name is reserved by Keycloak.',
    taken: 'A role with this name already exists.',
  },
  create: 'Create role',
  creating: (role: string) => `Creating ${role}…`,
  created: (role: string) => `${role} created`,
  createdText: 'The role is in Keycloak and in the roles here. Assign it to people under Users.',
  createFailed: (role: string) => `Couldn’t create ${role}`,
  createUnknown: (role: string) => `It isn’t known whether ${role} was created`,
  createUnknownText: 'Keycloak didn’t respond. Refresh the roles, then try again if it isn’t there.',
  onlyInKeycloak: (role: string) => `${role} was created in Keycloak only`,
  notGiven: {
    overwritten:
      'Others saved the roles at the same time, so its permissions weren’t saved. Check the role, then save it again.',
    unknown:
      'The server didn’t respond, so it isn’t known whether its permissions were saved. Refresh the roles and check.',
  },
  undone: (why: string) =>
    `The roles couldn’t be saved, so the new role was removed from Keycloak again. ${why}`,
  half: (why: string) =>
    `The roles couldn’t be saved, and the new role couldn’t be removed from Keycloak. It still exists there and gives no permissions. ${why}`,
  deleteTitle: (role: string) => `Delete ${role}`,
  deleteText:
    'The role is deleted in Keycloak and in the roles here. Everyone who has it loses it. To restore it, you have to create it again and assign it to each of them again.',
  deleteConfirm: 'Delete role',
  deleting: (role: string) => `Deleting ${role}…`,
  deleted: (role: string) => `${role} deleted`,
  deleteFailed: (role: string) => `Couldn’t delete ${role}`,
  dropsLater: (why: string) =>
    `The role is deleted in Keycloak. The roles here still list it until they’re next loaded; then the server removes it. ${why}`,
  onlyHereTitle: 'Not in Keycloak',
  onlyHere: (roles: readonly string[]) =>
    `${and(roles)}: Keycloak has no such role. No one can have it, and the server removes it from the roles when they’re next loaded.`,
  create1: (role: string) => `Create ${role} in Keycloak`,
  compositeTitle: 'Composite roles lose all their permissions',
  compositeHere: (roles: readonly string[]) =>
    `${and(roles)} ${plural(roles.length, { one: 'is', other: 'are' })} composite in Keycloak. When the roles are next loaded, the server removes ${plural(roles.length, { one: 'it', other: 'them' })}, and everyone with ${plural(roles.length, { one: 'it', other: 'one of them' })} loses everything it gave.`,
  notListed: (count: number) =>
    plural(count, {
      one: '# composite role in Keycloak is not in the matrix',
      other: '# composite roles in Keycloak are not in the matrix',
    }),
  notListedText:
    'The server leaves composite roles out: on their own they give no access to studies and no permissions. That’s right for roles that only give client roles in Keycloak itself. If one of them should be in the matrix, remove its associated roles.',
  brings: (names: readonly string[]) => `includes ${and(names)}`,
  makePlain: 'Remove associated roles',
  makePlainTitle: (role: string) => `Remove the associated roles of ${role}?`,
  makePlainText: (role: string, names: readonly string[]) =>
    `Everyone with ${role} loses ${and(names)}. The role appears in the matrix, without permissions, when the roles are next loaded.`,
  madePlain: (role: string) => `${role} is no longer composite`,
  makePlainFailed: (role: string) => `Couldn’t remove the associated roles of ${role}`,
};
