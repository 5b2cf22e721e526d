import type { messages as english } from '#features/studies/messages/en/print.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');
const studies = (count: number): string => plural(count, { one: '# Studie', other: '# Studien' });

/** German: what stands on printed pages. */
export const messages: typeof english = {
  studies: 'Studien',
  server: (name, host) => (name ? `${name} (${host})` : host),
  printed: (moment, person) => `Gedruckt am ${moment} von ${person}`,
  whole: (count) => `${studies(count)}.`,
  filtered: (filters) => `Filter: ${filters.join(' · ')}`,
  unfiltered: 'Keine Filter.',
  part: (from, to, total) =>
    `Studien ${from} bis ${to} von ${total}: die beim Drucken dieser Seite geladenen.`,
  partOfUnknown: (from, to) =>
    `Studien ${from} bis ${to}: die beim Drucken dieser Seite geladenen. Es gibt weitere.`,
};
