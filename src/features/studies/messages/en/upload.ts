import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const or = lister('en', 'disjunction');
const files = (count: number): string => plural(count, { one: '# file', other: '# files' });
const studies = (count: number): string => plural(count, { one: '# study', other: '# studies' });
const images = (count: number): string => plural(count, { one: '# image', other: '# images' });

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
  dropHere: 'Drop files or folders to upload them',
  reading: 'Reading folders…',
  stillReading: 'The folders are still being read.',
  unreadable: (count: number) => `The browser couldn’t read ${files(count)}. The rest can be uploaded.`,
  clear: 'Choose other files',
  start: (count: number) => (count > 0 ? `Upload ${files(count)}` : 'Upload'),
  label: 'Label for uploaded studies',
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
  knownOfStudy: (known: number, all: number) =>
    known === all
      ? plural(known, { one: 'its # image was already there', other: 'all # images were already there' })
      : `${String(known)} of ${images(all)} ${known === 1 ? 'was' : 'were'} already there`,
  passedOver: (count: number) =>
    plural(count, {
      one: '# file in it isn’t a DICOM image. The server skipped it.',
      other: '# files in it aren’t DICOM images. The server skipped them.',
    }),
  moreArchives: (count: number) =>
    plural(count, { one: 'and # more ZIP file', other: 'and # more ZIP files' }),
  waiting: (count: number) => `You dropped ${files(count)} more. Choose “Upload more” to send them.`,
  overwrites:
    'Images that were already there were overwritten: this server is set up to do so. A study of one image loses its labels then.',
  labeled: (label: string) => `Labeled ${label}.`,
  moreStudies: (count: number) => `and ${studies(count)} more`,
  notSeen: 'A study that you can’t see.',
  loading: 'Loading…',
  noName: '(no name)',
  notSent: 'Failures',
  notLabeled: (label: string, study: string) => `The label ${label} is missing on ${study}:`,
  moreInReport: (count: number) => `and ${files(count)} more in the report below the list`,
  nothingInArchive: 'This archive contains no DICOM files.',
  nothingStored: 'The server found no DICOM image in this file.',
  encryptedArchive: 'This archive is encrypted. Unpack it, then upload the files in it.',
  damagedArchive:
    'This archive is damaged. Images before the damage may already be stored, without the label. Unpack it, then upload the files in it.',
  cannotRead: 'The browser can’t read this file anymore. It was changed, moved or removed.',
  tooLarge: 'The proxy in front of the archive rejects files this large.',
  filteredOut: 'The server is set up to reject such files.',
  stoppedBefore: 'Paused before it was completely sent.',
  noDicom: 'This isn’t a DICOM file, or it is damaged.',
};
