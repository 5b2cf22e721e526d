import type { messages as english } from '../en/keycloak.ts';

/** German: Keycloak's client roles, and why it rejects a value. */
export const messages: typeof english = {
  needsRight: (right) =>
    `Sie brauchen ${right} des Clients realm-management in Keycloak. Keine Ihrer Rollen enthält das.`,
  notDone: 'Es wurde nichts geändert.',
  maybeDone: 'Es ist nicht bekannt, ob die Änderung erfolgt ist. Sie können es ohne Risiko erneut versuchen.',
  unknownProblem: (code) => `Keycloak nimmt diesen Wert nicht an (${code}).`,
  problems: {
    'user-name-taken': () => 'Dieser Benutzername ist vergeben.',
    'email-taken': () => 'Ein anderer Benutzer hat diese E-Mail-Adresse.',
    'user-name-or-email-taken': () => 'Der Benutzername oder die E-Mail-Adresse ist vergeben.',
    'user-name-missing': () => 'Geben Sie einen Benutzernamen ein.',
    'password-missing': () => 'Geben Sie ein Passwort ein.',
    'error-invalid-length': ([, min = '0', max = '']) =>
      min === '0' ? `Höchstens ${max} Zeichen.` : `Zwischen ${min} und ${max} Zeichen.`,
    'error-invalid-length-too-short': ([, min = '']) => `Mindestens ${min} Zeichen.`,
    'error-invalid-length-too-long': ([, , max = '']) => `Höchstens ${max} Zeichen.`,
    'error-invalid-email': () => 'Geben Sie eine gültige E-Mail-Adresse ein.',
    'error-username-invalid-character': () =>
      'Ein Benutzername darf weder Leerzeichen noch eines dieser Zeichen enthalten: < > & " $ % ! # ? § ; * ~ / \\ | ^ = [ ] { } ( ).',
    'error-person-name-invalid-character': () =>
      'Ein Name darf keines dieser Zeichen enthalten: < > & " $ % ! # ? § ; * ~ / \\ | ^ = [ ] { } ( ).',
    'error-user-attribute-required': () => 'Dieses Feld ist erforderlich.',
    'error-user-attribute-read-only': () => 'Dieses Feld ist in Keycloak schreibgeschützt.',
    'error-invalid-value': () => 'Keycloak nimmt diesen Wert nicht an.',
    invalidPasswordMinLengthMessage: ([count = '']) =>
      `Die Passwortrichtlinie verlangt mindestens ${count} Zeichen.`,
    invalidPasswordMaxLengthMessage: ([count = '']) =>
      `Die Passwortrichtlinie erlaubt höchstens ${count} Zeichen.`,
    invalidPasswordMinUpperCaseCharsMessage: ([count = '']) =>
      `Die Passwortrichtlinie verlangt mindestens ${count} Großbuchstaben.`,
    invalidPasswordMinLowerCaseCharsMessage: ([count = '']) =>
      `Die Passwortrichtlinie verlangt mindestens ${count} Kleinbuchstaben.`,
    invalidPasswordMinDigitsMessage: ([count = '']) =>
      `Die Passwortrichtlinie verlangt mindestens ${count} Ziffern.`,
    invalidPasswordMinSpecialCharsMessage: ([count = '']) =>
      `Die Passwortrichtlinie verlangt mindestens ${count} Zeichen, die weder Buchstaben noch Ziffern sind.`,
    invalidPasswordNotUsernameMessage: () => 'Das Passwort darf nicht der Benutzername sein.',
    invalidPasswordNotContainsUsernameMessage: () => 'Das Passwort darf den Benutzernamen nicht enthalten.',
    invalidPasswordNotEmailMessage: () => 'Das Passwort darf nicht die E-Mail-Adresse sein.',
    invalidPasswordHistoryMessage: ([count = '']) =>
      `Das Passwort darf keines der letzten ${count} Passwörter sein.`,
    invalidPasswordBlacklistedMessage: () => 'Dieses Passwort steht auf einer Liste bekannter Passwörter.',
    invalidPasswordRegexPatternMessage: () =>
      'Das Passwort entspricht nicht dem Muster der Passwortrichtlinie.',
  },
};
