import type { messages as english } from '../en/keycloak.ts';

/** French: Keycloak's client roles, and why it rejects a value. */
export const messages: typeof english = {
  needsRight: (right) =>
    `Il vous faut ${right} du client realm-management dans Keycloak. Aucun de vos rôles ne le comprend.`,
  notDone: 'Rien n’a été modifié.',
  maybeDone: 'On ne sait pas si la modification a été faite. Vous pouvez réessayer sans risque.',
  unknownProblem: (code) => `Keycloak n’accepte pas cette valeur (${code}).`,
  problems: {
    'user-name-taken': () => 'Ce nom d’utilisateur est pris.',
    'email-taken': () => 'Un autre utilisateur a cette adresse e-mail.',
    'user-name-or-email-taken': () => 'Le nom d’utilisateur ou l’adresse e-mail est pris.',
    'user-name-missing': () => 'Saisissez un nom d’utilisateur.',
    'password-missing': () => 'Saisissez un mot de passe.',
    'error-invalid-length': ([, min = '0', max = '']) =>
      min === '0' ? `Au plus ${max} caractères.` : `Entre ${min} et ${max} caractères.`,
    'error-invalid-length-too-short': ([, min = '']) => `Au moins ${min} caractères.`,
    'error-invalid-length-too-long': ([, , max = '']) => `Au plus ${max} caractères.`,
    'error-invalid-email': () => 'Saisissez une adresse e-mail valide.',
    'error-username-invalid-character': () =>
      'Un nom d’utilisateur ne peut contenir ni espace, ni aucun de ces caractères : < > & " $ % ! # ? § ; * ~ / \\ | ^ = [ ] { } ( ).',
    'error-person-name-invalid-character': () =>
      'Un nom ne peut contenir aucun de ces caractères : < > & " $ % ! # ? § ; * ~ / \\ | ^ = [ ] { } ( ).',
    'error-user-attribute-required': () => 'Ce champ est obligatoire.',
    'error-user-attribute-read-only': () => 'Ce champ est en lecture seule dans Keycloak.',
    'error-invalid-value': () => 'Keycloak n’accepte pas cette valeur.',
    invalidPasswordMinLengthMessage: ([count = '']) =>
      `La politique de mots de passe exige au moins ${count} caractères.`,
    invalidPasswordMaxLengthMessage: ([count = '']) =>
      `La politique de mots de passe autorise au plus ${count} caractères.`,
    invalidPasswordMinUpperCaseCharsMessage: ([count = '']) =>
      `La politique de mots de passe exige au moins ${count} majuscules.`,
    invalidPasswordMinLowerCaseCharsMessage: ([count = '']) =>
      `La politique de mots de passe exige au moins ${count} minuscules.`,
    invalidPasswordMinDigitsMessage: ([count = '']) =>
      `La politique de mots de passe exige au moins ${count} chiffres.`,
    invalidPasswordMinSpecialCharsMessage: ([count = '']) =>
      `La politique de mots de passe exige au moins ${count} caractères qui ne sont ni lettres ni chiffres.`,
    invalidPasswordNotUsernameMessage: () => 'Le mot de passe ne peut pas être le nom d’utilisateur.',
    invalidPasswordNotContainsUsernameMessage: () =>
      'Le mot de passe ne peut pas contenir le nom d’utilisateur.',
    invalidPasswordNotEmailMessage: () => 'Le mot de passe ne peut pas être l’adresse e-mail.',
    invalidPasswordHistoryMessage: ([count = '']) =>
      `Le mot de passe ne peut pas être un des ${count} derniers.`,
    invalidPasswordBlacklistedMessage: () => 'Ce mot de passe figure sur une liste de mots de passe connus.',
    invalidPasswordRegexPatternMessage: () =>
      'Le mot de passe ne respecte pas le modèle de la politique de mots de passe.',
  },
};
