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
  preview: 'Aperçu',
  panels: { filters: 'Filtres', labels: 'Étiquettes', options: 'Affichage' },
  noName: '(sans nom)',
  noDescription: '(sans description)',
  counting: 'Comptage…',
  countFailed: 'Impossible de compter les examens.',
  countAgain: 'Réessayer de compter les examens',
  total: (count) => plural(count, { one: '# examen', other: '# examens' }),
  atMost: (count) => plural(count, { one: 'au plus # examen', other: 'au plus # examens' }),
  firstOnly: (count) => plural(count, { one: 'Premier examen', other: '# premiers examens' }),
  firstOnlyWhy: 'Ce serveur ne peut ni trier ni compter. Précisez la recherche pour voir d’autres examens.',
  images: (count) => plural(count, { one: '# image', other: '# images' }),
  search: 'Rechercher des examens',
  searchHint: 'Nom, n° patient ou n° d’examen',
  searchedIn: 'Rechercher dans',
  boxKinds: {
    PatientName: 'Nom du patient',
    PatientID: 'N° patient',
    AccessionNumber: 'N° d’examen',
  },
  changeKind: 'Le champ recherché. Changez-le s’il a été mal deviné.',
  accents:
    'Le serveur ne peut pas rechercher les lettres accentuées. Il accepte n’importe quelle lettre à leur place, et cette liste masque ce qui ne correspond pas.',
  ignoresAccents: 'Les noms correspondent avec ou sans accents.',
  stopped: (count) =>
    plural(count, {
      one: 'Le premier examen vérifié ne correspond pas. Précisez la recherche.',
      other: 'Aucun des # premiers examens vérifiés ne correspond. Précisez la recherche.',
    }),
  emptyTitle: 'Aucun examen ne correspond',
  empty: 'Essayez moins de lettres, un autre champ ou une période plus large.',
  tryInstead: 'Essayez plutôt :',
  trying: 'Essai d’autres orthographes…',
  alternatives: {
    accents: (text) => `${text}, avec ou sans accents`,
    patientId: (text) => `N° patient : ${text}`,
    description: (text) => `Description : ${text}`,
  },
  withCount: (search, count) => `${search} (${count})`,
  seekAs: (kind) => `Rechercher comme : ${kind}`,
  clear: 'Effacer la recherche',
  noneTitle: 'Pas encore d’examen',
  none: 'Vous ne voyez aucun examen dans cette archive. Les examens apparaissent à leur réception, ou quand ils reçoivent une étiquette à laquelle un de vos rôles donne accès.',
  moreFailed: 'Impossible de charger d’autres examens',
  pages: 'Pages',
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  page: (page, pages) => `Page ${page} sur ${pages}`,
  onlyPage: (page) => `Page ${page}`,
};
