import { pluralizer } from '../format.ts';

const plural = pluralizer('en');

/** English: selected studies, and deleting them. */
export const messages = {
  region: 'Selected studies',
  selected: (count: number) => plural(count, { one: '# study selected', other: '# studies selected' }),
  selectAll: (count: number) => `Select all ${plural(count, { one: '#', other: '#' })} that match`,
  selectAllUnknown: 'Select all that match',
  collecting: (count: number) => `Reading… ${plural(count, { one: '# study', other: '# studies' })}`,
  stop: 'Stop',
  mostReached: (most: number, total: number) =>
    `The first ${plural(most, { one: '#', other: '#' })} of ${plural(total, { one: '#', other: '#' })} are selected: no more can be at once.`,
  frozen: 'All that matched at this moment. What arrives later is not among them.',
  collectFailed: 'The studies could not all be read',
  clear: 'Clear selection',
  open: 'Open images',
  openTooMany: (most: number) => `At most ${String(most)} studies open together.`,
  delete: 'Delete…',
  deleteTitle: (count: number) => plural(count, { one: 'Delete # study?', other: 'Delete # studies?' }),
  deleteText:
    'Their images and labels are removed from the archive for good. Links made for them open nothing any more. There is no undo.',
  andMore: (count: number) => plural(count, { one: 'and # more', other: 'and # more' }),
  typeNumber: (count: string) => `To confirm, type the number of studies: ${count}`,
  deleteConfirm: (count: number) => plural(count, { one: 'Delete # study', other: 'Delete # studies' }),
  typeFirst: 'Type the number first.',
  cancel: 'Cancel',
  deleting: (count: number) => plural(count, { one: 'Deleting # study', other: 'Deleting # studies' }),
  noteGone: 'was already gone when the server was asked',
  noteNotFound: 'can no longer be found: deleted, or none of your labels is on it anymore',
  noName: '(no name)',
};
