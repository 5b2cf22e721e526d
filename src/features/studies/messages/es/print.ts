import type { messages as english } from '#features/studies/messages/en/print.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const studies = (count: number): string => plural(count, { one: '# estudio', other: '# estudios' });

/** Spanish: what stands on printed pages. */
export const messages: typeof english = {
  studies: 'Estudios',
  server: (name, host) => (name ? `${name} (${host})` : host),
  printed: (moment, person) => `Impreso el ${moment} por ${person}`,
  whole: (count) => `${studies(count)}.`,
  filtered: (filters) => `Filtros: ${filters.join(' · ')}`,
  unfiltered: 'Sin filtros.',
  part: (from, to, total) =>
    `Estudios del ${from} al ${to} de ${total}: los que estaban cargados al imprimir esta página.`,
  partOfUnknown: (from, to) =>
    `Estudios del ${from} al ${to}: los que estaban cargados al imprimir esta página. Hay más.`,
};
