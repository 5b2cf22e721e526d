import { studySchema, type Study } from '#api/orthanc/studies/study.ts';

/** A study without any text. @param part what it has all the same */
export const sampleStudy = (id: string, part: Partial<Study> = {}): Study => ({
  ...studySchema.parse({ ID: id }),
  ...part,
});
