import { pluralizer } from '#locales/format.ts';
import type { messages as en } from '#features/shares/messages/en/plannedLink.ts';

const plural = pluralizer('es');

/** Spanish: a link to copies that are made first, and the copies that remain when it has ended. */
export const messages: typeof en = {
  removal:
    'Cuando el enlace haya terminado, la consola propone eliminar las copias: junto a las tareas y en la página Enlaces compartidos.',
  removalHere:
    'Cuando el enlace haya terminado, la consola propone eliminar las copias, pero solo en este navegador: este servidor no lleva una lista de enlaces compartidos.',
  waiting: (count) =>
    plural(count, {
      one: 'El enlace se creará cuando estén hechas todas las copias.',
      other: 'Los # enlaces se crearán cuando estén hechas todas las copias.',
    }),
  creating: (count) => plural(count, { one: 'Creando el enlace…', other: 'Creando # enlaces…' }),
  failed: (count) => plural(count, { one: '# fallido', other: '# fallidos' }),
  show: (count) => plural(count, { one: 'Mostrar enlace', other: 'Mostrar # enlaces' }),
  title: 'Enlace a las copias',
  ended: (count) =>
    plural(count, {
      one: 'Los enlaces a # copia anonimizada han terminado',
      other: 'Los enlaces a # copias anonimizadas han terminado',
    }),
  endedHere: 'El enlace a copias anonimizadas ha terminado',
  endedWhy: 'Se hicieron para compartirlas. Elimínelas si ya nadie las necesita.',
  review: 'Revisar copias…',
  keep: 'Conservarlas',
  reviewTitle: 'Copias anonimizadas cuyos enlaces han terminado',
  reviewText:
    'Ningún enlace compartido de la lista abre ya estas copias. Sus originales se conservan. Los enlaces que no están en la lista no se conocen aquí.',
  chosen: 'Eliminar',
  studyEnded: (moment) => `terminó el ${moment}`,
  studyRevoked: 'revocado',
  none: 'No hay ninguna: las copias se eliminaron, hay otros enlaces activos a ellas o usted no puede verlas.',
  remove: (count) => plural(count, { one: 'Eliminar # copia…', other: 'Eliminar # copias…' }),
  chooseSome: 'Elija al menos una copia.',
  cut: (most) => `Solo se han leído las primeras ${String(most)} copias con enlaces compartidos.`,
};
