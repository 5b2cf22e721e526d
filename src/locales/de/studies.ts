import type { messages as english } from '../en/studies.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('de');

/** German: the list of studies. */
export const messages: typeof english = {
  title: 'Studien',
  table: 'Studien',
  columns: {
    patientName: 'Patient',
    patientId: 'Patienten-ID',
    birthDate: 'Geburtsdatum',
    studyDate: 'Studiendatum',
    description: 'Beschreibung',
    modalities: 'Modalität',
    counts: 'Ser. / Bilder',
    accessionNumber: 'Accession',
    referringPhysician: 'Zuweisung',
    institution: 'Einrichtung',
    labels: 'Labels',
    received: 'Empfangen',
  },
  preview: 'Vorschau',
  panels: { filters: 'Filter', labels: 'Labels', options: 'Ansicht' },
  noName: '(kein Name)',
  noDescription: '(keine Beschreibung)',
  counting: 'Wird gezählt…',
  countFailed: 'Die Studien konnten nicht gezählt werden.',
  countAgain: 'Studien erneut zählen',
  total: (count) => plural(count, { one: '# Studie', other: '# Studien' }),
  atMost: (count) => plural(count, { one: 'höchstens # Studie', other: 'höchstens # Studien' }),
  firstOnly: (count) => plural(count, { one: 'Erste Studie', other: 'Erste # Studien' }),
  firstOnlyWhy:
    'Dieser Server kann weder sortieren noch zählen. Grenzen Sie die Suche ein, um andere Studien zu sehen.',
  images: (count) => plural(count, { one: '# Bild', other: '# Bilder' }),
  search: 'Studien suchen',
  searchHint: 'Name, Patienten-ID oder Accession-Nummer',
  searchedIn: 'Suchen in',
  boxKinds: {
    PatientName: 'Patientenname',
    PatientID: 'Patienten-ID',
    AccessionNumber: 'Accession-Nr.',
  },
  changeKind: 'Das durchsuchte Feld. Ändern Sie es, wenn die Annahme falsch war.',
  accents:
    'Der Server kann Buchstaben mit Akzent nicht suchen. Er lässt an ihrer Stelle jeden Buchstaben zu, und diese Liste blendet aus, was nicht passt.',
  ignoresAccents: 'Namen werden mit und ohne Akzente gefunden.',
  stopped: (count) =>
    plural(count, {
      one: 'Die erste geprüfte Studie passt nicht. Grenzen Sie die Suche ein.',
      other: 'Keine der ersten # geprüften Studien passt. Grenzen Sie die Suche ein.',
    }),
  emptyTitle: 'Keine passenden Studien',
  empty: 'Versuchen Sie es mit weniger Buchstaben, einem anderen Feld oder einem größeren Zeitraum.',
  tryInstead: 'Stattdessen:',
  trying: 'Andere Schreibweisen werden versucht…',
  alternatives: {
    accents: (text) => `${text}, mit oder ohne Akzente`,
    patientId: (text) => `Patienten-ID: ${text}`,
    description: (text) => `Beschreibung: ${text}`,
  },
  withCount: (search, count) => `${search} (${count})`,
  seekAs: (kind) => `Suchen als: ${kind}`,
  clear: 'Suche leeren',
  noneTitle: 'Noch keine Studien',
  none: 'Sie können in diesem Archiv keine Studie sehen. Studien erscheinen, wenn sie eingehen oder ein Label bekommen, auf das eine Ihrer Rollen Zugriff gibt.',
  moreFailed: 'Weitere Studien konnten nicht geladen werden',
  pages: 'Seiten',
  previousPage: 'Vorherige Seite',
  nextPage: 'Nächste Seite',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  onlyPage: (page) => `Seite ${page}`,
};
