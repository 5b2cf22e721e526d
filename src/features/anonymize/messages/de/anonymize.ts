import type { messages as english } from '#features/anonymize/messages/en/anonymize.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const and = lister('de', 'conjunction');
const studies = (count: number): string => plural(count, { one: '# Studie', other: '# Studien' });
const counted = (list: ReadonlyMap<string, number>): string =>
  and([...list].map(([modality, count]) => `${modality} (${studies(count)})`));

/** German: anonymizing studies. */
export const messages: typeof english = {
  title: (count) => plural(count, { one: 'Studie anonymisieren', other: '# Studien anonymisieren' }),
  what: (count, patients) =>
    `${studies(count)} von ${plural(patients, { one: '# Patienten', other: '# Patienten' })}. Die Originale bleiben, wie sie sind.`,
  gone: (count) =>
    `${plural(count, { one: '# Studie ist', other: '# Studien sind' })} nicht mehr auf diesem Server, oder Sie können sie nicht sehen. ${plural(count, { one: 'Sie wird', other: 'Sie werden' })} ausgelassen.`,
  reading: 'Die Studien werden gelesen…',
  burnedIn: (list) =>
    `Bilder dieser Art zeigen oft den Namen des Patienten im Bild selbst; keine Anonymisierung entfernt das: ${counted(list)}. Sehen Sie sich die Kopien an, bevor Sie sie freigeben.`,
  documents: (list) =>
    `Dokumente und Berichte können Namen im Text enthalten; keine Anonymisierung entfernt das: ${counted(list)}. Lesen Sie die Kopien, bevor Sie sie freigeben.`,
  warning: 'Attribute anonymisieren genügt möglicherweise nicht',
  profile: 'Profil',
  edition: (name) => `DICOM ${name}, Basisprofil`,
  given: 'Aus dieser Installation',
  givenHint:
    'Dieses Profil gehört zur Installation. Speichern Sie Ihre Änderungen unter einem anderen Namen.',
  givenName: 'Ein Profil dieser Installation heißt so. Wählen Sie einen anderen Namen.',
  saved: 'Auf diesem Gerät gespeichert',
  exceptions: 'Ausnahmen',
  keep: 'Diese Attribute behalten',
  keepHint: 'Ein Attribut je Zeile: StudyDescription oder 0008,1030',
  replace: 'Diese Attribute setzen',
  replaceHint:
    'Eines je Zeile: InstitutionName = Studie 7. In jeder Kopie gleich, daher ohne Patientendaten.',
  remove: 'Auch diese Attribute entfernen',
  saveName: 'Name des Profils',
  save: 'Profil speichern',
  delete: 'Profil löschen',
  lineProblems: {
    notTag:
      'ist kein Attribut. Schreiben Sie ein Schlüsselwort wie StudyDescription oder eine Nummer wie 0008,1030',
    identifier: 'wird von der Konsole in jeder Kopie gesetzt',
    noValue: 'hat keinen Wert. Schreiben Sie Attribut = Wert',
    twice: 'nennt ein Attribut zweimal',
  },
  line: (line, problem) => `„${line}“ ${problem}.`,
  unknownTags: (list) =>
    `Der Server kennt ${plural(list.length, { one: 'dieses Attribut', other: 'diese Attribute' })} nicht: ${and(list)}.`,
  patients: 'Patienten in den Kopien',
  generated: 'Neue zufällige Pseudonyme',
  generatedWhy: 'Dasselbe für alle Studien eines Patienten. Die Aufgabe liefert die Zuordnungsliste.',
  fromTable: 'Pseudonyme aus einer Tabelle',
  fromTableWhy:
    'CSV mit den Spalten Patienten-ID, Pseudonym und, falls abweichend, Name. Sie verlässt diese Seite nicht.',
  table: 'CSV-Datei',
  chooseTable: 'Datei wählen',
  tableRead: (count) => plural(count, { one: '# Pseudonym gelesen.', other: '# Pseudonyme gelesen.' }),
  tableProblem: (line, problem) => `Zeile ${String(line)}: ${problem}`,
  tableProblems: {
    columns: 'Die Patienten-ID oder das Pseudonym fehlt.',
    value: 'Das Pseudonym eignet sich nicht als Patienten-ID oder Name, oder es ist die ursprüngliche ID.',
    twice: 'Diese Patienten-ID steht zweimal in der Tabelle.',
    shared: 'Ein anderer Patient hat dieses Pseudonym schon.',
  },
  more: (count) => plural(count, { one: 'und # weitere', other: 'und # weitere' }),
  missing: (list) => `Die Tabelle hat kein Pseudonym für: ${and(list)}.`,
  chooseFirst: 'Wählen Sie zuerst eine Tabelle.',
  correctTable: 'Korrigieren Sie zuerst die Tabelle.',
  correctLists: 'Korrigieren Sie zuerst die Listen der Attribute.',
  access: 'Wer die Kopien sehen kann',
  label: 'Label für die Kopien',
  keepLabels: 'Den Kopien die Labels ihrer Originale geben',
  keepLabelsWhy:
    'Wer ein Original über ein Label sehen kann, kann dann auch die Kopie sehen und erkennen, von welchem Original sie stammt.',
  noneSees: 'Ohne Label können nur Personen, die alle Studien sehen können, die Kopien sehen.',
  youDontSee:
    'Ohne diese Labels können Sie die Kopien selbst nicht sehen, und die Konsole kann sie nicht prüfen.',
  origin: 'Wer eine Kopie sehen kann, kann die ID ihres Originals auf diesem Server lesen.',
  linkGroup: 'Freigabelink',
  withLink: 'Einen Link zu den Kopien erstellen',
  withLinkWhy:
    'Sobald alle Kopien erstellt, geprüft und mit Labels versehen sind. Er öffnet nie die Originale.',
  linkConfirm:
    'Erstellen, obwohl niemand die Kopien angesehen hat: Namen in Bildern oder Dokumenten werden mit freigegeben.',
  linkConfirmFirst: 'Bestätigen Sie, dass der Link erstellt wird, bevor jemand die Kopien angesehen hat.',
  linkLoading: 'Die Felder des Links werden noch geladen.',
  linkUnseen:
    'Sie können keine Kopien freigeben, die Sie nicht sehen können. Geben Sie ihnen die Labels ihrer Originale.',
  linkHeld: (missing) =>
    plural(missing, {
      one: '# Kopie fehlt; der Link wurde daher nicht erstellt. Wiederholen Sie sie, oder erstellen Sie den Link ohne sie.',
      other:
        '# Kopien fehlen; der Link wurde daher nicht erstellt. Wiederholen Sie sie, oder erstellen Sie den Link ohne sie.',
    }),
  nothingLeft: 'Keine dieser Studien kann anonymisiert werden.',
  anonymizing: (count) =>
    plural(count, {
      one: 'Eine Studie wird anonymisiert',
      other: '# Studien werden anonymisiert',
    }),
  notKept:
    'Diese Aufgabe wird nicht im Browser gespeichert, da sie Patientendaten enthält. Wird diese Seite geschlossen, endet die Aufgabe.',
  copies: 'Kopien',
  open: (name) => `${name} öffnen`,
  share: (count) => plural(count, { one: 'Kopie freigeben', other: '# Kopien freigeben' }),
  keyList: 'Zuordnungsliste speichern',
  keyListWhy:
    'Die Zuordnungsliste zeigt, wer sich hinter welchem Pseudonym verbirgt. Sie wird nirgends gespeichert: Wird diese Aufgabe geschlossen, ist sie weg.',
  close: {
    title: 'Ohne Zuordnungsliste schließen?',
    text: 'Nur diese Liste zeigt, wer sich hinter welchem Pseudonym verbirgt. Sie haben sie nicht gespeichert. Wird die Aufgabe geschlossen, ist sie weg.',
    confirm: 'Ohne Liste schließen',
  },
  keyColumns: [
    'Ursprüngliche Patienten-ID',
    'Pseudonym',
    'Name in der Kopie',
    'Ursprüngliche Study Instance UID',
    'Neue Study Instance UID',
  ],
  keyFile: 'zuordnungsliste.csv',
  noteUnseen: 'nicht geprüft: Sie können die Kopie nicht sehen',
  failures: {
    gone: 'Sie ist nicht mehr auf diesem Server. Jemand hat sie gelöscht, bevor sie anonymisiert wurde.',
    notFound: 'Nicht gefunden: Sie wurde gelöscht oder hat keines Ihrer Labels mehr.',
    lost: 'Es ist nicht bekannt, ob eine Kopie entstanden ist: Der Server listet den Auftrag nicht mehr auf. Sehen Sie unter Kopien auf der Seite der Studie nach. Beim Wiederholen entsteht eine weitere Kopie.',
    unfollowed:
      'Der Server hat während des Auftrags nicht mehr geantwortet; vielleicht läuft er noch. Beim Wiederholen wird er weiterverfolgt, und es entsteht keine zweite Kopie.',
    notAnonymous:
      'Die Kopie hat das Pseudonym nicht. Geben Sie sie nicht frei. Sehen Sie unter Kopien auf der Seite der Studie nach und löschen Sie sie.',
    incomplete:
      'Die Kopie hat weniger Bilder als das Original. Sehen Sie unter Kopien auf der Seite der Studie nach.',
    noResult:
      'Der Server sagt nicht, wo die Kopie ist. Sehen Sie unter Kopien auf der Seite der Studie nach.',
    refused: 'Der Server hat dieses Profil abgelehnt. Prüfen Sie seine Attribute. Es wurde nichts erstellt.',
  },
  partial:
    'Vielleicht ist ein Teil einer Kopie noch vorhanden: Sehen Sie unter Kopien auf der Seite der Studie nach.',
};
