import type { messages as english } from '../en/charts.ts';

/** French: any chart. */
export const messages: typeof english = {
  asTable: 'Afficher le tableau',
  asChart: 'Afficher le graphique',
  spanFrom: 'Début de la sélection',
  spanTo: 'Fin de la sélection',
  span: (from, to) => `Sélection : ${from} – ${to}`,
  clearSpan: 'Effacer la sélection',
  spanHint:
    'Faites glisser sur le graphique pour sélectionner une période, ou déplacez ses bornes avec les flèches.',
};
