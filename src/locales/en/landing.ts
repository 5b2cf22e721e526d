import { pluralizer } from '../format.ts';

const plural = pluralizer('en');

/** English: the page where a share link lands. Its reader has no account and may never have heard of us. */
export const messages = {
  title: 'Images shared with you',
  opens: (count: number) =>
    plural(count, { one: 'This link opens # study.', other: 'This link opens # studies.' }),
  until: (moment: string) => `It works until ${moment}.`,
  noEnd: 'It has no end date.',
  open: 'Open the images',
  download: 'Download',
  downloadOne: (index: number) => `Download study ${String(index)}`,
  downloadNote: 'A download is a ZIP file with the original images. It can be large.',
  privacy: 'Anyone who has this link can open the images: pass it on only to whom they concern.',
  kept: 'Your browser keeps this link in its history, and the servers may keep it in their logs. On a shared computer, open it in a private window, or clear the history when you are done.',
  waiting: 'Looking at the link…',
  expiredTitle: 'This link has ended',
  expired: (moment: string) => `It worked until ${moment}. Whoever sent it can make a new one.`,
  expiredSometime: 'Whoever sent it can make a new one.',
  damagedTitle: 'This link is damaged',
  damaged:
    'It may have been cut off in a message. Copy the whole link again, or ask whoever sent it for a new one.',
  missingTitle: 'No link here',
  missing: 'This page opens images from a link. Open the link that you were sent.',
  noViewerTitle: 'This server cannot show these images',
  noViewer: 'The link is right, but its viewer is not offered here. Tell whoever sent it.',
  downTitle: 'The server does not answer',
  down: 'Your link is kept. Check your connection and try again in a while.',
  retry: 'Try again',
  contact: (contact: string) => `Whom to ask: ${contact}`,
  language: 'Language',
};
