import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');

/** English: selected studies, and deleting them. */
export const messages = {
  region: 'Selected studies',
  selected: (count: number) => plural(count, { one: '# study selected', other: '# studies selected' }),
  selectAll: (count: number) => `Select all ${plural(count, { other: '#' })} matches`,
  selectAllUnknown: 'Select all matches',
  collecting: (count: number) => `Loading… ${plural(count, { one: '# study', other: '# studies' })}`,
  stop: 'Stop',
  limitReached: (most: number, total: number) =>
    `The first ${plural(most, { other: '#' })} of ${plural(total, { other: '#' })} are selected. You can’t select more at once.`,
  frozen: 'Every study that matched when you selected them. Later arrivals aren’t included.',
  collectFailed: 'Couldn’t load all studies',
  clear: 'Clear selection',
  open: 'Open images',
  openTooMany: (most: number) => `You can open at most ${String(most)} studies together.`,
  delete: 'Delete…',
  deleteTitle: (count: number) => plural(count, { one: 'Delete # study?', other: 'Delete # studies?' }),
  deleteText:
    'Their images and labels are permanently deleted from the archive. Share links to them stop working. You can’t undo this.',
  andMore: (count: number) => plural(count, { other: 'and # more' }),
  typeNumber: (count: string) => `To confirm, type the number of studies: ${count}`,
  deleteConfirm: (count: number) => plural(count, { one: 'Delete # study', other: 'Delete # studies' }),
  typeFirst: 'Type the number first.',
  deleting: (count: number) => plural(count, { one: 'Deleting # study', other: 'Deleting # studies' }),
  noteGone: 'was already gone',
  noteNotFound: 'not found: it was deleted, or it no longer has any of your labels',
  noName: '(no name)',
};
