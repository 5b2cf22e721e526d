import type { messages as english } from '#features/shares/messages/en/shares.ts';
import { messages as links } from '#locales/es/shareLinks.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const studies = (count: number): string => plural(count, { one: '# estudio', other: '# estudios' });

/** Spanish: creating share links. */
export const messages: typeof english = {
  title: (count) => `Compartir ${studies(count)}`,
  studiesTitle: 'Estudios que se comparten',
  moreStudies: (count) => plural(count, { other: 'y # más' }),
  unnamed: 'Sin nombre',
  viewer: 'Se abre con',
  viewers: links.kinds,
  viewersUntold: 'Este servidor no indica qué visores tiene. Si uno se rechaza, pruebe otro.',
  expiration: 'Caducidad',
  days: (days) => (days === 365 ? '1 año' : plural(days, { one: '# día', other: '# días' })),
  atTime: 'Otra fecha y hora…',
  never: 'No caduca nunca',
  at: 'Fecha y hora',
  atZone: (zone) => `En su propia zona horaria, ${zone}.`,
  expiresAt: (moment) => `Caduca el ${moment}.`,
  expiresNever: 'No caduca nunca.',
  policy: (longest) =>
    `Máximo permitido: ${longest}. Es una regla de la consola; el servidor puede tener otra.`,
  neverConfirm: 'Comprendo que nadie podrá revocar nunca este enlace por separado.',
  problems: {
    noDate: 'Elija una fecha y una hora.',
    noSuchTime: 'Este momento no existe: ese día no existe, o el cambio de hora se salta esta hora.',
    past: 'Este momento ya ha pasado.',
    tooLong: 'Es más tarde de lo que permite la consola.',
    neverRefused: 'La consola no permite enlaces que no caducan nunca.',
    notConfirmed: 'Confirme que el enlace no caduca nunca.',
  },
  way: 'Número de enlaces',
  wayOne: (count) =>
    plural(count, { one: 'Un enlace para # estudio', other: 'Un enlace para los # estudios' }),
  wayEach: 'Un enlace para cada estudio',
  wayEachOnly: (max) =>
    `Un enlace puede contener ${String(max)} estudios como máximo: los enlaces más largos se rechazan por el camino. Por eso, cada estudio recibe su propio enlace.`,
  tooMany: (max) => `Puede crear ${String(max)} enlaces a la vez como máximo. Elija menos estudios.`,
  downloadToo: 'Quien tenga este enlace puede ver y descargar las imágenes, con cualquier visor.',
  cannotRecall: 'Un enlace no se puede revocar.',
  canRevoke: 'Puede revocarlo en la página Enlaces compartidos.',
  canRevokeLong:
    'Puede revocarlo en la página Enlaces compartidos, salvo si se crea para caducar en una hora o menos.',
  cannotRevokeBrief: 'No se puede revocar: funciona hasta que caduca, en una hora como máximo.',
  endsSooner: 'Qué le pone fin antes',
  endsSoonerList: [
    'Identificadores nuevos para el estudio (modificar): dejan de funcionar todos los enlaces a él, y también las referencias desde otros sitios.',
    'Una clave secreta nueva para el servidor: dejan de funcionar todos los enlaces, sea quien sea quien los creó.',
  ],
  endsNot: 'Quitar una etiqueta o un rol, o eliminar la cuenta de usted, no le pone fin.',
  create: (count) => plural(count, { one: 'Crear enlace', other: 'Crear # enlaces' }),
  retryFailed: (count) =>
    plural(count, { one: 'Reintentar # enlace fallido', other: 'Reintentar # enlaces fallidos' }),
  close: 'Cerrar',
  hiddenTitle: (count) => plural(count, { other: 'No puede ver # de estos estudios' }),
  hidden:
    'Un enlace podría abrir estudios que usted no tiene permitido ver, así que no se ha creado ninguno. Quizá esos estudios se eliminaron, o ya no llevan ninguna etiqueta a la que usted tenga acceso. Déjelos fuera e inténtelo de nuevo.',
  withoutThem: 'Continuar sin ellos',
  refusedTitle: 'No se ha creado ningún enlace',
  viewerOff:
    'El servidor no ha respondido. Lo habitual es que no ofrezca este visor. Elija otro o consulte a la administración. Lo que ha elegido se conserva.',
  made: (count) => plural(count, { one: 'Enlace creado', other: '# enlaces creados' }),
  madeHint: (moment) => `Caduca el ${moment}. Copie el enlace ahora. No se volverá a mostrar.`,
  madeNever: 'No caduca nunca. Copie el enlace ahora. No se volverá a mostrar.',
  madeManyHint: (moment) => `Caducan el ${moment}. Copie los enlaces ahora. No se volverán a mostrar.`,
  madeManyNever: 'No caducan nunca. Copie los enlaces ahora. No se volverán a mostrar.',
  link: 'Enlace',
  linkTable: 'Enlaces, uno por línea',
  studyColumn: 'Estudio',
  failedColumn: 'Sin enlace',
  fellBack:
    'El servidor no ha devuelto una dirección propia, aunque config.json dice que lo hace. Este enlace lleva a la página de la consola.',
  systemShare: 'Compartir con una aplicación…',
  qr: 'Código QR del enlace',
  qrTooLong: 'Demasiado largo para un código QR.',
  mail: 'Escribir correo',
  mailLanguage: 'Idioma del correo',
  mailLong: 'Este enlace es largo, y algunos programas de correo lo cortan. Es mejor copiarlo.',
  see: 'Vista previa como destinatario',
  seeHint: 'Se abre en una pestaña nueva, sin su sesión.',
  another: 'Crear otro',
  recipient: 'Destinatario',
  note: 'Nota',
  noteHint: 'Ambos se quedan en este dispositivo. Ni el enlace ni el servidor los reciben.',
  recording: 'Añadiendo el enlace a la lista…',
  recordedOnServer: 'En la lista del servidor y en la de este dispositivo.',
  recordedOnDevice: 'Solo en la lista de este dispositivo.',
  recordedNowhere: 'En ninguna lista: este navegador no guarda nada aquí. El enlace funciona igualmente.',
  notRecorded: (count, reason) =>
    `El enlace funciona, pero no se ha añadido a la lista de ${studies(count)}. ${reason}`,
  recordAgain: 'Intentar de nuevo',
  recordLost: 'Un enlace ya no está en la lista de enlaces compartidos',
  recordLostText: (count) =>
    `El enlace funciona, pero otras personas cambiaron la lista de ${studies(count)} al mismo tiempo. Cuente con que falte en la página Enlaces compartidos.`,
};
