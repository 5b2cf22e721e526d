import { pluralizer } from '../format.ts';

const plural = pluralizer('en');

/** English: the list of studies. */
export const messages = {
  title: 'Studies',
  table: 'Studies',
  columns: {
    patientName: 'Patient',
    patientId: 'Patient ID',
    birthDate: 'Birth date',
    studyDate: 'Study date',
    description: 'Description',
    modalities: 'Modality',
    counts: 'Ser. / img.',
    accessionNumber: 'Accession',
    referringPhysician: 'Referring physician',
    institution: 'Institution',
    labels: 'Labels',
    received: 'Received',
  },
  panels: { filters: 'Filters', labels: 'Labels', options: 'View' },
  noName: '(no name)',
  noDescription: '(no description)',
  counting: 'Counting…',
  total: (count: number) => plural(count, { one: '# study', other: '# studies' }),
  atMost: (count: number) => plural(count, { one: 'at most # study', other: 'at most # studies' }),
  firstOnly: (count: number) => plural(count, { one: 'The first study', other: 'The first # studies' }),
  firstOnlyWhy: 'This server can neither sort nor count; narrow the search to see others.',
  images: (count: number) => plural(count, { one: '# image', other: '# images' }),
  series: (count: number) => plural(count, { one: '# series', other: '# series' }),
  search: 'Search studies',
  searchHint: 'Name, patient ID or accession number',
  searchedIn: 'Searched in',
  boxKinds: {
    PatientName: 'Patient name',
    PatientID: 'Patient ID',
    AccessionNumber: 'Accession no.',
  },
  changeKind: 'What the text is: change it if it was guessed wrong',
  accents:
    'The server cannot search for accented letters: it takes any letter in their place, and this list leaves out what does not match.',
  stopped: (count: number) =>
    `None of the first ${plural(count, { one: '# study', other: '# studies' })} looked at fits. Narrow the search.`,
  emptyTitle: 'No study fits',
  empty: 'Try fewer letters, another column, or a longer span of days.',
  seekAs: (kind: string) => `Seek it as: ${kind}`,
  clear: 'Clear the search',
  noneTitle: 'No study here yet',
  none: 'Nothing in this archive is visible to you. Studies appear when they are received, or when a label of yours is put on them.',
  received: (moment: string) => `Received ${moment}`,
  moreFailed: 'The next studies could not be fetched',
  pages: 'Pages',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  onlyPage: (page: string) => `Page ${page}`,
};
