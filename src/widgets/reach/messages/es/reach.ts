import type { messages as english } from '#widgets/reach/messages/en/reach.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const and = lister('es');

/** Spanish: how many studies someone can see, by label. */
export const messages: typeof english = {
  title: 'Estudios visibles',
  label: 'Etiqueta',
  studies: 'Estudios',
  total: (count) => plural(count, { one: 'Puede ver # estudio.', other: 'Puede ver # estudios.' }),
  counting: 'Contando…',
  noLabel: 'No puede ver ningún estudio: ningún rol da acceso a ninguna etiqueta.',
  noPermission: 'No puede ver ningún estudio: ningún rol incluye el permiso «view».',
  disabled: 'La cuenta está desactivada. Hasta que se active, no puede ver ningún estudio.',
  several: 'Un estudio con varias etiquetas se cuenta en cada una.',
  unlabeled: 'Sin etiqueta',
  uncounted: (count) =>
    plural(count, { one: '# etiqueta más sin contar.', other: '# etiquetas más sin contar.' }),
  foreign: (labels) => `Sin contar, porque usted no tiene acceso: ${and(labels)}.`,
  amongYours: 'Contados entre los estudios que usted puede ver.',
  noCount: 'Este servidor no puede contar estudios: su base de datos no lo admite.',
  failed: 'No se han podido contar los estudios',
};
