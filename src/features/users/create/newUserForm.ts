import type { NewUser } from '#api/keycloak/users/createUser.ts';
import type { RealmRole } from '#api/keycloak/realmRoles.ts';
import { hiddenCharacterIn } from '#lib/text/hiddenCharacters.ts';
import type { PasswordWish } from './PasswordChoice.tsx';

/** What the form for a new user holds. */
export interface NewUserForm {
  userName: string;
  firstName: string;
  lastName: string;
  email: string;
  /** A service user's: what it is for. */
  purpose: string;
  roles: readonly RealmRole[];
  password: PasswordWish;
}

/** The form as it opens. */
export const emptyForm: NewUserForm = {
  userName: '',
  firstName: '',
  lastName: '',
  email: '',
  purpose: '',
  roles: [],
  password: { way: 'generate', value: '', temporary: true },
};

/** A user name for what a machine is for: "Slicer, workstation 3" → `slicer-workstation-3`. */
export function userNameFor(purpose: string): string {
  return purpose
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** The new user as it is sent to Keycloak. @param generated the password to use if the form asks for a generated one */
export function personOf(form: NewUserForm, generated: string): NewUser {
  const { way, value, temporary } = form.password;
  return {
    userName: form.userName,
    firstName: form.firstName,
    lastName: form.lastName,
    email: form.email,
    roles: form.roles,
    ...(way === 'generate' ? { password: { value: generated, temporary: true } } : {}),
    ...(way === 'set' ? { password: { value, temporary } } : {}),
  };
}

/** A machine as Keycloak is asked to make it: no password, no address, its key among the attributes. */
export function machineOf(form: NewUserForm, attributes: Record<string, string[]>): NewUser {
  return {
    userName: form.userName,
    firstName: '',
    lastName: form.purpose,
    email: '',
    roles: form.roles,
    attributes,
  };
}

/** What Keycloak refused, by our fields: its user name has another spelling, and a machine's purpose is its last name there. */
export function refusedFields(
  problems: Readonly<Record<string, string>>,
  isMachine: boolean,
): Readonly<Record<string, string>> {
  const { username, lastName, ...others } = problems;
  return {
    ...others,
    ...(username === undefined ? {} : { userName: username }),
    ...(lastName === undefined ? {} : { [isMachine ? 'purpose' : 'lastName']: lastName }),
  };
}

/** The fields that must be filled in before a user can be created. */
export function missingIn(
  { userName, purpose, password }: NewUserForm,
  isMachine: boolean,
): readonly (keyof NewUserForm)[] {
  const filled = {
    purpose: !isMachine || purpose.trim() !== '',
    userName: userName.trim() !== '',
    password: isMachine || password.way !== 'set' || password.value !== '',
  };
  return (['purpose', 'userName', 'password'] as const).filter((field) => !filled[field]);
}

/**
 * The fields of a new user that contain an invisible character, with the character's code. Keycloak takes them, and two users then look
 * alike. People's names may hold what their script needs.
 */
export function hiddenInForm(
  { userName, email, firstName, lastName, purpose }: NewUserForm,
  isMachine: boolean,
): ReadonlyMap<string, string> {
  const found: readonly (readonly [field: string, code: string | undefined])[] = [
    ['userName', hiddenCharacterIn(userName.trim(), 'identifier')],
    ['email', hiddenCharacterIn(email.trim(), 'identifier')],
    ['firstName', hiddenCharacterIn(firstName, 'prose')],
    isMachine
      ? ['purpose', hiddenCharacterIn(purpose, 'prose')]
      : ['lastName', hiddenCharacterIn(lastName, 'prose')],
  ];
  return new Map(found.flatMap(([field, code]) => (code === undefined ? [] : [[field, code]])));
}
