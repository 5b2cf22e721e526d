import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const and = lister('en', 'conjunction');
const studies = (count: number): string => plural(count, { one: '# study', other: '# studies' });
const series = (count: number): string => plural(count, { other: '# series' });
const images = (count: number): string => plural(count, { one: '# image', other: '# images' });

/** English: merging studies. */
export const messages = {
  title: 'Merge studies',
  submit: 'Merge',
  what: 'Puts series of one study into another study of the same patient. The images get new identifiers, and the data of the patient and study that they come to.',
  reading: 'Reading the studies and their series…',
  noOthers: 'You can’t see any other study of this patient.',
  nothing: 'There is nothing to merge: these studies are of different patients, or have no patient ID.',
  alone: (list: readonly string[]) =>
    `Left out, because no other study of the same patient is selected: ${and(list)}. Correct can move a study to another patient.`,
  withoutId: (list: readonly string[]) =>
    `Left out, because without a patient ID nothing says whose they are: ${and(list)}. Correct can give them one.`,
  tooMany: (most: number) => `At most ${studies(most)} can be merged at once.`,
  gone: (count: number) =>
    plural(count, {
      one: '# study isn’t on this server anymore, or you can’t see it. It’s left out.',
      other: '# studies aren’t on this server anymore, or you can’t see them. They’re left out.',
    }),
  patient: (name: string, id: string) => `${name} (${id})`,
  into: 'Merge into',
  from: (study: string) => `Series of ${study}`,
  series: (number: string, description: string, modality: string, count: number) =>
    [number ? `Series ${number}` : 'Series', description, modality, images(count)]
      .filter(Boolean)
      .join(' · '),
  keep: 'Keep the originals',
  keepWhy: 'Then the merge can be undone: what arrived is deleted again.',
  notKeptWhy: 'The chosen series are deleted from the originals. This can’t be undone.',
  needsDelete: 'Only people who may delete can undo a merge.',
  after: 'Afterwards',
  target: (name: string, before: number, after: number, count: number) =>
    `${name}: ${series(before)} now, then ${series(after)} with ${images(count)}.`,
  stays: (name: string) => `${name}: stays as it is.`,
  loses: (name: string, rest: number) => `${name}: keeps ${series(rest)}.`,
  vanishes: (name: string) => `${name}: is deleted, with its share links and attached files.`,
  labels: (list: readonly string[]) => `Add its labels to the target: ${and(list)}`,
  labelsWhy: 'People with access to these labels can then see the target, with all its series.',
  obstacles: {
    noTarget: 'Choose a target first.',
    noPatientId: 'A study without a patient ID can’t be merged.',
    otherPatient: 'The studies are of different patients. Correct can move a study to another patient.',
    inTarget: 'A series is in the target already.',
    unknownSeries: 'A series isn’t on this server anymore.',
    nothing: 'Choose a series first.',
  },
  merging: (count: number) =>
    plural(count, { one: 'Merging studies', other: 'Merging studies of # patients' }),
  undoing: (count: number) => plural(count, { other: 'Undoing a merge: # series' }),
  notKept:
    'This task isn’t stored in the browser: merging twice would bring the series twice. Closing this page stops it.',
  note: (before: number, arrived: number, count: number) =>
    `${series(before)} before; ${series(arrived)} arrived with ${images(count)}`,
  failures: {
    gone: 'One of the studies was deleted, or you can’t see it anymore. Nothing was merged.',
    notFound: 'Not found: it was deleted, or it no longer has any of your labels.',
    lost: 'It isn’t known whether the studies were merged: the server no longer lists the job. Look at the target before you merge again.',
    unfollowed:
      'The server stopped responding during the merge. Its job may still be running. A retry follows that job.',
    changed:
      'One of the studies isn’t as it was shown: someone else changed it, or a part of this merge has arrived. Nothing was sent. Look at the target, then merge again.',
    incomplete: 'Fewer images arrived than were merged. Look at the target and the originals.',
    refused: 'The server refused this merge. Nothing was merged.',
    partial: 'Some images may have arrived in the target. Look at its series.',
  },
};
