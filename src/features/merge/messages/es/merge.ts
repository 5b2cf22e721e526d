import type { messages as english } from '#features/merge/messages/en/merge.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const and = lister('es', 'conjunction');
const studies = (count: number): string => plural(count, { one: '# estudio', other: '# estudios' });
const series = (count: number): string => plural(count, { one: '# serie', other: '# series' });
const images = (count: number): string => plural(count, { one: '# imagen', other: '# imágenes' });

/** Spanish: merging studies. */
export const messages: typeof english = {
  title: 'Combinar estudios',
  submit: 'Combinar',
  what: 'Pasa series de un estudio a otro del mismo paciente. Las imágenes reciben identificadores nuevos, y los datos del paciente y del estudio al que llegan.',
  reading: 'Leyendo los estudios y sus series…',
  noOthers: 'No puede ver ningún otro estudio de este paciente.',
  nothing: 'No hay nada que combinar: estos estudios son de pacientes distintos o no tienen ID de paciente.',
  alone: (list) =>
    `Fuera, porque no se ha seleccionado ningún otro estudio del mismo paciente: ${and(list)}. Con «Corregir» se puede pasar un estudio a otro paciente.`,
  withoutId: (list) =>
    `Fuera, porque sin ID de paciente nada dice de quién son: ${and(list)}. Con «Corregir» se les puede dar uno.`,
  tooMany: (most) => `Como máximo se pueden combinar ${studies(most)} a la vez.`,
  gone: (count) =>
    plural(count, {
      one: '# estudio ya no está en este servidor, o usted no puede verlo. Se deja fuera.',
      other: '# estudios ya no están en este servidor, o usted no puede verlos. Se dejan fuera.',
    }),
  patient: (name, id) => `${name} (${id})`,
  into: 'Combinar en',
  from: (study) => `Series de ${study}`,
  series: (number, description, modality, count) =>
    [number ? `Serie ${number}` : 'Serie', description, modality, images(count)].filter(Boolean).join(' · '),
  keep: 'Conservar los originales',
  keepWhy: 'Así se puede deshacer: lo que ha llegado se elimina de nuevo.',
  notKeptWhy: 'Las series elegidas se eliminan de los originales. No se puede deshacer.',
  needsDelete: 'Solo quien puede eliminar puede deshacer una combinación.',
  after: 'Después',
  target: (name, before, after, count) =>
    `${name}: ahora ${series(before)}; después ${series(after)} con ${images(count)}.`,
  stays: (name) => `${name}: queda como está.`,
  loses: (name, rest) => `${name}: conserva ${series(rest)}.`,
  vanishes: (name) => `${name}: se elimina, con sus enlaces compartidos y archivos adjuntos.`,
  labels: (list) => `Añadir sus etiquetas al destino: ${and(list)}`,
  labelsWhy:
    'Las personas con acceso a estas etiquetas pueden ver entonces el destino, con todas sus series.',
  obstacles: {
    noTarget: 'Elija primero un destino.',
    noPatientId: 'Un estudio sin ID de paciente no se puede combinar.',
    otherPatient:
      'Los estudios son de pacientes distintos. Con «Corregir» se puede pasar un estudio a otro paciente.',
    inTarget: 'Una serie ya está en el destino.',
    unknownSeries: 'Una serie ya no está en este servidor.',
    nothing: 'Elija primero una serie.',
  },
  merging: (count) =>
    plural(count, { one: 'Combinando estudios', other: 'Combinando estudios de # pacientes' }),
  undoing: (count) =>
    plural(count, {
      one: 'Deshaciendo una combinación: # serie',
      other: 'Deshaciendo una combinación: # series',
    }),
  notKept:
    'Esta tarea no se guarda en el navegador: combinar dos veces traería las series dos veces. Cerrar esta página la detiene.',
  note: (before, arrived, count) =>
    `antes ${series(before)}; ${plural(arrived, { one: 'ha llegado # serie', other: 'han llegado # series' })} con ${images(count)}`,
  failures: {
    gone: 'Uno de los estudios se ha eliminado, o usted ya no puede verlo. No se ha combinado nada.',
    notFound: 'No encontrado: se ha eliminado, o ya no tiene ninguna de sus etiquetas.',
    lost: 'No se sabe si los estudios se han combinado: el servidor ya no muestra el trabajo. Mire el destino antes de combinar de nuevo.',
    unfollowed:
      'El servidor ha dejado de responder durante la combinación. Su trabajo puede seguir en marcha. Un reintento sigue ese trabajo.',
    changed:
      'Uno de los estudios no está como se mostraba: otra persona lo ha cambiado, o ha llegado parte de esta combinación. No se ha enviado nada. Mire el destino y combine de nuevo.',
    incomplete: 'Han llegado menos imágenes de las combinadas. Mire el destino y los originales.',
    refused: 'El servidor ha rechazado esta combinación. No se ha combinado nada.',
    partial: 'Puede que algunas imágenes hayan llegado al destino. Mire sus series.',
  },
};
