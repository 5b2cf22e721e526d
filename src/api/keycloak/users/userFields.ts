import type { Aim, UserPatch } from './bringUser.ts';
import type { User } from './users.ts';

/** What an administrator edits of a user, beside roles, password and keys. */
export interface UserFields {
  firstName: string;
  lastName: string;
  email: string;
  emailVerified: boolean;
  enabled: boolean;
  /** Aliases of Keycloak's required actions. */
  requiredActions: readonly string[];
}

/** The name of an editable field. */
export type UserField = keyof UserFields;

/** A field that someone else has changed since the form was opened. */
export interface ForeignChange {
  field: UserField;
  before: UserFields[UserField];
  now: UserFields[UserField];
  /** This form changes it too: saving overwrites the other's value. */
  clashes: boolean;
}

const fieldNames: readonly UserField[] = [
  'firstName',
  'lastName',
  'email',
  'emailVerified',
  'enabled',
  'requiredActions',
];

/** The editable fields of a user. */
export function fieldsOf(user: User): UserFields {
  const { firstName, lastName, email, emailVerified, enabled, requiredActions } = user;
  return { firstName, lastName, email, emailVerified, enabled, requiredActions };
}

/** Values as Keycloak compares them: e-mail without case, actions without order. */
function comparable(field: UserField, value: UserFields[UserField]): string {
  if (typeof value === 'object') return [...value].sort().join('\n');
  return field === 'email' ? String(value).trim().toLowerCase() : String(value).trim();
}

function differs(field: UserField, one: UserFields, other: UserFields): boolean {
  return comparable(field, one[field]) !== comparable(field, other[field]);
}

/**
 * The fields of a form that differ from what it started from: a PUT of these alone, without `attributes`, keeps everything else.
 */
export function changedFields(base: UserFields, form: UserFields): Partial<UserFields> {
  return Object.fromEntries(
    fieldNames.filter((field) => differs(field, base, form)).map((field) => [field, form[field]]),
  );
}

/** What someone else has changed between the user that a form started from and the current user. */
export function foreignChanges(
  base: UserFields,
  now: UserFields,
  mine: Partial<UserFields>,
): readonly ForeignChange[] {
  return fieldNames
    .filter((field) => differs(field, base, now))
    .map((field) => ({ field, before: base[field], now: now[field], clashes: field in mine }));
}

/** Required actions after a form: those that it added and removed, on top of the current ones. */
function actionsAfter(base: UserFields, form: UserFields, now: readonly string[]): readonly string[] {
  const added = form.requiredActions.filter((action) => !base.requiredActions.includes(action));
  const isRemoved = (action: string): boolean =>
    base.requiredActions.includes(action) && !form.requiredActions.includes(action);
  return [...new Set([...now.filter((action) => !isRemoved(action)), ...added])];
}

/** What a form wants of one field. */
function aimOf(field: UserField, base: UserFields, form: UserFields): Aim {
  const wanted = (now: User): UserFields =>
    field === 'requiredActions'
      ? { ...form, requiredActions: actionsAfter(base, form, now.requiredActions) }
      : form;
  return {
    about: field,
    holds: (user) => !differs(field, wanted(user), fieldsOf(user)),
    patch: (now): UserPatch => ({ [field]: wanted(now)[field] }),
    insists: (before, now) => {
      if (field === 'enabled') return !form.enabled;
      // Others write the whole list too, with what they add and without mine.
      if (field === 'requiredActions') return true;
      // Another's write of attributes brings the value of before back; a third value is another's wish.
      return !differs(field, fieldsOf(before), fieldsOf(now));
    },
  };
}

/** What a form wants, field by field. */
export function aimsOf(base: UserFields, form: UserFields): readonly Aim[] {
  return fieldNames.filter((field) => differs(field, base, form)).map((field) => aimOf(field, base, form));
}

/** An account that is enabled, or disabled. Only disabling insists: who enables it again afterwards has decided so. */
export const enabledAim = (enabled: boolean): Aim => ({
  about: 'enabled',
  holds: (user) => user.enabled === enabled,
  patch: () => ({ enabled }),
  insists: () => !enabled,
});
