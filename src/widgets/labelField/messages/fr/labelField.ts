import { maxLabelNameLength, type LabelNameProblem } from '#lib/text/labelName.ts';
import type { messages as english } from '#widgets/labelField/messages/en/labelField.ts';

const nameProblems: Readonly<Record<LabelNameProblem, string>> = {
  empty: 'Saisissez un nom.',
  tooLong: `${String(maxLabelNameLength)} caractères au plus.`,
  characters: 'Seulement des lettres sans accent, des chiffres, - et _.',
};

/** French: the label that studies get on arrival. */
export const messages: typeof english = {
  labelHint: 'Facultatif. Sans étiquette, seules les personnes qui voient tous les examens les trouveront.',
  noLabel: '(aucune)',
  nameProblems,
};
