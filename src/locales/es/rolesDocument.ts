import { lister, pluralizer } from '../format.ts';
import type { messages as english } from '../en/rolesDocument.ts';

const and = lister('es');
const plural = pluralizer('es');

/** Spanish: getting at the roles document, and why one cannot. */
export const messages: typeof english = {
  reading: 'Cargando roles…',
  retry: 'Intentar de nuevo',
  noPermissionTitle: 'Aquí no puede editar roles',
  noPermission:
    'Necesita el permiso «admin-permissions»; «all» no lo incluye. Alguien que lo tenga puede añadirlo a uno de sus roles. Surte efecto en un minuto.',
  refusedTitle: 'El servidor no le permite cargar los roles',
  noServiceTitle: 'Este servidor no tiene gestión de roles',
  noService:
    'El Auth-Service no tiene acceso a Keycloak. En sus ajustes, ENABLE_KEYCLOAK debe ser true y KEYCLOAK_CLIENT_SECRET debe contener el secreto de su propio cliente en Keycloak. Hasta entonces, sus roles vienen solo del archivo permissions.json.',
  failedTitle: 'No se han podido cargar los roles',
  serviceFailed:
    'El Auth-Service no ha podido comparar sus roles con Keycloak. Desde Keycloak 26.6, su cuenta de servicio necesita view-realm de realm-management (Keycloak: Clients → su cliente → Service account roles).',
  stillHelps: 'Aun sin el servidor, puede comprobar, reparar y exportar un permissions.json.',
  savedAgain: 'Sus cambios se habían sobrescrito y se han guardado de nuevo',
  savedAgainText: 'Otra persona ha guardado los roles al mismo tiempo. Ambos cambios están guardados ahora.',
  savedAndLost: 'Sus cambios guardados se han sobrescrito',
  savedAndLostText:
    'Otra persona ha guardado los roles al mismo tiempo, y los cambios de usted no se han podido guardar otra vez. Compruebe los roles y guarde de nuevo.',
  compositesTitle: 'Cargar los roles puede quitar permisos',
  composites: (names) =>
    `${plural(names.length, { one: 'Un rol es compuesto', other: '# roles son compuestos' })} en Keycloak: ${and(names)}. Al cargar los roles, el servidor quita de ellos los roles compuestos. Todas las personas con un rol así pierden todos los permisos que ese rol les daba.`,
  compositesLost: (names) =>
    `${and(names)} ${plural(names.length, { one: 'daba', other: 'daban' })} permisos cuando los roles se cargaron aquí por última vez.`,
  compositesAdvice:
    'Si uno de ellos debe dar acceso a estudios, haga quitar antes en Keycloak sus roles asociados. Si solo sirven al propio Keycloak, cargue los roles. Este navegador no volverá a preguntar por ellos.',
  readAnyway: 'Cargar de todos modos',
  unchecked:
    'Los roles no están cargados. Usted no tiene view-realm en Keycloak, así que la consola no puede comprobar antes si hay roles compuestos. Al cargar los roles se quitan los compuestos, y todas las personas con un rol así pierden los permisos que ese rol les daba.',
  readUnchecked: 'Cargar roles',
};
