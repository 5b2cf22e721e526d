import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const and = lister('en', 'conjunction');
const series = (count: number): string => plural(count, { other: '# series' });
const images = (count: number): string => plural(count, { one: '# image', other: '# images' });

/** English: making a new study of some series. */
export const messages = {
  title: 'Split study',
  submit: 'Split',
  what: 'Makes a new study of some series. It belongs to the same patient. The images get new identifiers.',
  gone: 'This study isn’t on this server anymore, or you can’t see it.',
  tooFew: 'A study with a single series can’t be split.',
  series: 'Series for the new study',
  chooseSome: 'Choose some of the series.',
  notAll: 'Leave at least one series in the study.',
  description: 'Description of the new study',
  descriptionProblem: 'Use at most 64 characters, without a backslash.',
  keep: 'Keep these series in the original, too',
  keepWhy: 'Then the split can be undone: the new study is deleted.',
  notKeptWhy: 'The series are deleted from the original. This can’t be undone.',
  labels: (list: readonly string[]) => `Give the new study the same labels: ${and(list)}`,
  labelsWhy: 'Without a label, only people who can see all studies can see it.',
  after: (given: number, count: number, rest: number) =>
    `The new study gets ${series(given)} with ${images(count)}. The original has ${series(rest)} afterwards.`,
  splitting: 'Splitting a study',
  undoing: 'Undoing a split',
  notKept:
    'This task isn’t stored in the browser: splitting twice would make two studies. Closing this page stops it.',
  result: 'New study',
  open: (name: string) => `Open the new study: ${name}`,
  failures: {
    gone: 'It’s no longer on this server. Someone deleted it before it was split.',
    notFound: 'Not found: it was deleted, or it no longer has any of your labels.',
    lost: 'It isn’t known whether a new study was made: the server no longer lists the job. Look at the patient’s studies before you split again.',
    unfollowed:
      'The server stopped responding during the split. Its job may still be running. A retry follows that job.',
    changed:
      'The study isn’t as it was shown: someone else changed it before it was split. Nothing was sent. Look at it, then split again.',
    incomplete: 'The new study has fewer images than were chosen. Look at both studies.',
    noResult: 'The server doesn’t say where the new study is. Look at the patient’s studies.',
    refused: 'The server refused this. Nothing was made.',
    partial: 'A part of the new study may be left. Look at the patient’s studies.',
  },
};
