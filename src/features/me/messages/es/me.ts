import type { messages as english } from '#features/me/messages/en/me.ts';

/** Spanish: my own access. */
export const messages: typeof english = {
  title: 'Mi acceso',
  account: 'Cuenta',
  name: 'Nombre',
  userName: 'Nombre de usuario',
  roles: 'Roles',
  noRoles: 'Ninguno',
  seesTitle: 'Estudios que puedo ver',
  seesAll: 'Todos los estudios, con o sin etiqueta.',
  seesNone: 'Ninguno. Sus roles no dan acceso a ninguna etiqueta.',
  seesLabels: 'Estudios con al menos una de estas etiquetas:',
  mayTitle: 'Mis permisos',
  mayNothing: 'No tiene permisos. Pida un rol a la administración.',
  permission: 'Permiso',
  means: 'Le permite',
  union:
    'Los roles se suman: cada uno de sus permisos vale para todas las etiquetas a las que da acceso cualquiera de sus roles.',
  session: 'Sesión',
  endsAt: (moment, relative) => `Termina ${relative} (${moment}) si no sigue trabajando.`,
  endUnknown: 'Termina cuando cierra la sesión.',
  changePassword: 'Cambiar contraseña',
  refresh: 'Actualizar mi acceso',
  refreshed: 'Su acceso está al día',
  refreshFailed: 'No se ha podido actualizar su acceso',
  delay:
    'Si acaba de recibir un rol, actualice para verlo aquí. El servidor puede tardar hasta un minuto en aplicarlo.',
  decides: 'El servidor decide en cada petición. Esta página solo muestra su respuesta.',
  start: {
    label: 'Página de inicio',
    hint: 'La página con la que se abre Castellan. Se guarda en este dispositivo.',
    standard: (page) => `Predeterminada (${page})`,
    notKept: 'El navegador se niega a guardarlo: vale hasta que se cierre la página.',
  },
};
