import type { checks as englishChecks, messages as english } from '#checks/messages/en/checks.ts';
import { found, lines } from './found.ts';
import { holes } from './holes.ts';
import { usage } from './usage.ts';

const checks: typeof englishChecks = {
  reachable: {
    title: 'Die Konsole ist erreichbar',
    means: 'Niemand kann die Konsole unter dieser Adresse öffnen.',
    line: 'Nennen Sie die Adresse, unter der Browser die Konsole öffnen. Unter einem Pfad fügen Sie --path /console/ hinzu. Der Proxy muss dort die Dateien aus dist/ ausliefern.',
  },
  transport: {
    title: 'TLS schützt jede Verbindung',
    means: 'Über HTTP ohne TLS lassen sich Bilder, Passwörter und Tokens im Netz mitlesen.',
    line: 'Terminieren Sie TLS im Proxy und liefern Sie die Konsole nur unter https:// aus.',
  },
  headers: {
    title: 'Die Seiten der Konsole haben ihre Sicherheits-Header',
    means:
      'Ohne sie kann ein Skript, das in eine Seite gelangt, Tokens wegschicken, und andere Websites können die Konsole in einen Frame einbetten.',
    line: 'Senden Sie im Proxy die Header aus docs/local-server.md („Headers of the console’s own pages“).',
  },
  deepLinks: {
    title: 'Adressen innerhalb der Konsole lassen sich öffnen',
    means: 'Lesezeichen, Neuladen und Freigabelinks enden auf einer Fehlerseite.',
    line: 'nginx: try_files $uri /index.html; und für /share: try_files /share.html =404;',
  },
  caching: {
    title: 'Browser speichern die Dateien der Konsole richtig lange',
    means:
      'Gespeicherte Seiten zeigen der nächsten Person Daten oder nach einem Update die alte Version. Werden Skripte nicht gespeichert, ist jeder Besuch langsam.',
    line: 'Senden Sie im Proxy die Cache-Control-Header aus docs/local-server.md.',
  },
  compression: {
    title: 'Skripte sind komprimiert',
    means: 'Der erste Besuch lädt dreimal so viel.',
    line: 'nginx: gzip_static on; Das Release hat neben jeder Textdatei eine .gz- und eine .br-Datei.',
  },
  configFile: {
    title: 'config.json ist verwendbar',
    means: 'Die Konsole zeigt, was in dieser Datei falsch ist, und startet nicht.',
    line: 'Korrigieren Sie diese Felder in config.json. docs/config.md erklärt jedes.',
  },
  silentPage: {
    title: 'Die Seite der stillen Anmeldung wird ausgeliefert',
    means:
      'Der unsichtbare Frame der Anmeldung kommt nicht zurück, daher kommt niemand über „Die Konsole konnte nicht starten“ hinaus.',
    line: 'Liefern Sie silent-check-sso.html ohne Weiterleitung so aus, wie sie in dist/ steht.',
  },
  clock: {
    title: 'Die Uhr des Servers geht richtig',
    means: 'Tokens laufen zu früh ab oder gelten noch nicht, und Links laufen nicht wie angegeben ab.',
    line: 'Synchronisieren Sie beide Rechner: timedatectl set-ntp true',
  },
  issuer: {
    title: 'Keycloak nennt die Adresse, die die Konsole verwendet',
    means:
      'Tokens nennen einen anderen Aussteller, als der Auth-Service erwartet, oder die Anmeldung führt zu einer Adresse, die Browser nicht erreichen.',
    line: 'Korrigieren Sie keycloak.url oder keycloak.realm in config.json. Oder importieren Sie deploy/realm/orthanc-realm.json in Keycloak.',
  },
  client: {
    title: 'Keycloak hat den Client der Konsole',
    means: 'Niemand kann sich anmelden.',
    line: 'Korrigieren Sie keycloak.clientId in config.json. In Keycloak muss der Client vorhanden und aktiviert sein.',
  },
  redirects: {
    title: 'Keycloak erlaubt die Weiterleitungsadressen der Konsole',
    means: 'Die Anmeldung endet auf Keycloaks Seite „Invalid parameter: redirect_uri“.',
    line: 'Fügen Sie die Adressen in Keycloak zu „Valid redirect URIs“ des Clients hinzu.',
  },
  wildcard: {
    title: 'Keycloak erlaubt keine andere Weiterleitungsadresse',
    means:
      'Mit einem Platzhalter kann ein Link zur Anmeldeseite den Anmeldecode einer Person an eine andere Website oder Seite schicken.',
    line: 'Entfernen Sie in Keycloak jedes „*“ aus „Valid redirect URIs“ des Clients.',
  },
  pkce: {
    title: 'Keycloak verlangt PKCE',
    means: 'Ein unterwegs abgefangener Anmeldecode lässt sich gegen ein Token tauschen.',
    line: 'Stellen Sie in Keycloak „Proof Key for Code Exchange Code Challenge Method“ des Clients auf S256.',
  },
  directGrants: {
    title: 'Passwörter werden nur auf der Anmeldeseite eingegeben',
    means:
      'Ein Skript kann ohne die Anmeldeseite Passwörter durchprobieren, und Programme erfahren die Passwörter von Personen.',
    line: 'Schalten Sie in Keycloak „Direct access grants“ des Clients aus.',
  },
  implicitFlow: {
    title: 'Kein Token steht in einer Adresse',
    means: 'Tokens können in Adressen stehen und damit in Verläufen und Logs.',
    line: 'Schalten Sie in Keycloak „Implicit flow“ des Clients aus.',
  },
  webOrigins: {
    title: 'Keycloak antwortet nur Skripten dieser Website',
    means: 'Skripte anderer Websites können lesen, was Keycloak diesem Client sendet.',
    line: 'Tragen Sie in Keycloak unter „Web origins“ des Clients nur die Herkunft der Konsole ein.',
  },
  events: {
    title: 'Keycloak zeichnet Anmeldungen und Änderungen auf',
    means: 'Nach einem Vorfall kann niemand sagen, wer sich angemeldet oder eine Rolle geändert hat.',
    line: 'Schalten Sie in Keycloak unter Realm settings, Events, „Save events“ für Benutzer und für die Administration ein.',
  },
  bruteForce: {
    title: 'Das Raten von Passwörtern wird gebremst',
    means: 'Ein Programm kann beliebig viele Passwörter durchprobieren.',
    line: 'Schalten Sie in Keycloak unter Realm settings, Security defenses, die Brute-Force-Erkennung ein.',
  },
  tokenLifespan: {
    title: 'Zugriffstokens laufen nach höchstens 15 Minuten ab',
    means:
      'Ein gestohlenes Token gilt bis zu seinem Ablauf, auch nach der Abmeldung oder für ein deaktiviertes Konto.',
    line: 'Stellen Sie in Keycloak unter Realm settings, Tokens, „Access Token Lifespan“ auf 5 Minuten, auch für den Client.',
  },
  ownApiKey: {
    title: 'Nur die Administration kann API-Schlüssel ändern',
    means:
      'Wer den Schlüssel einer anderen Person erfährt, kann ihn ins eigene Konto kopieren. Dann gilt er für beide nicht mehr.',
    line: 'Wählen Sie „Realm reparieren“ auf der Seite „API-Schlüssel“ der Konsole.',
  },
  plugin: {
    title: 'Das Autorisierungs-Plugin und sein Auth-Service antworten',
    means: 'Die Konsole kann nicht feststellen, was jemand darf, und zeigt statt Studien einen Fehler.',
    line: 'Fügen Sie in der Konfiguration von Orthanc das Autorisierungs-Plugin zu "Plugins" hinzu und setzen Sie "Authorization": {"WebServiceRootUrl": …}.',
  },
  orthancVersion: {
    title: 'Orthanc ist neu genug',
    means:
      'Die Konsole braucht Orthanc 1.12.5 oder neuer. Ohne die erweiterte Suche werden Listen weder sortiert noch gezählt.',
    line: 'Aktualisieren Sie Orthanc auf 1.12.5 oder neuer.',
  },
  shareRecords: {
    title: 'Freigabeeinträge sind eingerichtet',
    means: 'Ohne sie zeigt jeder Browser nur die Links, die in ihm erstellt wurden.',
    line: 'docs/shares.md enthält die Zeilen für die Konfiguration von Orthanc und des Plugins sowie für config.json.',
  },
  token: {
    title: 'Das Plugin akzeptiert das Token',
    means: 'Für das Plugin sind angemeldete Personen anonym: Sie sehen nichts.',
    line: 'Vergleichen Sie KEYCLOAK_URI des Auth-Service und "TokenHttpHeaders" des Plugins mit docs/install.md. Der Proxy muss den Header Authorization weitergeben.',
  },
  apiKey: {
    title: 'Das Plugin akzeptiert den API-Schlüssel',
    means: 'Maschinen mit einem API-Schlüssel sind anonym: Sie sehen nichts.',
    line: 'Fügen Sie in der Konfiguration des Plugins "api-key" zu "TokenHttpHeaders" hinzu. In nginx müssen Unterstriche und Groß-/Kleinschreibung des Headers erhalten bleiben.',
  },
  ...usage,
  ...holes,
};

/** German: the checks of an installation. */
export const messages: typeof english = {
  areas: {
    console: 'Konsole und Proxy',
    keycloak: 'Keycloak',
    orthanc: 'Orthanc und sein Plugin',
    usage: 'Konten, Rollen und Labels',
    holes: 'Was Personen über ihre Berechtigungen hinaus können',
  },
  checks,
  failed: {
    timeout: (address) => `${address} hat nicht rechtzeitig geantwortet.`,
    tls: (address, code) => `TLS zu ${address} ist fehlgeschlagen (${code}).`,
    offline: (address, code) => `${address} ist nicht erreichbar${code === '' ? '' : ` (${code})`}.`,
    stopped: () => 'Gestoppt, bevor ein Ergebnis vorlag.',
    unexpected: (message) => `Die Prüfung selbst ist fehlgeschlagen: ${message}`,
  },
  found,
  lines,
  untold: {
    noSetting: 'Keine Einstellung schließt diese Lücke.',
    inLog: 'Sehen Sie im Log des Auth-Service nach. Seine Protokollstufe muss über INFO liegen.',
  },
};
