import type { Realm } from './realm.ts';
import type { User } from './types.ts';

/** Why a password is refused, in Keycloak's words: a message key and its sentence. One rule at a time. */
export interface PasswordRefusal {
  error: string;
  error_description: string;
}

interface Rule {
  name: string;
  /** The refusal, or undefined where the password keeps the rule. */
  check(
    password: string,
    value: number,
    user: Pick<User, 'username' | 'email'>,
    earlier: readonly string[],
  ): PasswordRefusal | undefined;
}

const refusal = (key: string, sentence: string): PasswordRefusal => ({
  error: key,
  error_description: `Invalid password: ${sentence}`,
});

const atLeast =
  (pattern: RegExp, key: string, what: string): Rule['check'] =>
  (password, count) =>
    (password.match(pattern)?.length ?? 0) >= count
      ? undefined
      : refusal(key, `must contain at least ${count} ${what}.`);

/** The rules of a policy in the order in which Keycloak was seen to name them: upper case before length and digits. */
const rules: readonly Rule[] = [
  {
    name: 'upperCase',
    check: atLeast(/\p{Lu}/gu, 'invalidPasswordMinUpperCaseCharsMessage', 'upper case characters'),
  },
  {
    name: 'lowerCase',
    check: atLeast(/\p{Ll}/gu, 'invalidPasswordMinLowerCaseCharsMessage', 'lower case characters'),
  },
  { name: 'digits', check: atLeast(/\d/g, 'invalidPasswordMinDigitsMessage', 'numerical digits') },
  {
    name: 'specialChars',
    check: atLeast(/[^\p{L}\p{N}]/gu, 'invalidPasswordMinSpecialCharsMessage', 'special characters'),
  },
  {
    name: 'length',
    check: (password, minimum) =>
      password.length >= minimum
        ? undefined
        : refusal('invalidPasswordMinLengthMessage', `minimum length ${minimum}.`),
  },
  {
    name: 'maxLength',
    check: (password, maximum) =>
      password.length <= maximum
        ? undefined
        : refusal('invalidPasswordMaxLengthMessage', `maximum length ${maximum}.`),
  },
  {
    name: 'notUsername',
    check: (password, _value, user) =>
      password.toLowerCase() === user.username
        ? refusal('invalidPasswordNotUsernameMessage', 'must not be equal to the username.')
        : undefined,
  },
  {
    name: 'notEmail',
    check: (password, _value, user) =>
      password.toLowerCase() === user.email
        ? refusal('invalidPasswordNotEmailMessage', 'must not be equal to the email.')
        : undefined,
  },
  {
    name: 'passwordHistory',
    check: (password, count, _user, earlier) =>
      earlier.slice(0, count).includes(password)
        ? refusal('invalidPasswordHistoryMessage', `must not be equal to any of last ${count} passwords.`)
        : undefined,
  },
];

/** The first rule of a policy such as `length(8) and notUsername` that a password breaks. */
export function refusePassword(
  policy: string,
  password: string,
  user: Pick<User, 'username' | 'email'>,
  earlier: readonly string[],
): PasswordRefusal | undefined {
  const asked = new Map(
    [...policy.matchAll(/(\w+)(?:\((\w*)\))?/g)].map(([, name = '', value = '']) => [
      name,
      Number(value) || 1,
    ]),
  );
  for (const rule of rules) {
    const value = asked.get(rule.name);
    const refused = value === undefined ? undefined : rule.check(password, value, user, earlier);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** Gives a user a new password, or says why not. A temporary one must be changed at the next sign-in. */
export function setPassword(
  realm: Realm,
  user: User,
  value: string,
  temporary: boolean,
): PasswordRefusal | undefined {
  const earlier = [user.password, ...user.passwordHistory].flatMap((password) => password?.value ?? []);
  const refused = refusePassword(realm.settings.passwordPolicy, value, user, earlier);
  if (refused !== undefined) return refused;
  if (user.password !== undefined)
    user.passwordHistory = [user.password, ...user.passwordHistory].slice(0, 3);
  user.password = { id: crypto.randomUUID(), value, created: realm.now() };
  const others = user.requiredActions.filter((action) => action !== 'UPDATE_PASSWORD');
  user.requiredActions = temporary ? [...others, 'UPDATE_PASSWORD'] : others;
  return undefined;
}
