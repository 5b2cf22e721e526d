import type { KeyGroup, messages as english } from '../en/palette.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('fr');

const groups: readonly KeyGroup[] = [
  {
    title: 'Partout',
    keys: [
      [['Ctrl K', '⌘ K'], 'aller n’importe où, ou chercher des examens'],
      [['?'], 'cette liste'],
      [['Échap'], 'fermer ce qui est ouvert'],
    ],
  },
  {
    title: 'Dans une liste',
    keys: [
      [['/'], 'au champ de recherche'],
      [['j', '↓'], 'ligne suivante'],
      [['k', '↑'], 'ligne précédente'],
      [['Page ↑', 'Page ↓'], 'vingt lignes'],
      [['Origine', 'Fin'], 'première et dernière ligne'],
      [['Entrée'], 'ouvrir ; avec Ctrl ou ⌘ dans un nouvel onglet'],
      [['x', 'Espace'], 'sélectionner la ligne'],
      [['Maj ↑', 'Maj ↓'], 'sélectionner en passant'],
      [['Ctrl A', '⌘ A'], 'sélectionner toutes les lignes chargées'],
    ],
  },
  {
    title: 'Sur la page d’un examen',
    keys: [
      [['j'], 'examen suivant de la liste'],
      [['k'], 'examen précédent de la liste'],
    ],
  },
];

/** French: the command palette and the list of keys. */
export const messages: typeof english = {
  title: 'Aller, changer ou chercher',
  hint: 'Où aller, ou quoi faire',
  nothing: 'Rien ne convient.',
  count: (count) => plural(count, { one: '# entrée', other: '# entrées' }),
  goTo: 'Aller à',
  help: 'Aide',
  session: 'Session',
  search: 'Recherche',
  searchStudies: (text) => `Chercher les examens « ${text} »`,
  keys: { title: 'Raccourcis clavier', close: 'Fermer', groups },
};
