import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');

/** English: the queue of unlabeled studies. */
export const messages = {
  title: 'Label queue',
  left: (count: number) => plural(count, { one: '# study left', other: '# studies left' }),
  intro:
    'Only people with access to all labels can see these studies. Press the keys of the labels, then Enter.',
  problems: {
    oldServer: 'This server can’t search for unlabeled studies. It needs Orthanc 1.12.11 or newer.',
    limited: 'Only people who can see all studies can see unlabeled ones.',
  },
  loading: 'Loading the next study…',
  study: 'Study',
  labels: 'Labels to add',
  facts: {
    date: 'Date',
    description: 'Description',
    modalities: 'Modalities',
    patientId: 'Patient ID',
    referring: 'Referring physician',
    institution: 'Institution',
  },
  noName: 'No name',
  open: 'Open study',
  save: 'Save and continue',
  skip: 'Skip',
  undo: 'Undo last study',
  nothingChosen: 'Choose a label first.',
  nothingToUndo: 'You haven’t labeled any study yet.',
  key: (key: string) => `Key ${key}`,
  saving: 'Saving…',
  saveFailed: 'Couldn’t save the labels',
  done: 'No unlabeled studies left',
  doneHint: (labeled: number) =>
    plural(labeled, { one: 'You labeled # study.', other: 'You labeled # studies.' }),
  again: 'Review skipped studies',
};
