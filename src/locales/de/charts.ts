import type { messages as english } from '../en/charts.ts';

/** German: any chart. */
export const messages: typeof english = {
  asTable: 'Als Tabelle anzeigen',
  asChart: 'Als Diagramm anzeigen',
  spanFrom: 'Anfang der Auswahl',
  spanTo: 'Ende der Auswahl',
  span: (from, to) => `Ausgewählt: ${from} – ${to}`,
  clearSpan: 'Auswahl aufheben',
  spanHint:
    'Ziehen Sie über das Diagramm, um einen Zeitraum auszuwählen, oder verschieben Sie seine Enden mit den Pfeiltasten.',
};
