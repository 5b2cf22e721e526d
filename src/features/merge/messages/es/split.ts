import type { messages as english } from '#features/merge/messages/en/split.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const and = lister('es', 'conjunction');
const series = (count: number): string => plural(count, { one: '# serie', other: '# series' });
const images = (count: number): string => plural(count, { one: '# imagen', other: '# imágenes' });

/** Spanish: making a new study of some series. */
export const messages: typeof english = {
  title: 'Dividir estudio',
  submit: 'Dividir',
  what: 'Crea un estudio nuevo con algunas series. Es del mismo paciente. Las imágenes reciben identificadores nuevos.',
  gone: 'Este estudio ya no está en este servidor, o usted no puede verlo.',
  tooFew: 'Un estudio con una sola serie no se puede dividir.',
  series: 'Series para el estudio nuevo',
  chooseSome: 'Elija algunas de las series.',
  notAll: 'Deje al menos una serie en el estudio.',
  description: 'Descripción del estudio nuevo',
  descriptionProblem: 'Use como máximo 64 caracteres, sin barra invertida.',
  keep: 'Conservar estas series también en el original',
  keepWhy: 'Así se puede deshacer: el estudio nuevo se elimina.',
  notKeptWhy: 'Las series se eliminan del original. No se puede deshacer.',
  labels: (list) => `Dar al estudio nuevo las mismas etiquetas: ${and(list)}`,
  labelsWhy: 'Sin etiqueta, solo lo puede ver quien puede ver todos los estudios.',
  after: (given, count, rest) =>
    `El estudio nuevo recibe ${series(given)} con ${images(count)}. El original tiene después ${series(rest)}.`,
  splitting: 'Dividiendo un estudio',
  undoing: 'Deshaciendo una división',
  notKept:
    'Esta tarea no se guarda en el navegador: dividir dos veces crearía dos estudios. Cerrar esta página la detiene.',
  result: 'Estudio nuevo',
  open: (name) => `Abrir el estudio nuevo: ${name}`,
  failures: {
    gone: 'Ya no está en este servidor. Alguien lo ha eliminado antes de dividirlo.',
    notFound: 'No encontrado: se ha eliminado, o ya no tiene ninguna de sus etiquetas.',
    lost: 'No se sabe si se ha creado un estudio nuevo: el servidor ya no muestra el trabajo. Mire los estudios del paciente antes de dividir de nuevo.',
    unfollowed:
      'El servidor ha dejado de responder durante la división. Su trabajo puede seguir en marcha. Un reintento sigue ese trabajo.',
    changed:
      'El estudio no está como se mostraba: otra persona lo ha cambiado antes de la división. No se ha enviado nada. Mírelo y divida de nuevo.',
    incomplete: 'El estudio nuevo tiene menos imágenes de las elegidas. Mire ambos estudios.',
    noResult: 'El servidor no dice dónde está el estudio nuevo. Mire los estudios del paciente.',
    refused: 'El servidor lo ha rechazado. No se ha creado nada.',
    partial: 'Puede haber quedado parte del estudio nuevo. Mire los estudios del paciente.',
  },
};
