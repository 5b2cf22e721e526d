import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');

/** English: the page where a share link lands. Its reader has no account and may never have heard of us. */
export const messages = {
  title: 'Images shared with you',
  opens: (count: number) =>
    plural(count, { one: 'This link opens # study.', other: 'This link opens # studies.' }),
  until: (moment: string) => `It expires on ${moment}.`,
  noEnd: 'It never expires.',
  open: 'Open images',
  download: 'Download',
  downloadOne: (index: number) => `Download study ${String(index)}`,
  downloadNote: 'The download is a ZIP file with the original images. It can be large.',
  privacy: 'Anyone with this link can view and download the images. Pass it on only to people who need them.',
  kept: 'Your browser keeps this link in its history, and the servers may keep it in their logs. On a shared computer, open it in a private window, or clear the history when you’re done.',
  expiredTitle: 'This link has expired',
  expired: (moment: string) => `It expired on ${moment}. The person who sent it can create a new one.`,
  why: 'Why? Check the link in the console (sign-in needed)',
  expiredSometime: 'The person who sent it can create a new one.',
  ended: 'It was set to expire earlier than first planned. The person who sent it can create a new one.',
  revokedTitle: 'This link was revoked',
  revoked:
    'It was ended before its expiration and no longer opens any images. If you still need them, ask the person who sent the link.',
  unrecordedTitle: 'This link no longer works',
  unrecorded:
    'This server only opens links that it has on record. This one isn’t among them. It may be older than the records. Ask the person who sent it for a new one.',
  damagedTitle: 'This link is damaged',
  damaged:
    'It may have been cut off in a message. Copy the whole link again, or ask the person who sent it for a new one.',
  missingTitle: 'No link found',
  missing: 'This page opens images from a link. Open the link that you were sent.',
  noViewerTitle: 'This server can’t show these images',
  noViewer: 'The link is valid, but its viewer isn’t available here. Tell the person who sent it.',
  downTitle: 'The server isn’t responding',
  down: 'This page keeps your link. Check your connection, then try again later.',
  retry: 'Try again',
  contact: (contact: string) => `Contact: ${contact}`,
  language: 'Language',
};
