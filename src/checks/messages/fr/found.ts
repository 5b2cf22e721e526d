import type { found as englishFound, lines as englishLines } from '#checks/messages/en/found.ts';

import { usageFound } from './usage.ts';

const list = (items: readonly string[]): string => items.join(', ');

type HeaderDifference = Parameters<typeof englishLines.header>[0];

const headerLine = ({ path, header, expected, actual }: HeaderDifference): string =>
  `${path} : ${header} ${actual === '' ? 'manque' : `vaut « ${actual} »`}, attendu « ${expected} ».`;

/** French: what a check found. */
export const found: typeof englishFound = {
  notAsked: 'Non vérifié : la console est injoignable.',
  redirected: (address, location) =>
    `${address} redirige${location === '' ? '' : ` vers ${location}`}. Vérifiez plutôt cette adresse.`,
  status: (address, status) => `${address} répond avec le statut ${String(status)}.`,
  otherAnswer: (path, status) =>
    `${path} a renvoyé une réponse inattendue (statut ${String(status)}). Un proxy interfère peut-être.`,
  otherPage: (address) => `${address} est une page, mais pas celle de la console.`,
  onlyHere: 'L’adresse est sur cette machine, où HTTP sans TLS convient.',
  plainHttp: (address) => `${address} est en HTTP sans TLS.`,
  noHsts: (value) => `Strict-Transport-Security ${value === '' ? 'manque' : `vaut « ${value} »`}.`,
  alsoPlain: (address) => `${address} répond aussi en HTTP sans TLS, sans redirection.`,
  noDate: 'La réponse n’a pas d’en-tête Date.',
  skew: (seconds, ahead) =>
    `L’horloge du serveur a ${String(seconds)} secondes ${ahead ? 'd’avance' : 'de retard'} sur celle d’ici.`,
  headers: (differences) => {
    const shown = differences.slice(0, 4).map(headerLine).join(' ');
    return differences.length > 4 ? `${shown} Et ${String(differences.length - 4)} autres.` : shown;
  },
  noEntry: 'La page ne nomme aucun script.',
  notCompressed: (path) => `${path} arrive sans Content-Encoding.`,
  compressedOnTheWay:
    'Compressé à chaque requête. Les fichiers précompressés de la version publiée sont plus petits.',
  noPage: (path, status) => `${path} n’est pas une page de la console (statut ${String(status)}).`,
  sharePage: '/share affiche la console au lieu de la page des liens de partage.',
  missingAsset: (status) =>
    `Pour un script qui n’existe pas, le statut est ${String(status)} au lieu de 404.`,
  noConfig: 'Il n’y a pas de config.json : tous les réglages ont leur valeur par défaut.',
  configIsPage: 'À la place de config.json, le proxy envoie une page.',
  config: (problems) =>
    problems
      .map(
        ({ field, found, expected }) =>
          `${field === '' ? 'Le fichier' : field} : trouvé ${found}, attendu : ${expected}.`,
      )
      .join(' '),
  notFramable: 'La page interdit à la console elle-même de l’afficher dans un cadre.',
  noRealm: (realm) => `Keycloak n’a pas de royaume « ${realm} », ou keycloak.url ne mène pas à Keycloak.`,
  needsHttps: 'Keycloak refuse les requêtes en HTTP sans TLS : rien ne lui indique que le proxy termine TLS.',
  notKeycloak: (url) => `${url} répond, mais pas comme Keycloak.`,
  otherIssuer: (issuer, expected) => `Keycloak se désigne comme ${issuer}, attendu ${expected}.`,
  noClient: (clientId) => `Le royaume n’a pas de client « ${clientId} » activé.`,
  confidentialClient: (clientId) => `« Client authentication » est activé pour le client « ${clientId} ».`,
  refusedAddresses: (clientId, addresses) =>
    `Il manque au client « ${clientId} » ${addresses.length === 1 ? 'l’adresse' : 'les adresses'} ${list(addresses)}.`,
  allowedAddress: (address) => `Keycloak enverrait une connexion à ${address}.`,
  noRedirect: 'Keycloak a refusé le client ou son adresse de redirection.',
  browserUntold: 'Un navigateur ne peut pas le savoir. Lancez npm run doctor.',
  noPkce: 'Keycloak accepte une connexion sans « code challenge ».',
  directGrants: 'Le client accepte des mots de passe sans la page de connexion.',
  implicit: 'Le client délivre des jetons dans l’adresse.',
  anyOrigin: 'Les scripts de n’importe quel site peuvent lire les réponses.',
  browserUntoldPort: 'Un navigateur ne peut pas savoir si HTTP sans TLS redirige. npm run doctor le peut.',
  browserUntoldClient: 'Il faut « view-clients » à un navigateur pour le savoir, mais pas à npm run doctor.',
  needsToken: 'Indiquez dans CASTELLAN_TOKEN le jeton d’un administrateur des utilisateurs.',
  needsRealmRights: (status) =>
    `Ce compte ne peut pas le lire (statut ${String(status)}) : il lui faut « view-realm » et « view-users ».`,
  keyKeeping: {
    usersCanEdit: 'Les utilisateurs peuvent modifier l’attribut « api-key » de leur propre compte.',
    notKept: 'Keycloak ne conserve pas l’attribut « api-key ».',
    singleValue:
      'Keycloak ne conserve qu’une clé API par utilisateur : une clé ne peut pas être remplacée sans interruption.',
    notesLost: 'Keycloak conserve les clés, mais pas ce que la console écrit à leur sujet.',
  },
  noEvents: 'Les événements des utilisateurs ou des administrateurs ne sont pas enregistrés.',
  eventDetails: 'Les événements des administrateurs contiennent des détails, et avec eux des clés API.',
  noBruteForce: 'Les mots de passe erronés ne verrouillent jamais un compte.',
  noPlugin: (url) =>
    `${url}/auth/user/profile n’existe pas : Orthanc n’a pas de plugin d’autorisation, ou orthanc.url est faux.`,
  orthancUsers: (url) => `${url} demande un mot de passe propre à Orthanc.`,
  profileRefused: 'Le profil de cette requête n’a pas pu être lu.',
  pluginFails: (url, status) =>
    `${url}/auth/user/profile échoue (statut ${String(status)}) : Orthanc ou le service d’authentification est arrêté.`,
  notOrthanc: (url, status) =>
    `${url} répond, mais pas comme Orthanc avec son plugin (statut ${String(status)}).`,
  systemRefused: 'Ce compte ne peut pas lire /system.',
  needsCredential: 'Indiquez CASTELLAN_TOKEN ou CASTELLAN_API_KEY.',
  oldOrthanc: (version) => `La version d’Orthanc est ${version}.`,
  noLabels: 'La base de données d’Orthanc ne gère pas les étiquettes.',
  noExtendedFind: 'La base de données d’Orthanc n’a pas la recherche étendue.',
  version: (version) => `Orthanc ${version}.`,
  noShareRows: 'Dans config.json, extraPermissions n’a pas les lignes de la liste des liens.',
  noShareMetadata: '"UserMetadata" d’Orthanc n’a pas « castellan-shares ».',
  rowsUntold: 'Il faudrait écrire pour savoir si "ExtraPermissions" du plugin a les lignes de config.json.',
  noToken: 'Indiquez CASTELLAN_TOKEN.',
  noApiKey: 'Indiquez CASTELLAN_API_KEY.',
  caller: (name) => `Accepté : ${name}.`,
  notJwt: 'Ce n’est pas un jeton d’accès de Keycloak.',
  expired: 'Le jeton a expiré.',
  noAudience: 'Le jeton n’est pas destiné à l’audience « account ».',
  foreignIssuer: (issuer) => `Le jeton vient de ${issuer}.`,
  tokenIgnored: 'Pour le plugin, ce jeton n’en est pas un.',
  keyIgnored:
    'Pour le plugin, cette clé n’en est pas une : elle est inconnue ou utilisée deux fois, son propriétaire est désactivé, ou l’en-tête n’arrive pas.',
  shareTokenPasses: (headers) => `Un jeton de partage dans ${list(headers)} passe avec POST.`,
  overridePasses: (ways) => `Les requêtes avec ${list(ways)} passent.`,
  anonymousUpload: 'Le plugin permet aux requêtes anonymes de téléverser.',
  openRoutes: (paths) => `Réponse sans jeton ni clé : ${list(paths)}.`,
  needsLimited: 'Utilisez le jeton ou la clé API d’un compte limité à certaines étiquettes.',
  needsView: 'Il faut au compte la permission « view ».',
  openToLimited: (paths) => `Ouvert à ce compte, limité à certaines étiquettes : ${list(paths)}.`,
  noStudy: 'Ce compte ne voit aucun examen.',
  openToAll: (paths) => `Ouvert à ce compte, qui n’a pas « admin-permissions » : ${list(paths)}.`,
  noSuchRoute: (paths) => `Cet Orthanc n’y répond pas : ${list(paths)}.`,
  refusedByProxy: (rules) => `Le proxy la refuse par sa règle : ${list(rules)}.`,
  onlyPlugin:
    'La requête a passé le proxy. Seul le plugin l’a refusée, parce qu’elle n’a ni jeton ni clé. Sa table habituelle laisse passer les personnes qui ont la permission.',
  anonymousMay: (permissions) =>
    `Non vérifié : sans jeton ni clé, les requêtes ont déjà ${list(permissions)}.`,
  longToken: (minutes) => `Les jetons d’accès durent ${String(minutes)} minutes.`,
  shortToken: (minutes) => `Durée en minutes : ${String(minutes)}.`,
  ...usageFound,
};

