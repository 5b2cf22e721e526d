/** What is wrong with a name for a label. Orthanc takes 1 to 64 of `A–Z a–z 0–9 _ -`; any other name is a 400. */
export type LabelNameProblem = 'empty' | 'tooLong' | 'characters';

/** The longest name of a label, in characters. */
export const maxLabelNameLength = 64;

/** Checks a name before it is sent; `undefined` when Orthanc takes it. */
export function checkLabelName(name: string): LabelNameProblem | undefined {
  if (name === '') return 'empty';
  if (!/^[A-Za-z0-9_-]+$/.test(name)) return 'characters';
  return name.length > maxLabelNameLength ? 'tooLong' : undefined;
}
