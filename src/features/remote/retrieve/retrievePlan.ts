import * as z from 'zod/mini';
import type { Remote } from '#api/orthanc/remotes/remote.ts';
import { retrieveMethods, type RetrieveMethod } from '#api/orthanc/remotes/retrieve.ts';

const planSchema = z.object({
  type: z.literal('retrieval'),
  remote: z.object({ kind: z.enum(['modality', 'dicomWeb']), name: z.string() }),
  query: z.string(),
  method: z.enum(retrieveMethods),
  label: z.string(),
  studies: z.array(
    z.object({
      uid: z.string(),
      index: z.number(),
      images: z.optional(z.number()),
    }),
  ),
});

/** One study of a retrieval as it is kept. */
export interface PlannedStudy {
  readonly uid: string;
  /** Its place in the answers of the query. */
  readonly index: number;
  /** How many images the remote counts, where it does. */
  readonly images?: number | undefined;
}

/** A retrieval of studies as it is kept over a reload: UIDs, no names. */
export interface RetrievePlan {
  readonly type: 'retrieval';
  readonly remote: Remote;
  /** Orthanc's id of the query that found the studies; empty for a DICOMweb server. */
  readonly query: string;
  readonly method: RetrieveMethod;
  /** For every study that arrives; empty for none. */
  readonly label: string;
  readonly studies: readonly PlannedStudy[];
}

/** Reads a plan from a record; `undefined` for one of another kind. */
export function parseRetrievePlan(plan: unknown): RetrievePlan | undefined {
  return z.safeParse(planSchema, plan).data;
}
