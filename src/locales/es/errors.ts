import type { messages as english } from '../en/errors.ts';
import { lister } from '../format.ts';

const or = lister('es', 'disjunction');

/** Spanish: what went wrong and what to do, for every kind of `ApiError`. */
export const messages: typeof english = {
  offlineTitle: 'Sin respuesta',
  offline: (server) =>
    `${server} no responde. Compruebe su conexión. Si continúa, puede que el servidor no funcione.`,
  timeoutTitle: 'Sin respuesta a tiempo',
  timeout: (server) => `${server} no ha respondido a tiempo. Inténtelo de nuevo.`,
  signedOutTitle: 'Su sesión está cerrada',
  signedOut: 'Su sesión ha terminado. Inicie sesión de nuevo para continuar.',
  forbiddenTitle: 'Acceso denegado',
  forbiddenPermission: (permissions) =>
    permissions.length > 0
      ? `Necesita el permiso ${or(permissions.map((name) => `«${name}»`))}. Ninguno de sus roles lo incluye. Pregunte a la administración.`
      : 'En este servidor, ningún rol da acceso a esto.',
  forbiddenLabel:
    'No puede verlo, o se ha eliminado. Si se acaba de compartir con usted, el acceso puede tardar hasta un minuto.',
  forbiddenGone: 'Ya no existe. Puede que alguien lo haya eliminado.',
  forbiddenPolicy: 'El servidor ha rechazado esta petición. La administración puede averiguar por qué.',
  forbiddenAnonymous:
    'Ha iniciado sesión, pero el servidor no le reconoce. Puede que su cuenta no tenga el rol predeterminado del realm. Pregunte a la administración.',
  notFoundTitle: 'No encontrado',
  notFound: 'No existe. Puede que se haya eliminado o que tenga otro nombre.',
  conflictTitle: 'Cambiado por otra persona',
  conflict: 'Ha cambiado entretanto, o el nombre ya está en uso.',
  invalidTitle: 'Petición rechazada',
  invalid: 'El servidor no ha aceptado los datos enviados.',
  serverTitle: 'Error del servidor',
  server: (server, status) =>
    `${server} ha devuelto un error (${String(status)}). Inténtelo de nuevo. Si continúa, avise a la administración.`,
  fullTitle: 'El almacenamiento está lleno',
  full: 'Al archivo de imágenes no le queda espacio. Avise a la administración.',
  garbledTitle: 'Respuesta inesperada',
  garbled: (server) => `${server} ha devuelto una respuesta inesperada. Puede que interfiera un proxy.`,
  unexpectedTitle: 'Algo ha ido mal',
  unexpected:
    'Es un error de la consola. Vuelva a cargar la página. Si se repite, avise a la administración.',
  notLoadedTitle: 'No se ha podido cargar parte de la consola',
  notLoaded:
    'Puede que no haya conexión o que se haya instalado una versión nueva. Vuelva a cargar la página.',
  serverSays: (words) => `Mensaje del servidor: ${words}`,
  partsTitle: 'No se ha podido cargar parte de esta página',
  stillWaiting: (server) => `${server} aún no ha respondido. Esperando…`,
  retrying: (server) => `${server} no está disponible. Intentando de nuevo…`,
  stopWaiting: 'Dejar de esperar',
  orthanc: 'El servidor de imágenes',
  keycloak: 'El servidor de inicio de sesión',
  why: '¿Por qué?',
  retry: 'Intentar de nuevo',
  reload: 'Volver a cargar',
  contact: (contact) => `Contacto: ${contact}`,
};
