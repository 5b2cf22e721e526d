import { maxLabelNameLength } from '#lib/text/labelName.ts';
import type { messages as english } from '#features/labels/messages/en/labels.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const and = lister('es');
const studies = (count: number): string => plural(count, { one: '# estudio', other: '# estudios' });
const changes = (count: number): string =>
  plural(count, { one: '# cambio de etiqueta', other: '# cambios de etiqueta' });

/** Spanish: editing labels. */
export const messages: typeof english = {
  title: (count) => `Etiquetas de ${studies(count)}`,
  labels: 'Etiquetas',
  reading: (known, total) => `Cargando etiquetas: ${String(known)} de ${studies(total)}`,
  none: 'Aún no hay etiquetas.',
  find: 'Buscar una etiqueta',
  notFound: 'Ninguna etiqueta coincide.',
  add: 'Añadir una etiqueta',
  addButton: 'Añadir',
  notAllowed: 'Aquí solo se pueden asignar etiquetas permitidas.',
  outsideList: 'no es una etiqueta permitida: solo se puede quitar',
  nameProblems: {
    empty: 'Escriba un nombre.',
    tooLong: `Como máximo ${String(maxLabelNameLength)} caracteres.`,
    characters: 'Solo letras sin acentos, cifras, - y _.',
  },
  save: 'Guardar',
  nothingToSave: 'Sin cambios',
  addFirst: 'Añada primero la etiqueta del campo, o vacíe el campo.',
  some: 'en algunos de ellos',
  delay:
    'Las listas se actualizan al momento. El acceso a un estudio puede tardar hasta un minuto. Quitar una etiqueta no termina los enlaces compartidos.',
  running: (count, studyCount) => `${changes(count)} en ${studies(studyCount)}`,
  undoing: (count) => `Deshaciendo ${changes(count)}`,
  access: {
    title: 'Cambios de acceso',
    holders: (count, hasMore) =>
      hasMore ? `más de ${String(count)} usuarios` : plural(count, { one: '# usuario', other: '# usuarios' }),
    gains: (role, holders, count) =>
      `${[role, holders].filter(Boolean).join(', ')}: gana acceso a ${studies(count)}`,
    loses: (role, holders, count) =>
      `${[role, holders].filter(Boolean).join(', ')}: pierde acceso a ${studies(count)}`,
    nobody: 'Ningún rol gana ni pierde acceso.',
    unopened: (labels) =>
      `Ningún rol da acceso a ${and(labels)}. Hasta que lo haga alguno, nadie gana acceso con ello.`,
    youLose: (count) => `Usted dejará de ver ${studies(count)}, y no podrá deshacerlo.`,
  },
  undoReport: (left) =>
    plural(left, {
      one: '# cambio no se ha deshecho: otra persona había cambiado la etiqueta desde entonces',
      other: '# cambios no se han deshecho: otra persona había cambiado las etiquetas desde entonces',
    }),
  undoUnknown: (count) =>
    `${plural(count, { one: '# cambio no se ha deshecho', other: '# cambios no se han deshecho' })}: usted no puede ver estas etiquetas, así que no se sabe si los estudios las tenían antes`,
  unchanged: (count) => plural(count, { one: '# no necesitaba cambios', other: '# no necesitaban cambios' }),
  noteHadIt: 'ya la tenía',
  noteHadItNot: 'ya no la tenía',
  noteLeft: 'dejado como está: otra persona lo había cambiado',
  noteUnknown: 'usted no puede ver esta etiqueta, así que no se sabe si esto ha cambiado algo',
  confirm: {
    title: (count) => `¿Cambiar las etiquetas de ${studies(count)}?`,
    text: (count, studyCount) => `Son ${changes(count)} en ${studies(studyCount)}.`,
    back: 'Atrás',
    start: (count) => `Cambiar ${studies(count)}`,
  },
  itemAdd: (label, study) => `añadir ${label}: ${study}`,
  itemRemove: (label, study) => `quitar ${label}: ${study}`,
};
