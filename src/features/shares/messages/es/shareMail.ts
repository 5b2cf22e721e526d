import type { messages as english } from '#features/shares/messages/en/shareMail.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');

/** Spanish: the mail that brings a link. */
export const messages: typeof english = {
  subject: 'Imágenes compartidas con usted',
  text: (link, count, until) =>
    [
      'Hola:',
      '',
      plural(count, {
        one: 'Este enlace abre las imágenes de # estudio:',
        other: 'Este enlace abre las imágenes de # estudios:',
      }),
      link,
      '',
      ...(until ? [`El enlace caduca el ${until}.`] : []),
      'Quien tenga este enlace puede ver y descargar las imágenes. Páselo solo a las personas que las necesiten.',
      '',
    ].join('\n'),
};
