import type { messages as english } from '../en/palette.ts';

/** French: the palette of screens and the list of keys. */
export const messages: typeof english = {
  title: 'Aller à',
  search: 'Aller à un écran',
  none: 'Aucun écran ne s’appelle ainsi.',
  keysTitle: 'Raccourcis clavier',
  keys: [
    ['/', 'Chercher des examens'],
    ['j', 'Ligne ou examen suivant'],
    ['k', 'Ligne ou examen précédent'],
    ['x', 'Choisir la ligne'],
    ['Maj ↑ ↓', 'Choisir à partir de la ligne'],
    ['Ctrl A', 'Choisir toutes les lignes affichées'],
    ['Entrée', 'Ouvrir la ligne'],
    ['Ctrl K', 'Aller à un écran'],
    ['?', 'Cette liste'],
  ],
};
