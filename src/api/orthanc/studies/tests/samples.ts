import { studySchema, type Study } from '#api/orthanc/studies/study.ts';
import type { StudySearch } from '#api/orthanc/studies/studySearch.ts';

/** A search for every study, the newest first. */
export const anything: StudySearch = {
  birthDate: { from: '', to: '' },
  descending: true,
  labelMatch: 'any',
  labels: [],
  modalities: [],
  receivedSince: '',
  sort: 'studyDate',
  studyDate: { from: '', to: '' },
  texts: {},
};

/** A study without any text. @param part what it has all the same */
export const sampleStudy = (id: string, part: Partial<Study> = {}): Study => ({
  ...studySchema.parse({ ID: id }),
  ...part,
});
