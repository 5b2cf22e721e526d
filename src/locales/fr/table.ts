import type { messages as english } from '../en/table.ts';

/** French: any table. */
export const messages: typeof english = {
  selectAll: 'Sélectionner toutes les lignes affichées',
  selectRow: (name) => `Sélectionner ${name}`,
};
