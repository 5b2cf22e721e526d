import type { messages as english } from '#features/shares/messages/en/shareMail.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('fr');

/** French: the mail that brings a link. */
export const messages: typeof english = {
  subject: 'Images partagées avec vous',
  text: (link, count, until) =>
    [
      'Bonjour,',
      '',
      plural(count, {
        one: 'Ce lien ouvre les images de # examen :',
        other: 'Ce lien ouvre les images de # examens :',
      }),
      link,
      '',
      ...(until ? [`Le lien expire le ${until}.`] : []),
      'Toute personne qui a ce lien peut voir et télécharger les images. Ne le transmettez qu’aux personnes concernées.',
      '',
    ].join('\n'),
};
