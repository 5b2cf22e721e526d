import { maxLabelNameLength, type LabelNameProblem } from '#lib/text/labelName.ts';

const nameProblems: Readonly<Record<LabelNameProblem, string>> = {
  empty: 'Enter a name.',
  tooLong: `At most ${String(maxLabelNameLength)} characters.`,
  characters: 'Only letters without accents, digits, - and _.',
};

/** English: the label that studies get on arrival. */
export const messages = {
  labelHint: 'Optional. Without a label, only people who can see all studies will find them.',
  noLabel: '(none)',
  nameProblems,
};
