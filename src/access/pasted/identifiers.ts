import type { ResourceRef } from '#access/plugin/request.ts';

const orthancId = /^[0-9a-f]{8}(?:-[0-9a-f]{8}){4}$/;
const dicomUid = /^(?=.{1,64}$)\d+(?:\.\d+)+$/;

/** An identifier without the quotes that Orthanc Explorer 2 puts around an exact match, and without spaces. */
const bare = (text: string): string => text.trim().replace(/^"(.*)"$/, '$1');

/** A reference by an Orthanc id at a level; `undefined`: the text is no such id. Orthanc writes its ids in lower case. */
export const refOfOrthancId = (
  text: string,
  level: ResourceRef['level'] = 'study',
): ResourceRef | undefined => {
  const id = bare(text).toLowerCase();
  if (!orthancId.test(id)) return undefined;
  return level === 'any' ? { level, orthancId: id } : { level, orthancId: id };
};

/** A reference to a study by its StudyInstanceUID; `undefined`: the text is no UID. */
export const refOfStudyUid = (text: string): ResourceRef | undefined => {
  const uid = bare(text);
  return dicomUid.test(uid) ? { level: 'study', dicomUid: uid } : undefined;
};

/** A reference to a study by either, as viewers take both in one argument. */
export const refOfStudy = (text: string): ResourceRef | undefined =>
  refOfOrthancId(text) ?? refOfStudyUid(text);
