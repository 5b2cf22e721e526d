import type { UserFields } from '#api/keycloak/users/userFields.ts';
import { hiddenCharacterIn } from '#lib/text/hiddenCharacters.ts';

/**
 * The fields of an edit that contain an invisible character, with its code. Only those that the edit changes, so that a name that is there already
 * does not stop everything else.
 */
export function hiddenInFields(changed: Partial<UserFields>): ReadonlyMap<keyof UserFields, string> {
  const found = [
    ['email', hiddenCharacterIn((changed.email ?? '').trim(), 'identifier')],
    ['firstName', hiddenCharacterIn(changed.firstName ?? '', 'prose')],
    ['lastName', hiddenCharacterIn(changed.lastName ?? '', 'prose')],
  ] as const;
  return new Map(found.flatMap(([field, code]) => (code === undefined ? [] : [[field, code]])));
}
