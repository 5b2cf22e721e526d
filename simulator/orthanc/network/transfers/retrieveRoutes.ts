import { z } from 'zod';
import type { Tags } from '#simulator/dataset/createDataset.ts';
import { jsonBody, OrthancError } from '#simulator/orthanc/answers.ts';
import type { Call, Handler } from '#simulator/orthanc/context.ts';
import { LEVELS } from '#simulator/dataset/ids.ts';
import { tagEntry } from '#simulator/orthanc/dicom/dictionary.ts';
import { answerJob, jobOptions } from '#simulator/orthanc/jobs/answerJob.ts';
import { associationOf, modalityOf } from '../association.ts';
import { refuseMethod } from '../modalities.ts';
import { LOCAL_AET } from '../Network.ts';
import { answerOf, queryOf } from '../queries/queryRoutes.ts';
import type { RemoteQuery } from '../queries/Queries.ts';
import { retrieveTask } from './retrieval.ts';

const options = z.object({
  TargetAet: z.string().optional(),
  RetrieveMethod: z.string().optional(),
  Simplify: z.boolean().optional(),
});

/** An object, or only the target's AE title, or nothing. */
async function bodyOf({ request }: Call): Promise<unknown> {
  const body = await request.text();
  try {
    const parsed: unknown = JSON.parse(body);
    return parsed;
  } catch {
    return body.trim() === '' ? {} : { TargetAet: body.trim() };
  }
}

async function retrieve(
  call: Call,
  modality: string,
  queries: readonly Tags[],
  body: unknown,
  forced?: 'C-MOVE' | 'C-GET',
): Promise<Response> {
  const given = options.safeParse(body).data ?? {};
  if (given.RetrieveMethod !== undefined) refuseMethod(given.RetrieveMethod);
  const association = associationOf(call, modality, body);
  const wanted = given.RetrieveMethod ?? modalityOf(call, modality)['RetrieveMethod'];
  const jobs = jobOptions(body);
  const retrieval = {
    association,
    queries,
    method: forced ?? (wanted === 'C-GET' ? 'C-GET' : 'C-MOVE'),
    targetAet: given.TargetAet ?? LOCAL_AET,
    simplify: given.Simplify ?? false,
  };
  const { task, payload } = retrieveTask(call, retrieval, jobs);
  return answerJob(call, task, jobs, { payload });
}

const KEYS: Readonly<Record<RemoteQuery['level'], readonly string[]>> = {
  Patient: ['PatientID'],
  Study: ['AccessionNumber', 'PatientID', 'StudyInstanceUID'],
  Series: ['AccessionNumber', 'PatientID', 'StudyInstanceUID', 'SeriesInstanceUID'],
  Instance: ['AccessionNumber', 'PatientID', 'StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'],
};

/** What of an answer is asked for again to retrieve it, as recorded. */
function keysOf({ level }: RemoteQuery, answer: Tags): Tags {
  const names = ['QueryRetrieveLevel', ...KEYS[level]];
  return Object.fromEntries(
    names.flatMap((name) => (answer[name] === undefined ? [] : [[name, answer[name]] as const])),
  );
}

/** `POST /queries/{id}/answers/{index}/retrieve` */
export const retrieveAnswer: Handler = async (call) => {
  const { query, answer } = answerOf(call);
  return retrieve(call, query.modality, [keysOf(query, answer)], await bodyOf(call));
};

/** `POST /queries/{id}/retrieve`: all answers in one job. */
export const retrieveAll: Handler = async (call) => {
  const query = queryOf(call);
  const all = query.answers.map((answer) => keysOf(query, answer));
  return retrieve(call, query.modality, all, await bodyOf(call));
};

const resources = z.object({
  Level: z.string(),
  Resources: z.array(z.record(z.string(), z.string())),
});

/** `POST /modalities/{name}/move` and `/get`: without a query before. */
export const retrieveFrom =
  (method: 'C-MOVE' | 'C-GET'): Handler =>
  async (call) => {
    const name = call.param('name');
    modalityOf(call, name);
    const body = await jsonBody(call.request);
    const given = resources.safeParse(body).data;
    if (given === undefined)
      throw new OrthancError('badFile', 'Must provide a JSON body containing fields Resources and Level');
    const level = LEVELS.find((one) => one.toLowerCase() === given.Level.toLowerCase());
    if (level === undefined) throw new OrthancError('outOfRange', `Invalid resource type '${given.Level}'`);
    const QueryRetrieveLevel = level === 'Instance' ? 'IMAGE' : level.toUpperCase();
    const queries = given.Resources.map((resource) => {
      const tags = Object.entries(resource).map(
        ([tag, value]) => [tagEntry(tag)?.keyword ?? tag, value] as const,
      );
      return { QueryRetrieveLevel, ...Object.fromEntries(tags) };
    });
    return retrieve(call, name, queries, body, method);
  };
