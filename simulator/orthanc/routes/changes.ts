import { z } from 'zod';
import { failureAskedBy } from '#simulator/failures.ts';
import { json, jsonBody, JSON_UTF8, OrthancError } from '../answers.ts';
import { changeStudy, type Change } from '../archive/modify.ts';
import { resourceOf, type Handler } from '../context.ts';
import { tagEntry } from '../dicom/dictionary.ts';
import { answerJob, jobOptions } from '../jobs/answerJob.ts';
import type { JobTask } from '../jobs/job.ts';

const body = z.object({
  Asynchronous: z.boolean().optional(),
  Synchronous: z.boolean().optional(),
  Replace: z.record(z.string(), z.string()).optional(),
  Remove: z.array(z.string()).optional(),
  Keep: z.array(z.string()).optional(),
  KeepLabels: z.boolean().optional(),
  KeepSource: z.boolean().optional(),
  Force: z.boolean().optional(),
  Priority: z.number().optional(),
  UserData: z.unknown().optional(),
});

/** A change is made at its end; until then it makes progress. */
const STEPS = 10;

const IDENTIFIERS = new Set(['PatientID', 'StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID']);

function keyword(name: string): string {
  const entry = tagEntry(name);
  if (entry === undefined) throw new OrthancError('unknownTag');
  return entry.keyword;
}

function changeOf(given: z.infer<typeof body>, anonymize: boolean): Change {
  const change = {
    anonymize,
    replace: Object.fromEntries(
      Object.entries(given.Replace ?? {}).map(([name, value]) => [keyword(name), value]),
    ),
    remove: (given.Remove ?? []).map(keyword),
    keep: (given.Keep ?? []).map(keyword),
    keepLabels: given.KeepLabels ?? false,
    keepSource: given.KeepSource ?? true,
  };
  const forced = [...Object.keys(change.replace), ...change.keep].find((name) => IDENTIFIERS.has(name));
  if (forced !== undefined && given.Force !== true) {
    throw new OrthancError(
      'badRequest',
      `Marking tag "${forced}" as to be replaced or kept requires the "Force" option to be set to true`,
    );
  }
  return change;
}

/** `POST /studies/{id}/modify` and `/anonymize`: a job's id, or with `Asynchronous` false (the default) its result. */
export const postChange =
  (anonymize: boolean): Handler =>
  async (call) => {
    const { archive, settings } = call.orthanc;
    const { study } = await resourceOf(call, 'Study');
    const parsed = body.safeParse(await jsonBody(call.request));
    if (!parsed.success) throw new OrthancError('badRequest');
    const change = changeOf(parsed.data, anonymize);
    const asked = failureAskedBy(...Object.values(change.replace));
    const work = async (): Promise<Record<string, unknown>> => {
      const source = archive.study(study.slot);
      if (source === undefined || asked === 'fail-500') throw new OrthancError('internal');
      const result = await changeStudy(archive, source, change);
      return { ID: result.id, Path: `/studies/${result.id}`, PatientID: result.patientId, Type: 'Study' };
    };
    const jobs = jobOptions(parsed.data);
    if (!jobs.isAsynchronous) return json(await work(), JSON_UTF8);
    const duration = asked === 'slow' ? settings.slowDelay + settings.jobDuration : settings.jobDuration;
    let result: Record<string, unknown> = {};
    const task: JobTask = {
      type: 'ResourceModification',
      ...jobs,
      steps: () =>
        Array.from({ length: STEPS }, (_, at) => ({
          duration: duration / STEPS,
          progress: ((at + 1) / STEPS) * 100,
          run: async () => {
            if (at === STEPS - 1) result = await work();
          },
        })),
      content: () => ({
        Description: 'REST API',
        FailedInstancesCount: 0,
        InstancesCount: study.instanceCount,
        IsAnonymization: anonymize,
        ParentResources: [study.id],
        Resources: [{ ID: study.id, Type: 'Study' }],
        ...result,
      }),
    };
    return answerJob(call, task, jobs);
  };

/** `POST /studies/{id}/split`: not simulated further than its first check. */
export const postSplit: Handler = async (call) => {
  await resourceOf(call, 'Study');
  throw new OrthancError('badRequest', 'Both the "Series" and the "Instances" fields are missing');
};
