import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');

/** English: where a study comes from, and its copies. */
export const messages = {
  title: 'Copies',
  noName: '(no name)',
  copyOf: { anonymized: 'Anonymized copy of', modified: 'Modified copy of' },
  kinds: { anonymized: 'Anonymized', modified: 'Modified' },
  sourceDeleted: 'a study that was deleted',
  sourceUnseen: 'a study that was deleted, or that you can’t see. The server doesn’t tell which.',
  sourceFailed: 'Couldn’t load the source',
  sourceId: 'Source ID',
  idVisible:
    'Everyone who can see this study or has a share link to it can read the source ID. Orthanc computes the ID from the patient ID and the study instance UID. Someone who has both can tell which study this one was made from.',
  patientIdVisible:
    'Orthanc also keeps an ID of the original patient on the copy’s patient, computed from the patient ID alone. A short patient ID can be found by trying all of them. Unless a proxy refuses /patients, people limited to labels can open the original patient with it.',
  cannotRemove: 'No one can remove this in Orthanc, administrators included.',
  wayOut: {
    anonymized:
      'To cut the link to the original, anonymize this copy again with another patient ID, then delete this copy. Its labels and share links are lost.',
    modified:
      'For a copy without it, download this study, delete it here and upload the ZIP file. Its labels and share links are lost.',
  },
  find: 'Find copies',
  cannotFind: 'This server’s database can’t be searched for copies.',
  failed: 'Couldn’t find the copies',
  none: 'No copies of this study on this server.',
  noneSeen: 'No copies of this study that you can see.',
  found: (count: number) => plural(count, { one: '# copy', other: '# copies' }),
  onlySeen: 'Copies that you can’t see aren’t listed.',
  cut: (most: string) => `Only the ${most} latest copies of each kind are listed.`,
};
