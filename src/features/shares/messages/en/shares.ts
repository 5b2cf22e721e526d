import { messages as links } from '#locales/en/shareLinks.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');
const studies = (count: number): string => plural(count, { one: '# study', other: '# studies' });

/** English: creating share links. */
export const messages = {
  title: (count: number) => `Share ${studies(count)}`,
  studiesTitle: 'Studies to share',
  moreStudies: (count: number) => plural(count, { other: 'and # more' }),
  unnamed: 'No name',
  viewer: 'Opens with',
  viewers: links.kinds,
  viewersUntold: 'This server doesn’t report which viewers it has. If one is refused, try another.',
  expiration: 'Expiration',
  days: (days: number) => (days === 365 ? '1 year' : plural(days, { one: '# day', other: '# days' })),
  atTime: 'Custom date and time…',
  never: 'Never expires',
  at: 'Date and time',
  atZone: (zone: string) => `In your own time zone, ${zone}.`,
  expiresAt: (moment: string) => `Expires ${moment}.`,
  expiresNever: 'Never expires.',
  policy: (longest: string) =>
    `Longest allowed: ${longest}. This is a rule of the console; the server may have another.`,
  neverConfirm: 'I understand that nobody can ever revoke this one link.',
  problems: {
    noDate: 'Choose a date and a time.',
    noSuchTime: 'This time doesn’t exist: there is no such day, or the clocks skip this hour.',
    past: 'This time has already passed.',
    tooLong: 'This is later than the console allows.',
    neverRefused: 'The console doesn’t allow links that never expire.',
    notConfirmed: 'Confirm that the link never expires.',
  },
  way: 'Number of links',
  wayOne: (count: number) => `One link for all ${studies(count)}`,
  wayEach: 'One link for each study',
  wayEachOnly: (max: number) =>
    `A link can hold at most ${String(max)} studies: longer links are rejected on their way. So each study gets its own link.`,
  tooMany: (max: number) => `You can create at most ${String(max)} links at once. Choose fewer studies.`,
  downloadToo: 'Anyone with this link can view and download the images, with every viewer.',
  cannotRecall: 'A link can’t be revoked.',
  canRevoke: 'You can revoke it on the Share links page.',
  canRevokeLong: 'You can revoke it on the Share links page, unless it is made to expire within an hour.',
  cannotRevokeBrief: 'It can’t be revoked: it works until it expires, within an hour.',
  endsSooner: 'What ends it sooner',
  endsSoonerList: [
    'New identifiers for the study (modify): every link to it stops working, and so do references from elsewhere.',
    'A new secret key for the server: every link that anyone created stops working.',
  ],
  endsNot: 'Removing a label, a role or your account doesn’t end it.',
  create: (count: number) => plural(count, { one: 'Create link', other: 'Create # links' }),
  retryFailed: (count: number) =>
    plural(count, { one: 'Retry # failed link', other: 'Retry # failed links' }),
  close: 'Close',
  hiddenTitle: (count: number) => `You can’t see ${studies(count)} of these`,
  hidden:
    'A link could open studies that you aren’t allowed to see, so none was created. They may have been deleted, or they no longer have a label that you have access to. Leave them out and try again.',
  withoutThem: 'Continue without them',
  refusedTitle: 'No link was created',
  viewerOff:
    'The server didn’t respond. The usual reason is that it doesn’t offer this viewer. Choose another one, or ask an administrator. Your choices are kept.',
  made: (count: number) => plural(count, { one: 'Link created', other: '# links created' }),
  madeHint: (moment: string) => `Expires ${moment}. Copy the link now. It won’t be shown again.`,
  madeNever: 'Never expires. Copy the link now. It won’t be shown again.',
  madeManyHint: (moment: string) => `They expire ${moment}. Copy the links now. They won’t be shown again.`,
  madeManyNever: 'They never expire. Copy the links now. They won’t be shown again.',
  link: 'Link',
  linkTable: 'Links, one per line',
  studyColumn: 'Study',
  failedColumn: 'No link',
  fellBack:
    'The server didn’t return an address of its own, although config.json says that it does. This link leads to the console’s page.',
  systemShare: 'Share with an app…',
  qr: 'QR code of the link',
  qrTooLong: 'Too long for a QR code.',
  mail: 'Write email',
  mailLanguage: 'Email language',
  mailLong: 'This link is long, and some mail programs cut it off. Copy it instead.',
  see: 'Preview as recipient',
  seeHint: 'Opens in a new tab, without your session.',
  another: 'Create another',
  recipient: 'Recipient',
  note: 'Note',
  noteHint: 'Both stay on this device. Neither the link nor the server gets them.',
  recording: 'Adding the link to the list…',
  recordedOnServer: 'Listed on the server and on this device.',
  recordedOnDevice: 'Listed on this device only.',
  recordedNowhere: 'Not listed anywhere: this browser stores nothing here. The link works anyway.',
  notRecorded: (count: number, reason: string) =>
    `The link works, but it wasn’t added to the list of ${studies(count)}. ${reason}`,
  recordAgain: 'Try again',
  recordLost: 'A link is no longer in the list of share links',
  recordLostText: (count: number) =>
    `The link works, but others changed the list of ${studies(count)} at the same time. Expect it to be missing on the Share links page.`,
};
