import { hiddenCharacterIn } from '#lib/text/hiddenCharacters.ts';
import type { NewUserForm } from './newUserForm.ts';

/**
 * The fields of a new user that contain an invisible character, by Keycloak's name of the field, with the character's code. Keycloak takes
 * them, and two users then look alike. People's names may hold what their script needs.
 */
export function hiddenInForm(form: NewUserForm, isMachine: boolean): ReadonlyMap<string, string> {
  const found = [
    ['username', hiddenCharacterIn(form.userName.trim(), 'identifier')],
    ['email', hiddenCharacterIn(form.email.trim(), 'identifier')],
    ['firstName', hiddenCharacterIn(form.firstName, 'prose')],
    ['lastName', hiddenCharacterIn(isMachine ? form.purpose : form.lastName, 'prose')],
  ] as const;
  return new Map(found.flatMap(([field, code]) => (code === undefined ? [] : [[field, code]])));
}
