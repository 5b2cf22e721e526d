import type { Modality } from './modality.ts';

/** Whether two values of a field are the same; lists and objects by what they hold. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether the server holds what was sent: every field of it. It may return more. */
export const holds = (held: Modality | undefined, sent: Modality): boolean =>
  held !== undefined && Object.entries(sent).every(([field, value]) => isSame(held[field], value));

/** Whether two readings of a modality are the same. */
export const isUnchanged = (one: Modality | undefined, other: Modality | undefined): boolean =>
  one === undefined || other === undefined ? one === other : holds(one, other) && holds(other, one);

/** A field that two people have changed to different values. */
export interface FieldConflict {
  readonly field: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Two edits of one modality brought together; in `merged`, fields in conflict have my values. */
export interface ModalityMerge {
  readonly merged: Modality;
  readonly conflicts: readonly FieldConflict[];
}

/** Brings two edits of one modality together: fields that only they have changed are theirs. */
export function mergeModality(base: Modality, mine: Modality, theirs: Modality): ModalityMerge {
  const merged: Modality = { ...mine };
  const conflicts: FieldConflict[] = [];
  for (const field of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const values = { field, base: base[field], mine: mine[field], theirs: theirs[field] };
    if (isSame(values.theirs, values.base) || isSame(values.theirs, values.mine)) continue;
    if (isSame(values.mine, values.base)) merged[field] = values.theirs;
    else conflicts.push(values);
  }
  return { merged, conflicts };
}

/** An edit after a person has chosen, for each field in conflict, whose value counts. @param theirs the fields that are taken from them */
export function resolveFields({ merged, conflicts }: ModalityMerge, theirs: ReadonlySet<string>): Modality {
  const taken = conflicts.filter(({ field }) => theirs.has(field));
  return { ...merged, ...Object.fromEntries(taken.map((conflict) => [conflict.field, conflict.theirs])) };
}
