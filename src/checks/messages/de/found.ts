import type { found as englishFound, lines as englishLines } from '#checks/messages/en/found.ts';

import { usageFound } from './usage.ts';

const list = (items: readonly string[]): string => items.join(', ');

type HeaderDifference = Parameters<typeof englishLines.header>[0];

const headerLine = ({ path, header, expected, actual }: HeaderDifference): string =>
  `${path}: ${header} ${actual === '' ? 'fehlt' : `ist „${actual}“`}, erwartet „${expected}“.`;

/** German: what a check found. */
export const found: typeof englishFound = {
  notAsked: 'Nicht geprüft: Die Konsole ist nicht erreichbar.',
  redirected: (address, location) =>
    `${address} leitet weiter${location === '' ? '' : ` nach ${location}`}. Prüfen Sie stattdessen diese Adresse.`,
  status: (address, status) => `${address} antwortet mit Status ${String(status)}.`,
  otherAnswer: (path, status) =>
    `${path} hat unerwartet geantwortet (Status ${String(status)}). Vielleicht greift ein Proxy ein.`,
  otherPage: (address) => `${address} ist eine Seite, aber keine der Konsole.`,
  onlyHere: 'Die Adresse liegt auf diesem Rechner. Dort genügt HTTP ohne TLS.',
  plainHttp: (address) => `${address} ist HTTP ohne TLS.`,
  noHsts: (value) => `Strict-Transport-Security ${value === '' ? 'fehlt' : `ist „${value}“`}.`,
  alsoPlain: (address) => `${address} antwortet auch über HTTP ohne TLS, ohne Weiterleitung.`,
  noDate: 'Der Antwort fehlt der Header Date.',
  skew: (seconds, ahead) =>
    `Die Uhr des Servers geht gegenüber der Uhr hier ${String(seconds)} Sekunden ${ahead ? 'vor' : 'nach'}.`,
  headers: (differences) => {
    const shown = differences.slice(0, 4).map(headerLine).join(' ');
    return differences.length > 4 ? `${shown} Und ${String(differences.length - 4)} weitere.` : shown;
  },
  noEntry: 'Die Seite nennt kein Skript.',
  notCompressed: (path) => `${path} kommt ohne Content-Encoding an.`,
  compressedOnTheWay:
    'Wird für jede Anfrage neu komprimiert. Die vorab komprimierten Dateien des Release sind kleiner.',
  noPage: (path, status) => `${path} ist keine Seite der Konsole (Status ${String(status)}).`,
  sharePage: '/share zeigt die Konsole statt der Seite für Freigabelinks.',
  missingAsset: (status) =>
    `Ein Skript, das es nicht gibt, wird mit Status ${String(status)} statt 404 beantwortet.`,
  noConfig: 'Es gibt keine config.json: Jede Einstellung hat ihren Standardwert.',
  configIsPage: 'Statt config.json sendet der Proxy eine Seite.',
  config: (problems) =>
    problems
      .map(
        ({ field, found, expected }) =>
          `${field === '' ? 'Die Datei' : field}: gefunden ${found}, erwartet: ${expected.replace(/^expected /, '')}.`,
      )
      .join(' '),
  notFramable: 'Die Seite verbietet auch der Konsole selbst, sie in einen Frame einzubetten.',
  noRealm: (realm) => `Keycloak hat keinen Realm „${realm}“, oder keycloak.url führt nicht zu Keycloak.`,
  needsHttps:
    'Keycloak lehnt Anfragen über HTTP ohne TLS ab: Ihm wird nicht mitgeteilt, dass der Proxy TLS terminiert.',
  notKeycloak: (url) => `${url} antwortet, aber nicht wie Keycloak.`,
  otherIssuer: (issuer, expected) => `Keycloak nennt sich ${issuer}, erwartet wird ${expected}.`,
  noClient: (clientId) => `Der Realm hat keinen aktivierten Client „${clientId}“.`,
  confidentialClient: (clientId) => `Für den Client „${clientId}“ ist „Client authentication“ an.`,
  refusedAddresses: (clientId, addresses) => `Beim Client „${clientId}“ fehlt: ${list(addresses)}.`,
  allowedAddress: (address) => `Keycloak würde eine Anmeldung an ${address} schicken.`,
  noRedirect: 'Keycloak hat den Client oder seine Weiterleitungsadresse abgelehnt.',
  browserUntold: 'Ein Browser kann das nicht feststellen. Starten Sie npm run doctor.',
  noPkce: 'Keycloak akzeptiert eine Anmeldung ohne Code Challenge.',
  directGrants: 'Der Client akzeptiert Passwörter ohne die Anmeldeseite.',
  implicit: 'Der Client stellt Tokens in der Adresse aus.',
  anyOrigin: 'Skripte jeder Website dürfen die Antworten lesen.',
  browserUntoldPort:
    'Ein Browser kann nicht feststellen, ob HTTP ohne TLS weiterleitet. npm run doctor kann es.',
  browserUntoldClient: 'Ein Browser braucht dafür „view-clients“, npm run doctor nicht.',
  needsToken: 'Setzen Sie CASTELLAN_TOKEN auf das Token eines Kontos, das Benutzer verwaltet.',
  needsRealmRights: (status) =>
    `Dieses Konto darf es nicht lesen (Status ${String(status)}): Es braucht „view-realm“ und „view-users“.`,
  keyKeeping: {
    usersCanEdit: 'Benutzer können das Attribut „api-key“ ihres eigenen Kontos ändern.',
    notKept: 'Keycloak speichert das Attribut „api-key“ nicht.',
    singleValue:
      'Keycloak speichert nur einen API-Schlüssel je Benutzer. Ein Schlüssel lässt sich also nicht ohne Ausfall ersetzen.',
    notesLost: 'Keycloak speichert die Schlüssel, aber nicht, was die Konsole dazu notiert.',
  },
  noEvents: 'Ereignisse von Benutzern oder der Administration werden nicht aufgezeichnet.',
  eventDetails: 'Ereignisse der Administration enthalten Einzelheiten und damit API-Schlüssel.',
  noBruteForce: 'Falsche Passwörter sperren nie ein Konto.',
  noPlugin: (url) =>
    `${url}/auth/user/profile gibt es nicht: Orthanc hat kein Autorisierungs-Plugin, oder orthanc.url ist falsch.`,
  orthancUsers: (url) => `${url} verlangt ein eigenes Passwort von Orthanc.`,
  profileRefused: 'Das Profil dieser Anfrage konnte nicht gelesen werden.',
  pluginFails: (url, status) =>
    `${url}/auth/user/profile schlägt fehl (Status ${String(status)}): Orthanc oder der Auth-Service läuft nicht.`,
  notOrthanc: (url, status) =>
    `${url} antwortet, aber nicht wie Orthanc mit seinem Plugin (Status ${String(status)}).`,
  systemRefused: 'Dieses Konto darf /system nicht lesen.',
  needsCredential: 'Setzen Sie CASTELLAN_TOKEN oder CASTELLAN_API_KEY.',
  oldOrthanc: (version) => `Orthanc hat die Version ${version}.`,
  noLabels: 'Die Datenbank von Orthanc unterstützt keine Labels.',
  noExtendedFind: 'Die Datenbank von Orthanc hat keine erweiterte Suche.',
  version: (version) => `Orthanc ${version}.`,
  noShareRows: 'In config.json hat extraPermissions keine Zeilen für Freigabeeinträge.',
  noShareMetadata: 'In "UserMetadata" von Orthanc fehlt „castellan-shares“.',
  rowsUntold:
    'Nur ein Schreibversuch könnte zeigen, ob "ExtraPermissions" des Plugins die Zeilen aus config.json hat.',
  noToken: 'Setzen Sie CASTELLAN_TOKEN.',
  noApiKey: 'Setzen Sie CASTELLAN_API_KEY.',
  caller: (name) => `Akzeptiert: ${name}.`,
  notJwt: 'Das ist kein Zugriffstoken von Keycloak.',
  expired: 'Das Token ist abgelaufen.',
  noAudience: 'Das Token ist nicht für die Audience „account“.',
  foreignIssuer: (issuer) => `Das Token wurde von ${issuer} ausgestellt.`,
  tokenIgnored: 'Das Plugin behandelt dieses Token, als wäre keines da.',
  keyIgnored:
    'Das Plugin behandelt diesen Schlüssel, als wäre keiner da: Er ist unbekannt oder doppelt vergeben, sein Konto ist deaktiviert, oder der Header kommt nicht an.',
  shareTokenPasses: (headers) => `Ein Freigabe-Token in ${list(headers)} kommt mit POST durch.`,
  overridePasses: (ways) => `Anfragen mit ${list(ways)} kommen durch.`,
  anonymousUpload: 'Das Plugin lässt anonyme Anfragen hochladen.',
  openRoutes: (paths) => `Ohne Zugangsdaten beantwortet: ${list(paths)}.`,
  needsLimited:
    'Verwenden Sie das Token oder den API-Schlüssel eines Kontos mit Zugriff auf nur einzelne Labels.',
  needsView: 'Das Konto braucht die Berechtigung „view“.',
  openToLimited: (paths) =>
    `Offen für dieses Konto, das nur auf einzelne Labels Zugriff hat: ${list(paths)}.`,
  noStudy: 'Dieses Konto kann keine Studie sehen.',
  openToAll: (paths) => `Offen für dieses Konto, dem „admin-permissions“ fehlt: ${list(paths)}.`,
  noSuchRoute: (paths) => `Dieser Orthanc antwortet dort nicht: ${list(paths)}.`,
  refusedByProxy: (rules) => `Der Proxy lehnt es durch seine Regel ab: ${list(rules)}.`,
  onlyPlugin:
    'Die Anfrage kam durch den Proxy. Nur das Plugin hat sie abgelehnt, weil sie keine Zugangsdaten hat. Seine Standardtabelle lässt Personen mit der Berechtigung durch.',
  anonymousMay: (permissions) =>
    `Nicht geprüft: Anfragen ohne Zugangsdaten haben bereits ${list(permissions)}.`,
  longToken: (minutes) => `Zugriffstokens gelten ${String(minutes)} Minuten.`,
  shortToken: (minutes) => `Gültigkeit in Minuten: ${String(minutes)}.`,
  ...usageFound,
};

