import * as z from 'zod/mini';
import type { Remote } from '#api/orthanc/remotes/remote.ts';
import { remoteFilters, type RemoteSearch } from '#api/orthanc/remotes/searchRemote.ts';
import { daysOf, type SoughtDate } from '#widgets/studySearch/studyDates.ts';
import type { RemoteAddress } from './remoteAddress.ts';

const privateSchema = z.object({
  patientName: z.string(),
  patientId: z.string(),
  accessionNumber: z.string(),
  referringPhysician: z.string(),
  birthDate: z.object({ from: z.string(), to: z.string() }),
});

/** What of a search must not stand in the address, where it would stay in histories and logs. It is kept in the tab, under a key. */
type PrivateFields = z.output<typeof privateSchema>;

const noPrivateFields: PrivateFields = {
  patientName: '',
  patientId: '',
  accessionNumber: '',
  referringPhysician: '',
  birthDate: { from: '', to: '' },
};

/** What the form holds. */
export interface SearchFields extends PrivateFields {
  remote: Remote | undefined;
  description: string;
  institution: string;
  studyDate: SoughtDate;
  modalities: readonly string[];
}

/** The fields of the form that are texts, in its order; those that stand in the address last. */
export const textFields = [
  'patientName',
  'patientId',
  'accessionNumber',
  'referringPhysician',
  'description',
  'institution',
] as const;

function readPrivate(kept: string): PrivateFields {
  try {
    return z.parse(privateSchema, JSON.parse(kept));
  } catch {
    return noPrivateFields;
  }
}

/** The private part of a search as a text to keep; empty where there is nothing to keep. */
export function privateText(fields: PrivateFields): string {
  const own = z.parse(privateSchema, fields);
  const { birthDate, ...texts } = own;
  const all = [...Object.values(texts), birthDate.from, birthDate.to];
  return all.some((text) => text.trim() !== '') ? JSON.stringify(own) : '';
}

/** What the form holds for an address and what was kept beside it. */
export function fieldsOf(address: RemoteAddress, kept: string): SearchFields {
  const { remote, description, institution, date: studyDate, modality: modalities } = address;
  return { ...readPrivate(kept), remote, description, institution, studyDate, modalities };
}

/** What is asked of a remote. */
export function searchOf(fields: SearchFields, remote: Remote, now = new Date()): RemoteSearch {
  const texts = {
    PatientName: fields.patientName,
    PatientID: fields.patientId,
    AccessionNumber: fields.accessionNumber,
    ReferringPhysicianName: fields.referringPhysician,
    StudyDescription: fields.description,
    InstitutionName: fields.institution,
  };
  return {
    remote: { kind: remote.kind, name: remote.name },
    texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')),
    studyDate: daysOf(fields.studyDate, now),
    birthDate: fields.birthDate,
    modalities: fields.modalities,
  };
}

/** Whether a search would bring everything that a remote has. */
export const asksForAll = (search: RemoteSearch): boolean => Object.keys(remoteFilters(search)).length === 0;
