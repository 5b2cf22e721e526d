import { pluralizer } from '../format.ts';

const plural = pluralizer('en');

/** English: the mail that brings a link. Its reader has no account; no patient data stands in it. */
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
      ...(until ? [`It works until ${until}.`] : []),
      'Anyone who has the link can open the images: pass it on only to whom they concern.',
      '',
    ].join('\n'),
};
