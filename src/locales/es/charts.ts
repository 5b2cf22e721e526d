import type { messages as english } from '../en/charts.ts';

/** Spanish: any chart. */
export const messages: typeof english = {
  asTable: 'Mostrar como tabla',
  asChart: 'Mostrar como gráfico',
  spanFrom: 'Inicio de la selección',
  spanTo: 'Fin de la selección',
  span: (from, to) => `Seleccionado: ${from} – ${to}`,
  clearSpan: 'Borrar selección',
  spanHint: 'Arrastre sobre el gráfico para seleccionar un periodo, o mueva sus extremos con las flechas.',
};
