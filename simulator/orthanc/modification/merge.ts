import { z } from 'zod';
import { OrthancError } from '../answers.ts';
import type { Resource, Study } from '../archive/types.ts';
import { resourceOf, type Handler } from '../context.ts';
import { answerJob, jobOptions } from '../jobs/answerJob.ts';
import { keepsSource } from './Change.ts';
import { movingTask, tagsAbove } from './moving.ts';
import { plainJsonBody } from './plainJsonBody.ts';
import { instanceIds } from './sources.ts';

const resourcesSchema = z.object({ Resources: z.array(z.string()) });

/** Refuses what can't be merged into a study. @throws OrthancError */
function checkMerged(resource: Resource, into: Study): void {
  const { level, id } = resource;
  const unknown = (details: string): OrthancError => new OrthancError('unknownResource', details);
  if (level === 'Patient')
    throw unknown(`This resource is neither a study, nor a series, nor an instance: ${id} is a Patient`);
  if (resource.study.id !== into.id) return;
  if (level === 'Study') throw unknown(`Cannot merge a study into the same study: ${id}`);
  throw unknown(`Cannot merge ${level.toLowerCase()} ${id} into its parent study ${into.id}`);
}

/** `POST /studies/{id}/merge`: a job that puts series of other studies into this one. */
export const postMerge: Handler = async (call) => {
  const { orthanc } = call;
  const { study } = await resourceOf(call, 'Study');
  const body = await plainJsonBody(call.request);
  const given = resourcesSchema.safeParse(body).data;
  if (given === undefined) throw new OrthancError('badFile', 'List of strings expected in field: Resources');
  const instances = given.Resources.flatMap((id) => {
    const found = orthanc.archive.lookup(id);
    if (found === undefined) throw new OrthancError('unknownResource', `Cannot find this resource: ${id}`);
    checkMerged(found, study);
    return instanceIds(found);
  });
  const options = jobOptions(body);
  const task = movingTask(
    orthanc,
    {
      type: 'MergeStudy',
      instances,
      above: tagsAbove({ ...study.patientTags, ...study.tags }),
      keepSource: keepsSource(body),
      target: { TargetStudy: study.id },
    },
    options,
  );
  return answerJob(call, task, options);
};
