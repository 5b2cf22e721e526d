import type { messages as english } from '#features/studies/messages/en/studySelection.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');

/** Spanish: selected studies, and deleting them. */
export const messages: typeof english = {
  region: 'Estudios seleccionados',
  selected: (count) => plural(count, { one: '# estudio seleccionado', other: '# estudios seleccionados' }),
  selectAll: (count) => plural(count, { other: 'Seleccionar los # resultados' }),
  selectAllUnknown: 'Seleccionar todos los resultados',
  collecting: (count) => `Cargando… ${plural(count, { one: '# estudio', other: '# estudios' })}`,
  stop: 'Detener',
  limitReached: (most, total) =>
    `Están seleccionados los primeros ${plural(most, { other: '#' })} de ${plural(total, { other: '#' })}. No puede seleccionar más a la vez.`,
  frozen: 'Todos los estudios que coincidían cuando los seleccionó. Los que lleguen después no se incluyen.',
  collectFailed: 'No se han podido cargar todos los estudios',
  clear: 'Borrar selección',
  open: 'Abrir imágenes',
  openTooMany: (most) => `Puede abrir ${String(most)} estudios juntos como máximo.`,
  delete: 'Eliminar…',
  deleteTitle: (count) => plural(count, { one: '¿Eliminar # estudio?', other: '¿Eliminar # estudios?' }),
  deleteText:
    'Las imágenes y etiquetas de estos estudios se eliminan del servidor de forma permanente. Los enlaces compartidos ya no los abren. Esto no se puede deshacer.',
  linksCounting: 'Contando los enlaces compartidos a estos estudios…',
  links: (count) =>
    count === 0
      ? 'No hay registrado ningún enlace compartido activo a estos estudios.'
      : plural(count, {
          one: '# enlace compartido activo abre estos estudios.',
          other: '# enlaces compartidos activos abren estos estudios.',
        }),
  linksElsewhere: (count) =>
    plural(count, {
      one: '# de ellos abre también otros estudios, y sigue funcionando para esos.',
      other: '# de ellos abren también otros estudios, y siguen funcionando para esos.',
    }),
  linksUnreadable: (count) =>
    plural(count, {
      one: 'Los registros de enlaces de # estudio no se pueden leer: quizá tenga más enlaces.',
      other: 'Los registros de enlaces de # estudios no se pueden leer: quizá tengan más enlaces.',
    }),
  linksTooMany: 'Este servidor no puede contar a la vez los enlaces compartidos a tantos estudios.',
  andMore: (count) => plural(count, { other: 'y # más' }),
  typeNumber: (count) => `Para confirmar, escriba el número de estudios: ${count}`,
  deleteConfirm: (count) => plural(count, { one: 'Eliminar # estudio', other: 'Eliminar # estudios' }),
  typeFirst: 'Escriba primero el número.',
  deleting: (count) => plural(count, { one: 'Eliminando # estudio', other: 'Eliminando # estudios' }),
  noteGone: 'ya no existía',
  noteNotFound: 'no se encuentra: se eliminó, o ya no lleva ninguna etiqueta a la que usted tenga acceso',
  noName: '(sin nombre)',
};
