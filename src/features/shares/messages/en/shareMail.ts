import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('en');

/** English: the email that brings a link. Its reader has no account; it contains no patient data. */
export const messages = {
  subject: 'Images shared with you',
  text: (link: string, count: number, until: string | undefined) =>
    [
      'Hello,',
      '',
      plural(count, {
        one: 'This link opens the images of # study:',
        other: 'This link opens the images of # studies:',
      }),
      link,
      '',
      ...(until ? [`The link expires on ${until}.`] : []),
      'Anyone with this link can view and download the images. Pass it on only to people who need them.',
      '',
    ].join('\n'),
};
