import type { messages as english } from '#session/messages/en/session.ts';

/** French: signing in, signing in again, signing out. */
export const messages: typeof english = {
  lostTitle: 'Reconnectez-vous',
  lost: (name) =>
    `Votre session est terminée. Reconnectez-vous en tant que ${name}. Cette page et votre saisie sont conservées, et les tâches en cours continuent.`,
  signInAgain: 'Se reconnecter',
  waiting: 'Connectez-vous dans la fenêtre qui s’est ouverte.',
  blocked:
    'Le navigateur a bloqué la fenêtre de connexion. Autorisez les fenêtres contextuelles pour cette page, ou connectez-vous sur cette page et perdez votre saisie.',
  notSignedIn: 'Vous n’avez pas été connecté. Réessayez.',
  signInHere: 'Se connecter ici',
  leave: 'Se déconnecter',
  clock: {
    slow: (by) => `L’horloge de cet ordinateur retarde de ${by}.`,
    fast: (by) => `L’horloge de cet ordinateur avance de ${by}.`,
    corrected:
      'Castellan utilise l’heure du serveur pour tout ce qui expire. Réglez l’horloge de cet ordinateur.',
  },
};
