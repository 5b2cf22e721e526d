/** The texts of the login pages: as Keycloak's own theme says them, so that a test finds the same fields on both. */
export const messages = {
  en: {
    tab: 'Sign in to Orthanc',
    signInTo: 'Sign in to your account',
    username: 'Username or email',
    password: 'Password',
    signIn: 'Sign In',
    wrong: 'Invalid username or password.',
    disabled: 'Account is disabled, contact your administrator.',
    updatePassword: 'Update password',
    updateNeeded: 'You need to change your password to activate your account.',
    newPassword: 'New Password',
    confirmPassword: 'Confirm password',
    otherDevices: 'Sign out from other devices',
    submit: 'Submit',
    cancel: 'Cancel',
    missing: 'Please specify password.',
    differ: "Passwords don't match.",
    simulated: 'This is a simulated Keycloak with demo accounts:',
    may: 'Permissions',
    sorry: 'We are sorry...',
    expired: 'Page has expired. Please go back to the application and sign in again.',
    loggingOut: 'Logging out',
    doLogout: 'Do you want to log out?',
    logout: 'Logout',
    loggedOut: 'You are logged out',
    account: 'Account',
    accountNote: 'The account console is not part of the simulation. Change your password from the console.',
  },
  fr: {
    tab: 'Se connecter à Orthanc',
    signInTo: 'Connectez-vous à votre compte',
    username: 'Nom d’utilisateur ou courriel',
    password: 'Mot de passe',
    signIn: 'Connexion',
    wrong: 'Nom d’utilisateur ou mot de passe invalide.',
    disabled: 'Compte désactivé, contactez votre administrateur.',
    updatePassword: 'Mise à jour du mot de passe',
    updateNeeded: 'Vous devez changer votre mot de passe pour activer votre compte.',
    newPassword: 'Nouveau mot de passe',
    confirmPassword: 'Confirmation du mot de passe',
    otherDevices: 'Se déconnecter des autres appareils',
    submit: 'Soumettre',
    cancel: 'Annuler',
    missing: 'Veuillez entrer un mot de passe.',
    differ: 'Les mots de passe ne sont pas identiques.',
    simulated: 'Ceci est un Keycloak simulé, avec des comptes de démonstration :',
    may: 'Permissions',
    sorry: 'Nous sommes désolés...',
    expired: 'La page a expiré. Retournez à l’application et connectez-vous à nouveau.',
    loggingOut: 'Déconnexion',
    doLogout: 'Voulez-vous vous déconnecter ?',
    logout: 'Se déconnecter',
    loggedOut: 'Vous êtes déconnecté',
    account: 'Compte',
    accountNote:
      'La console de compte ne fait pas partie de la simulation. Changez votre mot de passe depuis la console.',
  },
} as const;

/** A language of the login pages. */
export type Language = keyof typeof messages;

/** The first language that a page was asked for and that it knows: `ui_locales`, then the browser's, then English. */
export function languageOf(uiLocales: string | null, acceptLanguage: string | null): Language {
  for (const tag of `${uiLocales ?? ''} ${acceptLanguage ?? ''}`.split(/[\s,;]+/)) {
    const language = tag.slice(0, 2).toLowerCase();
    if (language === 'fr' || language === 'en') return language;
  }
  return 'en';
}
