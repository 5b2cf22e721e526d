import { maxLabelNameLength, type LabelNameProblem } from '#lib/text/labelName.ts';
import type { messages as english } from '#widgets/labelField/messages/en/labelField.ts';

const nameProblems: Readonly<Record<LabelNameProblem, string>> = {
  empty: 'Geben Sie einen Namen ein.',
  tooLong: `Höchstens ${String(maxLabelNameLength)} Zeichen.`,
  characters: 'Nur Buchstaben ohne Akzente, Ziffern, - und _.',
};

/** German: the label that studies get on arrival. */
export const messages: typeof english = {
  labelHint: 'Optional. Ohne Label finden sie nur Personen, die alle Studien sehen können.',
  noLabel: '(keines)',
  nameProblems,
};
