import type { messages as english } from '../en/table.ts';

/** German: any table. */
export const messages: typeof english = {
  selectAll: 'Alle angezeigten Zeilen auswählen',
  selectRow: (name) => `${name} auswählen`,
};
