import { z } from 'zod';
import { OrthancError } from '../answers.ts';
import { orthancId } from '../archive/ids.ts';
import { resourceOf, type Handler } from '../context.ts';
import { answerJob, jobOptions } from '../jobs/answerJob.ts';
import { keepsSource, listOfTags, replacements } from './Change.ts';
import { movingTask, tagsAbove } from './moving.ts';
import { plainJsonBody } from './plainJsonBody.ts';
import { newUid } from './Renaming.ts';
import { instanceIds } from './sources.ts';

const objectSchema = z.record(z.string(), z.unknown());

function namedIn(body: Readonly<Record<string, unknown>>, field: 'Series' | 'Instances'): readonly string[] {
  const listed = z.array(z.string()).safeParse(body[field] ?? []).data;
  if (listed === undefined) throw new OrthancError('badFile', `List of strings expected in field: ${field}`);
  return listed;
}

/** `POST /studies/{id}/split`: a job that puts series or instances of this study into a new one. */
export const postSplit: Handler = async (call) => {
  const { orthanc } = call;
  const { study } = await resourceOf(call, 'Study');
  const body = objectSchema.safeParse(await plainJsonBody(call.request)).data;
  if (body === undefined) throw new OrthancError('badFile');
  const [series, single] = [namedIn(body, 'Series'), namedIn(body, 'Instances')];
  if (series.length + single.length === 0)
    throw new OrthancError('badRequest', 'Both the "Series" and the "Instances" fields are missing');
  const moved = (id: string, level: 'Series' | 'Instance'): readonly string[] => {
    const found = orthanc.archive.lookup(id);
    if (found?.level === level && found.study.id === study.id) return instanceIds(found);
    const what = level.toLowerCase();
    throw new OrthancError('unknownResource', `This ${what} does not belong to the study to be split: ${id}`);
  };
  const instances = [
    ...series.flatMap((id) => moved(id, 'Series')),
    ...single.flatMap((id) => moved(id, 'Instance')),
  ];
  const uid = newUid(orthanc.archive.clock());
  const above: Record<string, string> = {
    ...tagsAbove({ ...study.patientTags, ...study.tags }),
    StudyInstanceUID: uid,
  };
  // Unlike a modification it needs no Force for a PatientID.
  for (const name of listOfTags(body['Remove'], true, 'removed')) delete above[name];
  Object.assign(above, replacements(body['Replace'], true));
  const options = jobOptions(body);
  const id = await orthancId(above['PatientID'] ?? '', uid);
  const task = movingTask(
    orthanc,
    {
      type: 'SplitStudy',
      instances,
      above,
      keepSource: keepsSource(body),
      target: { TargetStudy: id, TargetStudyUID: uid },
    },
    options,
  );
  return answerJob(call, task, options);
};
