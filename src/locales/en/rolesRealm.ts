import { lister, pluralizer } from '../format.ts';

const and = lister('en');
const plural = pluralizer('en');

/** English: roles in Keycloak and in the roles document. */
export const messages = {
  newTitle: 'New role',
  copyTitle: (role: string) => `Copy of ${role}`,
  name: 'Name',
  nameHint:
    'As people are given it in Keycloak, for example cardiology-role. It cannot be changed here later.',
  description: 'Description',
  descriptionHint: 'Shown in Keycloak only.',
  rights: 'It will give',
  rightsNone: 'nothing yet; give it rights in the matrix.',
  theNewRole: 'The new role',
  problems: {
    missing: 'A role needs a name.',
    spaces: 'No spaces before or after the name.',
    slash: 'No slash: Keycloak’s own pages do not reach such a role.',
    dots: 'Not “.” or “..”: an address with such a name leads elsewhere.',
    long: 'At most 255 characters.',
    keycloaks: 'This name is Keycloak’s own.',
    taken: 'There is a role of this name.',
  },
  create: 'Create',
  creating: (role: string) => `Creating ${role}`,
  created: (role: string) => `${role} is created`,
  createdText: 'In Keycloak and in the roles. Now give it to people under Users.',
  createFailed: (role: string) => `${role} is not created`,
  createUnknown: (role: string) => `It isn’t known whether ${role} was created`,
  createUnknownText: 'Keycloak did not answer. Refresh the roles, then try again if it isn’t there.',
  onlyInKeycloak: (role: string) => `${role} is created in Keycloak only`,
  notGiven: {
    overwritten:
      'Others saved the roles at the same time, so its permissions were not saved. Check the role, then save it again.',
    unknown:
      'The server did not answer, so it isn’t known whether its permissions were saved. Refresh the roles and check.',
  },
  undone: (why: string) => `The roles could not be saved, so it was taken out of Keycloak again. ${why}`,
  half: (why: string) =>
    `The roles could not be saved, and it could not be taken out of Keycloak again: it is there and gives nothing. ${why}`,
  cancel: 'Cancel',
  deleteTitle: (role: string) => `Delete ${role}`,
  deleteText:
    'It is deleted in Keycloak and in the roles. Whoever has it loses it; to bring it back, it must be made anew and given to each of them again.',
  deleteConfirm: 'Delete the role',
  deleting: (role: string) => `Deleting ${role}`,
  deleted: (role: string) => `${role} is deleted`,
  deleteFailed: (role: string) => `${role} is not deleted`,
  dropsLater: (why: string) =>
    `It is deleted in Keycloak. The roles still name it; the server drops it there at the next reading. ${why}`,
  onlyHereTitle: 'Not in Keycloak',
  onlyHere: (roles: readonly string[]) =>
    `${and(roles)}: Keycloak has no such role. Nobody can hold it, and the server drops it from the roles at the next reading.`,
  create1: (role: string) => `Create ${role} in Keycloak`,
  compositeTitle: 'Composite roles lose everything',
  compositeHere: (roles: readonly string[]) =>
    `${and(roles)} ${plural(roles.length, { one: 'is', other: 'are' })} composite in Keycloak: the server drops ${plural(roles.length, { one: 'it', other: 'them' })} from the roles at the next reading, and WHOEVER HOLDS ${plural(roles.length, { one: 'IT LOSES', other: 'THEM LOSES' })} EVERYTHING it gave.`,
  notListed: (count: number) =>
    plural(count, {
      one: '# composite role of Keycloak is not in the matrix',
      other: '# composite roles of Keycloak are not in the matrix',
    }),
  notListedText:
    'The server leaves composite roles out: by them alone nobody sees or does anything with studies. That is right for roles that only give rights in Keycloak itself. If one of them should be in the matrix, its composites must go.',
  brings: (names: readonly string[]) => `brings ${and(names)}`,
  makePlain: 'Take its composites off',
  makePlainTitle: (role: string) => `Take the composites off ${role}?`,
  makePlainText: (role: string, names: readonly string[]) =>
    `Whoever holds ${role} loses ${and(names)}. The role then comes into the matrix, without any right, when the roles are read again.`,
  madePlain: (role: string) => `${role} is a plain role now`,
  makePlainFailed: (role: string) => `The composites of ${role} are not taken off`,
};
