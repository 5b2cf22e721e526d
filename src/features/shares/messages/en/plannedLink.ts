import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');

/** English: a link to copies that are made first, and the copies that remain when it has ended. */
export const messages = {
  removal:
    'When the link has ended, the console proposes to remove the copies: with the tasks, and on the Share links page.',
  removalHere:
    'When the link has ended, the console proposes to remove the copies, but only in this browser: this server keeps no list of share links.',
  waiting: (count: number) =>
    plural(count, {
      one: 'The link is created when all copies are made.',
      other: 'The # links are created when all copies are made.',
    }),
  creating: (count: number) => plural(count, { one: 'Creating the link…', other: 'Creating # links…' }),
  failed: (count: number) => plural(count, { one: '# failed', other: '# failed' }),
  show: (count: number) => plural(count, { one: 'Show link', other: 'Show # links' }),
  title: 'Link to the copies',
  ended: (count: number) =>
    plural(count, {
      one: 'The links to # anonymized copy have ended',
      other: 'The links to # anonymized copies have ended',
    }),
  endedHere: 'The link to anonymized copies has ended',
  endedWhy: 'They were made to be shared. Remove them if nobody needs them anymore.',
  review: 'Review copies…',
  keep: 'Keep them',
  reviewTitle: 'Anonymized copies whose links have ended',
  reviewText:
    'No share link in the list opens these copies anymore. Their originals stay. Links that aren’t in the list aren’t known here.',
  chosen: 'Remove',
  studyEnded: (moment: string) => `ended ${moment}`,
  studyRevoked: 'revoked',
  none: 'There are none: the copies were removed, other links to them are active, or you can’t see them.',
  remove: (count: number) => plural(count, { one: 'Delete # copy…', other: 'Delete # copies…' }),
  chooseSome: 'Choose at least one copy.',
  cut: (most: number) => `Only the first ${String(most)} copies with share links were read.`,
};
