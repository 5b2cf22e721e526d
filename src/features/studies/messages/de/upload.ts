import type { messages as english } from '#features/studies/messages/en/upload.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const or = lister('de', 'disjunction');
const files = (count: number): string => plural(count, { one: '# Datei', other: '# Dateien' });
const studies = (count: number): string => plural(count, { one: '# Studie', other: '# Studien' });
const images = (count: number): string => plural(count, { one: '# Bild', other: '# Bilder' });

/** German: uploading files to the archive. */
export const messages: typeof english = {
  button: 'Hochladen',
  title: 'Bilder hochladen',
  close: 'Schließen',
  askChosen: (count) => `${files(count)} verwerfen? Sie müssten sie neu wählen.`,
  askRunning: 'Der Upload ist noch nicht abgeschlossen. Er geht weiter, solange diese Seite offen bleibt.',
  discard: 'Verwerfen',
  closeWindow: 'Fenster schließen',
  keepOpen: 'Offen lassen',
  cancel: 'Abbrechen',
  choose: 'Wählen, was hochgeladen wird',
  drop: 'Ziehen Sie DICOM-Dateien, ZIP-Dateien oder ganze Ordner hierher, oder wählen Sie sie.',
  chooseFiles: 'Dateien wählen',
  chooseFolder: 'Ordner wählen',
  nothingChosen: 'Noch nichts gewählt.',
  chosen: (count, size) => `${files(count)}, ${size}.`,
  leftOut: (count) =>
    `${files(count)} ausgelassen: Versteckte Dateien und CD-Verzeichnisse sind keine Bilder.`,
  more: (count) => `und ${plural(count, { one: '# weitere Datei', other: '# weitere Dateien' })}`,
  dropHere: 'Dateien oder Ordner hier ablegen, um sie hochzuladen',
  reading: 'Ordner werden gelesen…',
  stillReading: 'Die Ordner werden noch gelesen.',
  unreadable: (count) => `Der Browser konnte ${files(count)} nicht lesen. Der Rest kann hochgeladen werden.`,
  clear: 'Andere Dateien wählen',
  start: (count) => (count > 0 ? `${files(count)} hochladen` : 'Hochladen'),
  label: 'Label für hochgeladene Studien',
  chooseFirst: 'Wählen Sie zuerst Dateien.',
  badLabel: 'Der Name des Labels ist nicht gültig.',
  youWillNotSee: (labels) =>
    labels.length > 0
      ? `Sie können nur Studien mit dem Label ${or(labels)} sehen. Was Sie hochladen, kommt ohne Label an. Sie sehen es erst, wenn jemand mit der nötigen Berechtigung eines davon hinzufügt.`
      : 'Keine Ihrer Rollen gibt Zugriff auf ein Label. Sie werden nicht sehen, was Sie hochladen.',
  running: (count) =>
    plural(count, { one: '# Datei wird hochgeladen', other: '# Dateien werden hochgeladen' }),
  status: {
    running: 'Wird hochgeladen',
    stopping: 'Wird angehalten…',
    stopped: 'Angehalten',
    finished: 'Fertig',
  },
  files: (done, total) => `${String(done)} von ${files(total)}`,
  bytes: (sent, all) => `${sent} von ${all}`,
  failed: (count) => plural(count, { other: '# fehlgeschlagen' }),
  notBegun: (count) => plural(count, { other: '# nicht gestartet' }),
  goesOn: 'Sie können dieses Fenster schließen. Der Upload geht weiter, solange diese Seite offen bleibt.',
  stop: 'Anhalten',
  goOn: 'Fortsetzen',
  retry: 'Fehlgeschlagene wiederholen',
  again: 'Weitere hochladen',
  arrived: 'Hochgeladene Studien',
  summary: (stored, count) => `${images(stored)} von ${studies(count)} gespeichert.`,
  known: (count) => plural(count, { one: '# war schon da.', other: '# waren schon da.' }),
  knownOfStudy: (known, all) =>
    known === all
      ? plural(known, { one: 'ihr # Bild war schon da', other: 'alle # Bilder waren schon da' })
      : `${String(known)} von ${plural(all, { one: '# Bild', other: '# Bildern' })} ${known === 1 ? 'war' : 'waren'} schon da`,
  passedOver: (count) =>
    plural(count, {
      one: '# Datei darin ist kein DICOM-Bild. Der Server hat sie übersprungen.',
      other: '# Dateien darin sind keine DICOM-Bilder. Der Server hat sie übersprungen.',
    }),
  moreArchives: (count) =>
    plural(count, { one: 'und # weitere ZIP-Datei', other: 'und # weitere ZIP-Dateien' }),
  waiting: (count) =>
    `Sie haben ${plural(count, { one: '# weitere Datei', other: '# weitere Dateien' })} abgelegt. Wählen Sie „Weitere hochladen“, um sie zu senden.`,
  overwrites:
    'Bilder, die schon da waren, wurden überschrieben: Dieser Server ist so eingerichtet. Eine Studie mit einem einzigen Bild verliert dabei ihre Labels.',
  labeled: (label) => `Mit dem Label ${label}.`,
  moreStudies: (count) => `und ${plural(count, { one: '# weitere Studie', other: '# weitere Studien' })}`,
  notSeen: 'Eine Studie, die Sie nicht sehen können.',
  loading: 'Wird geladen…',
  noName: '(kein Name)',
  notSent: 'Fehler',
  notLabeled: (label, study) => `Das Label ${label} fehlt bei ${study}:`,
  moreInReport: (count) =>
    `und ${plural(count, { one: '# weitere Datei', other: '# weitere Dateien' })} im Bericht unter der Liste`,
  nothingInArchive: 'Dieses Archiv enthält keine DICOM-Dateien.',
  nothingStored: 'Der Server hat in dieser Datei kein DICOM-Bild gefunden.',
  encryptedArchive:
    'Dieses Archiv ist verschlüsselt. Entpacken Sie es, dann laden Sie die Dateien daraus hoch.',
  damagedArchive:
    'Dieses Archiv ist beschädigt. Bilder vor der schadhaften Stelle sind vielleicht schon gespeichert, ohne das Label. Entpacken Sie es, dann laden Sie die Dateien daraus hoch.',
  cannotRead: 'Der Browser kann diese Datei nicht mehr lesen. Sie wurde geändert, verschoben oder entfernt.',
  tooLarge: 'Der Proxy vor dem Archiv weist so große Dateien ab.',
  filteredOut: 'Der Server ist so eingerichtet, dass er solche Dateien abweist.',
  stoppedBefore: 'Angehalten, bevor sie vollständig gesendet war.',
  noDicom: 'Das ist keine DICOM-Datei, oder sie ist beschädigt.',
};
