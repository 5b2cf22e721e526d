import type { messages as english } from '#features/correct/messages/en/correct.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const and = lister('es', 'conjunction');
const studies = (count: number): string => plural(count, { one: '# estudio', other: '# estudios' });

const tags: typeof english.tags = {
  PatientName: 'Nombre del paciente',
  PatientID: 'ID del paciente',
  PatientBirthDate: 'Fecha de nacimiento',
  PatientSex: 'Sexo',
  OtherPatientIDs: 'Otros ID del paciente',
  StudyDate: 'Fecha del estudio',
  StudyTime: 'Hora del estudio',
  StudyDescription: 'Descripción',
  AccessionNumber: 'Número de acceso DICOM',
  StudyID: 'ID del estudio',
  ReferringPhysicianName: 'Médico remitente',
  RequestingPhysician: 'Médico solicitante',
  RequestedProcedureDescription: 'Procedimiento solicitado',
  InstitutionName: 'Institución',
};

type Tag = keyof typeof tags;
const named = (list: readonly Tag[]): string => and(list.map((tag) => tags[tag]));

/** Spanish: correcting the tags of studies. */
export const messages: typeof english = {
  title: (count) => plural(count, { one: 'Corregir estudio', other: 'Corregir # estudios' }),
  patient: 'Paciente',
  study: 'Estudio',
  tags,
  hints: {
    PN: 'Apellidos^Nombre^Segundo nombre^Prefijo^Sufijo',
    DA: 'Año, mes, día: 1980-05-12',
    TM: 'Horas, minutos, segundos: 14:30:00',
  },
  sexes: { '': 'Desconocido', F: 'Femenino', M: 'Masculino', O: 'Otro' },
  unchanged: 'Dejar como está',
  leaveEmpty: 'Lo que se deja vacío queda como está en cada estudio.',
  problems: {
    control: 'Quite los saltos de línea y otros caracteres de control.',
    backslash: 'Quite la barra invertida: DICOM separa valores con ella.',
    tooLong: 'Demasiado largo para este atributo.',
    notDate: 'Escriba una fecha como 1980-05-12.',
    notTime: 'Escriba una hora como 14:30 o 14:30:00.',
    notCode: 'Use mayúsculas, cifras, espacios y guiones bajos, 16 como máximo.',
    notName:
      'Un nombre tiene como máximo cinco partes separadas por ^, en tres grupos como máximo separados por =.',
    patientIdNeeded: 'Un estudio necesita un ID de paciente. Escriba otro.',
  },
  choosePatient: 'Elegir paciente existente',
  searchPatient: 'Buscar por nombre o ID del paciente',
  foundPatients: 'Pacientes encontrados',
  noPatients: 'No se ha encontrado ningún paciente.',
  morePatients: 'Hay más. Escriba más letras.',
  searching: 'Buscando…',
  known: (name, count) =>
    `Este ID es de ${name}, con ${studies(count)} aquí. El estudio toma los datos de este paciente.`,
  unknownPatient: 'Aquí no se conoce ningún paciente con este ID: el estudio recibe uno nuevo.',
  hasOthers: (count) =>
    `${plural(count, { one: 'Otro estudio de aquí es', other: 'Otros # estudios de aquí son' })} de este paciente, así que el servidor no permite que un solo estudio cambie los datos del paciente. Escriba otro ID de paciente para pasar este estudio a otro paciente.`,
  whole: (count) =>
    plural(count, {
      one: 'Corregir el paciente con su # estudio',
      other: 'Corregir el paciente con sus # estudios',
    }),
  wholeWhy:
    'El servidor no cambia un paciente con varios estudios. Por eso cada estudio pasa a un ID de paciente temporal y vuelve: los UID y las etiquetas quedan, y al final los enlaces compartidos vuelven a funcionar. Mientras tanto, los estudios están bajo ese ID.',
  wholeTooMany: (most) => `Aquí no se puede corregir un paciente con más de ${String(most)} estudios.`,
  wholeAlone: 'Los datos del propio estudio se corrigen aparte. Deshaga antes esos cambios.',
  wholeDelete: 'Corregir un paciente exige el permiso de eliminar las entradas que los estudios dejan atrás.',
  idFirst: 'Los datos del paciente de varios estudios solo se pueden cambiar junto con el ID del paciente.',
  how: 'Cómo',
  inPlace: 'En el sitio',
  inPlaceWhy: 'El estudio conserva sus UID y etiquetas. Los enlaces compartidos siguen funcionando.',
  movesWhy:
    'El estudio conserva sus UID y etiquetas, pero recibe otra dirección aquí. Sus enlaces compartidos terminan, y los archivos adjuntos en este servidor se eliminan con la entrada antigua.',
  copy: 'Como estudio nuevo',
  copyWhy:
    'Una copia con UID nuevos, junto al original. Los enlaces compartidos y los archivos adjuntos se quedan con el original.',
  keepLabels: 'Dar al estudio nuevo las mismas etiquetas',
  keepLabelsWhy: 'Quien puede ver el original por una etiqueta puede ver entonces también el estudio nuevo.',
  toUtf8: 'Guardar los textos como UTF-8',
  toUtf8Why:
    'Pone el juego de caracteres de todas las imágenes en ISO_IR 192. Puede que aparatos muy antiguos no lo muestren.',
  lost: (characters, set) =>
    `El juego de caracteres de este estudio (${set}) no admite: ${characters}. El servidor quitaría estos caracteres sin avisar.`,
  noSet: 'ninguno: solo ASCII',
  lostReason: 'Guarde los textos como UTF-8 o quite estos caracteres.',
  changesTitle: 'Cambios',
  noChanges: 'Aún no ha cambiado nada.',
  nothingChanged: 'Cambie algo primero.',
  tag: 'Atributo',
  before: 'Ahora',
  after: 'Corregido',
  empty: '(vacío)',
  everyImage: 'Cada imagen del estudio se reescribe con estos valores.',
  rewrites: (count) =>
    plural(count, {
      one: 'El estudio se reescribe, con un trabajo.',
      other: 'Los # estudios se reescriben, con un trabajo cada uno.',
    }),
  changedMeanwhile: (list) =>
    `Otra persona ha cambiado ${named(list)} mientras este formulario estaba abierto. No se ha enviado nada. Compruebe los cambios de abajo y corrija de nuevo.`,
  changedTitle: 'Cambiado por otra persona',
  needsDelete: 'Mover un estudio exige el permiso de eliminar su entrada antigua.',
  patientOut: (count) =>
    plural(count, {
      one: 'Corrigiendo un paciente, paso 1 de 2: # estudio',
      other: 'Corrigiendo un paciente, paso 1 de 2: # estudios',
    }),
  patientBack: (count) =>
    plural(count, {
      one: 'Corrigiendo un paciente, paso 2 de 2: # estudio',
      other: 'Corrigiendo un paciente, paso 2 de 2: # estudios',
    }),
  patientUndone: (count) => plural(count, { one: 'Devolviendo # estudio', other: 'Devolviendo # estudios' }),
  underWay: (away, patientId) =>
    `Hasta que termine, los estudios están bajo el ID de paciente ${away} en lugar de ${patientId}.`,
  halfway: (away, patientId) => ({
    title: '¿Cerrar con el paciente a medias?',
    text: `Aún hay estudios bajo el ID de paciente ${away}. Reintente o deshaga para devolverlos. Si no, corrija usted su ID de paciente a ${patientId}.`,
    closeLabel: 'Dejarlos allí',
  }),
  correcting: (count) => plural(count, { one: 'Corrigiendo un estudio', other: 'Corrigiendo # estudios' }),
  notKept:
    'Esta tarea no se guarda en el navegador, porque contiene datos de pacientes. Cerrar esta página la detiene.',
  open: (name) => `Abrir el estudio corregido: ${name}`,
  results: 'Estudios nuevos',
  lookedUp: 'su trabajo ya no aparece; el estudio tiene los valores corregidos',
  madeCopy: 'se ha hecho un estudio nuevo',
  moved: 'pasado al otro paciente',
  failures: {
    gone: 'Ya no está en este servidor. Alguien lo ha eliminado antes de corregirlo.',
    notFound: 'No encontrado: se ha eliminado, o ya no tiene ninguna de sus etiquetas.',
    lost: 'No se sabe si se ha corregido: el servidor ya no muestra su trabajo. Compruebe el estudio. Un reintento lo corrige de nuevo.',
    unfollowed:
      'El servidor ha dejado de responder durante la corrección. Su trabajo puede seguir en marcha. Un reintento sigue ese trabajo.',
    nothing: 'El estudio ya tiene estos valores.',
    patientHasOthers: (count) =>
      `El paciente tiene ${plural(count, { one: '# estudio más', other: '# estudios más' })} aquí: el servidor no permite que un solo estudio cambie los datos del paciente. No se ha cambiado nada.`,
    characters: (characters) =>
      `El juego de caracteres del estudio no admite: ${characters}. No se ha cambiado nada. Corríjalo con «Guardar los textos como UTF-8».`,
    formerData: (patientId) =>
      `Ha llegado un estudio con los datos anteriores del paciente. Corrija su ID de paciente a ${patientId} y reintente. Después, corrija de vuelta su ID de paciente.`,
    noPatientId: 'Un estudio necesita un ID de paciente. No se ha cambiado nada.',
    changed: (list) =>
      `Otra persona ha cambiado ${named(list)} antes de la corrección. No se ha enviado nada. Compruebe el estudio; un reintento lo corrige tal como está ahora.`,
    different: (list) =>
      `El servidor ha guardado otros valores que los enviados: ${list
        .map(({ tag, expected, found }) => `${tags[tag]} es «${found}» en lugar de «${expected}»`)
        .join('; ')}. Compruebe el estudio.`,
    incomplete:
      'El estudio corregido tiene menos imágenes que el original. El original se ha conservado. Compruebe ambos estudios.',
    sourceChanged:
      'Han llegado imágenes al original durante la corrección. Se ha conservado junto al estudio corregido. Compruebe ambos y elimine o corrija el original.',
    uidTaken:
      'El otro paciente tiene un estudio con el mismo UID. No se ha cambiado nada. Corríjalo como estudio nuevo.',
    attachments:
      'Este estudio tiene una sola imagen, y archivos o enlaces compartidos que el servidor eliminaría al sustituirla. No se ha cambiado nada. Corríjalo como estudio nuevo.',
    attachmentsOfOne:
      'Este estudio tiene archivos adjuntos, o enlaces compartidos que usted no puede registrar: el servidor los eliminaría. No se ha cambiado. Deshacer devuelve los demás.',
    noResult: 'El servidor no dice dónde está el estudio corregido. Compruebe los estudios del paciente.',
    refused:
      'El servidor ha rechazado estos valores. Puede que el paciente tenga estudios que usted no puede ver. No se ha cambiado nada.',
  },
};
