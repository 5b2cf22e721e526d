import { z } from 'zod';
import { failureAskedBy } from '#simulator/failures.ts';
import { json, jsonBody, JSON_UTF8, OrthancError } from '../answers.ts';
import { changeStudy, type Change } from '../archive/modify.ts';
import { resourceOf, type Handler } from '../context.ts';
import { tagEntry } from '../dicom/dictionary.ts';

const body = z.object({
  Asynchronous: z.boolean().optional(),
  Synchronous: z.boolean().optional(),
  Replace: z.record(z.string(), z.string()).optional(),
  Remove: z.array(z.string()).optional(),
  Keep: z.array(z.string()).optional(),
  KeepLabels: z.boolean().optional(),
  KeepSource: z.boolean().optional(),
  Force: z.boolean().optional(),
});

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
    const { archive, jobs, settings } = call.orthanc;
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
    if (parsed.data.Asynchronous !== true && parsed.data.Synchronous !== false)
      return json(await work(), JSON_UTF8);
    const content = {
      Description: 'REST API',
      FailedInstancesCount: 0,
      InstancesCount: study.instanceCount,
      IsAnonymization: anonymize,
      ParentResources: [study.id],
      Resources: [{ ID: study.id, Type: 'Study' }],
    };
    const duration = asked === 'slow' ? settings.slowDelay + settings.jobDuration : settings.jobDuration;
    const job = jobs.start('ResourceModification', duration, content, work);
    return json({ ID: job.id, Path: `/jobs/${job.id}` }, JSON_UTF8);
  };

/** `GET /jobs` */
export const getJobs: Handler = ({ orthanc: { jobs }, query }) =>
  json(query.has('expand') ? jobs.ids().map((id) => jobs.describe(id)) : jobs.ids(), JSON_UTF8);

/** `GET /jobs/{id}` */
export const getJob: Handler = (call) => {
  const described = call.orthanc.jobs.describe(call.param('id'));
  if (described === undefined) throw new OrthancError('unknownResource');
  return json(described, JSON_UTF8);
};

/** `POST /jobs/{id}/cancel` and `DELETE /jobs/{id}` */
export const endJob =
  (how: 'cancel' | 'remove'): Handler =>
  (call) => {
    if (!call.orthanc.jobs[how](call.param('id'))) throw new OrthancError('unknownResource');
    return json({});
  };

/** `POST /studies/{id}/split`: not simulated further than its first check. */
export const postSplit: Handler = async (call) => {
  await resourceOf(call, 'Study');
  throw new OrthancError('badRequest', 'Both the "Series" and the "Instances" fields are missing');
};
