import type { ProfileAttribute, Side, UserProfile } from './userProfile.ts';

/** One broken rule at one field, as Keycloak words it. */
export interface FieldError {
  field: string;
  errorMessage: string;
  params: (string | number)[];
}

/** What is validated: the values that an account would have. */
export interface UserValues {
  username: string;
  firstName: string | undefined;
  lastName: string | undefined;
  email: string | undefined;
  attributes: Readonly<Record<string, readonly string[]>>;
}

/** The longest value of an attribute that the profile does not name. */
const unmanagedLength = 2048;

type Settings = Readonly<Record<string, unknown>>;
type Validator = (name: string, value: string, settings: Settings) => FieldError | undefined;

const fieldError = (field: string, errorMessage: string, ...more: (string | number)[]): FieldError => ({
  field,
  errorMessage,
  params: [field, ...more],
});

const numberOr = (value: unknown, otherwise: number): number =>
  value === undefined || Number.isNaN(Number(value)) ? otherwise : Number(value);

const refuses =
  (pattern: RegExp, errorMessage: string): Validator =>
  (name, value) =>
    pattern.test(value) ? fieldError(name, errorMessage) : undefined;

/** Keycloak's validators that a realm of ours uses. */
const validators: Readonly<Record<string, Validator>> = {
  length(name, value, settings) {
    const min = numberOr(settings['min'], 0);
    const max = numberOr(settings['max'], unmanagedLength);
    return value.length < min || value.length > max
      ? fieldError(name, 'error-invalid-length', min, max)
      : undefined;
  },
  email: (name, value) =>
    /^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\.]+(\.[^\s@<>",;:()[\]\\.]+)*$/.test(value)
      ? undefined
      : fieldError(name, 'error-invalid-email', value),
  'username-prohibited-characters': refuses(
    /[<>&"'\s$%!#?§,;:*~/\\|^=[\]{}()`\p{Cc}]/u,
    'error-username-invalid-character',
  ),
  'up-username-not-idn-homograph': refuses(
    /[^\p{Script=Latin}\p{Script=Common}]/u,
    'error-username-invalid-character',
  ),
  'person-name-prohibited-characters': refuses(
    /[<>&"$%!#?§;*~/\\|^=[\]{}()\p{Cc}]/u,
    'error-person-name-invalid-character',
  ),
  pattern(name, value, settings) {
    const { pattern, 'error-message': message } = settings;
    if (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(value)) return undefined;
    return fieldError(name, typeof message === 'string' ? message : 'error-pattern-no-match', pattern);
  },
  options(name, value, settings) {
    const options: unknown = settings['options'];
    return !Array.isArray(options) || options.includes(value)
      ? undefined
      : fieldError(name, 'error-invalid-value');
  },
};

const personFields = ['username', 'email', 'firstName', 'lastName'] as const;
const isPersonField = (name: string): name is (typeof personFields)[number] =>
  personFields.some((field) => field === name);

function valuesOf(values: UserValues, name: string): readonly string[] {
  if (!isPersonField(name)) return values.attributes[name] ?? [];
  const value = values[name];
  return value === undefined || value === '' ? [] : [value];
}

function checkAttribute(attribute: ProfileAttribute, values: readonly string[], side: Side): FieldError[] {
  const { name, required, multivalued, validations } = attribute;
  if (values.length === 0) {
    const asked = required?.roles?.includes(side) === true;
    return asked ? [fieldError(name, 'error-user-attribute-required')] : [];
  }
  if (multivalued !== true && values.length > 1)
    return [fieldError(name, 'error-invalid-multivalued-size', 0, 1)];
  // One message for each rule, however many of the values break it.
  const found = Object.entries(validations ?? {}).map(([validator, settings]) =>
    values
      .map((value) => validators[validator]?.(name, value, settings))
      .find((error) => error !== undefined),
  );
  return found.filter((error) => error !== undefined);
}

/** Every rule of a user profile that an account's values break, in the profile's order. */
export function validateUser(profile: UserProfile, values: UserValues, side: Side): FieldError[] {
  const managed = profile.attributes.flatMap((attribute) =>
    checkAttribute(attribute, valuesOf(values, attribute.name), side),
  );
  const named = new Set(profile.attributes.map((attribute) => attribute.name));
  const unmanaged = Object.entries(values.attributes)
    .filter(([name, list]) => !named.has(name) && list.some((value) => value.length > unmanagedLength))
    .map(([name]) => fieldError(name, 'error-invalid-length', 0, unmanagedLength));
  return [...managed, ...unmanaged];
}
