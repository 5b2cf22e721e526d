import type { messages as english } from '#features/studies/messages/en/upload.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const or = lister('es', 'disjunction');
const files = (count: number): string => plural(count, { one: '# archivo', other: '# archivos' });
const studies = (count: number): string => plural(count, { one: '# estudio', other: '# estudios' });

/** Spanish: uploading files to the archive. */
export const messages: typeof english = {
  button: 'Subir',
  title: 'Subir imágenes',
  close: 'Cerrar',
  askChosen: (count) =>
    plural(count, {
      one: '¿Descartar # archivo? Tendría que elegirlo de nuevo.',
      other: '¿Descartar # archivos? Tendría que elegirlos de nuevo.',
    }),
  askRunning: 'La subida no ha terminado. Continúa mientras esta página siga abierta.',
  discard: 'Descartar',
  closeWindow: 'Cerrar ventana',
  keepOpen: 'Mantener abierta',
  cancel: 'Cancelar',
  choose: 'Elegir qué subir',
  drop: 'Suelte aquí archivos DICOM, archivos ZIP o carpetas enteras, o elíjalos.',
  chooseFiles: 'Elegir archivos',
  chooseFolder: 'Elegir carpeta',
  nothingChosen: 'Aún no se ha elegido nada.',
  chosen: (count, size) => `${files(count)}, ${size}.`,
  leftOut: (count) =>
    `${plural(count, { one: '# archivo omitido', other: '# archivos omitidos' })}: los archivos ocultos y los índices de CD no son imágenes.`,
  more: (count) => `y ${files(count)} más`,
  dropHere: 'Suelte archivos o carpetas para subirlos',
  reading: 'Leyendo carpetas…',
  stillReading: 'Las carpetas aún se están leyendo.',
  unreadable: (count) => `El navegador no ha podido leer ${files(count)}. El resto se puede subir.`,
  clear: 'Elegir otros archivos',
  start: (count) => (count > 0 ? `Subir ${files(count)}` : 'Subir'),
  label: 'Etiqueta de los estudios subidos',
  chooseFirst: 'Elija primero los archivos.',
  badLabel: 'El nombre de la etiqueta no es válido.',
  youWillNotSee: (labels) =>
    labels.length > 0
      ? `Solo puede ver los estudios que llevan la etiqueta ${or(labels)}. Lo que suba llega sin etiqueta. No lo verá hasta que alguien con permiso añada una de ellas.`
      : 'Ninguno de sus roles da acceso a ninguna etiqueta. No verá lo que suba.',
  running: (count) => `Subiendo ${files(count)}`,
  status: {
    running: 'Subiendo',
    stopping: 'Pausando…',
    stopped: 'En pausa',
    finished: 'Terminado',
  },
  files: (done, total) => `${String(done)} de ${files(total)}`,
  bytes: (sent, all) => `${sent} de ${all}`,
  failed: (count) => plural(count, { one: '# fallido', other: '# fallidos' }),
  notBegun: (count) => plural(count, { one: '# no iniciado', other: '# no iniciados' }),
  goesOn: 'Puede cerrar esta ventana. La subida continúa mientras esta página siga abierta.',
  stop: 'Pausar',
  goOn: 'Reanudar',
  retry: 'Reintentar fallidos',
  again: 'Subir más',
  arrived: 'Estudios subidos',
  summary: (stored, count) =>
    `${plural(stored, { one: '# imagen guardada', other: '# imágenes guardadas' })}, de ${studies(count)}.`,
  known: (count) => plural(count, { one: '# ya existía.', other: '# ya existían.' }),
  knownOfStudy: (known, all) =>
    known === all
      ? plural(known, { one: 'su imagen ya existía', other: 'sus # imágenes ya existían' })
      : plural(known, {
          one: `# de sus ${plural(all, { other: '#' })} imágenes ya existía`,
          other: `# de sus ${plural(all, { other: '#' })} imágenes ya existían`,
        }),
  passedOver: (count) =>
    plural(count, {
      one: '# de sus archivos no es una imagen DICOM. El servidor lo ha omitido.',
      other: '# de sus archivos no son imágenes DICOM. El servidor los ha omitido.',
    }),
  moreArchives: (count) => plural(count, { one: 'y # archivo ZIP más', other: 'y # archivos ZIP más' }),
  waiting: (count) => `Ha soltado ${files(count)} más. Elija «Subir más» para enviar lo que ha soltado.`,
  overwrites:
    'Las imágenes que ya existían se han sobrescrito: este servidor está configurado así. Un estudio de una sola imagen pierde entonces sus etiquetas.',
  labeled: (label) => `Etiqueta añadida: ${label}.`,
  moreStudies: (count) => `y ${studies(count)} más`,
  notSeen: 'Un estudio que usted no puede ver.',
  loading: 'Cargando…',
  noName: '(sin nombre)',
  notSent: 'Fallos',
  notLabeled: (label, study) => `Falta la etiqueta ${label} en ${study}:`,
  moreInReport: (count) => `y ${files(count)} más en el informe que sigue a la lista`,
  nothingInArchive: 'Este archivo comprimido no contiene archivos DICOM.',
  nothingStored: 'El servidor no ha encontrado ninguna imagen DICOM en este archivo.',
  encryptedArchive: 'Este archivo comprimido está cifrado. Descomprímalo y suba los archivos que contiene.',
  damagedArchive:
    'Este archivo comprimido está dañado. Las imágenes anteriores al daño quizá ya estén guardadas, sin la etiqueta. Descomprímalo y suba los archivos que contiene.',
  cannotRead: 'El navegador ya no puede leer este archivo. Se ha cambiado, movido o quitado.',
  tooLarge: 'El proxy situado delante del servidor rechaza archivos tan grandes.',
  filteredOut: 'El servidor está configurado para rechazar estos archivos.',
  stoppedBefore: 'En pausa antes de enviarse por completo.',
  noDicom: 'No es un archivo DICOM, o está dañado.',
};
