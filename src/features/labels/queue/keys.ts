/** Keys that give a label: digits first, then letters, without those that skip (`s`) and undo (`u`). */
const labelKeys = Array.from('123456789abcdefghijklmnopqrtvwxyz');

/** A label and the key that gives it; without one when there are more labels than keys. */
export interface KeyedLabel {
  label: string;
  key: string | undefined;
}

/** Gives each label a key, in the order of the labels. */
export function withKeys(labels: readonly string[]): KeyedLabel[] {
  return labels.map((label, index) => ({ label, key: labelKeys[index] }));
}

/** Whether this person can be given studies without labels one after the other. */
export type QueueProblem = 'oldServer' | 'limited';

/**
 * Why the server cannot be asked for studies without labels: before API 30 it has no such question, and of a person who does not see
 * all studies the plugin makes it another one ("any of my labels").
 */
export function queueProblem(apiVersion: number, seesAllStudies: boolean): QueueProblem | undefined {
  if (apiVersion < 30) return 'oldServer';
  return seesAllStudies ? undefined : 'limited';
}
