import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const and = lister('en', 'conjunction');
const studies = (count: number): string => plural(count, { one: '# study', other: '# studies' });

const tags = {
  PatientName: 'Patient name',
  PatientID: 'Patient ID',
  PatientBirthDate: 'Birth date',
  PatientSex: 'Sex',
  OtherPatientIDs: 'Other patient IDs',
  StudyDate: 'Study date',
  StudyTime: 'Study time',
  StudyDescription: 'Description',
  AccessionNumber: 'Accession number',
  StudyID: 'Study ID',
  ReferringPhysicianName: 'Referring physician',
  RequestingPhysician: 'Requesting physician',
  RequestedProcedureDescription: 'Requested procedure',
  InstitutionName: 'Institution',
};

type Tag = keyof typeof tags;
const named = (list: readonly Tag[]): string => and(list.map((tag) => tags[tag]));

/** English: correcting the tags of studies. */
export const messages = {
  title: (count: number) => plural(count, { one: 'Correct study', other: 'Correct # studies' }),
  patient: 'Patient',
  study: 'Study',
  tags,
  hints: {
    PN: 'Family^Given^Middle^Prefix^Suffix',
    DA: 'Year, month, day: 1980-05-12',
    TM: 'Hours, minutes, seconds: 14:30:00',
  },
  sexes: { '': 'Unknown', F: 'Female', M: 'Male', O: 'Other' },
  unchanged: 'Leave as it is',
  leaveEmpty: 'What is left empty stays as it is in each study.',
  problems: {
    control: 'Remove line breaks and other control characters.',
    backslash: 'Remove the backslash: DICOM separates values with it.',
    tooLong: 'Too long for this tag.',
    notDate: 'Enter a date such as 1980-05-12.',
    notTime: 'Enter a time such as 14:30 or 14:30:00.',
    notCode: 'Use capital letters, digits, spaces and underscores, 16 at most.',
    notName: 'A name has at most five parts separated by ^, in at most three groups separated by =.',
    patientIdNeeded: 'A study needs a patient ID. Enter another one.',
  },
  choosePatient: 'Choose an existing patient',
  searchPatient: 'Search by name or patient ID',
  foundPatients: 'Patients found',
  noPatients: 'No patient found.',
  morePatients: 'There are more. Type more letters.',
  searching: 'Searching…',
  known: (name: string, count: number) =>
    `This ID belongs to ${name}, with ${studies(count)} here. The study takes over this patient’s data.`,
  unknownPatient: 'No patient with this ID is known here: the study gets a new one.',
  hasOthers: (count: number) =>
    `${plural(count, { one: 'Another study', other: '# other studies' })} here belong to this patient, so the server doesn’t let one study change the patient’s data. Enter another patient ID to move this study to another patient.`,
  whole: (count: number) =>
    plural(count, {
      one: 'Correct the patient with # study',
      other: 'Correct the patient with all # studies',
    }),
  wholeWhy:
    'The server changes no patient with several studies. So each study is moved to a temporary patient ID and back: UIDs and labels stay, and share links work again at the end. During this time the studies are under that ID.',
  wholeTooMany: (most: number) => `A patient with more than ${String(most)} studies can’t be corrected here.`,
  wholeAlone: 'The data of the study itself is corrected separately. Undo those changes first.',
  wholeDelete: 'Correcting a patient needs the right to delete the entries that studies leave behind.',
  idFirst: 'Patient data of several studies can only be changed together with the patient ID.',
  how: 'How',
  inPlace: 'In place',
  inPlaceWhy: 'The study keeps its UIDs and labels. Share links keep working.',
  movesWhy:
    'The study keeps its UIDs and labels but gets another address here. Its share links end, and files attached to it on this server are deleted with the old entry.',
  copy: 'As a new study',
  copyWhy:
    'A copy with new UIDs, beside the original. Share links and attached files stay with the original.',
  keepLabels: 'Give the new study the same labels',
  keepLabelsWhy: 'People who can see the original because of a label can then see the new study, too.',
  toUtf8: 'Store the texts as UTF-8',
  toUtf8Why: 'Sets the character set of all images to ISO_IR 192. Very old devices may not display it.',
  lost: (characters: string, set: string) =>
    `The character set of this study (${set}) can’t hold: ${characters}. The server would drop these characters without a warning.`,
  noSet: 'none: ASCII only',
  lostReason: 'Store the texts as UTF-8, or remove these characters.',
  changesTitle: 'Changes',
  noChanges: 'Nothing is changed yet.',
  nothingChanged: 'Change something first.',
  tag: 'Tag',
  before: 'Now',
  after: 'Corrected',
  empty: '(empty)',
  everyImage: 'Every image of the study is rewritten with these values.',
  rewrites: (count: number) =>
    `${plural(count, { one: 'The study is', other: 'All # studies are' })} rewritten, one job each.`,
  changedMeanwhile: (list: readonly Tag[]) =>
    `Someone else changed ${named(list)} while this form was open. Nothing was sent. Check the changes below, then correct again.`,
  changedTitle: 'Changed by someone else',
  needsDelete: 'Moving a study needs the right to delete its old entry.',
  patientOut: (count: number) =>
    plural(count, {
      one: 'Correcting a patient, step 1 of 2: # study',
      other: 'Correcting a patient, step 1 of 2: # studies',
    }),
  patientBack: (count: number) =>
    plural(count, {
      one: 'Correcting a patient, step 2 of 2: # study',
      other: 'Correcting a patient, step 2 of 2: # studies',
    }),
  patientUndone: (count: number) =>
    plural(count, { one: 'Bringing back # study', other: 'Bringing back # studies' }),
  underWay: (away: string, patientId: string) =>
    `Until it ends, studies are under the patient ID ${away} instead of ${patientId}.`,
  halfway: (away: string, patientId: string) => ({
    title: 'Close with the patient halfway?',
    text: `Studies are still under the patient ID ${away}. Retry or undo to bring them back. Otherwise, correct their patient ID to ${patientId} yourself.`,
    closeLabel: 'Leave them there',
  }),
  correcting: (count: number) => plural(count, { one: 'Correcting a study', other: 'Correcting # studies' }),
  notKept:
    'This task isn’t stored in the browser, because it holds patient data. Closing this page stops it.',
  open: (name: string) => `Open the corrected study: ${name}`,
  results: 'New studies',
  lookedUp: 'its job is no longer listed; the study has the corrected values',
  madeCopy: 'a new study was made',
  moved: 'moved to the other patient',
  failures: {
    gone: 'It’s no longer on this server. Someone deleted it before it was corrected.',
    notFound: 'Not found: it was deleted, or it no longer has any of your labels.',
    lost: 'It isn’t known whether it was corrected: the server no longer lists its job. Check the study. A retry corrects it again.',
    unfollowed:
      'The server stopped responding during the correction. Its job may still be running. A retry follows that job.',
    nothing: 'The study has these values already.',
    patientHasOthers: (count: number) =>
      `The patient has ${plural(count, { one: '# other study', other: '# other studies' })} here: the server doesn’t let one study change the patient’s data. Nothing was changed.`,
    characters: (characters: string) =>
      `The study’s character set can’t hold: ${characters}. Nothing was changed. Correct it with “Store the texts as UTF-8”.`,
    formerData: (patientId: string) =>
      `A study with the former data of the patient arrived. Correct its patient ID to ${patientId}, then retry. Afterwards correct its patient ID back.`,
    noPatientId: 'A study needs a patient ID. Nothing was changed.',
    changed: (list: readonly Tag[]) =>
      `Someone else changed ${named(list)} before it was corrected. Nothing was sent. Check the study; a retry corrects it as it is now.`,
    different: (list: readonly { tag: Tag; expected: string; found: string }[]) =>
      `The server stored other values than were sent: ${list
        .map(({ tag, expected, found }) => `${tags[tag]} is “${found}” instead of “${expected}”`)
        .join('; ')}. Check the study.`,
    incomplete:
      'The corrected study has fewer images than the original. The original was kept. Check both studies.',
    sourceChanged:
      'Images arrived in the original during the correction. It was kept beside the corrected study. Check both, then delete or correct the original.',
    uidTaken:
      'The other patient has a study with the same UID. Nothing was changed. Correct it as a new study.',
    attachments:
      'This study has a single image, and files or share links that the server would delete while it replaces it. Nothing was changed. Correct it as a new study.',
    attachmentsOfOne:
      'Files are attached to this study, or share links that you can’t record: the server would delete them. It wasn’t changed. Undo brings the others back.',
    noResult: 'The server doesn’t say where the corrected study is. Check the patient’s studies.',
    refused:
      'The server refused these values. The patient may have studies that you can’t see. Nothing was changed.',
  },
};
