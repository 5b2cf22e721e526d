import { messages as shareLinks } from '#locales/en/shareLinks.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');

/** English: the share links of a user, and revoking them with everything else. */
export const messages = {
  links: (count: number) =>
    count === 0
      ? 'Among the studies that you can see, no share link recorded for this user still works.'
      : plural(count, {
          one: '# share link recorded for this user still works:',
          other: '# share links recorded for this user still work:',
        }),
  linksRevocable: (count: number) =>
    plural(count, {
      one: '# share link of this user is revoked, too. It stops working within 30 seconds. You can undo this.',
      other:
        '# share links of this user are revoked, too. They stop working within 30 seconds. You can undo this.',
    }),
  linksCut: (most: number) =>
    `Only the first ${plural(most, { other: '#' })} studies with share records are read. The user may have more links.`,
  linkKinds: shareLinks.kinds,
  linkStudies: (count: number) => plural(count, { one: '# study', other: '# studies' }),
  linkUntil: (moment: string) => `expires ${moment}`,
  linkForever: 'never expires',
  linksLoading: 'Loading the share links…',
  linksUnread: 'Couldn’t load the share links.',
  /** Why share links can't be revoked. */
  whyNotRevocable: {
    notRecorded:
      'This server doesn’t record share links, so this user’s links can’t be listed or revoked. They work until they expire.',
    unseen:
      'Share links are recorded on studies, which you aren’t allowed to search. You can’t revoke this user’s links: they work until they expire.',
    unwritable:
      'You can’t revoke this user’s share links, because you aren’t allowed to share studies. They work until they expire.',
    notChecked:
      'This server doesn’t check share links, so nobody can revoke them. This user’s links work until they expire.',
  },
  linksProgress: (done: number, total: number) => `${String(done)} of ${String(total)}`,
  linksRevoked: (count: number) =>
    plural(count, { one: '# share link was revoked.', other: '# share links were revoked.' }),
  linksUndo: 'Undo link revocation',
  linksRestoring: (count: number) =>
    plural(count, {
      one: 'Undoing the revocation of # share link…',
      other: 'Undoing the revocation of # share links…',
    }),
  linksRestored: (count: number) =>
    plural(count, {
      one: '# share link works again within 30 seconds',
      other: '# share links work again within 30 seconds',
    }),
  linksRestoreFailed: (count: number) =>
    plural(count, {
      one: 'Couldn’t undo the revocation of # share link',
      other: 'Couldn’t undo the revocation of # share links',
    }),
  linksLost: shareLinks.lost,
  toShares: 'Go to share links',
};
