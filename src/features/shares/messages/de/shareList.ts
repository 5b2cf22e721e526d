import type { messages as english } from '#features/shares/messages/en/shareList.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');

/** German: the share links that were created, and the check of a link. */
export const messages: typeof english = {
  title: 'Freigabelinks',
  notRecalled:
    'Ein Link kann nicht widerrufen werden. Er endet, wenn er abläuft, wenn seine Studie neue Kennungen bekommt oder wenn der Server einen neuen geheimen Schlüssel bekommt.',
  gapTitle: {
    deviceOnly: 'Links sind nur auf diesem Gerät aufgeführt',
    consoleNotTold: 'Die Konsole ist nicht dafür eingerichtet, Links zu ändern',
  },
  gap: {
    deviceOnly:
      'Dieser Server ist nicht dafür eingerichtet, eine Liste der Freigabelinks zu führen. Sie sehen daher nur die, die Sie in diesem Browser erstellt haben. Die Administration kann das ändern:',
    consoleNotTold:
      'Der Server führt eine Liste der Freigabelinks, aber es fehlt eine Einstellung, ohne die die Konsole sie weder widerrufen noch ändern kann. Die Administration kann sie hinzufügen:',
  },
  settingOrthanc: 'In der Konfiguration von Orthanc',
  settingPlugin: 'In der Konfiguration des Autorisierungs-Plugins',
  settingConsole: 'Und in der config.json der Konsole, damit die Konsole es berücksichtigt',
  settingConsoleOnly: 'In der config.json der Konsole',
  notFound:
    'Dieser Server kann die Studien mit Freigabelinks nicht auflisten. Die Seite jeder Studie zeigt deren Links.',
  show: 'Anzeigen',
  shows: {
    all: 'Alle',
    live: 'Aktiv',
    week: 'Läuft diese Woche ab',
    ended: 'Abgelaufen',
    revoked: 'Widerrufen',
  },
  mine: 'Nur meine',
  anyone: 'Alle',
  search: 'Suchen',
  refresh: 'Aktualisieren',
  csv: 'CSV exportieren',
  csvFile: 'links.csv',
  count: (count) => plural(count, { one: '# Link', other: '# Links' }),
  cut: (most) =>
    `Nur die ersten ${String(most)} Studien mit Freigabelinks wurden geladen. Links zu anderen sind hier nicht aufgeführt, funktionieren aber vielleicht. Filter und Sortierung gelten für das Geladene.`,
  unreadable: (count) =>
    plural(count, { one: '# Eintrag ist nicht lesbar', other: '# Einträge sind nicht lesbar' }),
  unreadableCloses:
    'Kann auch der Server sie nicht lesen, funktionieren Links zu ihren Studien nicht, bis die Administration sie repariert.',
  columns: {
    expiresAt: 'Läuft ab',
    studies: 'Studien',
    kind: 'Öffnet mit',
    created: 'Erstellt',
    by: 'Erstellt von',
    recipient: 'Empfänger',
    note: 'Notiz',
    storage: 'Gespeichert',
    id: 'ID',
    state: 'Status',
    revokedAt: 'Widerrufen',
    revokedBy: 'Widerrufen von',
  },
  states: {
    live: 'Aktiv',
    week: 'Läuft diese Woche ab',
    ended: 'Abgelaufen',
    revoked: 'Widerrufen',
    partly: 'Teilweise widerrufen',
  },
  never: 'Läuft nie ab',
  you: 'Sie',
  anotherUser: 'Anderer Benutzer',
  notSeen: 'für Sie nicht sichtbar',
  andMore: (count) => plural(count, { other: '+ # weitere' }),
  studyCount: (count) => plural(count, { one: '# Studie', other: '# Studien' }),
  onServer: 'auf dem Server',
  onDevice: 'auf diesem Gerät',
  none: 'Noch keine Freigabelinks',
  noneHint: 'Öffnen Sie eine Studie und geben Sie sie frei. Ihr Link ist dann hier aufgeführt.',
  noneFound: 'Keine passenden Links',
  noneFoundHint: 'Zeigen Sie alle Links an, oder suchen Sie nach etwas anderem.',
  ofStudy: 'Freigabelinks',
  ofStudyNone: 'Es sind keine Freigabelinks zu dieser Studie aufgeführt.',
  otherStudiesFailed: 'Die anderen Studien dieser Links konnten nicht geladen werden',
  otherStudiesMissing: 'Die anderen Studien dieses Links sind nicht geladen.',
  inspector: 'Einen Link prüfen',
  inspectorHint:
    'Fügen Sie einen Link oder ein Token ein. Die Eingabe wird nur an diesen Server gesendet und nirgends gespeichert.',
  paste: 'Link oder Token',
  inspect: 'Link prüfen',
  noToken: 'Dieser Text enthält kein Token.',
  noShare: 'Das ist ein Token, aber nicht das eines Freigabelinks.',
  byServer: 'Laut dem Server',
  byText: 'Nur laut dem Text des Tokens selbst',
  verdicts: {
    valid: 'Er ist gültig.',
    expired: 'Er ist abgelaufen.',
    invalid:
      'Er ist hier nicht gültig: Er ist beschädigt oder gefälscht, oder der geheime Schlüssel des Servers hat sich geändert.',
    noTimeZone: 'Er ist nicht gültig: Sein Ablauf wurde ohne Zeitzone angegeben.',
    revoked: 'Er wurde widerrufen.',
    ended: 'Er wurde vor seinem eigenen Ablauf beendet.',
    unrecorded: 'Er funktioniert nicht: Dieser Server öffnet nur Links, die in der Liste stehen.',
  },
  kind: 'Art',
  end: 'Ablauf',
  opens: 'Öffnet',
  listed: 'Er steht in der Liste der Freigabelinks.',
  notListed: 'Er steht nicht in der Liste der Freigabelinks.',
  addToList: 'Zur Liste hinzufügen',
  addHint:
    'In der Liste steht, dass Sie ihn erstellt haben. Wo der Server Links prüft, kann ihn dann widerrufen, wer freigeben kann.',
  added: 'Zur Liste hinzugefügt. Wo der Server Links prüft, funktioniert er innerhalb von 30\u00A0Sekunden.',
  notAdded: 'Link konnte nicht zur Liste hinzugefügt werden',
  textHint:
    'Alle können einen solchen Text schreiben. Solange der Server nicht sagt, dass der Link gültig ist, beweist er nichts.',
};
