import * as z from 'zod/mini';
import { remoteKinds, type Remote } from '#api/orthanc/remotes/remote.ts';
import type { SendOptions, Sent } from '#api/orthanc/remotes/send.ts';

/** What is sent where, as it is kept over a reload: ids and the name of the remote, no names of patients. */
export interface SendPlan {
  type: 'send';
  remote: Remote;
  options: SendOptions;
  items: readonly Sent[];
}

const planSchema = z.object({
  type: z.literal('send'),
  remote: z.object({ kind: z.enum(remoteKinds), name: z.string() }),
  options: z.object({ priority: z.number(), compress: z.boolean() }),
  items: z.array(
    z.object({
      id: z.string(),
      studyInstanceUid: z.string(),
      series: z.optional(z.object({ id: z.string(), seriesInstanceUid: z.string() })),
    }),
  ),
});

/** Reads a plan from a record; `undefined` for one of another kind. */
export function parseSendPlan(plan: unknown): SendPlan | undefined {
  return z.safeParse(planSchema, plan).data;
}
