import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { ApiError } from '#api/ApiError.ts';
import { findStudiesByUid } from '#api/orthanc/studies/studiesByUid.ts';
import type { StudyKey } from '#api/orthanc/studies/study.ts';
import { cachedLabels } from '#api/orthanc/studies/studyCache.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';
import { getLabels } from './labels.ts';

/** Labels of studies by Orthanc's id. */
export type LabelsById = ReadonlyMap<string, readonly string[]>;

/** Studies in one find, by UIDs of some 64 characters each. */
const studiesPerFind = 100;

/** Requests that are under way together. */
const concurrency = 4;

/** A study that is gone or out of sight has no labels to show; changing it fails later, and is told for that study. */
function isNotVisible(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  return error.kind === 'notFound' || /^(?:gone|label)$/.test(error.refusal?.because ?? '');
}

/** How labels are read. */
interface Reading {
  /** The server's `HasExtendedFind`. */
  extended: boolean;
  signal: AbortSignal;
  /** Hears of how many studies the labels are known. */
  onProgress: (known: number) => void;
}

/**
 * Reads the labels of studies, a hundred with one find. A server may leave out some without a word, since it caps its answers: those are
 * asked for again, and alone where that brings none of them.
 * @throws ApiError
 */
async function readLabels(
  studies: readonly StudyKey[],
  known: LabelsById,
  { extended, signal, onProgress }: Reading,
): Promise<LabelsById> {
  const labels = new Map(known);
  const limited = createLimiter(concurrency);
  const unknown = (some: readonly StudyKey[]): StudyKey[] => some.filter(({ id }) => !labels.has(id));

  async function readTogether(part: readonly StudyKey[]): Promise<void> {
    const ids = new Set(part.map(({ id }) => id));
    for (let left = part; left.length > 0;) {
      const uids = [...new Set(left.map(({ studyInstanceUid }) => studyInstanceUid))];
      const found = await findStudiesByUid(uids, { extended, signal });
      // A UID isn't unique over patients: more may come than was asked for.
      for (const { id, labels: own } of found) if (ids.has(id)) labels.set(id, own);
      onProgress(labels.size);
      const rest = unknown(left);
      if (rest.length === left.length) return;
      left = rest;
    }
  }
  async function readAlone(id: string): Promise<void> {
    const own = await getLabels(id, signal).catch((error: unknown) =>
      isNotVisible(error) ? [] : Promise.reject(error),
    );
    labels.set(id, own);
    onProgress(labels.size);
  }

  const named = unknown(studies).filter(({ studyInstanceUid }) => studyInstanceUid !== '');
  const parts = Array.from({ length: Math.ceil(named.length / studiesPerFind) }, (_, part) =>
    named.slice(part * studiesPerFind, (part + 1) * studiesPerFind),
  );
  await Promise.all(parts.map((part) => limited(() => readTogether(part))));
  await Promise.all(unknown(studies).map(({ id }) => limited(() => readAlone(id))));
  return labels;
}

/** Which studies are opened for editing. */
interface Opening extends Pick<Reading, 'extended' | 'onProgress'> {
  client: QueryClient;
  studies: readonly StudyKey[];
  /** Of the dialog: each time it opens it is another one. */
  opening: string;
}

/**
 * The labels of some studies at the moment when a dialog opens, for as long as it is open: what is being edited should not move. Those
 * that the cache holds are taken from there, so that mostly nothing is asked; the others are read.
 */
export function labelsOfStudiesQuery({ client, studies, extended, opening, onProgress }: Opening) {
  const known = (): LabelsById => {
    const cached = cachedLabels(client);
    return new Map(studies.flatMap(({ id }) => [[id, cached.get(id)] as const]).filter(isKnown));
  };
  return queryOptions({
    queryKey: ['orthanc', 'labelsOfStudies', opening],
    queryFn: ({ signal }) => readLabels(studies, known(), { extended, signal, onProgress }),
    initialData: () => {
      const labels = known();
      return studies.every(({ id }) => labels.has(id)) ? labels : undefined;
    },
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
  });
}

const isKnown = (
  entry: readonly [string, readonly string[] | undefined],
): entry is readonly [string, readonly string[]] => entry[1] !== undefined;
