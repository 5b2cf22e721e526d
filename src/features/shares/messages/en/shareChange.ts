import { messages as shareLinks } from '#locales/en/shareLinks.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const links = (count: number): string => plural(count, { one: '# link', other: '# links' });

/** English: managing share links that exist, and whether the server checks them. */
export const messages = {
  title: 'Share link',
  manage: 'Details',
  manageLink: (id: string) => `Details of link ${id}`,
  link: 'Link',
  copyLink: 'Copy link',
  copyRefused: 'The browser blocked copying',
  copyRefusedText: 'Open the details of the link and copy it from there.',
  expires: (moment: string) => `Expires ${moment}`,
  revokedBy: 'Revoked by',
  partly:
    'Its records differ: it is revoked on some of its studies only. The server already refuses it. Revoke it again to complete this.',
  unchecked:
    'Its record says that it was revoked or ends sooner. That only counts where the server checks links.',
  unseen:
    'You can’t see all studies of this link, or some were deleted. Revoking it or ending it sooner works anyway. If another study says otherwise, it can’t be made to work again from here.',
  unseenRenew: 'Renewing covers only those that you can see.',
  nothingSeen: 'You can’t see any of its studies.',
  renew: 'Renew…',
  changeEnd: 'Change expiration',
  revoke: 'Revoke',
  restore: 'Undo revocation',
  underWay: 'Saving…',
  done: {
    revoke: 'Revoked. This takes effect within 30 seconds.',
    restore: 'The revocation was undone. This takes effect within 30 seconds.',
    end: 'Expiration changed. This takes effect within 30 seconds.',
  },
  failedTitle: {
    revoke: 'Couldn’t revoke the link completely',
    restore: 'Couldn’t undo the revocation completely',
    end: 'Couldn’t change the expiration completely',
  },
  hindrances: {
    modeUnknown: 'The console couldn’t find out whether this server checks links.',
    notChecked: 'This server doesn’t check links against the list, so revoking would change nothing.',
    deviceOnly: 'This link is listed on this device only. It isn’t recorded on the server.',
    alreadyRevoked: 'This link was revoked.',
    notRevoked: 'This link isn’t revoked.',
    expired: 'This link has expired.',
    tokenEnded: 'This link has expired for good. Renew it instead.',
    notYours: 'Only its creator, the person who revoked it, or an administrator can do this.',
  },
  saveEnd: 'Save expiration',
  unchanged: 'Choose another date or time.',
  latest: (moment: string) => `The latest possible is ${moment}: the link itself can’t work longer.`,
  latestNever: 'The link itself never expires.',
  afterToken: (moment: string) => `The link itself can’t work longer than ${moment}. Renew it instead.`,
  selected: (count: number) => `${links(count)} selected`,
  clear: 'Clear selection',
  revokeMany: (count: number) => plural(count, { one: 'Revoke # link', other: 'Revoke # links' }),
  revokeTitle: (count: number) => `Revoke ${links(count)}?`,
  revokeText: (count: number) =>
    plural(count, {
      one: '# link stops working within 30 seconds. You can undo this until it expires.',
      other: '# links stop working within 30 seconds. You can undo this until they expire.',
    }),
  leftOut: (count: number) =>
    plural(count, {
      one: '# link is left out: it was revoked or has expired, or it isn’t recorded on the server.',
      other:
        '# links are left out: they were revoked or have expired, or they aren’t recorded on the server.',
    }),
  unseenMany: (count: number) =>
    plural(count, {
      one: '# of these links also opens studies that you can’t see. It stops working for them too.',
      other: '# of these links also open studies that you can’t see. They stop working for them too.',
    }),
  revokeAll: (count: number) => plural(count, { one: 'Revoke link', other: 'Revoke all # links' }),
  revoking: (count: number) => `Revoking ${links(count)}`,
  restoring: (count: number) => `Undoing the revocation of ${links(count)}`,
  takesEffect: 'Takes effect within 30 seconds.',
  restoreTakesEffect:
    'Takes effect within 30 seconds. Links that someone else had revoked first stay revoked.',
  lost: shareLinks.lost.title,
  lostText: shareLinks.lost.text,
  enforced:
    'This server checks links: a link to a study that you can see works only if it is listed here. Download links for up to an hour work without that. A change takes effect within 30 seconds.',
  olderTitle: 'Older links',
  older:
    'Links that were created before the server checked them, and never listed, no longer work. If one is still needed, paste it under “Check a link” and add it to the list.',
  recorded:
    'This server doesn’t check links: this list may be incomplete, and nobody can revoke a link. Links created elsewhere aren’t listed, and anyone who can share can change the entries.',
  whatToDoTitle: 'What an administrator can do',
  whatToDo:
    'Put Castellan’s proxy in front of Orthanc and give it these two settings. Links can then be revoked. “Share links that can be revoked” in Castellan’s docs/install.md has the steps.',
  modeFailed: 'Couldn’t find out whether links can be revoked',
};
