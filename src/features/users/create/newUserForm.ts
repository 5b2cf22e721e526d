import type { NewUser } from '#api/keycloak/users/createUser.ts';
import type { RealmRole } from '#api/keycloak/realmRoles.ts';
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
