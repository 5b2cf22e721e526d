import * as z from 'zod/mini';
import type { LabelChange } from './labelChanges.ts';

const planSchema = z.object({
  type: z.literal('labels'),
  /** It undoes another task. */
  isUndo: z.boolean(),
  changes: z.array(z.object({ studyId: z.string(), label: z.string(), kind: z.enum(['add', 'remove']) })),
  /** The StudyInstanceUID of each study, by Orthanc's id: finds take no ids. */
  uids: z.record(z.string(), z.string()),
});

/** A bulk change of labels as it is kept over a reload: ids and labels, no names. */
export interface LabelPlan {
  type: 'labels';
  isUndo: boolean;
  changes: readonly LabelChange[];
  uids: Readonly<Record<string, string>>;
}

/** Reads a plan from a record; `undefined` for one of another kind. */
export function parseLabelPlan(plan: unknown): LabelPlan | undefined {
  return z.safeParse(planSchema, plan).data;
}

/** How many studies the changes touch. */
export const touchedStudies = (changes: readonly LabelChange[]): number =>
  new Set(changes.map(({ studyId }) => studyId)).size;
