import { z } from 'zod';
import { LEVELS, type Level } from '#simulator/dataset/ids.ts';
import type { Tags } from '#simulator/dataset/createDataset.ts';
import { json, jsonBody, JSON_UTF8, OrthancError, text } from '#simulator/orthanc/answers.ts';
import { failIfAsked, type Call, type Handler } from '#simulator/orthanc/context.ts';
import { tagEntry } from '#simulator/orthanc/dicom/dictionary.ts';
import { associationOf, modalityOf, openForFind } from '../association.ts';
import { cFind } from './cFind.ts';
import type { RemoteQuery } from './Queries.ts';
import { formatTags } from './tagFormats.ts';

const asked = z.record(z.string(), z.string());
const levelField = z.object({ Level: z.string() });

function levelOf(body: unknown): Level {
  const given = levelField.safeParse(body).data?.Level;
  if (given === undefined) throw new OrthancError('badFile', 'The JSON body must contain field Level');
  const level = LEVELS.find((name) => name.toLowerCase() === given.toLowerCase());
  if (level === undefined) throw new OrthancError('outOfRange', `Invalid resource type '${given}'`);
  return level;
}

function askedBy(body: unknown): Tags {
  const given = z.object({ Query: z.unknown().optional() }).safeParse(body).data?.Query ?? {};
  const tags = asked.safeParse(given).data;
  const entries = Object.entries(tags ?? {}).map(
    ([name, value]) => [tagEntry(name)?.keyword, value] as const,
  );
  if (tags === undefined || entries.some(([keyword]) => keyword === undefined))
    throw new OrthancError('badFile', 'Associative array of DICOM tags to strings expected in field: Query');
  return Object.fromEntries(entries);
}

const created = (id: string): Response => json({ ID: id, Path: `/queries/${id}` }, JSON_UTF8);

async function runQuery(call: Call, query: Omit<RemoteQuery, 'answers'>, body: unknown): Promise<Response> {
  const { network, settings } = call.orthanc;
  const node = await openForFind(call, associationOf(call, query.modality, body));
  await failIfAsked(call, ...Object.values(query.asked));
  const answers = cFind(node, query.level, query.asked);
  await settings.wait(Math.ceil(answers.length / 20), call.request.signal);
  return created(network.queries.add({ ...query, answers }));
}

/** `POST /modalities/{name}/query`: runs the C-FIND, and answers when it has ended. */
export const postQuery: Handler = async (call) => {
  const modality = call.param('name');
  modalityOf(call, modality);
  const body = await jsonBody(call.request);
  return runQuery(call, { modality, level: levelOf(body), asked: askedBy(body) }, body);
};

/** The query of the path, or 404. */
export function queryOf(call: Call): RemoteQuery {
  const query = call.orthanc.network.queries.get(call.param('id'));
  if (query === undefined) throw new OrthancError('unknownResource');
  return query;
}

/** The answer of the path; an index that is none is 400. */
export function answerOf(call: Call): { readonly query: RemoteQuery; readonly answer: Tags } {
  const query = queryOf(call);
  const index = call.param('index');
  const answer = /^\d+$/.test(index) ? query.answers[Number(index)] : undefined;
  if (answer === undefined) throw new OrthancError('outOfRange');
  return { query, answer };
}

/** `GET /queries` */
export const getQueries: Handler = ({ orthanc }) => json(orthanc.network.queries.ids(), JSON_UTF8);

/** `GET /queries/{id}`: what can be asked below it. */
export const getQuery: Handler = (call) => {
  queryOf(call);
  return json(['answers', 'level', 'modality', 'query', 'retrieve'], JSON_UTF8);
};

/** `DELETE /queries/{id}` */
export const deleteQuery: Handler = (call) => {
  if (!call.orthanc.network.queries.remove(call.param('id'))) throw new OrthancError('unknownResource');
  return text();
};

/** `GET /queries/{id}/level`, `/modality` and `/query` */
export const getQueryPart =
  (part: 'level' | 'modality' | 'query'): Handler =>
  (call) => {
    const query = queryOf(call);
    return part === 'query' ? json(formatTags(query.asked, call.query), JSON_UTF8) : text(query[part]);
  };

/** `GET /queries/{id}/answers`: indexes as texts, or the answers with `expand`. */
export const getAnswers: Handler = (call) => {
  const { answers } = queryOf(call);
  const body = call.query.has('expand')
    ? answers.map((answer) => formatTags(answer, call.query))
    : answers.map((_, index) => String(index));
  return json(body, JSON_UTF8);
};

/** `GET /queries/{id}/answers/{index}`: what can be asked below it. */
export const getAnswer: Handler = (call) => {
  const { level } = answerOf(call).query;
  const below = {
    Patient: ['query-study', 'query-series'],
    Study: ['query-series'],
    Series: [],
    Instance: [],
  };
  const deeper = level === 'Instance' ? [] : [...below[level], 'query-instances'];
  return json(['content', 'retrieve', ...deeper], JSON_UTF8);
};

/** `GET /queries/{id}/answers/{index}/content` */
export const getAnswerContent: Handler = (call) =>
  json(formatTags(answerOf(call).answer, call.query), JSON_UTF8);

const UNIQUE = ['PatientID', 'StudyInstanceUID', 'SeriesInstanceUID'];

/** `POST /queries/{id}/answers/{index}/query-studies`, `-series` and `-instances`: another query, below an answer. */
export const queryBelow =
  (level: Level): Handler =>
  async (call) => {
    const { query, answer } = answerOf(call);
    const body = await jsonBody(call.request);
    const parents = UNIQUE.flatMap((name) =>
      answer[name] === undefined ? [] : [[name, answer[name]] as const],
    );
    const below = { ...askedBy(body), ...Object.fromEntries(parents) };
    return runQuery(call, { modality: query.modality, level, asked: below }, body);
  };
