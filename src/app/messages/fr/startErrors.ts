import type { messages as english } from '#app/messages/en/startErrors.ts';

/** French: what stopped the console's start, and what to do. */
export const messages: typeof english = {
  console: 'Le serveur de cette page',
  keycloak: 'Le serveur de connexion (Keycloak)',
  timeoutTitle: 'Pas de réponse à temps',
  timeout: (server, address) =>
    `${server} n’a pas répondu en 10 secondes à l’adresse ${address}. Vérifiez votre connexion, puis rechargez la page. Si cela persiste, prévenez un administrateur.`,
  offlineTitle: 'Pas de connexion',
  offline: (server, address) =>
    `${server} est injoignable à l’adresse ${address}. Vérifiez votre connexion, puis rechargez la page. Si cela persiste, prévenez un administrateur.`,
  garbledTitle: 'Réponse inattendue',
  garbled: (server, address) =>
    `${server} a renvoyé une réponse inattendue à l’adresse ${address}. Un proxy interfère peut-être. Rechargez la page. Si cela persiste, prévenez un administrateur.`,
  statusTitle: 'Erreur du serveur',
  status: (server, address, status) =>
    `${server} a renvoyé le statut ${String(status)} à l’adresse ${address}. Rechargez la page pour réessayer. Si cela persiste, prévenez un administrateur.`,
  clientTitle: 'Keycloak n’accepte pas cette console',
  client: (clientId, redirectUri) =>
    `Keycloak a refusé le client ou l’adresse de redirection. Dans config.json, keycloak.clientId vaut « ${clientId} ». L’adresse de redirection est ${redirectUri}. Un administrateur peut vérifier les deux dans Keycloak : sous Clients, le client « ${clientId} » doit exister et être activé, et ses « Valid redirect URIs » doivent contenir cette adresse.`,
  realmTitle: 'Royaume introuvable',
  realm: (realm) =>
    `Keycloak n’a pas de royaume « ${realm} », ou keycloak.url dans config.json ne mène pas à Keycloak. Un administrateur peut corriger keycloak.realm ou keycloak.url dans config.json.`,
  tokenTitle: 'Keycloak n’a pas délivré de jeton',
  token: (clientId, status) =>
    `Keycloak a refusé de délivrer un jeton au client « ${clientId} » (statut ${String(status)}). Rechargez la page. Si cela persiste, un administrateur peut vérifier le client dans Keycloak : sous Clients, « Client authentication » doit être désactivé et « Standard flow » activé.`,
  refusedTitle: 'Vous n’êtes pas connecté',
  refused: (words) => `Keycloak ne vous a pas connecté. Son message : ${words}`,
  loopTitle: 'La connexion n’aboutit pas',
  loop: (clientId) =>
    `Keycloak vous a renvoyé ici plusieurs fois, mais aucune session n’a commencé. Le navigateur bloque peut-être les cookies de ce site, ou keycloak.clientId dans config.json (« ${clientId} ») est faux. Autorisez les cookies, puis rechargez la page. Si cela persiste, prévenez un administrateur.`,
};
