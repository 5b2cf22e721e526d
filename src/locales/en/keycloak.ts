type Params = readonly string[];

/** English: Keycloak's client roles, and why it rejects a value. */
export const messages = {
  needsRight: (right: string) =>
    `You need ${right} of the client realm-management in Keycloak. None of your roles includes it.`,
  /** What holds after a write that failed: that the server refused it is certain, that its response got lost is not. */
  notDone: 'Nothing was changed.',
  maybeDone: 'It isn’t known whether the change was made. It’s safe to try again.',
  unknownProblem: (code: string) => `Keycloak doesn’t accept this value (${code}).`,
  problems: {
    'user-name-taken': () => 'This username is taken.',
    'email-taken': () => 'Another user has this email address.',
    'user-name-or-email-taken': () => 'The username or the email address is taken.',
    'user-name-missing': () => 'Enter a username.',
    'password-missing': () => 'Enter a password.',
    'error-invalid-length': ([, min = '0', max = '']: Params) =>
      min === '0' ? `At most ${max} characters.` : `Between ${min} and ${max} characters.`,
    'error-invalid-length-too-short': ([, min = '']: Params) => `At least ${min} characters.`,
    'error-invalid-length-too-long': ([, , max = '']: Params) => `At most ${max} characters.`,
    'error-invalid-email': () => 'Enter a valid email address.',
    'error-username-invalid-character': () =>
      'A username can’t contain spaces or any of these: < > & " $ % ! # ? § ; * ~ / \\ | ^ = [ ] { } ( ).',
    'error-person-name-invalid-character': () =>
      'A name can’t contain any of these: < > & " $ % ! # ? § ; * ~ / \\ | ^ = [ ] { } ( ).',
    'error-user-attribute-required': () => 'This field is required.',
    'error-user-attribute-read-only': () => 'This field is read-only in Keycloak.',
    'error-invalid-value': () => 'Keycloak doesn’t accept this value.',
    invalidPasswordMinLengthMessage: ([count = '']: Params) =>
      `The password policy requires at least ${count} characters.`,
    invalidPasswordMaxLengthMessage: ([count = '']: Params) =>
      `The password policy allows at most ${count} characters.`,
    invalidPasswordMinUpperCaseCharsMessage: ([count = '']: Params) =>
      `The password policy requires at least ${count} uppercase letters.`,
    invalidPasswordMinLowerCaseCharsMessage: ([count = '']: Params) =>
      `The password policy requires at least ${count} lowercase letters.`,
    invalidPasswordMinDigitsMessage: ([count = '']: Params) =>
      `The password policy requires at least ${count} digits.`,
    invalidPasswordMinSpecialCharsMessage: ([count = '']: Params) =>
      `The password policy requires at least ${count} characters that are neither letters nor digits.`,
    invalidPasswordNotUsernameMessage: () => 'The password can’t be the username.',
    invalidPasswordNotContainsUsernameMessage: () => 'The password can’t contain the username.',
    invalidPasswordNotEmailMessage: () => 'The password can’t be the email address.',
    invalidPasswordHistoryMessage: ([count = '']: Params) =>
      `The password can’t be one of the last ${count} passwords.`,
    invalidPasswordBlacklistedMessage: () => 'This password is on a list of known passwords.',
    invalidPasswordRegexPatternMessage: () =>
      'The password doesn’t match the pattern in the password policy.',
  },
};
