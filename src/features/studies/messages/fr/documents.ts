import type { messages as english } from '#features/studies/messages/en/documents.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');

/** French: PDF reports and attached files of a study. */
export const messages: typeof english = {
  title: 'Comptes rendus et pièces jointes',
  reports: 'Comptes rendus PDF',
  attachments: 'Pièces jointes',
  untitled: 'Compte rendu PDF',
  open: 'Ouvrir',
  openNamed: (name) => `Ouvrir ${name}`,
  save: 'Enregistrer',
  saveNamed: (name) => `Enregistrer ${name}`,
  places: { studies: 'de l’examen', series: 'd’une série', instances: 'de cette image' },
  attachment: (name) => `Pièce jointe ${name}`,
  firstReports: (count) => plural(count, { other: 'Seuls les # premiers comptes rendus sont affichés.' }),
  reportFailed: 'Impossible d’ouvrir le compte rendu',
  noPdf:
    'Ce fichier ne contient aucun PDF lisible. Téléchargez l’examen pour l’ouvrir avec un autre programme.',
  saveFailed: 'Impossible d’enregistrer le fichier',
  tabBlocked:
    'Le navigateur a bloqué le nouvel onglet. Autorisez les fenêtres pop-up pour cette page, ou choisissez « Enregistrer ».',
  needsExtendedFind:
    'Ce serveur ne peut pas lister les comptes rendus et les pièces jointes. Sa base de données ne prend pas en charge la recherche étendue.',
};
