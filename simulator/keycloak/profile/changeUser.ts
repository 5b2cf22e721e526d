import { json } from '../http.ts';
import type { Realm } from '../realm/realm.ts';
import type { User } from '../realm/types.ts';
import { mayEdit, type Side } from './userProfile.ts';
import { validateUser, type FieldError, type UserValues } from './validateUser.ts';

/** New values for an account; what is undefined was not sent. */
export interface UserChange {
  username?: string | null | undefined;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
  email?: string | null | undefined;
  /** Sent: replaces all attributes, and the names and e-mail that are not sent with it are wiped. */
  attributes?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** Why an account is not made or changed: another has its name or e-mail, or fields break rules. */
export type UserRefusal = { conflict: string } | { errors: readonly FieldError[] };

/** Keycloak's answer to a refusal: 409 with a sentence, 400 with one field's error, or with a list of them. */
export function refusalResponse(refusal: UserRefusal): Response {
  if ('conflict' in refusal) return json({ errorMessage: refusal.conflict }, 409);
  const [first, ...others] = refusal.errors;
  return json(others.length === 0 ? first : { errors: refusal.errors }, 400);
}

/** Values that an account may have, or why not. `self` is the account itself, which may keep its name and e-mail. */
export function checkValues(
  realm: Realm,
  values: UserValues,
  side: Side,
  self: User | undefined,
): UserRefusal | undefined {
  const sameName = realm.users.named(values.username);
  if (sameName !== undefined && sameName !== self) return { conflict: 'User exists with same username' };
  const sameEmail = values.email === undefined ? undefined : realm.users.withEmail(values.email);
  if (sameEmail !== undefined && sameEmail !== self) return { conflict: 'User exists with same email' };
  const errors = validateUser(realm.profile, values, side);
  return errors.length > 0 ? { errors } : undefined;
}

const textOf = (value: string | null | undefined): string | undefined =>
  value === null || value === '' ? undefined : value;

/** The attributes after a change by one side: what that side may not edit stays as it was, without a word. */
export function mergeAttributes(
  realm: Realm,
  before: Readonly<Record<string, readonly string[]>>,
  sent: Readonly<Record<string, readonly string[]>>,
  side: Side,
): Record<string, string[]> {
  const merged: Record<string, string[]> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(sent)])) {
    const values = mayEdit(realm.profile, name, side) ? sent[name] : before[name];
    const kept = (values ?? []).filter((value) => value !== '');
    if (kept.length > 0 && !['username', 'firstName', 'lastName', 'email'].includes(name))
      merged[name] = kept;
  }
  return merged;
}

/** The managed fields that a person sends with another value though only administrators edit them. */
function readOnlyErrors(realm: Realm, user: User, change: UserChange): FieldError[] {
  return realm.profile.attributes
    .filter(({ name }) => name !== 'username' && !mayEdit(realm.profile, name, 'user'))
    .filter(({ name }) => {
      const inPerson = name === 'firstName' || name === 'lastName' || name === 'email';
      const sent = inPerson ? textOf(change[name]) : change.attributes?.[name]?.join('\n');
      const held = inPerson ? user[name] : user.attributes[name]?.join('\n');
      return sent !== undefined && sent !== held;
    })
    .map(({ name, displayName }) => ({
      field: name,
      errorMessage: 'error-user-attribute-read-only',
      params: [displayName ?? name],
    }));
}

/** Changes an account as Keycloak does, or says why not; then nothing is changed. */
export function changeUser(
  realm: Realm,
  user: User,
  change: UserChange,
  side: Side,
): UserRefusal | undefined {
  const { attributes } = change;
  const next = (name: 'firstName' | 'lastName' | 'email'): string | undefined => {
    const sent = change[name] === undefined ? attributes?.[name]?.[0] : change[name];
    const kept = attributes === undefined ? user[name] : undefined;
    return mayEdit(realm.profile, name, side) && (sent !== undefined || kept === undefined)
      ? textOf(sent)
      : user[name];
  };
  const values: UserValues = {
    username: user.username,
    firstName: next('firstName'),
    lastName: next('lastName'),
    email: next('email')?.toLowerCase(),
    attributes:
      attributes === undefined ? user.attributes : mergeAttributes(realm, user.attributes, attributes, side),
  };
  if (change.username && change.username.toLowerCase() !== user.username) {
    const error = { field: 'username', errorMessage: 'error-user-attribute-read-only', params: ['username'] };
    return { errors: [error] };
  }
  const readOnly = side === 'user' ? readOnlyErrors(realm, user, change) : [];
  if (readOnly.length > 0) return { errors: readOnly };
  const refused = checkValues(realm, values, side, user);
  if (refused !== undefined) return refused;
  user.firstName = values.firstName;
  user.lastName = values.lastName;
  user.email = values.email;
  if (attributes !== undefined) user.attributes = mergeAttributes(realm, user.attributes, attributes, side);
  return undefined;
}
