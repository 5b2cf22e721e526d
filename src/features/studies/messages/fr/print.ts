import type { messages as english } from '#features/studies/messages/en/print.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');
const studies = (count: number): string => plural(count, { one: '# examen', other: '# examens' });

/** French: what stands on printed pages. */
export const messages: typeof english = {
  studies: 'Examens',
  server: (name, host) => (name ? `${name} (${host})` : host),
  printed: (moment, person) => `Imprimé le ${moment} par ${person}`,
  whole: (count) => `${studies(count)}.`,
  filtered: (filters) => `Filtres : ${filters.join(' · ')}`,
  unfiltered: 'Aucun filtre.',
  part: (from, to, total) =>
    `Examens ${from} à ${to} sur ${total} : ceux qui étaient chargés au moment de l’impression.`,
  partOfUnknown: (from, to) =>
    `Examens ${from} à ${to} : ceux qui étaient chargés au moment de l’impression. Il y en a d’autres.`,
};
