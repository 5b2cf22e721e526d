import type { messages as english } from '#features/shares/messages/en/shares.ts';
import { messages as links } from '#locales/de/shareLinks.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const studies = (count: number): string => plural(count, { one: '# Studie', other: '# Studien' });

/** German: creating share links. */
export const messages: typeof english = {
  title: (count) => `${studies(count)} freigeben`,
  studiesTitle: 'Freizugebende Studien',
  moreStudies: (count) => plural(count, { other: 'und # weitere' }),
  unnamed: 'Kein Name',
  viewer: 'Öffnet mit',
  viewers: links.kinds,
  viewersUntold:
    'Dieser Server gibt nicht an, welche Viewer er hat. Wird einer abgelehnt, versuchen Sie einen anderen.',
  expiration: 'Ablauf',
  days: (days) => (days === 365 ? '1 Jahr' : plural(days, { one: '# Tag', other: '# Tage' })),
  atTime: 'Eigenes Datum mit Uhrzeit…',
  never: 'Läuft nie ab',
  at: 'Datum und Uhrzeit',
  atZone: (zone) => `In Ihrer eigenen Zeitzone, ${zone}.`,
  expiresAt: (moment) => `Läuft am ${moment} ab.`,
  expiresNever: 'Läuft nie ab.',
  policy: (longest) =>
    `Längste erlaubte Dauer: ${longest}. Das ist eine Regel der Konsole; der Server kann eine andere haben.`,
  neverConfirm: 'Ich verstehe, dass niemand diesen einen Link je widerrufen kann.',
  problems: {
    noDate: 'Wählen Sie ein Datum und eine Uhrzeit.',
    noSuchTime:
      'Diese Zeit gibt es nicht: Den Tag gibt es nicht, oder die Zeitumstellung überspringt diese Stunde.',
    past: 'Diese Zeit ist schon vorbei.',
    tooLong: 'Das ist später, als die Konsole erlaubt.',
    neverRefused: 'Die Konsole erlaubt keine Links, die nie ablaufen.',
    notConfirmed: 'Bestätigen Sie, dass der Link nie abläuft.',
  },
  way: 'Anzahl der Links',
  wayOne: (count) => `Ein Link für alle ${studies(count)}`,
  wayEach: 'Ein Link für jede Studie',
  wayEachOnly: (max) =>
    `Ein Link kann höchstens ${String(max)} Studien enthalten: Längere Links werden unterwegs abgewiesen. Daher bekommt jede Studie einen eigenen Link.`,
  tooMany: (max) =>
    `Sie können höchstens ${String(max)} Links auf einmal erstellen. Wählen Sie weniger Studien.`,
  downloadToo: 'Wer diesen Link hat, kann die Bilder ansehen und herunterladen, mit jedem Viewer.',
  cannotRecall: 'Ein Link kann nicht widerrufen werden.',
  canRevoke: 'Sie können ihn auf der Seite „Freigabelinks“ widerrufen.',
  canRevokeLong:
    'Sie können ihn auf der Seite „Freigabelinks“ widerrufen, außer wenn er innerhalb einer Stunde ablaufen soll.',
  cannotRevokeBrief:
    'Er kann nicht widerrufen werden: Er funktioniert, bis er innerhalb einer Stunde abläuft.',
  endsSooner: 'Was ihn früher beendet',
  endsSoonerList: [
    'Neue Kennungen für die Studie (ändern): Weder Links zu ihr noch Verweise von anderswo funktionieren dann noch.',
    'Ein neuer geheimer Schlüssel für den Server: Kein Link funktioniert mehr, gleich wer ihn erstellt hat.',
  ],
  endsNot: 'Wird ein Label, eine Rolle oder Ihr Konto entfernt, beendet das den Link nicht.',
  create: (count) => plural(count, { one: 'Link erstellen', other: '# Links erstellen' }),
  retryFailed: (count) =>
    plural(count, {
      one: '# fehlgeschlagenen Link wiederholen',
      other: '# fehlgeschlagene Links wiederholen',
    }),
  close: 'Schließen',
  hiddenTitle: (count) => `${studies(count)} davon können Sie nicht sehen`,
  hidden:
    'Ein Link könnte Studien öffnen, die Sie nicht sehen dürfen. Daher wurde keiner erstellt. Sie wurden vielleicht gelöscht, oder sie haben kein Label mehr, auf das Sie Zugriff haben. Lassen Sie diese Studien weg und versuchen Sie es erneut.',
  withoutThem: 'Ohne sie fortfahren',
  refusedTitle: 'Es wurde kein Link erstellt',
  viewerOff:
    'Der Server hat nicht geantwortet. Meist liegt es daran, dass er diesen Viewer nicht anbietet. Wählen Sie einen anderen, oder fragen Sie die Administration. Ihre Auswahl bleibt erhalten.',
  made: (count) => plural(count, { one: 'Link erstellt', other: '# Links erstellt' }),
  madeHint: (moment) =>
    `Läuft am ${moment} ab. Kopieren Sie den Link jetzt. Er wird nicht noch einmal angezeigt.`,
  madeNever: 'Läuft nie ab. Kopieren Sie den Link jetzt. Er wird nicht noch einmal angezeigt.',
  madeManyHint: (moment) =>
    `Sie laufen am ${moment} ab. Kopieren Sie die Links jetzt. Sie werden nicht noch einmal angezeigt.`,
  madeManyNever: 'Sie laufen nie ab. Kopieren Sie die Links jetzt. Sie werden nicht noch einmal angezeigt.',
  link: 'Link',
  linkTable: 'Links, einer pro Zeile',
  studyColumn: 'Studie',
  failedColumn: 'Kein Link',
  fellBack:
    'Der Server hat keine eigene Adresse zurückgegeben, obwohl es in config.json so angegeben ist. Dieser Link führt zur Seite der Konsole.',
  systemShare: 'Über eine App senden…',
  qr: 'QR-Code des Links',
  qrTooLong: 'Zu lang für einen QR-Code.',
  mail: 'E-Mail schreiben',
  mailLanguage: 'Sprache der E-Mail',
  mailLong: 'Dieser Link ist lang, und manche Mailprogramme schneiden ihn ab. Kopieren Sie ihn stattdessen.',
  see: 'Vorschau als Empfänger',
  seeHint: 'Öffnet sich in einem neuen Tab, ohne Ihre Sitzung.',
  another: 'Weiteren erstellen',
  recipient: 'Empfänger',
  note: 'Notiz',
  noteHint: 'Beides bleibt auf diesem Gerät. Weder der Link noch der Server bekommt es.',
  recording: 'Der Link wird zur Liste hinzugefügt…',
  recordedOnServer: 'Auf dem Server und auf diesem Gerät aufgeführt.',
  recordedOnDevice: 'Nur auf diesem Gerät aufgeführt.',
  recordedNowhere:
    'Nirgends aufgeführt: Dieser Browser speichert hier nichts. Der Link funktioniert trotzdem.',
  notRecorded: (count, reason) =>
    `Der Link funktioniert, wurde aber nicht zur Liste von ${studies(count)} hinzugefügt. ${reason}`,
  recordAgain: 'Erneut versuchen',
  recordLost: 'Ein Link steht nicht mehr in der Liste der Freigabelinks',
  recordLostText: (count) =>
    `Der Link funktioniert, aber andere haben die Liste von ${studies(count)} gleichzeitig geändert. Auf der Seite „Freigabelinks“ wird er voraussichtlich fehlen.`,
};
