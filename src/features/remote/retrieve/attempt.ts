import * as z from 'zod/mini';

/** Labels by Orthanc's id of their study: a UID isn't unique over patients. */
export type LabelsById = Readonly<Record<string, readonly string[]>>;

/** An attempt to retrieve a study whose end nobody has seen, as it is kept over a reload. */
export interface Attempt {
  /** The id of its job; empty until the server has told it, and where that answer was lost. */
  readonly job: string;
  /** The labels that the study had before: it may have lost them by now. */
  readonly labels: LabelsById;
}

const attemptSchema = z.object({
  job: z.string(),
  labels: z.record(z.string(), z.array(z.string())),
});

/** An attempt as the note of a task's item; empty for none. */
export const attemptNote = (attempt: Attempt | undefined): string => (attempt ? JSON.stringify(attempt) : '');

/** Reads a note. */
export function parseAttempt(note: string): Attempt | undefined {
  try {
    return z.safeParse(attemptSchema, JSON.parse(note)).data;
  } catch {
    return undefined;
  }
}

/** The labels of either: what one of them names is not lost. */
export function bothLabels(one: LabelsById, other: LabelsById): LabelsById {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...ids].map((id) => [id, [...new Set([...(one[id] ?? []), ...(other[id] ?? [])])]]),
  );
}
