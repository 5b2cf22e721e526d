import { lister } from '../format.ts';

const and = lister('en');

/** English: changes that the access explainer suggests and an editor opens with. */
export const messages = {
  suggested: {
    editRoles: 'Suggested on the Access page:',
    labelStudy: (label: string) => `Suggested on the Access page: add label ${label} to this study.`,
    giveRole: (role: string) => `Suggested on the Access page: give this user the role ${role}.`,
    enableAccount: 'Suggested on the Access page: enable this account.',
    replaceKey:
      'Suggested on the Access page: rotate the API key that another user has too, then revoke the old one.',
    createLink: 'Suggested on the Access page: create a new link to this study.',
  },
  unsaved: 'Nothing is saved yet.',
  already: 'No change needed: it’s already so.',
  rolesGone: (roles: readonly string[]) => `Not possible: the roles no longer include ${and(roles)}.`,
  notAllowed: 'Not possible: only allowed labels can be assigned here.',
  noSuchRole: (role: string) => `Not possible: Keycloak has no role ${role}.`,
  noKey: 'Not possible: this user has no API key.',
  whichKey: 'This user has several keys: choose the one to rotate.',
};
