import type { messages as english } from '#features/labels/messages/en/labelMigration.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');

const studies = (count: number): string => plural(count, { one: '# estudio', other: '# estudios' });

interface Migration {
  from: string;
  to?: string | undefined;
}

const what = ({ from, to }: Migration): string =>
  to === undefined ? `Eliminando ${from}` : `Cambiando ${from} por ${to}`;

const phases = {
  granting: 'paso 1 de 5: añadiendo la etiqueta nueva a los roles',
  adding: 'paso 2 de 5: añadiendo la etiqueta nueva a los estudios',
  settling: 'paso 3 de 5: esperando a que caduquen los permisos en la caché del servidor',
  removing: 'paso 4 de 5: quitando la etiqueta antigua de los estudios',
  dropping: 'paso 5 de 5: quitando la etiqueta antigua de los roles',
};
const phasesOfDeletion = {
  ...phases,
  removing: 'paso 1 de 2: quitando la etiqueta de los estudios',
  dropping: 'paso 2 de 2: quitando la etiqueta de los roles',
};

/** Spanish: renaming, merging and deleting labels. */
export const messages: typeof english = {
  what,
  phase: (migration, phase) => (migration.to === undefined ? phasesOfDeletion : phases)[phase],
  until: (time) => `hasta las ${time}`,
  starting: 'empezando',
  putting: (label, count) => `Añadiendo ${label} a ${studies(count)}`,
  removing: (label, count) => `Quitando ${label} de ${studies(count)}`,
  done: (migration) =>
    migration.to === undefined
      ? `${migration.from} se ha eliminado`
      : `${migration.from} es ahora ${migration.to}`,
  halted: (migration) => `${what(migration)}: sin terminar`,
  haltedHint: 'Puede reanudarlo en la página «Etiquetas».',
  interrupted:
    'La página se cerró antes de que esto terminara. Nadie ha perdido un acceso que deba conservar. Puede reanudarlo o dejarlo todo como está.',
  stopped:
    'Lo ha pausado. Nadie ha perdido un acceso que deba conservar. Puede reanudarlo o dejarlo todo como está.',
  failed: (count) =>
    `${plural(count, { one: 'No se ha podido cambiar # estudio', other: 'No se han podido cambiar # estudios' })}. La lista de abajo dice por qué. Puede intentarlo de nuevo.`,
  stillGiven:
    'Alguien, u otro programa, sigue añadiendo la etiqueta antigua a estudios. Averigüe quién y después reanude.',
  openLabels: 'Abrir etiquetas',
  goOn: 'Reanudar',
  stop: 'Pausar',
  forget: 'Dejar como está',
  dismiss: 'Cerrar',
  rename: 'Renombrar o combinar…',
  delete: 'Eliminar…',
  needsAll: 'Solo para quienes pueden ver todos los estudios: a los demás les faltarían algunos.',
  rolesUnread: 'Esto necesita el documento de roles, que no se ha cargado.',
  alreadyMoving: 'Esta etiqueta ya se está cambiando.',
  form: {
    name: 'Nombre nuevo, o una etiqueta con la que combinarla',
    sameName: 'Ya se llama así.',
    next: 'Siguiente',
    back: 'Atrás',
    start: 'Empezar',
    isRename: (from, to) => `${from} pasará a llamarse ${to}.`,
    isMerge: (from, to) =>
      `La etiqueta ${to} ya existe. ${from} se combinará con ella. No se puede deshacer.`,
    studies: (count) =>
      count === undefined
        ? 'Sus estudios reciben la etiqueta nueva y después pierden la antigua.'
        : plural(count, {
            one: '# estudio recibe la etiqueta nueva y después pierde la antigua.',
            other: '# estudios reciben la etiqueta nueva y después pierden la antigua.',
          }),
    widens: 'Con esto se pueden ver más estudios que hoy:',
    seeMore: (role, holders, label, count) =>
      `${[role, holders].filter(Boolean).join(', ')}: podrán ver también ${count === undefined ? 'los estudios' : plural(count, { one: 'el estudio', other: 'los # estudios' })} con la etiqueta ${label}`,
    nobodyMore: 'Nadie gana ni pierde acceso.',
    notAllowed: (label) => `${label} no es una etiqueta permitida.`,
    wait: (seconds) =>
      `Entretanto nadie pierde acceso. Primero reciben la etiqueta nueva los roles y los estudios. La antigua se quita cuando caducan los permisos en la caché del servidor, al cabo de ${plural(seconds, { one: '# segundo', other: '# segundos' })}.`,
    interruptible: 'Puede seguir trabajando, pausar esto o cerrar la página. Después puede reanudarlo aquí.',
    links: 'Los enlaces compartidos siguen funcionando.',
  },
  deletion: {
    title: (label) => `Eliminar ${label}`,
    studies: (count) =>
      count === undefined
        ? 'Todos sus estudios la pierden.'
        : plural(count, { one: '# estudio la pierde.', other: '# estudios la pierden.' }),
    onlyAll:
      'Los estudios sin otra etiqueta solo los podrán ver entonces las personas con acceso a todas las etiquetas.',
    loses: (role, holders) =>
      `${[role, holders].filter(Boolean).join(', ')}: pierde el acceso a ellos, salvo que tenga otra de sus etiquetas`,
    noRole: 'Ningún rol da acceso a ella.',
    lastAllowed: 'Es la única etiqueta permitida. Sin ella, se puede volver a asignar cualquier etiqueta.',
    rolesStay:
      'Se queda en los roles que dan acceso a ella. Para quitarla de ellos necesita el permiso «admin-permissions».',
    noUndo: 'Después, solo el informe puede decir qué estudios la tenían.',
    links: 'Los enlaces compartidos siguen funcionando.',
    confirm: 'Eliminar etiqueta',
  },
};
