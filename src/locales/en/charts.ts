/** English: any chart. */
export const messages = {
  asTable: 'Show as table',
  asChart: 'Show as chart',
  spanFrom: 'Start of the selection',
  spanTo: 'End of the selection',
  span: (from: string, to: string) => `Selected: ${from} – ${to}`,
  clearSpan: 'Clear selection',
  spanHint: 'Drag across the chart to select a span, or move its ends with the arrow keys.',
};
