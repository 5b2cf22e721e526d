import { pluralizer } from '#locales/format.ts';

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
      [['Ctrl K', '⌘ K'], 'go to a page, run a command or search studies'],
      [['?'], 'show this list'],
      [['Esc'], 'close the open dialog or panel'],
    ],
  },
  {
    title: 'In a list',
    keys: [
      [['/'], 'go to the search box'],
      [['j', '↓'], 'next row'],
      [['k', '↑'], 'previous row'],
      [['Page ↑', 'Page ↓'], 'twenty rows up or down'],
      [['Home', 'End'], 'first and last row'],
      [['Enter'], 'open the row; with Ctrl or ⌘ in a new tab'],
      [['x', 'Space'], 'select the row'],
      [['Shift ↑', 'Shift ↓'], 'extend the selection'],
      [['Ctrl A', '⌘ A'], 'select all loaded rows'],
    ],
  },
  {
    title: 'On a study page',
    keys: [
      [['j'], 'next study in the list'],
      [['k'], 'previous study in the list'],
    ],
  },
];

/** English: the command palette and the list of keys. */
export const messages = {
  title: 'Command palette',
  hint: 'A page, a command, a patient, a user, a label…',
  nothing: 'No matches',
  count: (count: number) => plural(count, { one: '# result', other: '# results' }),
  searching: 'Searching…',
  incomplete: 'A server didn’t respond, so there may be more.',
  create: 'Create',
  newUser: 'New user',
  newService: 'New service account',
  newRole: 'New role',
  goTo: 'Go to',
  help: 'Help',
  session: 'Session',
  search: 'Search',
  searchStudies: (text: string) => `Search studies for “${text}”`,
  keys: { title: 'Keyboard shortcuts', groups },
};
