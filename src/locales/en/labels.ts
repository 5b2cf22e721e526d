import { longestLabelName, type LabelNameProblem } from '#lib/labelName.ts';
import { pluralizer } from '../format.ts';

const plural = pluralizer('en');
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
  none: 'No labels yet.',
  add: 'Add a label',
  addButton: 'Add',
  notAllowed: 'This server allows only the labels in the list.',
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
  itemAdd: (label: string, study: string) => `add ${label}: ${study}`,
  itemRemove: (label: string, study: string) => `remove ${label}: ${study}`,
  saved: 'Labels saved',
  undo: 'Undo',
};
