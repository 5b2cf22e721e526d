import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { refKey, type Level, type Lineage, type ResourceRef } from '#access/plugin/request.ts';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { studiesKey, studyQuery, tagRecord, text, type Study } from '#api/orthanc/studies/study.ts';

const resourceSchema = z.object({
  ID: z.string(),
  Labels: z._default(z.array(z.string()), []),
  MainDicomTags: z._default(tagRecord, {}),
  ParentStudy: z.optional(z.string()),
  ParentSeries: z.optional(z.string()),
});

type Resource = z.output<typeof resourceSchema>;

/** The levels beside studies: the folder, the identifier, and which answer names what is above. */
const otherLevels = {
  patient: { folder: 'patients', uid: 'PatientID', above: () => undefined },
  series: {
    folder: 'series',
    uid: 'SeriesInstanceUID',
    above: (found: Resource) => ({ level: 'study', id: found.ParentStudy }) as const,
  },
  instance: {
    folder: 'instances',
    uid: 'SOPInstanceUID',
    above: (found: Resource) => ({ level: 'series', id: found.ParentSeries }) as const,
  },
} as const;

/** In the order in which an id of no level is looked for: most are studies. */
const anyLevel: readonly Level[] = ['study', 'series', 'instance', 'patient'];

/** Whether the server said no because something is gone, or not visible to this person: it doesn't tell which. */
export const isUnseen = (error: unknown): boolean =>
  error instanceof ApiError &&
  !error.rule &&
  (error.kind === 'notFound' || error.refusal?.because === 'label' || error.refusal?.because === 'gone');

/** A study with its patient before it. The labels of patients aren't read: no usual set-up of the plugin asks for them. */
export const lineageOfStudy = (study: Study): Lineage => [
  { level: 'patient', orthancId: study.parentPatient, dicomUid: study.patientId, labels: [] },
  { level: 'study', orthancId: study.id, dicomUid: study.studyInstanceUid, labels: study.labels },
];

interface Reading {
  readonly client: QueryClient;
  readonly signal: AbortSignal;
}

async function readLineage(level: Level, id: string, reading: Reading): Promise<Lineage> {
  if (level === 'study') return lineageOfStudy(await reading.client.fetchQuery(studyQuery(id)));
  const { folder, uid, above } = otherLevels[level];
  const path = `/${folder}/${encodeURIComponent(id)}`;
  const found = await request('orthanc', path, resourceSchema, { signal: reading.signal });
  const parent = above(found);
  const parents = parent?.id ? await readLineage(parent.level, parent.id, reading) : [];
  const dicomUid = text(found.MainDicomTags[uid]);
  return [...parents, { level, orthancId: found.ID, dicomUid, labels: found.Labels }];
}

/** A lineage, or nothing where this person doesn't see it. */
async function seenLineage(level: Level, id: string, reading: Reading): Promise<Lineage | undefined> {
  try {
    return await readLineage(level, id, reading);
  } catch (error) {
    if (isUnseen(error)) return undefined;
    throw error;
  }
}

const foundSchema = z.array(z.object({ Type: z.string(), ID: z.string() }));

/** Orthanc's ids of the resources of a level with a DICOM identifier; the plugin lets everybody ask. */
async function lookUp(level: Level, dicomUid: string, signal: AbortSignal): Promise<string[]> {
  const found = await request('orthanc', '/tools/lookup', foundSchema, {
    method: 'POST',
    body: dicomUid,
    // It only looks, whatever its method.
    timeout: 10_000,
    signal,
  });
  return found.flatMap(({ Type, ID }) => (Type.toLowerCase() === level ? ID : []));
}

async function findLineage(ref: ResourceRef, reading: Reading): Promise<Lineage | undefined> {
  if ('dicomUid' in ref) {
    const [id, another] = await lookUp(ref.level, ref.dicomUid, reading.signal);
    // An identifier that isn't unique names nothing to the plugin.
    return id === undefined || another !== undefined ? undefined : seenLineage(ref.level, id, reading);
  }
  if (ref.level !== 'any') return seenLineage(ref.level, ref.orthancId, reading);
  for (const level of anyLevel) {
    const lineage = await seenLineage(level, ref.orthancId, reading);
    if (lineage) return lineage;
  }
  return undefined;
}

/**
 * What is known of a resource that a request names, with its parents: the facts that the access model asks for. `null`: it was deleted, or this
 * person doesn't see it. People limited to labels are told only those labels of a study that are theirs, too.
 */
export const lineageQuery = (ref: ResourceRef) =>
  queryOptions({
    queryKey: [...studiesKey, 'lineage', refKey(ref)],
    queryFn: async ({ signal, client }): Promise<Lineage | null> =>
      (await findLineage(ref, { client, signal })) ?? null,
    staleTime: 10_000,
  });
