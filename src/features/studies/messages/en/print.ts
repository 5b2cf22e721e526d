import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const studies = (count: number): string => plural(count, { one: '# study', other: '# studies' });

/** English: what stands on printed pages. */
export const messages = {
  studies: 'Studies',
  server: (name: string, host: string) => (name ? `${name} (${host})` : host),
  printed: (moment: string, person: string) => `Printed ${moment} by ${person}`,
  whole: (count: number) => `${studies(count)}.`,
  filtered: (filters: readonly string[]) => `Filters: ${filters.join(' · ')}`,
  unfiltered: 'No filters.',
  part: (from: string, to: string, total: string) =>
    `Studies ${from} to ${to} of ${total}: those that were loaded when this page was printed.`,
  partOfUnknown: (from: string, to: string) =>
    `Studies ${from} to ${to}: those that were loaded when this page was printed. There are more.`,
};
