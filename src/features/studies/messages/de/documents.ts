import type { messages as english } from '#features/studies/messages/en/documents.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');

/** German: PDF reports and attached files of a study. */
export const messages: typeof english = {
  title: 'Berichte und Anhänge',
  reports: 'PDF-Berichte',
  attachments: 'Anhänge',
  untitled: 'PDF-Bericht',
  open: 'Öffnen',
  openNamed: (name) => `${name} öffnen`,
  save: 'Speichern',
  saveNamed: (name) => `${name} speichern`,
  places: { studies: 'der Studie', series: 'einer Serie', instances: 'dieses Bildes' },
  attachment: (name) => `Anhang ${name}`,
  firstReports: (count) => plural(count, { other: 'Nur die ersten # Berichte sind aufgelistet.' }),
  reportFailed: 'Bericht konnte nicht geöffnet werden',
  noPdf:
    'Diese Datei enthält kein lesbares PDF. Laden Sie die Studie herunter, um sie mit einem anderen Programm anzusehen.',
  saveFailed: 'Datei konnte nicht gespeichert werden',
  tabBlocked:
    'Der Browser hat den neuen Tab blockiert. Erlauben Sie Pop-ups für diese Seite, oder wählen Sie „Speichern“.',
  needsExtendedFind:
    'Dieser Server kann Berichte und Anhänge nicht auflisten. Seine Datenbank unterstützt die erweiterte Suche nicht.',
};
