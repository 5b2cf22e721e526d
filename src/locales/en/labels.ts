import { longestLabelName, type LabelNameProblem } from '#lib/labelName.ts';
import { lister, pluralizer } from '../format.ts';

const plural = pluralizer('en');
const and = lister('en');
const studies = (count: number): string => plural(count, { one: '# study', other: '# studies' });

const nameProblems: Readonly<Record<LabelNameProblem, string>> = {
  empty: 'Type a name.',
  tooLong: `At most ${String(longestLabelName)} characters.`,
  characters: 'Only letters without accents, digits, - and _.',
};

/** English: editing labels. */
export const messages = {
  title: (count: number) => `Labels of ${studies(count)}`,
  labels: 'Labels',
  reading: (known: number, total: number) => `Loading labels: ${String(known)} of ${studies(total)}`,
  none: 'No labels yet.',
  find: 'Find a label',
  notFound: 'No label is called that.',
  add: 'Add a label',
  addButton: 'Add',
  notAllowed: 'This server allows only the labels in the list.',
  outsideList: 'not in the allowed list: can only be taken off',
  nameProblems,
  save: 'Save',
  nothingToSave: 'Nothing has changed.',
  cancel: 'Cancel',
  some: 'on some of them',
  delay:
    'Lists follow at once; opening a study may lag up to a minute. Removing a label does not end links that were shared.',
  running: (changes: number, count: number) =>
    `${plural(changes, { one: '# label change', other: '# label changes' })} on ${studies(count)}`,
  undoing: (changes: number) =>
    `Taking back ${plural(changes, { one: '# label change', other: '# label changes' })}`,
  sight: {
    title: 'Who sees what after it',
    holders: (count: number, hasMore: boolean) =>
      hasMore ? `more than ${String(count)} users` : plural(count, { one: '# user', other: '# users' }),
    gains: (role: string, holders: string, count: number) =>
      `${[role, holders].filter(Boolean).join(', ')}: gains sight of ${studies(count)}`,
    loses: (role: string, holders: string, count: number) =>
      `${[role, holders].filter(Boolean).join(', ')}: loses sight of ${studies(count)}`,
    nobody: 'No role sees more or less than before.',
    unopened: (labels: readonly string[]) =>
      `No role names ${and(labels)}: it opens nothing to anybody until a role does.`,
    youLose: (count: number) => `You yourself will no longer see ${studies(count)}, and could not undo that.`,
  },
  undoReport: (left: number) =>
    `${plural(left, { one: '# change', other: '# changes' })} no longer stood, since somebody else had changed them: left as they are`,
  undoUnknown: (count: number) =>
    `${plural(count, { one: '# change was', other: '# changes were' })} not undone: you can’t see these labels, so it isn’t known whether the studies had them before`,
  unchanged: (count: number) => plural(count, { one: '# needed no change', other: '# needed no change' }),
  noteHadIt: 'already had it',
  noteHadItNot: 'no longer had it',
  noteLeft: 'left as it is: someone else had changed it',
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
