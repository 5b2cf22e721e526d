import type { checks as englishChecks, messages as english } from '#checks/messages/en/checks.ts';
import { found, lines } from './found.ts';
import { holes } from './holes.ts';
import { usage } from './usage.ts';

const checks: typeof englishChecks = {
  reachable: {
    title: 'La console est joignable',
    means: 'Personne ne peut ouvrir la console à cette adresse.',
    line: 'Donnez l’adresse à laquelle les navigateurs ouvrent la console. Sous un chemin, ajoutez --path /console/. Le proxy doit y servir les fichiers de dist/.',
  },
  transport: {
    title: 'TLS protège toutes les connexions',
    means: 'Avec HTTP sans TLS, toute personne du réseau lit les images, les mots de passe et les jetons.',
    line: 'Terminez TLS dans le proxy et ne servez la console qu’en https://.',
  },
  headers: {
    title: 'Les pages de la console ont leurs en-têtes de sécurité',
    means:
      'Sans eux, un script introduit dans une page peut envoyer des jetons ailleurs, et d’autres sites peuvent afficher la console dans un cadre.',
    line: 'Le proxy doit envoyer les en-têtes de docs/local-server.md (« Headers of the console’s own pages »).',
  },
  deepLinks: {
    title: 'Les adresses internes de la console s’ouvrent',
    means: 'Les favoris, les rechargements et les liens de partage mènent à une page d’erreur.',
    line: 'nginx : try_files $uri /index.html; et pour /share : try_files /share.html =404;',
  },
  caching: {
    title: 'Les navigateurs gardent les fichiers de la console le temps qu’il faut',
    means:
      'Une page gardée montre des données à la personne suivante, ou une ancienne version après une mise à jour. Des scripts qui ne sont pas gardés ralentissent chaque visite.',
    line: 'Le proxy doit envoyer les en-têtes Cache-Control de docs/local-server.md.',
  },
  compression: {
    title: 'Les scripts sont compressés',
    means: 'La première visite est trois fois plus lourde.',
    line: 'nginx : gzip_static on; La version publiée a un fichier .gz et un fichier .br à côté de chaque fichier texte.',
  },
  configFile: {
    title: 'config.json est utilisable',
    means: 'La console affiche ce qui ne va pas dans ce fichier et ne démarre pas.',
    line: 'Corrigez ces champs dans config.json. docs/config.md explique chacun d’eux.',
  },
  silentPage: {
    title: 'La page de la connexion silencieuse est servie',
    means:
      'Le cadre caché de la connexion ne revient pas : personne ne dépasse « La console n’a pas pu démarrer ».',
    line: 'Servez silent-check-sso.html tel quel depuis dist/, sans redirection.',
  },
  clock: {
    title: 'L’horloge du serveur est à l’heure',
    means:
      'Les jetons expirent trop tôt ou ne sont pas encore valides, et les liens n’expirent pas à l’heure annoncée.',
    line: 'Synchronisez les deux machines : timedatectl set-ntp true',
  },
  issuer: {
    title: 'Keycloak répond sous l’adresse de la console',
    means:
      'Les jetons nomment un autre émetteur que celui attendu par le service d’authentification, ou la connexion mène à une adresse que les navigateurs ne peuvent pas joindre.',
    line: 'Corrigez keycloak.url ou keycloak.realm dans config.json. Ou importez deploy/realm/orthanc-realm.json dans Keycloak.',
  },
  client: {
    title: 'Keycloak a le client de la console',
    means: 'Personne ne peut se connecter.',
    line: 'Corrigez keycloak.clientId dans config.json. Dans Keycloak, le client doit exister et être activé.',
  },
  redirects: {
    title: 'Keycloak autorise les adresses de redirection de la console',
    means: 'La connexion aboutit à la page de Keycloak « Invalid parameter: redirect_uri ».',
    line: 'Dans Keycloak, ajoutez les adresses aux « Valid redirect URIs » du client.',
  },
  wildcard: {
    title: 'Keycloak n’autorise aucune autre adresse de redirection',
    means:
      'Avec un caractère générique, un lien vers la page de connexion peut envoyer le code de connexion de quelqu’un à un autre site ou à une autre page.',
    line: 'Dans Keycloak, retirez tous les « * » des « Valid redirect URIs » du client.',
  },
  pkce: {
    title: 'Keycloak exige PKCE',
    means: 'Un code de connexion intercepté en chemin peut être échangé contre un jeton.',
    line: 'Dans Keycloak, réglez « Proof Key for Code Exchange Code Challenge Method » du client sur S256.',
  },
  directGrants: {
    title: 'Les mots de passe ne se saisissent qu’à la page de connexion',
    means:
      'Un script peut essayer des mots de passe sans la page de connexion, et des programmes apprennent ceux des utilisateurs.',
    line: 'Dans Keycloak, désactivez « Direct access grants » pour le client.',
  },
  implicitFlow: {
    title: 'Aucun jeton ne figure dans une adresse',
    means: 'Des jetons peuvent apparaître dans des adresses, donc dans des historiques et des journaux.',
    line: 'Dans Keycloak, désactivez « Implicit flow » pour le client.',
  },
  webOrigins: {
    title: 'Keycloak ne répond qu’aux scripts de ce site',
    means: 'Les scripts d’autres sites peuvent lire ce que Keycloak envoie à ce client.',
    line: 'Dans Keycloak, n’indiquez que l’origine de la console dans « Web origins » du client.',
  },
  events: {
    title: 'Keycloak enregistre les connexions et les modifications',
    means: 'Après un incident, personne ne peut dire qui s’est connecté ni qui a modifié un rôle.',
    line: 'Dans Keycloak, sous Realm settings, Events, activez « Save events » pour les utilisateurs et pour les administrateurs.',
  },
  bruteForce: {
    title: 'Les essais de mots de passe sont freinés',
    means: 'Un programme peut essayer autant de mots de passe qu’il veut.',
    line: 'Dans Keycloak, sous Realm settings, Security defenses, activez la détection des attaques par force brute.',
  },
  tokenLifespan: {
    title: 'Les jetons d’accès expirent en 15 minutes au plus',
    means:
      'Un jeton volé sert jusqu’à son expiration, même après la déconnexion ou pour un compte désactivé.',
    line: 'Dans Keycloak, sous Realm settings, Tokens, réglez « Access Token Lifespan » sur 5 minutes, pour le client aussi.',
  },
  ownApiKey: {
    title: 'Seuls les administrateurs peuvent modifier les clés API',
    means:
      'Un utilisateur qui apprend la clé de quelqu’un peut la copier sur son propre compte, ce qui la désactive pour les deux.',
    line: 'Choisissez « Réparer le royaume » à la page « Clés API » de la console.',
  },
  plugin: {
    title: 'Le plugin d’autorisation et son service d’authentification répondent',
    means:
      'La console ne peut pas déterminer les permissions de chacun et affiche une erreur à la place des examens.',
    line: 'Dans la configuration d’Orthanc, ajoutez le plugin d’autorisation à "Plugins" et indiquez "Authorization": {"WebServiceRootUrl": …}.',
  },
  orthancVersion: {
    title: 'Orthanc est assez récent',
    means:
      'La console a besoin d’Orthanc 1.12.5 ou plus récent. Sans la recherche étendue, les listes ne sont ni triées ni comptées.',
    line: 'Mettez à jour Orthanc vers la version 1.12.5 ou une version plus récente.',
  },
  shareRecords: {
    title: 'La liste des liens de partage est configurée',
    means: 'Sans cela, chaque navigateur ne liste que les liens qui y ont été créés.',
    line: 'docs/shares.md contient les lignes pour la configuration d’Orthanc et du plugin, et pour config.json.',
  },
  token: {
    title: 'Le plugin accepte le jeton',
    means: 'Pour le plugin, les personnes connectées sont anonymes : elles ne voient rien.',
    line: 'Comparez KEYCLOAK_URI du service d’authentification et "TokenHttpHeaders" du plugin avec docs/install.md. Le proxy doit transmettre l’en-tête Authorization.',
  },
  apiKey: {
    title: 'Le plugin accepte la clé API',
    means: 'Les machines qui ont une clé API sont anonymes : elles ne voient rien.',
    line: 'Dans la configuration du plugin, ajoutez "api-key" à "TokenHttpHeaders". Dans nginx, les tirets bas et la casse de l’en-tête doivent rester tels quels.',
  },
  ...usage,
  ...holes,
};

/** French: what the checks of an installation are about, what is at stake, and the line to change. */
export const messages: typeof english = {
  areas: {
    console: 'Console et proxy',
    keycloak: 'Keycloak',
    orthanc: 'Orthanc et son plugin',
    usage: 'Comptes, rôles et étiquettes',
    holes: 'Ce que l’on peut faire au-delà de ses permissions',
  },
  checks,
  failed: {
    timeout: (address) => `${address} n’a pas répondu à temps.`,
    tls: (address, code) => `TLS vers ${address} a échoué (${code}).`,
    offline: (address, code) => `${address} est injoignable${code === '' ? '' : ` (${code})`}.`,
    stopped: () => 'Arrêté avant la réponse.',
    unexpected: (message) => `La vérification elle-même a échoué : ${message}`,
  },
  found,
  lines,
  untold: {
    noSetting: 'Aucun réglage n’y remédie.',
    inLog:
      'Regardez le journal du service d’authentification. Son niveau de journalisation doit être supérieur à INFO.',
  },
};
