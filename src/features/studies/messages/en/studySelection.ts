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
    'Their images and labels are permanently deleted from the archive. Share links no longer open them. You can’t undo this.',
  linksCounting: 'Counting the share links to them…',
  links: (count: number) =>
    count === 0
      ? 'No active share link to them is recorded.'
      : plural(count, {
          one: '# active share link opens them.',
          other: '# active share links open them.',
        }),
  linksElsewhere: (count: number) =>
    plural(count, {
      one: '# of them also opens other studies, and keeps working for those.',
      other: '# of them also open other studies, and keep working for those.',
    }),
  linksUnreadable: (count: number) =>
    plural(count, {
      one: 'The share records of # study can’t be read: it may have more links.',
      other: 'The share records of # studies can’t be read: they may have more links.',
    }),
  linksTooMany: 'This server can’t count the share links to so many studies at once.',
  andMore: (count: number) => plural(count, { other: 'and # more' }),
  typeNumber: (count: string) => `To confirm, type the number of studies: ${count}`,
  deleteConfirm: (count: number) => plural(count, { one: 'Delete # study', other: 'Delete # studies' }),
  typeFirst: 'Type the number first.',
  deleting: (count: number) => plural(count, { one: 'Deleting # study', other: 'Deleting # studies' }),
  noteGone: 'was already gone',
  noteNotFound: 'not found: it was deleted, or it no longer has any of your labels',
  noName: '(no name)',
};
