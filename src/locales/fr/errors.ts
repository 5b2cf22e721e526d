import type { messages as english } from '../en/errors.ts';
import { lister } from '../format.ts';

const or = lister('fr', 'disjunction');

/** French: what went wrong and what to do, for every kind of `ApiError`. */
export const messages: typeof english = {
  offlineTitle: 'Pas de réponse',
  offline: (server) =>
    `${server} ne répond pas. Vérifiez votre connexion. Si cela persiste, le serveur est peut-être arrêté.`,
  timeoutTitle: 'Pas de réponse à temps',
  timeout: (server) => `${server} n’a pas répondu à temps. Réessayez.`,
  signedOutTitle: 'Vous êtes déconnecté',
  signedOut: 'Votre session est terminée. Reconnectez-vous pour continuer.',
  forbiddenTitle: 'Accès refusé',
  forbiddenPermission: (permissions) =>
    permissions.length > 0
      ? `Il vous faut la permission ${or(permissions.map((name) => `« ${name} »`))}. Aucun de vos rôles ne la comprend. Adressez-vous à un administrateur.`
      : 'Aucun rôle ne donne accès à cela sur ce serveur.',
  forbiddenLabel:
    'Vous ne pouvez pas voir cet élément, ou il a été supprimé. S’il vient d’être partagé avec vous, l’accès peut prendre jusqu’à une minute.',
  forbiddenGone: 'Cet élément n’existe plus. Quelqu’un l’a peut-être supprimé.',
  forbiddenPolicy: 'Le serveur a refusé cette requête. Un administrateur peut en trouver la raison.',
  forbiddenAnonymous:
    'Vous êtes connecté, mais le serveur ne vous reconnaît pas. Votre compte n’a peut-être pas le rôle par défaut du royaume. Adressez-vous à un administrateur.',
  notFoundTitle: 'Introuvable',
  notFound: 'Cet élément n’existe pas. Il a peut-être été supprimé ou renommé.',
  conflictTitle: 'Modifié par quelqu’un d’autre',
  conflict: 'L’élément a changé entre-temps, ou le nom est déjà pris.',
  invalidTitle: 'Requête rejetée',
  invalid: 'Le serveur n’a pas accepté les données envoyées.',
  serverTitle: 'Erreur du serveur',
  server: (server, status) =>
    `${server} a renvoyé une erreur (${String(status)}). Réessayez. Si cela persiste, prévenez un administrateur.`,
  fullTitle: 'Le stockage est plein',
  full: 'L’archive n’a plus d’espace libre. Prévenez un administrateur.',
  garbledTitle: 'Réponse inattendue',
  garbled: (server) => `${server} a renvoyé une réponse inattendue. Un proxy interfère peut-être.`,
  unexpectedTitle: 'Une erreur s’est produite',
  unexpected:
    'C’est une erreur de la console. Rechargez la page. Si cela se reproduit, prévenez un administrateur.',
  notLoadedTitle: 'Une partie de la console n’a pas pu être chargée',
  notLoaded: 'Vous êtes peut-être hors ligne, ou une nouvelle version a été installée. Rechargez la page.',
  serverSays: (words) => `Message du serveur : ${words}`,
  partsTitle: 'Une partie de cette page n’a pas pu être chargée',
  stillWaiting: (server) => `${server} n’a pas encore répondu. En attente…`,
  retrying: (server) => `${server} n’est pas disponible. Nouvel essai…`,
  stopWaiting: 'Ne plus attendre',
  orthanc: 'Le serveur d’images',
  keycloak: 'Le serveur de connexion',
  why: 'Pourquoi ?',
  retry: 'Réessayer',
  reload: 'Recharger',
  contact: (contact) => `Contact : ${contact}`,
};
