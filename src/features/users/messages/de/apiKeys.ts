import type { messages as english } from '#features/users/messages/en/apiKeys.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const and = lister('de');

/** German: API keys. */
export const messages: typeof english = {
  title: 'API-Schlüssel',
  intro:
    'Ein Programm, das im Header api-key einen Schlüssel sendet, hat genau die Berechtigungen des Benutzers, dem der Schlüssel gehört. Geben Sie jeder Maschine ein eigenes Konto.',
  readable:
    'Wer in Keycloak Benutzer sehen kann (view-users oder manage-users), kann jeden API-Schlüssel lesen und verwenden, mit allen Berechtigungen des Benutzers.',
  key: 'API-Schlüssel',
  onceOnly:
    'Kopieren Sie den Schlüssel jetzt dorthin, wo er gebraucht wird. Er wird nicht noch einmal angezeigt; danach sind nur seine letzten Zeichen zu sehen.',
  readyLines: 'Codebeispiele',
  headerHint:
    'Senden Sie nur den Schlüssel. Mit einem ungültigen Bearer-Token daneben behandelt der Server die Anfrage als anonym, auch wenn der Schlüssel gilt.',
  columns: {
    user: 'Benutzer',
    name: 'Zweck',
    key: 'Schlüssel',
    created: 'Erstellt',
    createdBy: 'Erstellt von',
    problems: 'Probleme',
    actions: 'Aktionen',
  },
  noName: 'Kein Zweck angegeben',
  unknown: 'Unbekannt',
  none: 'Dieser Benutzer hat keinen API-Schlüssel.',
  noneListed: 'Keine markierten Schlüssel',
  noneListedHint:
    'Von Hand eingetragene Schlüssel sind nicht markiert. Ein Durchgang durch alle Benutzer findet sie.',
  newKey: 'Neuer API-Schlüssel',
  newKeyFor: (user) => `Neuer API-Schlüssel für ${user}`,
  name: 'Zweck',
  nameHint: 'Ein Programm und ein Ort: „Slicer, Arbeitsplatz 3“.',
  make: 'Schlüssel erstellen',
  making: 'Schlüssel wird erstellt…',
  made: (user) => `${user} hat einen neuen Schlüssel`,
  makeFailed: 'Schlüssel konnte nicht erstellt werden',
  notKept:
    'Keycloak hat Erfolg gemeldet, den Schlüssel aber nicht gespeichert. Das Benutzerprofil des Realms hat dafür kein Attribut. Es wurde nichts gespeichert.',
  removed:
    'Der Benutzer hat diesen Schlüssel nicht. Er wurde nicht gespeichert, oder jemand hat ihn gleichzeitig entfernt. Erstellen Sie einen anderen.',
  keyUnknown: 'Es ist nicht bekannt, ob der Schlüssel gespeichert wurde',
  keyUnknownHint:
    'Die Antwort von Keycloak war nicht eindeutig: Der Schlüssel unten gilt vielleicht, vielleicht nicht. Bewahren Sie ihn auf, bis Sie es wissen.',
  keyLook: 'Noch einmal prüfen',
  close: 'Schließen',
  rotate: 'Schlüssel erneuern',
  rotateTitle: 'Schlüssel erneuern',
  rotateHint:
    'Ein neuer Schlüssel kommt hinzu. Der alte gilt, bis er widerrufen wird. Tragen Sie den neuen im Programm ein, testen Sie ihn, dann widerrufen Sie hier den alten.',
  rotating: (count) =>
    `Dieser Benutzer hat ${plural(count, { one: '# gültigen Schlüssel', other: '# gültige Schlüssel' })}. Wenn das Programm den neuen verwendet, widerrufen Sie den alten.`,
  revoke: 'Schlüssel widerrufen',
  revokeTitle: 'Diesen Schlüssel widerrufen?',
  revokeText: (key, user) =>
    `Programme, die ${key} von ${user} verwenden, verlieren innerhalb einer Minute den Zugriff. Das kann nicht rückgängig gemacht werden.`,
  revoking: 'Wird widerrufen…',
  revoked: (key) => `${key} ist widerrufen. Der Server nimmt ihn vielleicht noch bis zu einer Minute an.`,
  revokeFailed: 'Schlüssel konnte nicht widerrufen werden',
  stillWorks: 'Er gilt weiterhin.',
  test: 'Schlüssel testen',
  testHint: 'Der Schlüssel wird allein an den Bildserver gesendet und nirgends gespeichert.',
  testThis: 'Diesen Schlüssel testen',
  testShort: 'Testen',
  testFailed: 'Schlüssel konnte nicht getestet werden',
  testAs: (name) => `Der Server erkennt diesen Schlüssel als ${name}`,
  testSees: 'Kann sehen',
  testSeesAll: 'alle Studien',
  testSeesNone: 'keine Studien',
  testSeesLabels: (labels) => `Studien mit dem Label ${and(labels)}`,
  testMay: 'Berechtigungen',
  testMayNothing: 'keine',
  verdictTitle: 'Übliche Anfragen und ob sie erlaubt sind',
  verdictNote:
    'Von der Konsole aus den Regeln des Servers berechnet, für eine Studie, die der Schlüssel sehen kann. „Sie“ und „Ihre“ meinen den Benutzer des Schlüssels. Maßgeblich ist der Server selbst.',
  call: 'Anfrage',
  verdict: 'Ergebnis',
  passes: 'Erlaubt',
  calls: {
    qido: 'Über DICOMweb suchen',
    qidoSeries: 'Serien über DICOMweb auflisten',
    wado: 'Eine Studie über DICOMweb abrufen',
    stow: 'Über DICOMweb speichern',
    find: 'Mit find von Orthanc suchen',
    study: 'Eine Studie öffnen',
    file: 'Eine Datei herunterladen',
    archive: 'Eine Studie als ZIP herunterladen',
    list: 'Alle Studien auflisten',
    upload: 'Eine Datei hochladen',
    label: 'Ein Label hinzufügen',
  },
  anonymousTitle: 'Der Server erkennt diesen Schlüssel nicht',
  causes: {
    space: 'Der Schlüssel enthält ein Leerzeichen. Ein solcher Schlüssel wird nie angenommen.',
    noHolder:
      'Kein Benutzer in Keycloak hat diesen Schlüssel. Er wurde vielleicht widerrufen oder falsch geschrieben.',
    disabled: (user) => `Er gehört ${user}, und dieses Konto ist deaktiviert.`,
    twoHolders: (users) =>
      `Doppelt: Mehrere Benutzer haben diesen Schlüssel (${and(users)}), daher wird er für alle abgelehnt. Widerrufen Sie ihn bei allen bis auf einen, oder besser bei allen.`,
    notTold: (user) =>
      `${user} hat diesen Schlüssel und ist aktiv. Es ist also eine dieser Ursachen, die Keycloak nicht nennen kann:`,
    notListed:
      'Keiner der aufgelisteten Benutzer hat diesen Schlüssel. Er wurde vielleicht widerrufen oder falsch geschrieben, oder sein Benutzer ist nicht markiert. Ein Durchgang durch alle Benutzer klärt das.',
    notScanned:
      'Vielleicht hat ihn auch ein anderer, nicht markierter Benutzer. Dann wird er für beide abgelehnt. Ein Durchgang durch alle Benutzer klärt das.',
    unread: 'Aus Keycloak konnte nicht gelesen werden, wer den Schlüssel hat.',
    cannotAsk:
      'Ihre Sitzung hat keinen Zugriff auf Benutzer in Keycloak; Ursachen dort können daher nicht geprüft werden.',
    header: 'Orthanc nimmt den Header api-key nicht an (TokenHttpHeaders), oder ein Proxy entfernt ihn.',
    support:
      'Der Auth-Service hat kein Client-Geheimnis für Keycloak; API-Schlüssel sind daher ausgeschaltet.',
    cache: 'Der Schlüssel ist neu, und der Server lehnt ihn vielleicht noch bis zu einer Minute ab.',
  },
  scan: 'Alle Benutzer prüfen',
  scanHint:
    'Liest alle Benutzer Seite für Seite und findet Schlüssel, die doppelt, schwach oder von Hand eingetragen sind, Leerzeichen enthalten oder zu deaktivierten Benutzern gehören.',
  scanning: (done, total) => `${String(done)} von ${String(total)} Benutzern gelesen`,
  scanStop: 'Durchgang stoppen',
  scanStopped: 'Gestoppt. Unten steht, was bis dahin gefunden wurde; ein doppelter Schlüssel kann fehlen.',
  scanDone: (users, keys, bad) =>
    `${plural(users, { one: '# Benutzer', other: '# Benutzer' })} gelesen, ${plural(keys, { one: '# Schlüssel', other: '# Schlüssel' })} gefunden, ${
      bad === 0 ? 'keine Probleme' : plural(bad, { one: '# mit Problemen', other: '# mit Problemen' })
    }.`,
  scanFailed: 'Der Durchgang endete vorzeitig',
  markAll: (count) => plural(count, { one: '# Benutzer markieren', other: '# Benutzer markieren' }),
  marking: (count) => plural(count, { one: '# Benutzer wird markiert', other: '# Benutzer werden markiert' }),
  onlyProblems: 'Nur mit Problemen',
  problems: {
    duplicate: 'Doppelt: Mehrere Benutzer haben diesen Schlüssel, daher wird er für alle abgelehnt',
    space: 'Enthält ein Leerzeichen: wird nie angenommen',
    weak: 'Schwach oder von Hand eingetragen: ersetzen',
    disabled: 'Benutzer deaktiviert',
    unmarked: 'Nicht markiert: fehlt in der Liste',
  },
  realm: {
    safe: 'Der Realm speichert API-Schlüssel, und nur die Administration kann sie ändern.',
    unknown: 'Es ist nicht bekannt, ob der Realm API-Schlüssel speichert.',
    usersCanEdit:
      'In diesem Realm können Benutzer ihren eigenen API-Schlüssel ändern: Wer einen Schlüssel erfährt, kann ihn in das eigene Konto kopieren, und dann wird er für alle abgelehnt.',
    notKept: 'Dieser Realm speichert keine API-Schlüssel. Keycloak würde Erfolg melden und sie verwerfen.',
    singleValue:
      'Dieser Realm erlaubt einen Schlüssel je Benutzer; beim Erneuern können daher nicht zwei nebeneinander gelten.',
    notesLost: 'Dieser Realm speichert Schlüssel, aber nicht ihre Angaben (Zweck, Datum, Markierung).',
    repair: 'Realm reparieren',
    repairText:
      'Fügt den Schlüssel und seine Angaben dem Benutzerprofil des Realms hinzu. Nur die Administration kann sie sehen und ändern. Alles andere im Profil bleibt, wie es ist.',
    repairing: 'Wird repariert…',
    repaired: 'Der Realm speichert API-Schlüssel jetzt sicher',
    repairFailed: 'Realm konnte nicht repariert werden',
  },
  page: (page) => `Seite ${String(page)}`,
  previous: 'Zurück',
  next: 'Weiter',
  pages: 'Seiten',
};
