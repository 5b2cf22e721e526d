import type { messages as english } from '#features/shares/messages/en/shareMail.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('de');

/** German: the mail that brings a link. */
export const messages: typeof english = {
  subject: 'Für Sie freigegebene Bilder',
  text: (link, count, until) =>
    [
      'Guten Tag,',
      '',
      plural(count, {
        one: 'dieser Link öffnet die Bilder von # Studie:',
        other: 'dieser Link öffnet die Bilder von # Studien:',
      }),
      link,
      '',
      ...(until ? [`Der Link läuft am ${until} ab.`] : []),
      'Wer diesen Link hat, kann die Bilder ansehen und herunterladen. Geben Sie ihn nur an Personen weiter, die sie brauchen.',
      '',
    ].join('\n'),
};
