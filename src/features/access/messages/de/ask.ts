import type { AskCredential } from '#api/authorization/askServer.ts';
import type { messages as english } from '#features/access/messages/en/ask.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');

const credentials: Readonly<Record<AskCredential['kind'], string>> = {
  me: 'Mein Konto',
  apiKey: 'Ein API-Schlüssel',
  shareLink: 'Ein Freigabelink',
  nobody: 'Keine Anmeldung',
};

const notAsked = {
  write: 'Die Anfrage an den Server würde dies ausführen. Nur die Antwort des Modells ist verfügbar.',
  changesRoles: 'Schon das Lesen der Rollen ändert sie. Nur die Antwort des Modells ist verfügbar.',
  address:
    'Ein Browser kann diesen Pfad nicht unverändert senden. Nur die Antwort des Modells ist verfügbar.',
  token: 'Der Pfad enthält selbst ein Token. Entfernen Sie es und wählen Sie unten den Freigabelink.',
};

/** German: asking the server, and comparing its answer with the model's. */
export const messages: typeof english = {
  title: 'Server fragen',
  hint: 'Sendet die Anfrage und vergleicht, was der Server tut, mit der Antwort des Modells. Der Inhalt der Antwort wird nicht gespeichert.',
  request: 'Anfrage',
  sendAs: 'Senden mit',
  credentials,
  notAsked,
  key: 'Zu sendender API-Schlüssel',
  link: 'Zu sendender Freigabelink',
  secretHint: 'Wird allein in einem Header gesendet, nur an den Bildserver. Er wird nicht gespeichert.',
  notALink: 'Dieser Text enthält keinen Freigabelink.',
  ask: 'Server fragen',
  model: 'Modell',
  server: 'Server',
  passed: (status) => `Der Server hat die Anfrage erlaubt (Status ${String(status)}).`,
  redirected: 'Der Server hat die Anfrage erlaubt und weitergeleitet. Der Weiterleitung wurde nicht gefolgt.',
  found: 'Der Server hat die Suche erlaubt und die Studie gefunden.',
  notFound: 'Der Server hat die Suche erlaubt und die Studie nicht gefunden.',
  refused: {
    filter: 'Der Server hat die Anfrage abgelehnt.',
    handler: 'Der Server hat die Anfrage wegen ihres Inhalts abgelehnt.',
    proxy: 'Der Proxy hat die Anfrage abgelehnt, bevor sie den Server erreichte.',
  },
  rule: (name) => `Regel: ${name}`,
  sentAs: (name) => `Der Server hat ${name} erkannt.`,
  same: 'Modell und Server stimmen überein.',
  differsTitle: 'Modell und Server weichen ab',
  differs: 'Entweder hat der Server eine andere Regeltabelle, oder sein Cache ist noch nicht abgelaufen.',
  otherTable:
    'Andere Regeltabelle: Fügen Sie unten den Abschnitt „Authorization“ aus orthanc.json ein und fragen Sie erneut.',
  otherSection: 'Andere Regeltabelle: Der eingefügte Abschnitt ist nicht der, mit dem der Server läuft.',
  cacheLeft: (seconds) =>
    `Cache: noch ${plural(seconds, { one: '# Sekunde', other: '# Sekunden' })} seit der letzten Änderung in diesem Tab. Fragen Sie danach erneut.`,
  cacheExpired: (seconds) =>
    `Cache: In diesem Tab wurde in ${plural(seconds, { one: 'der letzten Sekunde', other: 'den letzten # Sekunden' })} nichts geändert. Hat jemand anderes gerade Rollen oder Labels geändert, fragen Sie in ${plural(seconds, { one: '# Sekunde', other: '# Sekunden' })} erneut.`,
  proxyTitle: 'Der Proxy hat es abgelehnt',
  proxy: 'Das Modell beschreibt das Plugin, nicht den Proxy davor. Das Plugin selbst würde dies erlauben.',
  anonymousTitle: {
    me: 'Für den Server ist Ihre Sitzung anonym',
    apiKey: 'Der Server erkennt diesen Schlüssel nicht',
    shareLink: 'Der Server akzeptiert diesen Link nicht',
    nobody: 'Für den Server ist die Anfrage anonym',
  },
  anonymous: {
    me: 'Seine Antwort ist die, die man ohne Anmeldung erhält. Melden Sie sich ab und wieder an. Hilft das nicht, fehlt Ihrem Benutzer vielleicht die Standardrolle des Realms.',
    apiKey:
      'Seine Antwort ist die, die man ohne Anmeldung erhält. Der Schlüssel ist unbekannt, gehört zu einem deaktivierten Benutzer, oder mehrere Benutzer haben ihn.',
    shareLink: 'Seine Antwort ist die, die man ohne Anmeldung erhält.',
    nobody: 'Seine Antwort ist die, die man ohne Anmeldung erhält.',
  },
  linkProblems: {
    expired: 'Der Link ist abgelaufen.',
    invalid: 'Der Link ist nicht von diesem Server signiert, oder dessen Schlüssel wurde ersetzt.',
  },
  unclearTitle: 'Der Server hat nicht entschieden',
  noFacts:
    'Sie haben nur Zugriff auf einige Labels, daher kennt die Konsole nicht alle Labels der Studie. Das Modell lässt sich nicht vergleichen.',
  failed: 'Server konnte nicht gefragt werden',
  report: 'Bericht zum Kopieren',
  reportHint:
    'Für alle, die die Server betreuen. Der Bericht enthält keine Zugangsdaten, keinen Namen einer Person und keine ID.',
};
