import { pluralizer } from '../format.ts';

const plural = pluralizer('en');

/** English: labelling the unlabelled, one after the other. */
export const messages = {
  title: 'Studies without labels',
  back: 'Labels',
  left: (count: number) => plural(count, { one: '# study left', other: '# studies left' }),
  intro: 'Only people with all labels see these. Press the keys of the labels, then Enter.',
  problems: {
    oldServer: 'This server cannot be asked for studies without labels: it needs Orthanc 1.12.11 or newer.',
    limited: 'Only people who see all studies see those without labels.',
  },
  loading: 'Looking for the next…',
  study: 'The study',
  labels: 'Labels to give',
  facts: {
    date: 'Date',
    description: 'Description',
    modalities: 'Modalities',
    patientId: 'Patient ID',
    referring: 'Referring physician',
    institution: 'Institution',
  },
  noName: 'No name',
  open: 'Open the study',
  save: 'Save and next',
  skip: 'Skip',
  undo: 'Undo the last',
  nothingChosen: 'Choose a label first.',
  nothingToUndo: 'Nothing has been labelled yet.',
  key: (key: string) => `Key ${key}`,
  saving: 'Saving…',
  saveFailed: 'The labels could not be saved',
  done: 'No more studies without labels',
  doneHint: (labelled: number) =>
    plural(labelled, { one: 'You labelled # study.', other: 'You labelled # studies.' }),
  again: 'Begin again, with those that were skipped',
};
