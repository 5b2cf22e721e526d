import type { messages as english } from '../en/me.ts';

/** French: my own access. */
export const messages: typeof english = {
  title: 'Mes accès',
  account: 'Compte',
  name: 'Nom',
  userName: 'Nom d’utilisateur',
  roles: 'Rôles',
  noRoles: 'Aucun',
  seesTitle: 'Les examens que je vois',
  seesAll: 'Tous les examens, quelles que soient leurs étiquettes.',
  seesNone: 'Aucun : aucun rôle ne vous donne d’étiquette.',
  seesLabels: 'Les examens qui portent au moins une de ces étiquettes :',
  mayTitle: 'Ce que je peux faire',
  mayNothing: 'Rien. Demandez un rôle à un administrateur.',
  permission: 'Permission',
  means: 'Ouvre',
  union: 'Avec plusieurs rôles, chaque permission vaut pour chaque étiquette de l’un d’eux.',
  session: 'Session',
  endsAt: (moment, relative) => `Se termine ${relative} (${moment}) sauf si vous continuez à travailler.`,
  endUnknown: 'Se termine quand vous vous déconnectez.',
  changePassword: 'Changer de mot de passe',
  refresh: 'Relire mes droits',
  refreshed: 'Vos droits sont à jour.',
  refreshFailed: 'Vos droits n’ont pas pu être relus.',
  delay:
    'Un rôle qui vient de vous être donné apparaît ici après relecture ; le serveur lui-même peut mettre une minute.',
  decides: 'Le serveur décide à chaque requête ; cette page montre seulement ce qu’il a dit.',
};
