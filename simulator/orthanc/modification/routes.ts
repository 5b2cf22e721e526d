import { z } from 'zod';
import type { Route } from '#plugin-emulator/createRouter.ts';
import type { Level } from '#simulator/dataset/ids.ts';
import { OrthancError } from '../answers.ts';
import { FOLDERS } from '../archive/types.ts';
import { resourceOf, type Handler } from '../context.ts';
import { dicomFile } from '../dicom/dicomFile.ts';
import { answerJob, jobOptions } from '../jobs/answerJob.ts';
import { changeOf } from './Change.ts';
import { droppedBy } from './dropped.ts';
import { postMerge } from './merge.ts';
import { modificationTask } from './modificationTask.ts';
import { checkPatient } from './patientConflict.ts';
import { plainJsonBody } from './plainJsonBody.ts';
import { Renaming } from './Renaming.ts';
import { changedFile, tagsOfInstance } from './sources.ts';
import { postSplit } from './split.ts';

/** `POST /{patients,studies,series}/{id}/modify` and `/anonymize`: a job. */
const postChange =
  (level: 'Patient' | 'Study' | 'Series', isAnonymization: boolean): Handler =>
  async (call) => {
    const resource = await resourceOf(call, level);
    const body = await plainJsonBody(call.request);
    const change = changeOf(body, level, isAnonymization);
    if (resource.level === 'Study' && !isAnonymization)
      await checkPatient(call.orthanc.archive, resource.study, change);
    const options = jobOptions(body);
    return answerJob(
      call,
      modificationTask(call.orthanc, { resources: [resource], change, level }, options),
      options,
    );
  };

const bulkSchema = z.object({
  Resources: z.array(z.string()),
  Level: z.enum(['Patient', 'Study', 'Series', 'Instance']).default('Instance'),
});

/** `POST /tools/bulk-modify` and `/tools/bulk-anonymize`: a modification works on instances unless it says a level. */
const postBulk =
  (isAnonymization: boolean): Handler =>
  async (call) => {
    const body = await plainJsonBody(call.request);
    const given = bulkSchema.safeParse(body).data;
    if (given === undefined)
      throw new OrthancError('badFile', 'List of strings expected in field: Resources');
    const change = changeOf(body, given.Level, isAnonymization);
    const resources = given.Resources.map((id) => {
      const found = call.orthanc.archive.lookup(id);
      if (found === undefined) throw new OrthancError('unknownResource');
      return found;
    });
    const options = jobOptions(body);
    const task = modificationTask(call.orthanc, { resources, change, level: undefined }, options);
    return answerJob(call, task, options);
  };

/** `POST /instances/{id}/modify` and `/anonymize`: the changed file, which isn't stored. */
const postInstance =
  (isAnonymization: boolean): Handler =>
  async (call) => {
    const { orthanc, request } = call;
    const place = await resourceOf(call, 'Instance');
    const change = changeOf(await plainJsonBody(request), 'Instance', isAnonymization);
    const renaming = new Renaming(() => orthanc.archive.clock(), 'Anonymized');
    const tags = renaming.apply(tagsOfInstance(place), change);
    const { PixelData: _pixels, ...written } = tags;
    const file = changedFile(place, tags, droppedBy(change)).file ?? dicomFile(written);
    return new Response(file, { headers: { 'Content-Type': 'application/dicom' } });
  };

const LEVELS: readonly ('Patient' | 'Study' | 'Series')[] = ['Patient', 'Study', 'Series'];
const folder = (level: Level): string => `/${FOLDERS[level]}/{id}`;

/** Everything that changes what was stored, or makes copies of it. */
export const modificationRoutes: readonly Route<Handler>[] = [
  ...LEVELS.flatMap((level): Route<Handler>[] => [
    ['POST', `${folder(level)}/modify`, postChange(level, false)],
    ['POST', `${folder(level)}/anonymize`, postChange(level, true)],
  ]),
  ['POST', '/instances/{id}/modify', postInstance(false)],
  ['POST', '/instances/{id}/anonymize', postInstance(true)],
  ['POST', '/tools/bulk-modify', postBulk(false)],
  ['POST', '/tools/bulk-anonymize', postBulk(true)],
  ['POST', '/studies/{id}/merge', postMerge],
  ['POST', '/studies/{id}/split', postSplit],
];
