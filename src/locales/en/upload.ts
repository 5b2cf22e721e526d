import { pluralizer } from '../format.ts';

const plural = pluralizer('en');

/** English: uploading studies. */
export const messages = {
  upload: 'Upload',
  title: 'Upload studies',
  drop: 'Drop DICOM files, folders or zip files here',
  files: 'Choose files',
  folder: 'Choose a folder',
  chosen: (count: number, size: string) => `${plural(count, { one: '# file', other: '# files' })}, ${size}`,
  nothing: 'Nothing chosen yet.',
  label: 'Label on arrival',
  labelHint: 'Put on every study that something arrives for. Leave empty for none.',
  badLabel: 'Letters, digits, "_" and "-" only, at most 64.',
  notSeen: (labels: string) =>
    `You only see studies with your labels (${labels}). Without one of them you will not see what you upload.`,
  notSeenHere:
    'You only see studies with your labels, and may not put labels on: you will not see what you upload until somebody labels it.',
  begin: (count: number) => plural(count, { one: 'Upload # file', other: 'Upload # files' }),
  chooseFirst: 'Choose files first.',
  cancel: 'Cancel',
  running: (count: number) => plural(count, { one: 'Uploading # file', other: 'Uploading # files' }),
};
