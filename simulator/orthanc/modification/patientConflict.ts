import { OrthancError } from '../answers.ts';
import type { Archive } from '../archive/Archive.ts';
import { patientIdOf } from '../archive/ids.ts';
import type { Study } from '../archive/types.ts';
import { MAIN_DICOM_TAGS, tagEntry } from '../dicom/dictionary.ts';
import type { Change } from './Change.ts';

const BEGIN =
  'Trying to change patient tags in a study.  The Patient already exists and has other studies.  ';
const END = 'Try using /patients/../modify instead to modify the patient. ';
const EXPLANATION = `${BEGIN}All the 'Replace' tags should match the existing patient main dicom tags and you should specify all Patient MainDicomTags in your query.  ${END}`;
const UNDEFINED = `${BEGIN}You are trying to replace a tag that is not defined yet in this patient. ${END}`;

/** The main tags of a patient, in the order of their numbers. */
const PATIENT_TAGS = MAIN_DICOM_TAGS.Patient.split(';').map((tag) => ({
  tag,
  keyword: tagEntry(tag)?.keyword ?? tag,
}));

/**
 * Refuses a modification of a study that changes tags of a patient with other studies: those of the patient that it ends up with must all be given,
 * and be the same, and no others be given. Anonymizations and what is removed aren't checked.
 * @throws OrthancError
 */
export async function checkPatient(archive: Archive, study: Study, { replace }: Change): Promise<void> {
  if (!PATIENT_TAGS.some(({ keyword }) => keyword in replace)) return;
  const given = replace['PatientID'];
  // Studies without an ID are nobody's: their tags aren't compared.
  if (given === undefined && study.patientTags['PatientID'] === undefined) return;
  const isSame = given === undefined || given === study.patientTags['PatientID'];
  const id = isSame ? study.patientId : await patientIdOf(archive, given);
  const studies = archive.studiesOfPatient(id);
  if (studies.every((other) => other.id === study.id)) return;
  // What was stored last has set the patient's tags.
  const { patientTags } = studies.reduce((a, b) => (a.updated > b.updated ? a : b));
  for (const { tag, keyword } of PATIENT_TAGS) {
    const value = patientTags[keyword];
    const replaced = replace[keyword];
    if (value === undefined && replaced !== undefined)
      throw new OrthancError('badRequest', `${UNDEFINED}Failing tag: ${tag}`);
    if (value !== undefined && replaced === undefined)
      throw new OrthancError('badRequest', `${EXPLANATION}Missing tag in the 'Replace' tags: ${tag}`);
    if (replaced !== value) throw new OrthancError('badRequest', `${EXPLANATION}Failing tag: ${tag}`);
  }
}
