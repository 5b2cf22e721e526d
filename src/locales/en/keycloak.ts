type Params = readonly string[];

/** English: Keycloak's rights and what it finds wrong. */
export const messages = {
  needsRight: (right: string) =>
    `Needs ${right} of the client realm-management in Keycloak, which none of your roles gives.`,
  unknownProblem: (code: string) => `Keycloak does not accept this (${code}).`,
  problems: {
    'user-name-taken': () => 'This user name is taken.',
    'email-taken': () => 'Another user has this e-mail address.',
    'user-name-or-email-taken': () => 'The user name or the e-mail address is taken.',
    'user-name-missing': () => 'A user name is needed.',
    'password-missing': () => 'A password is needed.',
    'error-invalid-length': ([, min = '0', max = '']: Params) =>
      min === '0' ? `At most ${max} characters.` : `Between ${min} and ${max} characters.`,
    'error-invalid-length-too-short': ([, min = '']: Params) => `At least ${min} characters.`,
    'error-invalid-length-too-long': ([, , max = '']: Params) => `At most ${max} characters.`,
    'error-invalid-email': () => 'This is not an e-mail address.',
    'error-username-invalid-character': () =>
      'A user name may not hold spaces or any of these: < > & " $ % ! # ? § ; * ~ / \\ | ^ = [ ] { } ( ).',
    'error-person-name-invalid-character': () =>
      'A name may not hold any of these: < > & " $ % ! # ? § ; * ~ / \\ | ^ = [ ] { } ( ).',
    'error-user-attribute-required': () => 'This is needed.',
    'error-user-attribute-read-only': () => 'Keycloak lets nobody change this.',
    'error-invalid-value': () => 'Keycloak does not accept this value.',
    invalidPasswordMinLengthMessage: ([count = '']: Params) =>
      `The password policy asks for at least ${count} characters.`,
    invalidPasswordMaxLengthMessage: ([count = '']: Params) =>
      `The password policy allows at most ${count} characters.`,
    invalidPasswordMinUpperCaseCharsMessage: ([count = '']: Params) =>
      `The password policy asks for at least ${count} upper-case letters.`,
    invalidPasswordMinLowerCaseCharsMessage: ([count = '']: Params) =>
      `The password policy asks for at least ${count} lower-case letters.`,
    invalidPasswordMinDigitsMessage: ([count = '']: Params) =>
      `The password policy asks for at least ${count} digits.`,
    invalidPasswordMinSpecialCharsMessage: ([count = '']: Params) =>
      `The password policy asks for at least ${count} characters that are neither letters nor digits.`,
    invalidPasswordNotUsernameMessage: () => 'The password may not be the user name.',
    invalidPasswordNotContainsUsernameMessage: () => 'The password may not contain the user name.',
    invalidPasswordNotEmailMessage: () => 'The password may not be the e-mail address.',
    invalidPasswordHistoryMessage: ([count = '']: Params) =>
      `The password may not be one of the last ${count}.`,
    invalidPasswordBlacklistedMessage: () => 'This password is on a list of known ones.',
    invalidPasswordRegexPatternMessage: () => 'The password does not match the pattern of the policy.',
  },
};
