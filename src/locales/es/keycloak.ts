import type { messages as english } from '../en/keycloak.ts';

/** Spanish: Keycloak's client roles, and why it rejects a value. */
export const messages: typeof english = {
  needsRight: (right) =>
    `Necesita ${right} del cliente realm-management en Keycloak. Ninguno de sus roles lo incluye.`,
  notDone: 'No se ha cambiado nada.',
  maybeDone: 'No se sabe si el cambio se ha hecho. Puede intentarlo de nuevo sin riesgo.',
  unknownProblem: (code) => `Keycloak no acepta este valor (${code}).`,
  problems: {
    'user-name-taken': () => 'Este nombre de usuario ya está en uso.',
    'email-taken': () => 'Otro usuario tiene este correo electrónico.',
    'user-name-or-email-taken': () => 'El nombre de usuario o el correo electrónico ya está en uso.',
    'user-name-missing': () => 'Escriba un nombre de usuario.',
    'password-missing': () => 'Escriba una contraseña.',
    'error-invalid-length': ([, min = '0', max = '']) =>
      min === '0' ? `Como máximo ${max} caracteres.` : `Entre ${min} y ${max} caracteres.`,
    'error-invalid-length-too-short': ([, min = '']) => `Al menos ${min} caracteres.`,
    'error-invalid-length-too-long': ([, , max = '']) => `Como máximo ${max} caracteres.`,
    'error-invalid-email': () => 'Escriba un correo electrónico válido.',
    'error-username-invalid-character': () =>
      'Un nombre de usuario no puede contener espacios ni ninguno de estos: < > & " $ % ! # ? § ; * ~ / \\ | ^ = [ ] { } ( ).',
    'error-person-name-invalid-character': () =>
      'Un nombre no puede contener ninguno de estos: < > & " $ % ! # ? § ; * ~ / \\ | ^ = [ ] { } ( ).',
    'error-user-attribute-required': () => 'Este campo es obligatorio.',
    'error-user-attribute-read-only': () => 'Este campo es de solo lectura en Keycloak.',
    'error-invalid-value': () => 'Keycloak no acepta este valor.',
    invalidPasswordMinLengthMessage: ([count = '']) =>
      `La política de contraseñas exige al menos ${count} caracteres.`,
    invalidPasswordMaxLengthMessage: ([count = '']) =>
      `La política de contraseñas permite como máximo ${count} caracteres.`,
    invalidPasswordMinUpperCaseCharsMessage: ([count = '']) =>
      `La política de contraseñas exige al menos ${count} mayúsculas.`,
    invalidPasswordMinLowerCaseCharsMessage: ([count = '']) =>
      `La política de contraseñas exige al menos ${count} minúsculas.`,
    invalidPasswordMinDigitsMessage: ([count = '']) =>
      `La política de contraseñas exige al menos ${count} cifras.`,
    invalidPasswordMinSpecialCharsMessage: ([count = '']) =>
      `La política de contraseñas exige al menos ${count} caracteres que no sean letras ni cifras.`,
    invalidPasswordNotUsernameMessage: () => 'La contraseña no puede ser el nombre de usuario.',
    invalidPasswordNotContainsUsernameMessage: () => 'La contraseña no puede contener el nombre de usuario.',
    invalidPasswordNotEmailMessage: () => 'La contraseña no puede ser el correo electrónico.',
    invalidPasswordHistoryMessage: ([count = '']) =>
      `La contraseña no puede ser una de las últimas ${count}.`,
    invalidPasswordBlacklistedMessage: () => 'Esta contraseña está en una lista de contraseñas conocidas.',
    invalidPasswordRegexPatternMessage: () =>
      'La contraseña no cumple el patrón de la política de contraseñas.',
  },
};
