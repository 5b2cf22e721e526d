import type { messages as english } from '../en/errors.ts';
import { lister } from '../format.ts';

const or = lister('de', 'disjunction');

/** German: what went wrong and what to do, for every kind of `ApiError`. */
export const messages: typeof english = {
  offlineTitle: 'Keine Antwort',
  offline: (server) =>
    `${server} antwortet nicht. Prüfen Sie Ihre Verbindung. Bleibt es dabei, ist der Server vielleicht ausgefallen.`,
  timeoutTitle: 'Zeitüberschreitung',
  timeout: (server) => `${server} hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.`,
  signedOutTitle: 'Sie sind abgemeldet',
  signedOut: 'Ihre Sitzung ist beendet. Melden Sie sich an, um fortzufahren.',
  forbiddenTitle: 'Zugriff verweigert',
  forbiddenPermission: (permissions) =>
    permissions.length > 0
      ? `Sie brauchen die Berechtigung ${or(permissions.map((name) => `„${name}“`))}. Keine Ihrer Rollen enthält sie. Fragen Sie die Administration.`
      : 'Auf diesem Server gibt keine Rolle Zugriff darauf.',
  forbiddenLabel:
    'Sie können das nicht sehen, oder es wurde gelöscht. Wurde es gerade für Sie freigegeben, kann es bis zum Zugriff eine Minute dauern.',
  forbiddenGone: 'Es existiert nicht mehr. Vielleicht wurde es gelöscht.',
  forbiddenPolicy: 'Der Server hat diese Anfrage abgelehnt. Die Administration kann herausfinden, warum.',
  forbiddenAnonymous:
    'Sie sind angemeldet, aber der Server erkennt Sie nicht. Ihrem Konto fehlt vielleicht die Standardrolle des Realms. Fragen Sie die Administration.',
  notFoundTitle: 'Nicht gefunden',
  notFound: 'Es existiert nicht. Vielleicht wurde es gelöscht oder umbenannt.',
  conflictTitle: 'Von jemand anderem geändert',
  conflict: 'Es hat sich inzwischen geändert, oder der Name ist schon vergeben.',
  invalidTitle: 'Anfrage abgewiesen',
  invalid: 'Der Server hat die gesendeten Daten nicht angenommen.',
  serverTitle: 'Serverfehler',
  server: (server, status) =>
    `${server} hat einen Fehler gemeldet (${String(status)}). Versuchen Sie es erneut. Bleibt es dabei, informieren Sie die Administration.`,
  fullTitle: 'Der Speicher ist voll',
  full: 'Das Archiv hat keinen Platz mehr. Informieren Sie die Administration.',
  garbledTitle: 'Unerwartete Antwort',
  garbled: (server) => `${server} hat eine unerwartete Antwort gegeben. Vielleicht greift ein Proxy ein.`,
  unexpectedTitle: 'Etwas ist schiefgegangen',
  unexpected:
    'Dies ist ein Fehler der Konsole. Laden Sie die Seite neu. Geschieht es wieder, informieren Sie die Administration.',
  notLoadedTitle: 'Ein Teil der Konsole konnte nicht geladen werden',
  notLoaded:
    'Sie sind vielleicht offline, oder eine neuere Version wurde installiert. Laden Sie die Seite neu.',
  serverSays: (words) => `Meldung des Servers: ${words}`,
  partsTitle: 'Ein Teil dieser Seite konnte nicht geladen werden',
  stillWaiting: (server) => `${server} hat noch nicht geantwortet. Es wird weiter gewartet…`,
  retrying: (server) => `${server} ist nicht erreichbar. Neuer Versuch…`,
  stopWaiting: 'Nicht mehr warten',
  orthanc: 'Der Bildserver',
  keycloak: 'Der Anmeldeserver',
  why: 'Warum?',
  retry: 'Erneut versuchen',
  reload: 'Neu laden',
  contact: (contact) => `Kontakt: ${contact}`,
};
