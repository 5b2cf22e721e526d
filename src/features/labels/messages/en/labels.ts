import { maxLabelNameLength, type LabelNameProblem } from '#lib/text/labelName.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const and = lister('en');
const studies = (count: number): string => plural(count, { one: '# study', other: '# studies' });

const nameProblems: Readonly<Record<LabelNameProblem, string>> = {
  empty: 'Enter a name.',
  tooLong: `At most ${String(maxLabelNameLength)} characters.`,
  characters: 'Only letters without accents, digits, - and _.',
};

/** English: editing labels. */
export const messages = {
  title: (count: number) => `Labels of ${studies(count)}`,
  labels: 'Labels',
  reading: (known: number, total: number) => `Loading labels: ${String(known)} of ${studies(total)}`,
  none: 'No labels yet.',
  find: 'Find a label',
  notFound: 'No labels match.',
  add: 'Add a label',
  addButton: 'Add',
  notAllowed: 'Only allowed labels can be assigned here.',
  outsideList: 'not an allowed label: can only be removed',
  nameProblems,
  save: 'Save',
  nothingToSave: 'No changes',
  addFirst: 'Add the label in the field first, or clear the field.',
  some: 'on some of them',
  delay:
    'Lists are updated at once. Access to a study may follow up to a minute later. Removing a label doesn’t end share links.',
  running: (changes: number, count: number) =>
    `${plural(changes, { one: '# label change', other: '# label changes' })} on ${studies(count)}`,
  undoing: (changes: number) =>
    `Undoing ${plural(changes, { one: '# label change', other: '# label changes' })}`,
  access: {
    title: 'Changes in access',
    holders: (count: number, hasMore: boolean) =>
      hasMore ? `more than ${String(count)} users` : plural(count, { one: '# user', other: '# users' }),
    gains: (role: string, holders: string, count: number) =>
      `${[role, holders].filter(Boolean).join(', ')}: gains access to ${studies(count)}`,
    loses: (role: string, holders: string, count: number) =>
      `${[role, holders].filter(Boolean).join(', ')}: loses access to ${studies(count)}`,
    nobody: 'No role gains or loses access.',
    unopened: (labels: readonly string[]) =>
      `No role grants access to ${and(labels)}. Until one does, nobody gains access by it.`,
    youLose: (count: number) =>
      `You will no longer see ${studies(count)} yourself, and you won’t be able to undo that.`,
  },
  undoReport: (left: number) =>
    plural(left, {
      one: '# change wasn’t undone: someone else had changed the label since',
      other: '# changes weren’t undone: someone else had changed the labels since',
    }),
  undoUnknown: (count: number) =>
    `${plural(count, { one: '# change wasn’t', other: '# changes weren’t' })} undone: you can’t see these labels, so it isn’t known whether the studies had them before`,
  unchanged: (count: number) => plural(count, { other: '# needed no change' }),
  noteHadIt: 'already had it',
  noteHadItNot: 'no longer had it',
  noteLeft: 'kept as is: someone else had changed it',
  noteUnknown: 'you can’t see this label, so it isn’t known whether this changed anything',
  confirm: {
    title: (count: number) => `Change the labels of ${studies(count)}?`,
    text: (changes: number, count: number) =>
      `This makes ${plural(changes, { one: '# label change', other: '# label changes' })} on ${studies(count)}.`,
    back: 'Back',
    start: (count: number) => `Change ${studies(count)}`,
  },
  itemAdd: (label: string, study: string) => `add ${label}: ${study}`,
  itemRemove: (label: string, study: string) => `remove ${label}: ${study}`,
};
