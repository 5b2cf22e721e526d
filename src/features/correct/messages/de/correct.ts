import type { messages as english } from '#features/correct/messages/en/correct.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const and = lister('de', 'conjunction');
const studies = (count: number): string => plural(count, { one: '# Studie', other: '# Studien' });

const tags: typeof english.tags = {
  PatientName: 'Patientenname',
  PatientID: 'Patienten-ID',
  PatientBirthDate: 'Geburtsdatum',
  PatientSex: 'Geschlecht',
  OtherPatientIDs: 'Andere Patienten-IDs',
  StudyDate: 'Studiendatum',
  StudyTime: 'Uhrzeit der Studie',
  StudyDescription: 'Beschreibung',
  AccessionNumber: 'Accession-Nummer',
  StudyID: 'Studien-ID',
  ReferringPhysicianName: 'Zuweisung',
  RequestingPhysician: 'Anforderung',
  RequestedProcedureDescription: 'Angeforderte Untersuchung',
  InstitutionName: 'Einrichtung',
};

type Tag = keyof typeof tags;
const named = (list: readonly Tag[]): string => and(list.map((tag) => tags[tag]));

/** German: correcting the tags of studies. */
export const messages: typeof english = {
  title: (count) => plural(count, { one: 'Studie korrigieren', other: '# Studien korrigieren' }),
  patient: 'Patient',
  study: 'Studie',
  tags,
  hints: {
    PN: 'Nachname^Vorname^Weitere^Präfix^Suffix',
    DA: 'Jahr, Monat, Tag: 1980-05-12',
    TM: 'Stunden, Minuten, Sekunden: 14:30:00',
  },
  sexes: { '': 'Unbekannt', F: 'Weiblich', M: 'Männlich', O: 'Divers' },
  unchanged: 'Unverändert lassen',
  leaveEmpty: 'Leere Felder bleiben in jeder Studie unverändert.',
  problems: {
    control: 'Entfernen Sie Zeilenumbrüche und andere Steuerzeichen.',
    backslash: 'Entfernen Sie den Backslash: DICOM trennt damit Werte.',
    tooLong: 'Zu lang für dieses Attribut.',
    notDate: 'Geben Sie ein Datum wie 1980-05-12 ein.',
    notTime: 'Geben Sie eine Uhrzeit wie 14:30 oder 14:30:00 ein.',
    notCode: 'Nur Großbuchstaben, Ziffern, Leerzeichen und Unterstriche, höchstens 16.',
    notName:
      'Ein Name hat höchstens fünf Teile, getrennt durch ^, in höchstens drei Gruppen, getrennt durch =.',
    patientIdNeeded: 'Eine Studie braucht eine Patienten-ID. Geben Sie eine andere ein.',
  },
  choosePatient: 'Vorhandenen Patienten wählen',
  searchPatient: 'Nach Name oder Patienten-ID suchen',
  foundPatients: 'Gefundene Patienten',
  noPatients: 'Kein Patient gefunden.',
  morePatients: 'Es gibt weitere. Geben Sie mehr Buchstaben ein.',
  searching: 'Suche läuft…',
  known: (name, count) =>
    `Diese ID gehört zu ${name}, hier mit ${studies(count)}. Die Studie übernimmt die Daten dieses Patienten.`,
  unknownPatient:
    'Hier ist kein Patient mit dieser ID bekannt: Die Studie wird einem neuen Patienten zugeordnet.',
  hasOthers: (count) =>
    `${plural(count, { one: 'Eine andere Studie gehört', other: '# andere Studien gehören' })} hier zu diesem Patienten. Daher lässt der Server nicht zu, die Daten des Patienten über eine einzelne Studie zu ändern. Geben Sie eine andere Patienten-ID ein, um diese Studie zu einem anderen Patienten zu verschieben.`,
  whole: (count) =>
    plural(count, {
      one: 'Patienten mit # Studie korrigieren',
      other: 'Patienten mit allen # Studien korrigieren',
    }),
  wholeWhy:
    'Der Server ändert keinen Patienten mit mehreren Studien. Daher wird jede Studie zu einer vorläufigen Patienten-ID und zurück verschoben: UIDs und Labels bleiben, und Freigabelinks gelten am Ende wieder. Währenddessen stehen die Studien unter dieser ID.',
  wholeTooMany: (most) =>
    `Ein Patient mit mehr als ${String(most)} Studien kann hier nicht korrigiert werden.`,
  wholeAlone:
    'Die Daten der Studie selbst werden getrennt korrigiert. Machen Sie diese Änderungen zuerst rückgängig.',
  wholeDelete:
    'Um einen Patienten zu korrigieren, müssen Sie die Einträge löschen dürfen, die Studien zurücklassen.',
  idFirst: 'Patientendaten mehrerer Studien können nur zusammen mit der Patienten-ID geändert werden.',
  how: 'Wie',
  inPlace: 'An Ort und Stelle',
  inPlaceWhy: 'Die Studie behält ihre UIDs und Labels. Freigabelinks gelten weiter.',
  movesWhy:
    'Die Studie behält ihre UIDs und Labels, bekommt hier aber eine andere Adresse. Ihre Freigabelinks enden, und Dateien, die auf diesem Server an sie angehängt sind, werden mit dem alten Eintrag gelöscht.',
  copy: 'Als neue Studie',
  copyWhy:
    'Eine Kopie mit neuen UIDs, neben dem Original. Freigabelinks und angehängte Dateien bleiben beim Original.',
  keepLabels: 'Der neuen Studie dieselben Labels geben',
  keepLabelsWhy: 'Wer das Original über ein Label sehen kann, kann dann auch die neue Studie sehen.',
  toUtf8: 'Texte als UTF-8 speichern',
  toUtf8Why:
    'Setzt den Zeichensatz aller Bilder auf ISO_IR 192. Sehr alte Geräte können die Texte dann vielleicht nicht anzeigen.',
  lost: (characters, set) =>
    `Der Zeichensatz dieser Studie (${set}) enthält diese Zeichen nicht: ${characters}. Der Server würde sie ohne Warnung weglassen.`,
  noSet: 'keiner: nur ASCII',
  lostReason: 'Speichern Sie die Texte als UTF-8, oder entfernen Sie diese Zeichen.',
  changesTitle: 'Änderungen',
  noChanges: 'Noch ist nichts geändert.',
  nothingChanged: 'Ändern Sie zuerst etwas.',
  tag: 'Attribut',
  before: 'Jetzt',
  after: 'Korrigiert',
  empty: '(leer)',
  everyImage: 'Jedes Bild der Studie wird mit diesen Werten neu geschrieben.',
  rewrites: (count) =>
    `${plural(count, { one: 'Die Studie wird', other: 'Alle # Studien werden' })} neu geschrieben, je ein Auftrag.`,
  changedMeanwhile: (list) =>
    `Jemand anderes hat ${named(list)} geändert, während dieses Formular offen war. Es wurde nichts gesendet. Prüfen Sie die Änderungen unten, dann korrigieren Sie erneut.`,
  changedTitle: 'Von jemand anderem geändert',
  needsDelete: 'Um eine Studie zu verschieben, müssen Sie ihren alten Eintrag löschen dürfen.',
  patientOut: (count) =>
    plural(count, {
      one: 'Patient wird korrigiert, Schritt 1 von 2: # Studie',
      other: 'Patient wird korrigiert, Schritt 1 von 2: # Studien',
    }),
  patientBack: (count) =>
    plural(count, {
      one: 'Patient wird korrigiert, Schritt 2 von 2: # Studie',
      other: 'Patient wird korrigiert, Schritt 2 von 2: # Studien',
    }),
  patientUndone: (count) =>
    plural(count, {
      one: '# Studie wird zurückverschoben',
      other: '# Studien werden zurückverschoben',
    }),
  underWay: (away, patientId) =>
    `Bis zum Ende der Aufgabe stehen Studien unter der Patienten-ID ${away} statt ${patientId}.`,
  halfway: (away, patientId) => ({
    title: 'Trotz halb korrigiertem Patienten schließen?',
    text: `Studien stehen noch unter der Patienten-ID ${away}. Mit Wiederholen oder Rückgängig kommen sie zurück. Andernfalls korrigieren Sie ihre Patienten-ID selbst auf ${patientId}.`,
    closeLabel: 'Dort lassen',
  }),
  correcting: (count) =>
    plural(count, { one: 'Eine Studie wird korrigiert', other: '# Studien werden korrigiert' }),
  notKept:
    'Diese Aufgabe wird nicht im Browser gespeichert, da sie Patientendaten enthält. Wird diese Seite geschlossen, endet die Aufgabe.',
  open: (name) => `Die korrigierte Studie öffnen: ${name}`,
  results: 'Neue Studien',
  lookedUp: 'der Auftrag steht nicht mehr in der Liste; die Studie hat die korrigierten Werte',
  madeCopy: 'eine neue Studie wurde erstellt',
  moved: 'zum anderen Patienten verschoben',
  failures: {
    gone: 'Sie ist nicht mehr auf diesem Server. Jemand hat sie gelöscht, bevor sie korrigiert wurde.',
    notFound: 'Nicht gefunden: Sie wurde gelöscht oder hat keines Ihrer Labels mehr.',
    lost: 'Es ist nicht bekannt, ob sie korrigiert wurde: Der Server listet den Auftrag nicht mehr auf. Prüfen Sie die Studie. Beim Wiederholen wird sie noch einmal korrigiert.',
    unfollowed:
      'Der Server hat während der Korrektur nicht mehr geantwortet. Der Auftrag läuft vielleicht noch. Beim Wiederholen wird er weiterverfolgt.',
    nothing: 'Die Studie hat diese Werte schon.',
    patientHasOthers: (count) =>
      `Der Patient hat hier ${plural(count, { one: '# andere Studie', other: '# andere Studien' })}: Der Server lässt nicht zu, die Daten des Patienten über eine einzelne Studie zu ändern. Es wurde nichts geändert.`,
    characters: (characters) =>
      `Der Zeichensatz der Studie enthält diese Zeichen nicht: ${characters}. Es wurde nichts geändert. Korrigieren Sie sie mit „Texte als UTF-8 speichern“.`,
    formerData: (patientId) =>
      `Eine Studie mit den früheren Daten des Patienten ist eingetroffen. Korrigieren Sie ihre Patienten-ID auf ${patientId}, dann wiederholen Sie. Danach stellen Sie ihre frühere Patienten-ID wieder her.`,
    noPatientId: 'Eine Studie braucht eine Patienten-ID. Es wurde nichts geändert.',
    changed: (list) =>
      `Jemand anderes hat ${named(list)} geändert, bevor die Studie korrigiert wurde. Es wurde nichts gesendet. Prüfen Sie die Studie; beim Wiederholen wird sie auf ihrem jetzigen Stand korrigiert.`,
    different: (list) =>
      `Der Server hat andere Werte gespeichert, als gesendet wurden: ${list
        .map(({ tag, expected, found }) => `${tags[tag]} ist „${found}“ statt „${expected}“`)
        .join('; ')}. Prüfen Sie die Studie.`,
    incomplete:
      'Die korrigierte Studie hat weniger Bilder als das Original. Das Original wurde behalten. Prüfen Sie beide Studien.',
    sourceChanged:
      'Während der Korrektur sind Bilder im Original eingetroffen. Es wurde neben der korrigierten Studie behalten. Prüfen Sie beide, dann löschen oder korrigieren Sie das Original.',
    uidTaken:
      'Der andere Patient hat eine Studie mit derselben UID. Es wurde nichts geändert. Korrigieren Sie sie als neue Studie.',
    attachments:
      'Diese Studie hat ein einziges Bild und dazu Dateien oder Freigabelinks, die der Server beim Ersetzen löschen würde. Es wurde nichts geändert. Korrigieren Sie sie als neue Studie.',
    attachmentsOfOne:
      'An dieser Studie hängen Dateien oder Freigabelinks, die Sie nicht eintragen können: Der Server würde sie löschen. Sie wurde nicht geändert. Mit Rückgängig kommen die anderen zurück.',
    noResult: 'Der Server sagt nicht, wo die korrigierte Studie ist. Prüfen Sie die Studien des Patienten.',
    refused:
      'Der Server hat diese Werte abgelehnt. Der Patient hat vielleicht Studien, die Sie nicht sehen können. Es wurde nichts geändert.',
  },
};
