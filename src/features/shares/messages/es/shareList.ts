import type { messages as english } from '#features/shares/messages/en/shareList.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');

/** Spanish: the share links that were created, and the check of a link. */
export const messages: typeof english = {
  title: 'Enlaces compartidos',
  notRecalled:
    'Un enlace no se puede revocar. Termina cuando caduca, cuando su estudio recibe identificadores nuevos o cuando el servidor recibe una clave secreta nueva.',
  gapTitle: {
    deviceOnly: 'Los enlaces solo figuran en la lista de este dispositivo',
    consoleNotTold: 'La consola no está configurada para cambiar enlaces',
  },
  gap: {
    deviceOnly:
      'Este servidor no está configurado para llevar una lista de enlaces compartidos, así que usted solo ve los que creó en este navegador. La administración puede cambiarlo:',
    consoleNotTold:
      'El servidor lleva una lista de enlaces compartidos, pero falta un ajuste sin el cual la consola no puede revocarlos ni cambiarlos. La administración puede añadirlo:',
  },
  settingOrthanc: 'En la configuración de Orthanc',
  settingPlugin: 'En la configuración del plugin de autorización',
  settingConsole: 'Y en el config.json de la consola, para indicárselo a la consola',
  settingConsoleOnly: 'En el config.json de la consola',
  notFound:
    'Este servidor no puede listar los estudios que tienen enlaces compartidos. La página de cada estudio muestra los suyos.',
  show: 'Mostrar',
  shows: {
    all: 'Todos',
    live: 'Activos',
    week: 'Caducan esta semana',
    ended: 'Caducados',
    revoked: 'Revocados',
  },
  mine: 'Solo los míos',
  anyone: 'Cualquiera',
  search: 'Buscar',
  refresh: 'Actualizar',
  csv: 'Exportar CSV',
  csvFile: 'enlaces.csv',
  count: (count) => plural(count, { one: '# enlace', other: '# enlaces' }),
  cut: (most) =>
    `Solo se han cargado los primeros ${String(most)} estudios con enlaces compartidos. Los enlaces a otros no figuran aquí, pero pueden funcionar. Los filtros y el orden se aplican a lo que se ha cargado.`,
  unreadable: (count) =>
    plural(count, { one: '# entrada no se puede leer', other: '# entradas no se pueden leer' }),
  unreadableCloses:
    'Si el servidor tampoco puede leerlas, los enlaces a sus estudios no funcionan hasta que la administración las repare.',
  columns: {
    expiresAt: 'Caduca',
    studies: 'Estudios',
    kind: 'Se abre con',
    created: 'Creado',
    by: 'Creado por',
    recipient: 'Destinatario',
    note: 'Nota',
    storage: 'Guardado',
    id: 'ID',
    state: 'Estado',
    revokedAt: 'Revocado',
    revokedBy: 'Revocado por',
  },
  states: {
    live: 'Activo',
    week: 'Caduca esta semana',
    ended: 'Caducado',
    revoked: 'Revocado',
    partly: 'Revocado en parte',
  },
  never: 'No caduca nunca',
  you: 'Usted',
  anotherUser: 'Otro usuario',
  notSeen: 'no visible para usted',
  andMore: (count) => plural(count, { other: '+ # más' }),
  studyCount: (count) => plural(count, { one: '# estudio', other: '# estudios' }),
  onServer: 'en el servidor',
  onDevice: 'en este dispositivo',
  none: 'Aún no hay enlaces compartidos',
  noneHint: 'Abra un estudio y compártalo. Después, su enlace figura aquí.',
  noneFound: 'Ningún enlace coincide',
  noneFoundHint: 'Muestre todos los enlaces o busque otra cosa.',
  ofStudy: 'Enlaces compartidos',
  ofStudyNone: 'No figura ningún enlace compartido a este estudio.',
  otherStudiesFailed: 'No se han podido cargar los otros estudios de estos enlaces',
  otherStudiesMissing: 'Los otros estudios de este enlace no están cargados.',
  inspector: 'Comprobar un enlace',
  inspectorHint: 'Pegue un enlace o un token. Solo se envía a este servidor y no se guarda en ningún sitio.',
  paste: 'Enlace o token',
  inspect: 'Comprobar enlace',
  noToken: 'Este texto no contiene ningún token.',
  noShare: 'Es un token, pero no el de un enlace compartido.',
  byServer: 'Según el servidor',
  byText: 'Solo según el texto del propio token',
  verdicts: {
    valid: 'Es válido.',
    expired: 'Ha caducado.',
    invalid: 'No es válido aquí: está dañado o falsificado, o ha cambiado la clave secreta del servidor.',
    noTimeZone: 'No es válido: su caducidad se escribió sin zona horaria.',
    revoked: 'Se ha revocado.',
    ended: 'Se le puso fin antes de su propia caducidad.',
    unrecorded: 'No funciona: este servidor solo abre los enlaces que están en la lista.',
  },
  kind: 'Tipo',
  end: 'Caduca',
  opens: 'Abre',
  listed: 'Está en la lista de enlaces compartidos.',
  notListed: 'No está en la lista de enlaces compartidos.',
  addToList: 'Añadir a la lista',
  addHint:
    'Usted figura como la persona que lo creó. Después, cualquiera que pueda compartir puede revocarlo donde el servidor comprueba los enlaces.',
  added: 'Añadido a la lista. Donde el servidor comprueba los enlaces, funciona en 30 segundos como máximo.',
  notAdded: 'No se ha podido añadir el enlace a la lista',
  textHint:
    'Cualquiera puede escribir un texto así. Mientras el servidor no diga que el enlace es válido, no prueba nada.',
};
