import { maxLabelNameLength, type LabelNameProblem } from '#lib/text/labelName.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const or = lister('en', 'disjunction');
const files = (count: number): string => plural(count, { one: '# file', other: '# files' });
const studies = (count: number): string => plural(count, { one: '# study', other: '# studies' });
const images = (count: number): string => plural(count, { one: '# image', other: '# images' });

const nameProblems: Readonly<Record<LabelNameProblem, string>> = {
  empty: 'Enter a name.',
  tooLong: `At most ${String(maxLabelNameLength)} characters.`,
  characters: 'Only letters without accents, digits, - and _.',
};

/** English: uploading files to the archive. */
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
  drop: 'Drop DICOM files, ZIP files or whole folders here, or choose them.',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose folder',
  nothingChosen: 'Nothing chosen yet.',
  chosen: (count: number, size: string) => `${files(count)}, ${size}.`,
  leftOut: (count: number) => `${files(count)} left out: hidden files and CD indexes aren’t images.`,
  more: (count: number) => `and ${files(count)} more`,
  unreadable: 'The browser couldn’t read everything you dropped. Use the buttons instead.',
  clear: 'Choose other files',
  start: (count: number) => (count > 0 ? `Upload ${files(count)}` : 'Upload'),
  label: 'Label for uploaded studies',
  labelHint: 'Optional. Without a label, only people who can see all studies will find them.',
  noLabel: '(none)',
  nameProblems,
  chooseFirst: 'Choose files first.',
  badLabel: 'The label’s name isn’t valid.',
  youWillNotSee: (labels: readonly string[]) =>
    labels.length > 0
      ? `You can see only studies labeled ${or(labels)}. What you upload arrives without a label. You won’t see it until someone with permission adds one of these.`
      : 'None of your roles grants access to a label. You won’t see what you upload.',
  running: (count: number) => `Uploading ${files(count)}`,
  status: {
    running: 'Uploading',
    stopping: 'Pausing…',
    stopped: 'Paused',
    finished: 'Done',
  },
  files: (done: number, total: number) => `${String(done)} of ${files(total)}`,
  bytes: (sent: string, all: string) => `${sent} of ${all}`,
  failed: (count: number) => plural(count, { other: '# failed' }),
  notBegun: (count: number) => plural(count, { other: '# not started' }),
  goesOn: 'You can close this window. The upload continues as long as this page stays open.',
  stop: 'Pause',
  goOn: 'Resume',
  retry: 'Retry failed',
  again: 'Upload more',
  arrived: 'Uploaded studies',
  summary: (stored: number, count: number) => `${images(stored)} of ${studies(count)} stored.`,
  known: (count: number) => plural(count, { one: '# was already there.', other: '# were already there.' }),
  overwrites: 'Images that were already there were overwritten: this server is set up to do so.',
  labeled: (label: string) => `Labeled ${label}.`,
  moreStudies: (count: number) => `and ${studies(count)} more`,
  notSeen: 'A study that you can’t see.',
  loading: 'Loading…',
  noName: '(no name)',
  notSent: 'Failures',
  notLabeled: (label: string, study: string) => `The label ${label} is missing on ${study}:`,
  moreInReport: (count: number) => `and ${files(count)} more in the report below the list`,
  nothingInArchive: 'This archive contains no DICOM files.',
  filteredOut: 'The server is set up to reject such files.',
  stoppedBefore: 'Paused before it was completely sent.',
  noDicom: 'This isn’t a DICOM file, or it is damaged.',
};
