import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import type { DateRange, TextTag } from '#api/orthanc/studies/studySearch.ts';
import { textPattern } from '#api/orthanc/studies/textPattern.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { remotePath, type Remote } from './remote.ts';
import { askedTags, findAnswers, qidoAnswers, type RemoteStudy } from './remoteStudy.ts';

/** What is sought on a remote, in the console's own terms; plain values only, as it is part of a query key. */
export interface RemoteSearch {
  readonly remote: Remote;
  /** As typed: wildcards are added as for the own archive, quotes ask for an exact match. */
  readonly texts: Readonly<Partial<Record<TextTag, string>>>;
  readonly studyDate: DateRange;
  readonly birthDate: DateRange;
  readonly modalities: readonly string[];
}

/** What a remote found. */
export interface RemoteAnswers {
  readonly studies: readonly RemoteStudy[];
  /** Orthanc's id of the query, by which an answer is retrieved; empty for a DICOMweb server. Orthanc keeps the newest hundred. */
  readonly query: string;
}

/**
 * A remote may be slow, and Orthanc answers only when it has everything. The reader can cancel after some seconds, and Orthanc gives up by itself
 * when the remote is silent (after 10 s, unless it is set up in another way).
 */
const timeoutMs = 180_000;

/** A range as DICOM writes it, with an end that may be open. */
const rangeOf = ({ from, to }: DateRange): string => (from === to ? from : `${from}-${to}`);

/** What narrows a search, by keyword. What would match everything narrows nothing, and some remotes leave out studies without a value for `*`. */
export function remoteFilters({ texts, studyDate, birthDate, modalities }: Omit<RemoteSearch, 'remote'>) {
  const filters: [string, string][] = [
    ...Object.entries(texts).map(([tag, text]): [string, string] => [tag, textPattern(text)]),
    ['StudyDate', rangeOf(studyDate)],
    ['PatientBirthDate', rangeOf(birthDate)],
    ['ModalitiesInStudy', modalities.join('\\')],
  ];
  return Object.fromEntries(filters.filter(([, filter]) => filter !== '' && filter !== '*'));
}

const idSchema = z.object({ ID: z.string() });

/** Runs a C-FIND, which Orthanc does before it answers, and reads what was found. */
async function find(
  remote: Remote,
  filters: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<RemoteAnswers> {
  const asked = Object.fromEntries(askedTags.map((tag) => [tag, '']));
  const { ID: query } = await request('orthanc', `${remotePath(remote)}/query`, idSchema, {
    method: 'POST',
    json: { Level: 'Study', Query: { ...asked, ...filters } },
    timeout: timeoutMs,
    signal,
  });
  const path = `/queries/${encodeURIComponent(query)}/answers?expand&simplify`;
  return { query, studies: await request('orthanc', path, findAnswers, { signal }) };
}

/**
 * Asks a DICOMweb server by QIDO-RS. Several modalities are several questions, one after the other: QIDO-RS has no list that every server reads
 * (Orthanc separates by commas; with DICOM's own backslash it finds nothing, without an error).
 */
async function qido(remote: Remote, search: RemoteSearch, signal?: AbortSignal): Promise<RemoteAnswers> {
  const [first, ...others] = search.modalities;
  const ask = (modality: string | undefined): Promise<RemoteStudy[]> =>
    askQido(remote, remoteFilters({ ...search, modalities: modality ? [modality] : [] }), signal);
  const studies = await ask(first);
  const known = new Set(studies.map(({ studyInstanceUid }) => studyInstanceUid));
  known.delete('');
  for (const modality of others) {
    for (const study of await ask(modality)) {
      // A study has its place among all answers, and one of several modalities stands there once.
      if (!known.has(study.studyInstanceUid)) studies.push({ ...study, index: studies.length });
      if (study.studyInstanceUid) known.add(study.studyInstanceUid);
    }
  }
  return { query: '', studies };
}

function askQido(
  remote: Remote,
  filters: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<RemoteStudy[]> {
  return request('orthanc', `${remotePath(remote)}/qido`, qidoAnswers, {
    method: 'POST',
    // Texts only: Orthanc refuses a number.
    json: { Uri: '/studies', Arguments: { ...filters, includefield: askedTags.join(',') } },
    timeout: timeoutMs,
    signal,
  });
}

/** Asks a remote for one study. @returns its place in the answers of a new query; `undefined` where the remote doesn't have it */
export async function findOnRemote(
  remote: Remote,
  studyInstanceUid: string,
): Promise<{ query: string; index: number } | undefined> {
  const { query, studies } = await find(remote, { StudyInstanceUID: studyInstanceUid });
  const found = studies.find((study) => study.studyInstanceUid === studyInstanceUid);
  return found && { query, index: found.index };
}

/**
 * What a remote finds. It costs the remote, so nothing asks on its own: not a page that is opened, a window that comes back, or a
 * failure. The answers are kept for a while, for a reader who comes back from a study.
 */
export const remoteAnswersQuery = (search: RemoteSearch) =>
  queryOptions({
    queryKey: ['orthanc', 'remoteAnswers', search],
    queryFn: ({ signal }) =>
      search.remote.kind === 'dicomWeb'
        ? qido(search.remote, search, signal)
        : find(search.remote, remoteFilters(search), signal),
    enabled: false,
    retry: false,
    staleTime: Infinity,
    gcTime: 30 * 60_000,
    structuralSharing: false,
    meta: toldInPlace,
  });

/** Asks a remote, also where its earlier answers are kept. Failures are told where the answers are shown. */
export function startRemoteSearch(client: QueryClient, search: RemoteSearch): Promise<void> {
  return client.prefetchQuery({ ...remoteAnswersQuery(search), staleTime: 0 });
}

/** Gives up a search that is under way; what an earlier one found stays. Orthanc ends its own request to the remote by itself. */
export function cancelRemoteSearch(client: QueryClient, search: RemoteSearch): Promise<void> {
  return client.cancelQueries({ queryKey: remoteAnswersQuery(search).queryKey, exact: true });
}
