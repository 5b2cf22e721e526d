import type { messages as english } from '#features/anonymize/messages/en/anonymize.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const and = lister('es', 'conjunction');
const studies = (count: number): string => plural(count, { one: '# estudio', other: '# estudios' });
const counted = (list: ReadonlyMap<string, number>): string =>
  and([...list].map(([modality, count]) => `${modality} (${studies(count)})`));

/** Spanish: anonymizing studies. */
export const messages: typeof english = {
  title: (count) => plural(count, { one: 'Anonimizar estudio', other: 'Anonimizar # estudios' }),
  what: (count, patients) =>
    `${studies(count)} de ${plural(patients, { one: '# paciente', other: '# pacientes' })}. Los originales quedan como están.`,
  gone: (count) =>
    plural(count, {
      one: '# estudio ya no está en este servidor, o usted no puede verlo. Se deja fuera.',
      other: '# estudios ya no están en este servidor, o usted no puede verlos. Se dejan fuera.',
    }),
  reading: 'Leyendo los estudios…',
  burnedIn: (list) =>
    `Las imágenes de este tipo suelen mostrar el nombre del paciente en la propia imagen, y ninguna anonimización lo quita: ${counted(list)}. Mire las copias antes de compartirlas.`,
  documents: (list) =>
    `Los documentos e informes pueden contener nombres en su texto, y ninguna anonimización los quita: ${counted(list)}. Lea las copias antes de compartirlas.`,
  warning: 'Puede que no baste con anonimizar los atributos',
  profile: 'Perfil',
  edition: (name) => `DICOM ${name}, perfil básico`,
  given: 'De esta instalación',
  givenHint: 'Este perfil forma parte de la instalación. Guarde sus cambios con otro nombre.',
  givenName: 'Un perfil de esta instalación se llama así. Elija otro nombre.',
  saved: 'Guardados en este dispositivo',
  exceptions: 'Excepciones',
  keep: 'Conservar estos atributos',
  keepHint: 'Un atributo por línea: StudyDescription, o 0008,1030',
  replace: 'Poner estos atributos',
  replaceHint:
    'Uno por línea: InstitutionName = Ensayo 7. Igual en todas las copias, así que sin datos de pacientes.',
  remove: 'Quitar también estos atributos',
  saveName: 'Nombre del perfil',
  save: 'Guardar perfil',
  delete: 'Eliminar perfil',
  lineProblems: {
    notTag: 'no es un atributo. Use una palabra clave como StudyDescription, o un número como 0008,1030',
    identifier: 'lo pone la consola en cada copia',
    noValue: 'no tiene valor. Use Atributo = valor',
    twice: 'nombra un atributo dos veces',
  },
  line: (line, problem) => `«${line}» ${problem}.`,
  unknownTags: (list) =>
    `El servidor no conoce ${plural(list.length, { one: 'este atributo', other: 'estos atributos' })}: ${and(list)}.`,
  patients: 'Pacientes en las copias',
  generated: 'Seudónimos nuevos al azar',
  generatedWhy: 'El mismo para todos los estudios de un paciente. La tarea le da la lista de quién es quién.',
  fromTable: 'Seudónimos de una tabla',
  fromTableWhy:
    'CSV con las columnas ID del paciente, seudónimo y, si es distinto, nombre. Se queda en esta página.',
  table: 'Archivo CSV',
  chooseTable: 'Elegir archivo',
  tableRead: (count) => plural(count, { one: '# seudónimo leído.', other: '# seudónimos leídos.' }),
  tableProblem: (line, problem) => `Línea ${String(line)}: ${problem}`,
  tableProblems: {
    columns: 'falta el ID del paciente o el seudónimo.',
    value: 'el seudónimo no sirve como ID o nombre de paciente, o es el ID original.',
    twice: 'este ID de paciente está dos veces en la tabla.',
    shared: 'otro paciente ya tiene este seudónimo.',
  },
  more: (count) => plural(count, { one: 'y # más', other: 'y # más' }),
  missing: (list) => `La tabla no tiene seudónimo para: ${and(list)}.`,
  chooseFirst: 'Elija primero una tabla.',
  correctTable: 'Corrija primero la tabla.',
  correctLists: 'Corrija primero las listas de atributos.',
  access: 'Quién puede ver las copias',
  label: 'Etiqueta para las copias',
  keepLabels: 'Dar a las copias las etiquetas de sus originales',
  keepLabelsWhy:
    'Quien puede ver un original por una etiqueta puede ver entonces su copia, y que es una copia de él.',
  noneSees: 'Sin etiqueta, solo quien puede ver todos los estudios puede ver las copias.',
  youDontSee: 'Sin estas etiquetas, usted no puede ver las copias, y la consola no puede comprobarlas.',
  origin: 'Quien puede ver una copia puede leer el ID de su original en este servidor.',
  linkGroup: 'Enlace compartido',
  withLink: 'Crear un enlace a las copias',
  withLinkWhy: 'Cuando todas las copias estén hechas, comprobadas y etiquetadas. Nunca abre los originales.',
  linkConfirm:
    'Crearlo aunque nadie haya mirado las copias: se comparten también los nombres en imágenes o documentos.',
  linkConfirmFirst: 'Confirme que el enlace se crea antes de que alguien mire las copias.',
  linkLoading: 'Los campos del enlace aún se están cargando.',
  linkUnseen: 'No puede compartir copias que no puede ver. Deles las etiquetas de sus originales.',
  linkHeld: (missing) =>
    plural(missing, {
      one: 'Falta # copia, así que no se ha creado el enlace. Reinténtela o cree el enlace sin ella.',
      other: 'Faltan # copias, así que no se ha creado el enlace. Reinténtelas o cree el enlace sin ellas.',
    }),
  nothingLeft: 'Ninguno de estos estudios se puede anonimizar.',
  anonymizing: (count) => plural(count, { one: 'Anonimizando un estudio', other: 'Anonimizando # estudios' }),
  notKept:
    'Esta tarea no se guarda en el navegador, porque contiene datos de pacientes. Cerrar esta página la detiene.',
  copies: 'Copias',
  open: (name) => `Abrir ${name}`,
  share: (count) => plural(count, { one: 'Compartir la copia', other: 'Compartir las # copias' }),
  keyList: 'Guardar correspondencias',
  keyListWhy:
    'La lista de correspondencias dice quién es quién. No se guarda en ninguna parte: al cerrar esta tarea, se pierde.',
  close: {
    title: '¿Cerrar sin la lista de correspondencias?',
    text: 'Solo esta lista dice quién es quién en las copias. No la ha guardado, y se pierde al cerrar la tarea.',
    confirm: 'Cerrar sin ella',
  },
  keyColumns: [
    'ID original del paciente',
    'Seudónimo',
    'Nombre en la copia',
    'Study instance UID original',
    'Study instance UID nuevo',
  ],
  keyFile: 'correspondencias.csv',
  noteUnseen: 'sin comprobar: usted no puede ver la copia',
  failures: {
    gone: 'Ya no está en este servidor. Alguien lo ha eliminado antes de anonimizarlo.',
    notFound: 'No encontrado: se ha eliminado, o ya no tiene ninguna de sus etiquetas.',
    lost: 'No se sabe si se ha hecho una copia: el servidor ya no muestra su trabajo. Véase Copias en la página del estudio. Un reintento hace otra copia.',
    unfollowed:
      'El servidor ha dejado de responder durante el trabajo, que puede seguir en marcha. Un reintento sigue ese trabajo y no hace una segunda copia.',
    notAnonymous:
      'La copia no tiene el seudónimo. No la comparta. Véase Copias en la página del estudio, y elimínela.',
    incomplete: 'La copia tiene menos imágenes que el original. Véase Copias en la página del estudio.',
    noResult: 'El servidor no dice dónde está la copia. Véase Copias en la página del estudio.',
    refused: 'El servidor ha rechazado este perfil. Compruebe sus atributos. No se ha hecho nada.',
  },
  partial: 'Puede haber quedado parte de una copia: véase Copias en la página del estudio.',
};
