import { longestLabelName, type LabelNameProblem } from '#lib/labelName.ts';
import { lister, pluralizer } from '../format.ts';

const plural = pluralizer('en');
const or = lister('en', 'disjunction');
const files = (count: number): string => plural(count, { one: '# file', other: '# files' });
const studies = (count: number): string => plural(count, { one: '# study', other: '# studies' });
const images = (count: number): string => plural(count, { one: '# image', other: '# images' });

const nameProblems: Readonly<Record<LabelNameProblem, string>> = {
  empty: 'Type a name.',
  tooLong: `At most ${String(longestLabelName)} characters.`,
  characters: 'Only letters without accents, digits, - and _.',
};

/** English: sending files to the archive. */
export const messages = {
  button: 'Upload',
  title: 'Upload images',
  close: 'Close',
  askChosen: (count: number) => `Discard ${files(count)}? You would have to choose them again.`,
  askRunning: 'The upload isn’t finished. It continues while this page stays open.',
  discard: 'Discard',
  closeWindow: 'Close window',
  keepOpen: 'Keep open',
  cancel: 'Cancel',
  choose: 'Choose what to upload',
  drop: 'Drop DICOM files, zip files or whole folders here, or choose them.',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  nothingChosen: 'Nothing chosen yet.',
  chosen: (count: number, size: string) => `${files(count)}, ${size}.`,
  leftOut: (count: number) => `${files(count)} left out: hidden files and indexes of CDs are no images.`,
  more: (count: number) => `and ${files(count)} more`,
  unreadable: 'The browser could not read all that was dropped. Choose it by button instead.',
  clear: 'Choose others',
  start: (count: number) => (count > 0 ? `Upload ${files(count)}` : 'Upload'),
  label: 'Label on arrival',
  labelHint: 'Without a label, only people who see all studies will find them. May stay empty.',
  noLabel: '(none)',
  nameProblems,
  chooseFirst: 'Choose files first.',
  badLabel: 'The label’s name cannot be used.',
  youWillNotSee: (labels: readonly string[]) =>
    labels.length > 0
      ? `You see only studies with the label ${or(labels)}. What you upload arrives without a label: you will not see it until somebody who may puts one of these on it.`
      : 'None of your roles opens a label: you will not see what you upload.',
  running: (count: number) => `Uploading ${files(count)}`,
  status: {
    running: 'Uploading',
    stopping: 'Stopping…',
    stopped: 'Stopped',
    finished: 'Done',
  },
  files: (done: number, total: number) => `${String(done)} of ${files(total)}`,
  bytes: (sent: string, all: string) => `${sent} of ${all}`,
  failed: (count: number) => plural(count, { one: '# failed', other: '# failed' }),
  notBegun: (count: number) => plural(count, { one: '# was not begun', other: '# were not begun' }),
  goesOn: 'You may close this window: the upload goes on as long as this page stays open.',
  stop: 'Stop',
  goOn: 'Go on',
  retry: 'Retry the failed',
  again: 'Upload more',
  arrived: 'What arrived',
  summary: (stored: number, count: number) => `${images(stored)} of ${studies(count)} stored.`,
  known: (count: number) => plural(count, { one: '# was there already.', other: '# were there already.' }),
  overwrites: 'Images that were there already were written anew: this server is set so.',
  labelled: (label: string) => `Labelled ${label}.`,
  moreStudies: (count: number) => `and ${studies(count)} more`,
  notSeen: 'A study that you may not see.',
  loading: 'Loading…',
  noName: '(no name)',
  notSent: 'What failed',
  notLabelled: (label: string, study: string) => `The label ${label} is missing on ${study}:`,
  moreInReport: (count: number) => `and ${files(count)} more, in the report below the list`,
  nothingInArchive: 'No DICOM file is in this archive.',
  filteredOut: 'The server is set to let no such files in.',
  stoppedBefore: 'Stopped before it was sent whole.',
  noDicom: 'This is not a DICOM file, or a damaged one.',
};
