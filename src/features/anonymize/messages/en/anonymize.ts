import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const and = lister('en', 'conjunction');
const studies = (count: number): string => plural(count, { one: '# study', other: '# studies' });
const counted = (list: ReadonlyMap<string, number>): string =>
  and([...list].map(([modality, count]) => `${modality} (${studies(count)})`));

/** English: anonymizing studies. */
export const messages = {
  title: (count: number) => plural(count, { one: 'Anonymize study', other: 'Anonymize # studies' }),
  what: (count: number, patients: number) =>
    `${studies(count)} of ${plural(patients, { one: '# patient', other: '# patients' })}. The originals stay as they are.`,
  gone: (count: number) =>
    `${plural(count, { one: '# study isn’t', other: '# studies aren’t' })} on this server anymore, or you can’t see them. They’re left out.`,
  reading: 'Reading the studies…',
  burnedIn: (list: ReadonlyMap<string, number>) =>
    `Images of these kinds often show the patient’s name in the picture itself, which no anonymization removes: ${counted(list)}. Look at the copies before you share them.`,
  documents: (list: ReadonlyMap<string, number>) =>
    `Documents and reports can hold names in their text, which no anonymization removes: ${counted(list)}. Read the copies before you share them.`,
  warning: 'Anonymizing tags may not be enough',
  profile: 'Profile',
  edition: (name: string) => `DICOM ${name}, basic profile`,
  given: 'Of this installation',
  givenHint: 'This profile is part of the installation. Save your changes under another name.',
  givenName: 'A profile of this installation has this name. Choose another one.',
  saved: 'Saved on this device',
  exceptions: 'Exceptions',
  keep: 'Keep these tags',
  keepHint: 'One tag in each line: StudyDescription, or 0008,1030',
  replace: 'Set these tags',
  replaceHint: 'One in each line: InstitutionName = Trial 7. The same in every copy, so no patient data.',
  remove: 'Remove these tags, too',
  saveName: 'Name of the profile',
  save: 'Save profile',
  delete: 'Delete profile',
  lineProblems: {
    notTag: 'isn’t a tag. Use a keyword such as StudyDescription, or a number such as 0008,1030',
    identifier: 'is set by the console in every copy',
    noValue: 'has no value. Use Tag = value',
    twice: 'names a tag twice',
  },
  line: (line: string, problem: string) => `“${line}” ${problem}.`,
  unknownTags: (list: readonly string[]) =>
    `The server doesn’t know ${plural(list.length, { one: 'this tag', other: 'these tags' })}: ${and(list)}.`,
  patients: 'Patients in the copies',
  generated: 'New random pseudonyms',
  generatedWhy: 'The same for all studies of a patient. The task gives you the list of who is who.',
  fromTable: 'Pseudonyms from a table',
  fromTableWhy:
    'CSV with the columns patient ID, pseudonym and, if it’s another one, name. It stays in this page.',
  table: 'CSV file',
  chooseTable: 'Choose a file',
  tableRead: (count: number) => plural(count, { one: '# pseudonym read.', other: '# pseudonyms read.' }),
  tableProblem: (line: number, problem: string) => `Line ${String(line)}: ${problem}`,
  tableProblems: {
    columns: 'the patient ID or the pseudonym is missing.',
    value: 'the pseudonym can’t be used as a patient ID or name, or is the original ID.',
    twice: 'this patient ID is in the table twice.',
    shared: 'another patient has this pseudonym already.',
  },
  more: (count: number) => plural(count, { one: 'and # more', other: 'and # more' }),
  missing: (list: readonly string[]) => `The table has no pseudonym for: ${and(list)}.`,
  chooseFirst: 'Choose a table first.',
  correctTable: 'Correct the table first.',
  correctLists: 'Correct the lists of tags first.',
  access: 'Who can see the copies',
  label: 'Label for the copies',
  keepLabels: 'Give the copies the labels of their originals',
  keepLabelsWhy:
    'People who can see an original because of a label can then see its copy, and that it is a copy of it.',
  noneSees: 'Without a label, only people who can see all studies can see the copies.',
  youDontSee: 'Without these labels you can’t see the copies yourself, and the console can’t check them.',
  origin: 'Everyone who can see a copy can read the ID of its original on this server.',
  linkGroup: 'Share link',
  withLink: 'Create a link to the copies',
  withLinkWhy: 'Once all copies are made, checked and labeled. It never opens the originals.',
  linkConfirm:
    'Create it although nobody has looked at the copies: names in pictures or documents are shared, too.',
  linkConfirmFirst: 'Confirm that the link is created before anyone has looked at the copies.',
  linkLoading: 'The fields of the link are still loading.',
  linkUnseen: 'You can’t share copies that you can’t see. Give them the labels of their originals.',
  linkHeld: (missing: number) =>
    plural(missing, {
      one: '# copy is missing, so the link wasn’t created. Retry it, or create the link without it.',
      other: '# copies are missing, so the link wasn’t created. Retry them, or create the link without them.',
    }),
  nothingLeft: 'None of these studies can be anonymized.',
  anonymizing: (count: number) =>
    plural(count, { one: 'Anonymizing a study', other: 'Anonymizing # studies' }),
  notKept:
    'This task isn’t stored in the browser, because it holds patient data. Closing this page stops it.',
  copies: 'Copies',
  open: (name: string) => `Open ${name}`,
  share: (count: number) => plural(count, { one: 'Share the copy', other: 'Share the # copies' }),
  keyList: 'Save key list',
  keyListWhy: 'The key list says who is who. It isn’t stored anywhere: when this task is closed, it’s gone.',
  close: {
    title: 'Close without the key list?',
    text: 'Only this list says who is who in the copies. You haven’t saved it, and it’s gone when the task is closed.',
    confirm: 'Close without it',
  },
  keyColumns: [
    'Original patient ID',
    'Pseudonym',
    'Name in the copy',
    'Original study instance UID',
    'New study instance UID',
  ],
  keyFile: 'key-list.csv',
  noteUnseen: 'not checked: you can’t see the copy',
  failures: {
    gone: 'It’s no longer on this server. Someone deleted it before it was anonymized.',
    notFound: 'Not found: it was deleted, or it no longer has any of your labels.',
    lost: 'It isn’t known whether a copy was made: the server no longer lists its job. See Copies on the study’s page. A retry makes another copy.',
    unfollowed:
      'The server stopped responding during the job, which may still be running. A retry follows that job and makes no second copy.',
    notAnonymous:
      'The copy doesn’t have the pseudonym. Don’t share it. See Copies on the study’s page, and delete it.',
    incomplete: 'The copy has fewer images than the original. See Copies on the study’s page.',
    noResult: 'The server doesn’t say where the copy is. See Copies on the study’s page.',
    refused: 'The server refused this profile. Check its tags. Nothing was made.',
  },
  partial: 'A part of a copy may be left: see Copies on the study’s page.',
};
