import type { messages as english } from '../en/session.ts';

/** French: signing in, signing in again, signing out. */
export const messages: typeof english = {
  lostTitle: 'Reconnectez-vous',
  lost: (name) =>
    `Votre session est terminée. Reconnectez-vous en tant que ${name} : cette page et votre saisie restent, et ce qui était en cours continue.`,
  signInAgain: 'Se reconnecter',
  waiting: 'Une petite fenêtre s’est ouverte pour la connexion.',
  blocked:
    'Le navigateur a bloqué la petite fenêtre. Autorisez les fenêtres surgissantes pour cette page, ou connectez-vous sur cette page et perdez votre saisie.',
  notSignedIn: 'Personne ne s’y est connecté. Réessayez.',
  signInHere: 'Se connecter sur cette page',
  leave: 'Se déconnecter',
  clock: {
    slow: (by) => `L’horloge de cet ordinateur retarde de ${by}.`,
    fast: (by) => `L’horloge de cet ordinateur avance de ${by}.`,
    corrected:
      'Castellan utilise l’heure du serveur pour tout ce qui expire. Réglez l’horloge de cet ordinateur.',
  },
};
