import type { messages as english } from '#features/labels/messages/en/labelList.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const and = lister('es');

/** Spanish: the catalog of labels. */
export const messages: typeof english = {
  title: 'Etiquetas',
  table: 'Etiquetas',
  intro: 'Una persona puede ver un estudio si uno de sus roles da acceso a una de sus etiquetas.',
  count: (count) => plural(count, { one: '# etiqueta', other: '# etiquetas' }),
  search: 'Buscar una etiqueta',
  show: 'Mostrar',
  shown: {
    all: 'Todas las etiquetas',
    noRole: 'Ningún rol da acceso',
    noStudy: 'En ningún estudio',
    notAllowed: 'No es una etiqueta permitida',
  },
  columns: { name: 'Etiqueta', studies: 'Estudios', roles: 'Quién puede verlos', issues: 'Problemas' },
  issues: {
    noRole: 'Ningún rol da acceso a ella',
    noStudy: 'En ningún estudio que usted pueda ver',
    notAllowed: 'No es una etiqueta permitida',
  },
  counting: 'contando…',
  countFailed: 'sin contar',
  studies: (count) => plural(count, { one: '# estudio', other: '# estudios' }),
  allRoles: (count) =>
    plural(count, {
      one: '# rol con acceso a todas las etiquetas',
      other: '# roles con acceso a todas las etiquetas',
    }),
  byName: (roles) => and(roles),
  rolesUnknown: 'desconocido',
  none: 'Aún no hay etiquetas',
  noneHint: 'Una etiqueta existe desde que se añade a un estudio o a las etiquetas permitidas.',
  nothingFound: 'Ninguna etiqueta coincide',
  clear: 'Mostrar todas las etiquetas',
  refresh: 'Actualizar',
  rolesMissing:
    'El documento de roles dice qué roles dan acceso a una etiqueta. Para leerlo necesita el permiso «admin-permissions». Ninguno de sus roles lo incluye.',
  notForYou: 'Las etiquetas son para quienes pueden añadirlas a estudios o editar roles.',
  editAllowed: 'Editar etiquetas permitidas',
  unlabeled: (count) => plural(count, { other: 'Cola de etiquetas (#)' }),
  unlabeledUncounted: 'Cola de etiquetas',
  details: {
    title: (label) => `Etiqueta ${label}`,
    gone: (label) => `La etiqueta ${label} ya no existe.`,
    showStudies: 'Mostrar estudios',
    whoOpens: 'Quién puede ver sus estudios',
    byName: 'Roles con acceso a ella',
    byAll: 'Roles con acceso a todas las etiquetas',
    nobody:
      'Ningún rol da acceso a ella. Un estudio sin otra etiqueta solo lo pueden ver las personas con acceso a todas las etiquetas.',
  },
  allowed: {
    title: 'Etiquetas permitidas',
    any: 'Ahora se puede asignar cualquier etiqueta. En cuanto esta lista contenga una, solo se podrán asignar las que estén en ella.',
    some: 'Solo estas etiquetas se pueden asignar a estudios en esta consola y en Orthanc Explorer. El propio servidor no lo comprueba.',
    remove: (label) => `Quitar ${label} de la lista`,
    add: 'Añadir a la lista',
    addAllInUse: 'Añadir etiquetas en uso',
    empties: 'Si la lista está vacía, se puede volver a asignar cualquier etiqueta.',
    restricts: (count) =>
      plural(count, {
        one: '# etiqueta en uso no está en la lista. Se queda en sus estudios, pero ya no se puede asignar.',
        other:
          '# etiquetas en uso no están en la lista. Se quedan en sus estudios, pero ya no se pueden asignar.',
      }),
    save: 'Guardar',
    unchanged: 'Sin cambios',
    saved: 'Etiquetas permitidas guardadas',
  },
  saves: {
    overwritten:
      'Otra persona ha guardado los roles en el mismo momento. Los cambios de usted no se han conservado. Inténtelo de nuevo.',
    unknown:
      'El servidor no ha respondido. No se sabe si los roles se han guardado. Actualice y compruébelo.',
    notSaved: 'No se han podido guardar los roles',
    partly: 'Los roles se han guardado, pero el servidor ha comunicado un error.',
  },
};
