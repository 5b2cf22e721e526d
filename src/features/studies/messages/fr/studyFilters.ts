import type { messages as english } from '#features/studies/messages/en/studyFilters.ts';
import { messages as fields } from '#widgets/studySearch/messages/fr/searchFields.ts';

/** French: the filters of the list of studies, and its options. */
export const messages: typeof english = {
  ...fields,
  filters: 'Filtres',
  active: (filter, value) => `${filter}\u00A0: ${value}`,
  received: 'Date de réception',
  receivedAny: 'Toutes les dates',
  receivedDays: (days) => (days === 1 ? 'Aujourd’hui' : `${String(days)} derniers jours`),
  receivedSorts:
    'Trie aussi par date de réception : le serveur ne peut pas filtrer autrement sur cette date.',
  labels: 'Étiquettes',
  labelMatch: 'Afficher les examens avec',
  matches: {
    any: 'une de ces étiquettes',
    all: 'toutes ces étiquettes',
    none: 'aucune de ces étiquettes',
    without: 'aucune étiquette',
  },
  noLabels: 'Aucune étiquette n’est utilisée.',
  findLabel: 'Rechercher une étiquette',
  unlabeled: 'Examens sans étiquette',
  countAgain: (label) => `Réessayer de compter : ${label}`,
  clear: 'Effacer tous les filtres',
  remove: (filter) => `Retirer : ${filter}`,
  columns: 'Colonnes',
  columnsOnDevice: 'Enregistré pour vous sur cet appareil.',
  firstColumns: 'Rétablir les colonnes',
  view: 'Affichage de la liste',
  scroll: 'Défilement continu',
  pages: 'Page par page',
  copyLink: 'Copier le lien de recherche',
  linkCopied: 'Lien copié',
  linkWithout:
    'Le lien ne contient ni noms, ni numéros, ni dates de naissance : ils resteraient dans les historiques des navigateurs et dans les journaux. Le destinataire retrouve le reste de la recherche.',
  copyFailed: 'Le navigateur ne laisse pas cette page copier. Copiez le lien depuis la barre d’adresse.',
};
