import type { messages as english } from '../en/errors.ts';
import { lister, pluralizer } from '../format.ts';

const plural = pluralizer('fr');
const or = lister('fr', 'disjunction');

/** French: what went wrong and what to do, for every kind of `ApiError`. */
export const messages: typeof english = {
  offlineTitle: 'Pas de réponse',
  offline: (server) =>
    `${server} ne répond pas. Vérifiez votre connexion ; si cela dure, le serveur est peut-être arrêté.`,
  timeoutTitle: 'Pas de réponse à temps',
  timeout: (server) => `${server} n’a pas répondu à temps. Réessayez.`,
  signedOutTitle: 'Vous êtes déconnecté',
  signedOut: 'Votre session est terminée. Reconnectez-vous pour continuer.',
  forbiddenTitle: 'Non autorisé',
  forbiddenPermission: (permissions) =>
    permissions.length > 0
      ? `Il faut la permission ${or(permissions)}, qu’aucun de vos rôles ne donne. Demandez à un administrateur.`
      : 'Aucun rôle n’ouvre cela sur ce serveur.',
  forbiddenLabel:
    'Non visible pour vous, ou supprimé. Si l’accès vient d’être donné, cela peut prendre une minute.',
  forbiddenGone: 'Cela n’existe plus : quelqu’un l’a peut-être supprimé.',
  forbiddenPolicy: 'Le serveur a refusé. Un administrateur peut voir pourquoi.',
  forbiddenAnonymous:
    'Vous êtes connecté, mais le serveur ne vous reconnaît pas. Il manque peut-être à votre compte le rôle par défaut du royaume : demandez à un administrateur.',
  notFoundTitle: 'Introuvable',
  notFound: 'Cela n’existe pas : supprimé ou renommé, peut-être.',
  conflictTitle: 'Quelqu’un a été plus rapide',
  conflict: 'Cela a changé entre-temps, ou le nom est déjà pris.',
  invalidTitle: 'Non accepté',
  invalid: 'Le serveur n’a pas accepté ce qui a été envoyé.',
  serverTitle: 'Le serveur a échoué',
  server: (server, status) =>
    `${server} a répondu par une erreur (${String(status)}). Réessayez ; si cela dure, prévenez un administrateur.`,
  fullTitle: 'Le stockage est plein',
  full: 'L’archive n’a plus de place. Prévenez un administrateur.',
  garbledTitle: 'Une réponse qui n’a pas de sens',
  garbled: (server) => `${server} a répondu, mais pas comme il le doit : un proxy s’interpose peut-être.`,
  unexpectedTitle: 'Quelque chose s’est cassé',
  unexpected:
    'C’est un défaut de la console. Rechargez la page ; si cela se reproduit, prévenez un administrateur.',
  notLoadedTitle: 'Une partie de la console n’a pas été chargée',
  notLoaded: 'Vous êtes peut-être hors ligne, ou une nouvelle version a été installée. Rechargez la page.',
  serverSays: (words) => `Le serveur dit : ${words}`,
  partsTitle: 'Une partie de cette page n’a pas pu être chargée',
  stillWaiting: (server) => `${server} n’a pas encore répondu. En attente…`,
  stopWaiting: 'Ne plus attendre',
  orthanc: 'Le serveur d’images',
  keycloak: 'Le serveur de connexion',
  retry: 'Réessayer',
  reload: 'Recharger',
  contact: (contact) => `À qui demander : ${contact}`,
  failures: (count) => plural(count, { one: '# échec', other: '# échecs' }),
};
