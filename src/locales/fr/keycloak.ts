import type { messages as english } from '../en/keycloak.ts';

/** French: Keycloak's rights and what it finds wrong. */
export const messages: typeof english = {
  needsRight: (right) =>
    `Il faut ${right} du client realm-management dans Keycloak, qu’aucun de vos rôles ne donne.`,
  unknownProblem: (code) => `Keycloak n’accepte pas ceci (${code}).`,
  problems: {
    'user-name-taken': () => 'Ce nom d’utilisateur est pris.',
    'email-taken': () => 'Un autre utilisateur a cette adresse e-mail.',
    'user-name-or-email-taken': () => 'Le nom d’utilisateur ou l’adresse e-mail est pris.',
    'user-name-missing': () => 'Il faut un nom d’utilisateur.',
    'password-missing': () => 'Il faut un mot de passe.',
    'error-invalid-length': ([, min = '0', max = '']) =>
      min === '0' ? `Au plus ${max} caractères.` : `Entre ${min} et ${max} caractères.`,
    'error-invalid-length-too-short': ([, min = '']) => `Au moins ${min} caractères.`,
    'error-invalid-length-too-long': ([, , max = '']) => `Au plus ${max} caractères.`,
    'error-invalid-email': () => 'Ce n’est pas une adresse e-mail.',
    'error-username-invalid-character': () =>
      'Un nom d’utilisateur ne contient ni espace, ni < > & " $ % ! # ? § ; * ~ / \\ | ^ = [ ] { } ( ).',
    'error-person-name-invalid-character': () =>
      'Un nom ne contient aucun de ces signes : < > & " $ % ! # ? § ; * ~ / \\ | ^ = [ ] { } ( ).',
    'error-user-attribute-required': () => 'C’est obligatoire.',
    'error-user-attribute-read-only': () => 'Keycloak ne laisse personne changer ceci.',
    'error-invalid-value': () => 'Keycloak n’accepte pas cette valeur.',
    invalidPasswordMinLengthMessage: ([count = '']) =>
      `La règle des mots de passe veut au moins ${count} caractères.`,
    invalidPasswordMaxLengthMessage: ([count = '']) =>
      `La règle des mots de passe permet au plus ${count} caractères.`,
    invalidPasswordMinUpperCaseCharsMessage: ([count = '']) =>
      `La règle des mots de passe veut au moins ${count} majuscules.`,
    invalidPasswordMinLowerCaseCharsMessage: ([count = '']) =>
      `La règle des mots de passe veut au moins ${count} minuscules.`,
    invalidPasswordMinDigitsMessage: ([count = '']) =>
      `La règle des mots de passe veut au moins ${count} chiffres.`,
    invalidPasswordMinSpecialCharsMessage: ([count = '']) =>
      `La règle des mots de passe veut au moins ${count} caractères qui ne sont ni lettres ni chiffres.`,
    invalidPasswordNotUsernameMessage: () => 'Le mot de passe ne peut pas être le nom d’utilisateur.',
    invalidPasswordNotContainsUsernameMessage: () =>
      'Le mot de passe ne peut pas contenir le nom d’utilisateur.',
    invalidPasswordNotEmailMessage: () => 'Le mot de passe ne peut pas être l’adresse e-mail.',
    invalidPasswordHistoryMessage: ([count = '']) =>
      `Le mot de passe ne peut pas être un des ${count} derniers.`,
    invalidPasswordBlacklistedMessage: () => 'Ce mot de passe est sur une liste de mots connus.',
    invalidPasswordRegexPatternMessage: () => 'Le mot de passe ne suit pas le modèle de la règle.',
  },
};
