import type { messages as english } from '../en/table.ts';

/** French: any table. */
export const messages: typeof english = {
  selectAll: 'Choisir toutes les lignes affichées',
  selectRow: (name) => `Choisir ${name}`,
  loading: 'Chargement…',
};