/** French: the line to change, where it isn't the check's usual one. */
export const lines: typeof englishLines = {
  hsts: 'nginx : add_header Strict-Transport-Security "max-age=31536000" always;',
  toHttps: 'nginx, port 80 : return 301 https://$host$request_uri;',
  header: ({ path, header, expected }) =>
    `nginx, location de ${path} : add_header ${header} "${expected}" always;`,
  sharePage: 'nginx : location = /share { try_files /share.html =404; }',
  missingAsset: 'nginx : location /assets/ { try_files $uri =404; }',
  configIsPage: 'nginx : location = /config.json { try_files $uri =404; }',
  framable: `nginx, location de /silent-check-sso.html : envoyez sa propre Content-Security-Policy avec frame-ancestors 'self', et pas de X-Frame-Options.`,
  keycloakDown: (url) => `Démarrez Keycloak, ou corrigez l’upstream de ${url} dans le proxy.`,
  forwardedProto:
    'nginx : proxy_set_header X-Forwarded-Proto $scheme; Keycloak : KC_PROXY_HEADERS=xforwarded',
  hostname: (url) => `Keycloak : KC_HOSTNAME=${url}`,
  publicClient: 'Dans Keycloak, désactivez « Client authentication » pour le client.',
  redirects: (addresses) =>
    `Dans Keycloak, ajoutez aux « Valid redirect URIs » du client : ${list(addresses)}`,
  eventDetails: 'Dans Keycloak, sous Realm settings, Events, désactivez « Include representation ».',
  orthancUsers:
    'Dans la configuration d’Orthanc : "AuthenticationEnabled": false. Le plugin décide des droits de chacun.',
  authService:
    'Démarrez le service d’authentification, et vérifiez "WebServiceRootUrl" dans la configuration du plugin.',
  orthancPath: (url) =>
    `Corrigez orthanc.url dans config.json, ou transmettez dans le proxy ${url}/ à Orthanc sans ce préfixe.`,
  database:
    'Utilisez Orthanc avec SQLite ou avec l’index PostgreSQL 7.0 ou plus récent, et laissez-le mettre à jour la base de données.',
  shareRows:
    'config.json : "extraPermissions": [["put", "^/studies/([a-f0-9-]+)/metadata/castellan-shares$", "all|share"], ["delete", …de même…]]',
  shareMetadata: 'Orthanc : "UserMetadata": {"castellan-shares": 4242}',
  newToken: 'Reconnectez-vous et copiez un nouveau jeton d’accès.',
  audience: 'Dans Keycloak, donnez à l’utilisateur le rôle de royaume « default-roles-orthanc ».',
};
