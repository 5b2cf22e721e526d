import type { messages as english } from '#locales/en/shareLinks.ts';

/** French: what the pages of links and of users both say of share links. */
export const messages: typeof english = {
  /** What a link is made for, as its record says. */
  kinds: {
    stone: 'Visionneuse Stone',
    ohif: 'Visionneuse OHIF',
    volview: 'VolView',
    meddream: 'Visionneuse MedDream',
    osimis: 'Visionneuse Osimis',
    download: 'Téléchargement seul, sans visionneuse',
  },
  /** A change of a record, undone by others' writes. */
  lost: {
    title: 'Une modification d’un lien de partage a été écrasée',
    text: 'D’autres personnes ont modifié la liste en même temps. Consultez la page Liens de partage.',
  },
};