/** German: the line to change. */
export const lines: typeof englishLines = {
  hsts: 'nginx: add_header Strict-Transport-Security "max-age=31536000" always;',
  toHttps: 'nginx, Port 80: return 301 https://$host$request_uri;',
  header: ({ path, header, expected }) =>
    `nginx, location von ${path}: add_header ${header} "${expected}" always;`,
  sharePage: 'nginx: location = /share { try_files /share.html =404; }',
  missingAsset: 'nginx: location /assets/ { try_files $uri =404; }',
  configIsPage: 'nginx: location = /config.json { try_files $uri =404; }',
  framable: `nginx, location von /silent-check-sso.html: Senden Sie eine eigene Content-Security-Policy mit frame-ancestors 'self' und kein X-Frame-Options.`,
  keycloakDown: (url) => `Starten Sie Keycloak, oder korrigieren Sie im Proxy den Upstream von ${url}.`,
  forwardedProto: 'nginx: proxy_set_header X-Forwarded-Proto $scheme; Keycloak: KC_PROXY_HEADERS=xforwarded',
  hostname: (url) => `Keycloak: KC_HOSTNAME=${url}`,
  publicClient: 'Schalten Sie in Keycloak „Client authentication“ des Clients aus.',
  redirects: (addresses) =>
    `Fügen Sie in Keycloak zu „Valid redirect URIs“ des Clients hinzu: ${list(addresses)}`,
  eventDetails: 'Schalten Sie in Keycloak unter Realm settings, Events, „Include representation“ aus.',
  orthancUsers:
    'In der Konfiguration von Orthanc: "AuthenticationEnabled": false. Das Plugin entscheidet, wer was darf.',
  authService:
    'Starten Sie den Auth-Service, und prüfen Sie "WebServiceRootUrl" in der Konfiguration des Plugins.',
  orthancPath: (url) =>
    `Korrigieren Sie orthanc.url in config.json, oder geben Sie ${url}/ im Proxy ohne dieses Präfix an Orthanc weiter.`,
  database:
    'Verwenden Sie Orthanc mit SQLite oder mit dem PostgreSQL-Index 7.0 oder neuer, und lassen Sie ihn die Datenbank aktualisieren.',
  shareRows:
    'config.json: "extraPermissions": [["put", "^/studies/([a-f0-9-]+)/metadata/castellan-shares$", "all|share"], ["delete", …ebenso…]]',
  shareMetadata: 'Orthanc: "UserMetadata": {"castellan-shares": 4242}',
  newToken: 'Melden Sie sich neu an und kopieren Sie ein neues Zugriffstoken.',
  audience: 'Geben Sie dem Benutzer in Keycloak die Realm-Rolle „default-roles-orthanc“.',
};
