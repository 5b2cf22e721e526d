import type { messages as english } from '#features/access/messages/en/ask.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const asAnyone = 'Su respuesta es la que recibe cualquiera sin iniciar sesión.';

/** Spanish: asking the server, and comparing its answer with the model's. */
export const messages: typeof english = {
  title: 'Preguntar al servidor',
  hint: 'Envía la petición y compara lo que hace el servidor con la respuesta del modelo. El contenido de la respuesta no se guarda.',
  request: 'Petición',
  sendAs: 'Enviarla con',
  credentials: {
    me: 'Mi cuenta',
    apiKey: 'Una clave de API',
    shareLink: 'Un enlace compartido',
    nobody: 'Sin iniciar sesión',
  },
  notAsked: {
    write: 'Preguntar al servidor la ejecutaría. Solo está disponible la respuesta del modelo.',
    changesRoles: 'Leer los roles los cambia. Solo está disponible la respuesta del modelo.',
    address:
      'Un navegador no puede enviar esta ruta tal como está escrita. Solo está disponible la respuesta del modelo.',
    token: 'La ruta lleva un token propio. Quítelo y elija abajo el enlace compartido.',
  },
  key: 'Clave de API que se envía',
  link: 'Enlace compartido que se envía',
  secretHint:
    'Se envía únicamente al servidor de imágenes, en una cabecera y sin otra credencial. No se guarda.',
  notALink: 'Este texto no contiene ningún enlace compartido.',
  ask: 'Preguntar al servidor',
  model: 'Modelo',
  server: 'Servidor',
  passed: (status) => `El servidor ha permitido la petición (estado ${String(status)}).`,
  redirected: 'El servidor ha permitido la petición y la ha redirigido. No se ha seguido la redirección.',
  found: 'El servidor ha permitido la búsqueda y ha encontrado el estudio.',
  notFound: 'El servidor ha permitido la búsqueda y no ha encontrado el estudio.',
  refused: {
    filter: 'El servidor ha rechazado la petición.',
    handler: 'El servidor ha rechazado la petición por su contenido.',
    proxy: 'El proxy ha rechazado la petición antes de que llegara al servidor.',
  },
  rule: (name) => `Regla: ${name}`,
  sentAs: (name) => `El servidor ha reconocido a ${name}.`,
  same: 'Modelo y servidor coinciden.',
  differsTitle: 'Modelo y servidor difieren',
  differs: 'O el servidor tiene otra tabla de reglas, o su caché aún no ha caducado.',
  otherTable:
    'Otra tabla de reglas: pegue abajo la sección «Authorization» de orthanc.json y pregunte de nuevo.',
  otherSection: 'Otra tabla de reglas: la sección pegada no es la que usa el servidor.',
  cacheLeft: (seconds) =>
    `Caché: ${plural(seconds, { one: 'falta # segundo', other: 'faltan # segundos' })} para que caduque tras el último cambio en esta pestaña. Pregunte de nuevo después.`,
  cacheExpired: (seconds) =>
    `Caché: en esta pestaña no se ha cambiado nada en ${plural(seconds, { one: 'el último segundo', other: 'los últimos # segundos' })}. Si otra persona acaba de cambiar roles o etiquetas, pregunte de nuevo dentro de ${plural(seconds, { one: '# segundo', other: '# segundos' })}.`,
  proxyTitle: 'El proxy la ha rechazado',
  proxy: 'El modelo describe el plugin, no el proxy que tiene delante. El propio plugin lo permitiría.',
  anonymousTitle: {
    me: 'Para el servidor, su sesión es anónima',
    apiKey: 'El servidor no reconoce esta clave',
    shareLink: 'El servidor no acepta este enlace',
    nobody: 'Para el servidor, la petición es anónima',
  },
  anonymous: {
    me: `${asAnyone} Cierre la sesión e iníciela de nuevo. Si no sirve, puede que a su usuario le falte el rol predeterminado del realm.`,
    apiKey: `${asAnyone} La clave es desconocida, pertenece a un usuario desactivado o la tienen varios usuarios.`,
    shareLink: asAnyone,
    nobody: asAnyone,
  },
  linkProblems: {
    expired: 'El enlace ha caducado.',
    invalid: 'Este servidor no ha firmado el enlace, o su clave se ha sustituido.',
  },
  unclearTitle: 'El servidor no ha decidido',
  noFacts:
    'Solo tiene acceso a algunas etiquetas, así que la consola no conoce todas las del estudio. El modelo no se puede comparar.',
  failed: 'No se ha podido preguntar al servidor',
  report: 'Informe para copiar',
  reportHint:
    'Para quienes administran los servidores. No contiene ninguna credencial, ningún nombre de persona ni ningún ID.',
};
