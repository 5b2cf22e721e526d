import type { messages as english } from '../en/studies.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('fr');

/** French: the list of studies. */
export const messages: typeof english = {
  title: 'Examens',
  table: 'Examens',
  columns: {
    patientName: 'Patient',
    patientId: 'N° patient',
    birthDate: 'Naissance',
    studyDate: 'Date',
    description: 'Description',
    modalities: 'Modalité',
    counts: 'Sér. / im.',
    accessionNumber: 'N° d’examen',
    referringPhysician: 'Prescripteur',
    institution: 'Établissement',
    labels: 'Étiquettes',
    received: 'Reçu',
  },
  panels: { filters: 'Filtres', labels: 'Étiquettes', options: 'Affichage' },
  noName: '(sans nom)',
  noDescription: '(sans description)',
  counting: 'Comptage…',
  countFailed: 'Les examens n’ont pas pu être comptés.',
  countAgain: 'Réessayer de compter les examens',
  total: (count) => plural(count, { one: '# examen', other: '# examens' }),
  atMost: (count) => plural(count, { one: 'au plus # examen', other: 'au plus # examens' }),
  firstOnly: (count) => plural(count, { one: 'Le premier examen', other: 'Les # premiers examens' }),
  firstOnlyWhy: 'Ce serveur ne sait ni trier ni compter ; précisez la recherche pour voir les autres.',
  images: (count) => plural(count, { one: '# image', other: '# images' }),
  series: (count) => plural(count, { one: '# série', other: '# séries' }),
  search: 'Chercher des examens',
  searchHint: 'Nom, n° patient ou n° d’examen',
  searchedIn: 'Cherché dans',
  boxKinds: {
    PatientName: 'Nom du patient',
    PatientID: 'N° patient',
    AccessionNumber: 'N° d’examen',
  },
  changeKind: 'Ce que le texte désigne : changez-le s’il a été mal deviné',
  accents:
    'Le serveur ne sait pas chercher les lettres accentuées : il prend n’importe quelle lettre à leur place, et cette liste écarte ce qui ne correspond pas.',
  stopped: (count) =>
    `Aucun des ${plural(count, { one: '# premier examen', other: '# premiers examens' })} ne convient. Précisez la recherche.`,
  emptyTitle: 'Aucun examen ne convient',
  empty: 'Essayez moins de lettres, une autre colonne ou une période plus longue.',
  seekAs: (kind) => `Le chercher comme : ${kind}`,
  clear: 'Effacer la recherche',
  noneTitle: 'Pas encore d’examen ici',
  none: 'Rien dans cette archive ne vous est visible. Les examens apparaissent à leur réception, ou quand une de vos étiquettes y est posée.',
  received: (moment) => `Reçu ${moment}`,
  moreFailed: 'Les examens suivants n’ont pas pu être lus',
  pages: 'Pages',
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  page: (page, pages) => `Page ${page} sur ${pages}`,
  onlyPage: (page) => `Page ${page}`,
};
