import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { count, tagRecord, text } from '#api/orthanc/studies/study.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { remotePath, type Remote } from './remote.ts';
import { findOnRemote } from './searchRemote.ts';

/** A series as a remote tells of it; hostile texts, any may be missing. */
export interface RemoteSeries {
  /** Its place in the answer, from 0. */
  readonly index: number;
  readonly modality: string;
  readonly description: string;
  readonly instanceCount: number | undefined;
}

const tags = {
  Modality: '00080060',
  SeriesDescription: '0008103E',
  NumberOfSeriesRelatedInstances: '00201209',
} as const;

type Tag = keyof typeof tags;

const seriesOf = (valueOf: (tag: Tag) => unknown, index: number): RemoteSeries => ({
  index,
  modality: text(valueOf('Modality')),
  description: text(valueOf('SeriesDescription')),
  instanceCount: count(valueOf('NumberOfSeriesRelatedInstances')),
});

const foundSeries = z.pipe(
  z.array(tagRecord),
  z.transform((answers) => answers.map((answer, index) => seriesOf((tag) => answer[tag], index))),
);
const element = z.object({ Value: z.optional(z.unknown()) });
const qidoSeries = z.pipe(
  z.array(tagRecord),
  z.transform((answers) =>
    answers.map((answer, index) =>
      seriesOf((tag) => z.safeParse(element, answer[tags[tag]]).data?.Value, index),
    ),
  ),
);

/** Which study's series are asked for. */
export interface SeriesAsked {
  readonly remote: Remote;
  readonly studyInstanceUid: string;
  /** Where the study stands in the answers of a query. */
  readonly answer: { readonly query: string; readonly index: number };
}

const idSchema = z.object({ ID: z.string() });

/** The request below an answer for its series: as shipped, no rule of the authorization plugin allows it to anybody. */
export const querySeriesPath = ({ query, index }: SeriesAsked['answer']): string =>
  `/queries/${encodeURIComponent(query)}/answers/${String(index)}/query-series`;

async function findSeries(
  { remote, studyInstanceUid, answer }: SeriesAsked,
  signal: AbortSignal,
): Promise<RemoteSeries[]> {
  const start = (at: SeriesAsked['answer']) =>
    request('orthanc', querySeriesPath(at), idSchema, {
      method: 'POST',
      json: { Query: Object.fromEntries(Object.keys(tags).map((tag) => [tag, ''])) },
      signal,
    });
  const { ID } = await start(answer).catch(async (error: unknown) => {
    if (!(error instanceof ApiError) || error.kind !== 'notFound') throw error;
    // Orthanc has forgotten the query.
    const found = await findOnRemote(remote, studyInstanceUid);
    if (!found) throw error;
    return start(found);
  });
  return request('orthanc', `/queries/${encodeURIComponent(ID)}/answers?expand&simplify`, foundSeries, {
    signal,
  });
}

/** The series of a study on a remote. */
export const remoteSeriesQuery = (asked: SeriesAsked) =>
  queryOptions({
    queryKey: ['orthanc', 'remoteSeries', asked],
    queryFn: ({ signal }) =>
      asked.remote.kind === 'dicomWeb'
        ? request('orthanc', `${remotePath(asked.remote)}/qido`, qidoSeries, {
            method: 'POST',
            json: {
              Uri: `/studies/${encodeURIComponent(asked.studyInstanceUid)}/series`,
              Arguments: { includefield: Object.keys(tags).join(',') },
            },
            signal,
          })
        : findSeries(asked, signal),
    retry: false,
    staleTime: 60_000,
    meta: toldInPlace,
  });
