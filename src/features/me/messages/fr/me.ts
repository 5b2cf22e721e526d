import type { messages as english } from '#features/me/messages/en/me.ts';

/** French: my own access. */
export const messages: typeof english = {
  title: 'Mes accès',
  account: 'Compte',
  name: 'Nom',
  userName: 'Nom d’utilisateur',
  roles: 'Rôles',
  noRoles: 'Aucun',
  seesTitle: 'Examens que je peux voir',
  seesAll: 'Tous les examens, étiquetés ou non.',
  seesNone: 'Aucun. Vos rôles ne donnent accès à aucune étiquette.',
  seesLabels: 'Les examens portant au moins une de ces étiquettes :',
  mayTitle: 'Mes permissions',
  mayNothing: 'Vous n’avez aucune permission. Demandez un rôle à un administrateur.',
  permission: 'Permission',
  means: 'Vous permet de',
  union:
    'Les rôles se cumulent : chacune de vos permissions s’applique à toutes les étiquettes auxquelles l’un de vos rôles donne accès.',
  session: 'Session',
  endsAt: (moment, relative) => `Se termine ${relative} (${moment}) sauf si vous continuez à travailler.`,
  endUnknown: 'Se termine quand vous vous déconnectez.',
  changePassword: 'Changer de mot de passe',
  refresh: 'Actualiser mes accès',
  refreshed: 'Vos accès sont à jour',
  refreshFailed: 'Impossible d’actualiser vos accès',
  delay:
    'Si un rôle vient de vous être attribué, actualisez pour le voir ici. Le serveur peut mettre jusqu’à une minute à l’appliquer.',
  decides: 'Le serveur décide à chaque requête. Cette page ne fait qu’afficher sa réponse.',
  start: {
    label: 'Page d’accueil',
    hint: 'La page par laquelle Castellan s’ouvre. Gardée sur cet appareil.',
    standard: (page) => `Par défaut (${page})`,
    notKept: 'Le navigateur refuse de garder ce choix : il vaut jusqu’à la fermeture de la page.',
  },
};
