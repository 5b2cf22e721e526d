import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';
import {
  studiesKey,
  studySchema as wholeStudySchema,
  tagRecord,
  text,
  type Study,
} from '#api/orthanc/studies/study.ts';
import { patientTags, type PatientTag, type TagChanges } from './correctableTags.ts';

/** A patient on this server. Every text is hostile. */
export interface KnownPatient {
  /** The tags that they have; one that is empty counts, for the server. */
  readonly tags: Readonly<Partial<Record<PatientTag, string>>>;
  /** Orthanc's ids of their studies, as far as this person sees them. */
  readonly studies: readonly string[];
}

const patientSchema = z.object({
  MainDicomTags: z._default(tagRecord, {}),
  Studies: z._default(z.array(z.string()), []),
});
const studySchema = z.object({
  ID: z.string(),
  LastUpdate: z._default(z.string(), ''),
  PatientMainDicomTags: z._default(tagRecord, {}),
});

const tagsOf = (all: Readonly<Record<string, unknown>>): KnownPatient['tags'] =>
  Object.fromEntries(patientTags.flatMap((tag) => (tag in all ? [[tag, text(all[tag])]] : [])));

/** Studies of one patient that are looked at, and patients whose IDs a wildcard in the ID may match. */
const limit = 200;

/** So many studies of a patient can be corrected as a whole. */
export const maxOfPatient = 100;

/** A backslash would make a list of the ID, and other wildcards match other IDs: those are sorted out afterwards. */
const queryFor = (patientId: string) => ({
  Expand: true,
  CaseSensitive: true,
  Query: { PatientID: patientId.replaceAll('\\', '?') },
  Limit: limit,
});

/**
 * Reads the patient with an ID; `null` where this person sees none. Nobody has an empty ID: studies without one have a patient in common that Orthanc
 * doesn't hold together. People limited to labels ask by studies: a patient has no labels.
 * @throws ApiError
 */
export async function readKnownPatient(
  patientId: string,
  seesAll: boolean,
  signal?: AbortSignal,
): Promise<KnownPatient | null> {
  if (patientId === '') return null;
  const ask = { method: 'POST', signal } as const;
  if (seesAll) {
    const json = { Level: 'Patient', ...queryFor(patientId) };
    const patients = await request('orthanc', '/tools/find', z.array(patientSchema), { ...ask, json });
    const found = patients.find(({ MainDicomTags }) => text(MainDicomTags['PatientID']) === patientId);
    return found ? { tags: tagsOf(found.MainDicomTags), studies: found.Studies } : null;
  }
  const json = { Level: 'Study', ...queryFor(patientId) };
  const studies = await request('orthanc', '/tools/find', z.array(studySchema), { ...ask, json });
  const own = studies.filter(({ PatientMainDicomTags: tags }) => text(tags['PatientID']) === patientId);
  // The one that was stored into last has set the patient's tags.
  const [newest] = own.toSorted((a, b) => (a.LastUpdate < b.LastUpdate ? 1 : -1));
  return newest ? { tags: tagsOf(newest.PatientMainDicomTags), studies: own.map(({ ID }) => ID) } : null;
}

/** The studies of a patient that this person sees, up to 200. @throws ApiError */
export async function readStudiesOfPatient(patientId: string): Promise<Study[]> {
  const json = { Level: 'Study', ...queryFor(patientId) };
  const studies = await request('orthanc', '/tools/find', z.array(wholeStudySchema), {
    method: 'POST',
    json,
  });
  return studies.filter((study) => study.patientId === patientId);
}

/** The patient with an ID, for a form. */
export const knownPatientQuery = (patientId: string, seesAll: boolean) =>
  queryOptions({
    queryKey: [...studiesKey, 'patient', patientId, seesAll],
    queryFn: ({ signal }) => readKnownPatient(patientId, seesAll, signal),
    staleTime: 0,
  });

/** The patient's data taken whole, as the server demands of a study that comes to an existing patient; empty: the tag is removed. */
export const tagsOfPatient = ({ tags }: KnownPatient): TagChanges =>
  Object.fromEntries(patientTags.map((tag) => [tag, tags[tag] ?? '']));
