import { pluralizer } from '../format.ts';

const plural = pluralizer('en');

/** Keys that work in one place, and what each does. */
export interface KeyGroup {
  title: string;
  keys: readonly (readonly [keys: readonly string[], does: string])[];
}

const groups: readonly KeyGroup[] = [
  {
    title: 'Everywhere',
    keys: [
      [['Ctrl K', '⌘ K'], 'go anywhere, or search studies'],
      [['?'], 'this list'],
      [['Esc'], 'close what is open'],
    ],
  },
  {
    title: 'In a list',
    keys: [
      [['/'], 'to the search box'],
      [['j', '↓'], 'next row'],
      [['k', '↑'], 'previous row'],
      [['Page ↑', 'Page ↓'], 'twenty rows'],
      [['Home', 'End'], 'first and last row'],
      [['Enter'], 'open; with Ctrl or ⌘ in a new tab'],
      [['x', 'Space'], 'select the row'],
      [['Shift ↑', 'Shift ↓'], 'select on the way'],
      [['Ctrl A', '⌘ A'], 'select all rows that are loaded'],
    ],
  },
  {
    title: 'On the page of a study',
    keys: [
      [['j'], 'next study of the list'],
      [['k'], 'previous study of the list'],
    ],
  },
];

/** English: the command palette and the list of keys. */
export const messages = {
  title: 'Go to, change or search',
  hint: 'Type where to go or what to do',
  nothing: 'Nothing fits.',
  count: (count: number) => plural(count, { one: '# entry', other: '# entries' }),
  goTo: 'Go to',
  help: 'Help',
  session: 'Session',
  search: 'Search',
  searchStudies: (text: string) => `Search studies for “${text}”`,
  keys: { title: 'Keyboard shortcuts', close: 'Close', groups },
};
