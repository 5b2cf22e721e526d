import { z } from 'zod';
import { json, JSON_UTF8, OrthancError, type ErrorPayload } from '../answers.ts';
import type { Call } from '../context.ts';
import type { JobEntry, JobTask } from './job.ts';

const body = z.object({
  Synchronous: z.boolean().optional(),
  Asynchronous: z.boolean().optional(),
  Priority: z.number().optional(),
  UserData: z.unknown().optional(),
});

/** What every request that starts a job may say. */
export interface JobOptions {
  readonly isAsynchronous: boolean;
  readonly priority: number;
  readonly userData: unknown;
}

/** Reads them; synchronous is the default, also where the body is no object. */
export function jobOptions(given: unknown): JobOptions {
  const parsed = body.safeParse(given).data ?? {};
  return {
    isAsynchronous: parsed.Asynchronous ?? parsed.Synchronous === false,
    priority: parsed.Priority ?? 0,
    userData: parsed.UserData,
  };
}

/** How answers differ: of Orthanc itself, of its DICOMweb plugin, and what a failed retrieval says. */
export interface JobAnswer {
  /** Path of the jobs as the answer gives it. */
  readonly path?: string;
  readonly type?: string;
  readonly payload?: () => ErrorPayload;
}

async function waitFor(call: Call, id: string): Promise<JobEntry | undefined> {
  const { jobs, settings } = call.orthanc;
  // Kept here: a hundred others may have completed before this one is asked for.
  const entry = jobs.get(id);
  for (let left = jobs.remaining(id); left !== undefined; left = jobs.remaining(id)) {
    await settings.wait(left, call.request.signal);
    await jobs.settle();
  }
  return entry;
}

/** Starts a job and answers with its id; or waits for it, and answers with its content or its failure. */
export async function answerJob(
  call: Call,
  task: JobTask,
  { isAsynchronous }: JobOptions,
  { path = '/jobs/', type = JSON_UTF8, payload }: JobAnswer = {},
): Promise<Response> {
  const id = call.orthanc.jobs.submit(task);
  if (isAsynchronous) return json({ ID: id, Path: `${path}${id}` }, type);
  const error = (await waitFor(call, id))?.error;
  if (error === undefined) return json(task.content(), type);
  if (error === 'canceled') throw new OrthancError('internal');
  const details = task.isPlugin === true ? error.message : error.details;
  throw new OrthancError(error.kind, details, payload?.() ?? error.payload);
}
