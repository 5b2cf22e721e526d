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
  issuerTitle: 'Keycloak n’est pas informé du TLS',
  issuer: (issuer) =>
    `Cette page est arrivée par https://, mais Keycloak se désigne comme ${issuer}. Un proxy qui termine TLS doit l’indiquer à Keycloak. Un administrateur peut le régler dans le proxy (nginx : proxy_set_header X-Forwarded-Proto https;) et dans Keycloak (KC_PROXY_HEADERS=xforwarded).`,
  tokenTitle: 'Keycloak n’a pas délivré de jeton',
  token: (clientId, status) =>
    `Keycloak a refusé de délivrer un jeton au client « ${clientId} » (statut ${String(status)}). Rechargez la page. Si cela persiste, un administrateur peut vérifier le client dans Keycloak : sous Clients, « Client authentication » doit être désactivé et « Standard flow » activé.`,
  refusedTitle: 'Vous n’êtes pas connecté',
  refused: (words) => `Keycloak ne vous a pas connecté. Son message : ${words}`,
  loopTitle: 'La connexion n’aboutit pas',
  loop: (clientId) =>
    `Keycloak vous a renvoyé ici plusieurs fois, mais aucune session n’a commencé. Le navigateur bloque peut-être les cookies de ce site, ou keycloak.clientId dans config.json (« ${clientId} ») est faux. Autorisez les cookies, puis rechargez la page. Si cela persiste, prévenez un administrateur.`,
  noPluginTitle: 'Orthanc n’a pas de plugin d’autorisation',
  noPlugin: (url) =>
    `Rien ne répond à l’adresse ${url}/auth/user/profile. Un administrateur peut ajouter le plugin d’autorisation à "Plugins" dans la configuration d’Orthanc. S’il y est déjà, orthanc.url dans config.json est faux.`,
  notOrthancTitle: 'Orthanc n’est pas à cette adresse',
  notOrthanc: (url) =>
    `Autre chose qu’Orthanc répond à l’adresse ${url}. Un administrateur peut corriger orthanc.url dans config.json, ou le proxy : il doit transmettre ${url}/ à Orthanc, sans ce préfixe.`,
  pluginFailsTitle: 'Orthanc ou son service d’autorisation est arrêté',
  pluginFails: (url, status) =>
    `${url}/auth/user/profile a renvoyé le statut ${String(status)}. Un administrateur peut vérifier qu’Orthanc et le service d’autorisation fonctionnent, et que "WebServiceRootUrl" dans la configuration du plugin mène à ce service.`,
  anonymousTitle: 'Orthanc ne vous reconnaît pas',
  anonymous:
    'Vous êtes connecté, mais pour Orthanc votre requête est anonyme. Un administrateur peut vérifier trois points. Le proxy doit transmettre l’en-tête Authorization à Orthanc. Le service d’autorisation doit utiliser ce Keycloak et ce royaume. Votre compte doit avoir le rôle par défaut du royaume, dont le nom commence par « default-roles- ».',
  oldOrthancTitle: 'Orthanc est trop ancien',
  oldOrthanc: (version) =>
    `La version d’Orthanc est ${version}. La console a besoin d’Orthanc 1.12.5 ou plus récent. Un administrateur peut le mettre à jour.`,
};
