import type { messages as english } from '../en/table.ts';

/** Spanish: any table. */
export const messages: typeof english = {
  selectAll: 'Seleccionar todas las filas mostradas',
  selectRow: (name) => `Seleccionar ${name}`,
};
