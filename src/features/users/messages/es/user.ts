import type { messages as english } from '#features/users/messages/en/user.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const and = lister('es');

/** Spanish: the page of one user. */
export const messages: typeof english = {
  isYou: 'Es usted',
  created: (day) => `creado el ${day}`,
  tabs: {
    account: 'Cuenta',
    roles: 'Roles',
    signIn: 'Inicio de sesión',
    keys: 'Claves de API',
    leaving: 'Baja',
    activity: 'Actividad',
  },
  tabList: 'Secciones del usuario',
  service: 'Esta cuenta pertenece a un cliente en Keycloak, no a una persona. Cámbiela allí.',
  save: 'Guardar cambios',
  saving: (name) => `Guardando ${name}…`,
  saved: (name) => `Cambios de ${name} guardados`,
  saveFailed: (name) => `No se ha podido guardar ${name}`,
  discard: 'Descartar cambios',
  unchanged: 'Sin cambios',
  requiredActions: 'Acciones requeridas',
  actions: {
    UPDATE_PASSWORD: 'Elegir una nueva contraseña',
    UPDATE_PROFILE: 'Revisar nombre y correo',
    VERIFY_EMAIL: 'Verificar la dirección de correo',
    CONFIGURE_TOTP: 'Configurar un segundo factor',
  },
  elsewhereTitle: 'Otra persona ha cambiado este usuario mientras tanto',
  elsewhereHint: 'Los cambios de usted aún no se han guardado.',
  checked: {
    checking: 'Comprobando que nadie más lo sobrescribe…',
    overruled: 'Otra persona lo ha cambiado al mismo tiempo. Lo que ve ahora es lo que está guardado.',
    unchecked: 'El cambio se ha enviado, pero no se sabe si se ha guardado',
  },
  elsewhereField: (field, before, now) => `${field}: ${before} → ${now}`,
  elsewhereClash: 'usted también lo ha cambiado',
  elsewhereRoles: { added: 'Añadidos', removed: 'Quitados' },
  keepMine: 'Sobrescribir con los míos',
  mergeMine: 'Guardar también los míos',
  takeTheirs: 'Descartar los míos',
  fields: {
    firstName: 'Nombre',
    lastName: 'Apellidos',
    email: 'Correo electrónico',
    emailVerified: 'Correo verificado',
    enabled: 'Activado',
    requiredActions: 'Acciones requeridas',
  },
  yes: 'sí',
  no: 'no',
  empty: '(vacío)',
  saveRoles: 'Guardar roles',
  rolesMaybePartly: 'Quizá algunos de estos cambios ya se hayan guardado.',
  rolesDelay: 'Los cambios surten efecto cuando se renueva el token del usuario, en unos minutos.',
  noDefaultRole:
    'Este usuario no tiene el rol predeterminado del realm. Sin él, el servidor de imágenes no lo reconoce, sean cuales sean sus otros roles.',
  giveDefaultRole: 'Restaurar rol predeterminado',
  confirm: 'Continuar',
  warnings: {
    self: {
      disable: 'Es su propia cuenta. Se cerrará su sesión y usted no podrá deshacerlo.',
      delete: 'Es su propia cuenta. Se cerrará su sesión y la cuenta no se podrá restaurar.',
      offboard: 'Es su propia cuenta. Se cerrará su sesión y usted no podrá deshacerlo.',
      removeRoles: 'Es su propia cuenta. Va a quitarse permisos.',
    },
    lastAdministrator:
      'Es el último usuario activado con admin-permissions. Después, nadie podrá modificar los roles, las etiquetas ni los permisos en esta consola.',
    unknownAdministrators:
      'No se sabe si alguien más tiene admin-permissions, porque los roles no se han abierto en esta sesión. Si este usuario es el último, después nadie podrá modificar los roles.',
    ownKeycloakRights: (roles) => `Pierde ${and(roles)}, que quizá sea lo que le da acceso a estas páginas.`,
    grants: (role, isSelf) =>
      isSelf ? `Está a punto de asignarse ${role}.` : `${role} es un rol con mucho poder.`,
    powers: {
      'admin-permissions':
        'Incluye admin-permissions. Quien lo tenga puede cambiar los permisos y las etiquetas de todos los roles y, por tanto, dárselo todo.',
      all: 'Incluye «all»: todos los permisos sobre los estudios a los que da acceso, también eliminar y compartir.',
      'manage-users':
        'Incluye manage-users. Quien lo tenga puede cambiar y eliminar todas las cuentas, restablecer todas las contraseñas, leer y usar todas las claves de API y asignarse cualquier rol.',
      'manage-realm':
        'Incluye manage-realm. Quien lo tenga puede cambiar cómo inician sesión todos, y todos los roles del realm.',
      'realm-admin': 'Incluye realm-admin. Quien lo tenga puede hacerlo todo en este realm de Keycloak.',
      unknown: 'No se ha podido determinar qué permite. Puede que sea todo.',
    },
    ask: 'Comprendo las consecuencias',
    askFirst: 'Confirme primero que comprende las consecuencias',
    looking: 'Comprobando qué permite…',
  },
  enable: 'Activar cuenta',
  enableTitle: 'Activar cuenta',
  enableHint:
    'El usuario puede volver a iniciar sesión, con la misma contraseña y las mismas claves que antes.',
  enabling: (name) => `Activando ${name}…`,
  enabled: (name) => `Cuenta de ${name} activada`,
  disable: 'Desactivar cuenta',
  disableTitle: 'Desactivar cuenta',
  disableHint: (minutes) =>
    `El usuario ya no puede iniciar sesión. Las páginas abiertas siguen funcionando hasta que caduque su token, ${plural(minutes, { one: '# minuto como máximo', other: '# minutos como máximo' })}. Las claves de API dejan de funcionar en un minuto como máximo.`,
  disableHintUnknown:
    'El usuario ya no puede iniciar sesión. Las páginas abiertas siguen funcionando hasta que caduque su token (5 minutos de forma predeterminada en Keycloak). Las claves de API dejan de funcionar en un minuto como máximo.',
  disabling: (name) => `Desactivando ${name}…`,
  disabled: (name) => `Cuenta de ${name} desactivada`,
  changeFailed: (name) => `No se ha podido cambiar ${name}`,
  offboard: 'Dar de baja',
  offboardTitle: 'Dar de baja: terminar todos los accesos ahora',
  offboardHint:
    'Desactiva la cuenta, termina sus sesiones y revoca sus claves de API y los enlaces compartidos que el usuario ha creado.',
  offboardSteps: {
    disable: 'Desactivar la cuenta',
    sessions: 'Terminar todas las sesiones',
    keys: 'Revocar todas las claves de API',
    links: 'Revocar los enlaces compartidos',
    check: 'Comprobar que no se ha sobrescrito nada',
  },
  offboardState: {
    waiting: 'en espera',
    running: 'en curso',
    done: 'hecho',
    undone: 'deshecho',
    notPossible: 'no es posible',
    failed: 'ha fallado',
  },
  offboarding: (name) => `Dando de baja a ${name}…`,
  offboarded: (name) => `Baja de ${name} completada`,
  offboardFailed: (name) => `No se ha podido dar de baja a ${name} por completo`,
  offboardBusy: 'Espere a que termine la acción en curso.',
  offboardRetry: 'Reintentar pasos fallidos',
  deleteTitle: 'Eliminar cuenta',
  deleteHint:
    'Elimina la cuenta con sus roles, sesiones y claves. No se puede restaurar; una cuenta desactivada, sí. El registro de auditoría solo conserva el ID.',
  delete: 'Eliminar cuenta',
  typeName: (name) => `Para confirmar, escriba ${name}`,
  typeFirst: 'Escriba primero el nombre.',
  deleting: (name) => `Eliminando ${name}…`,
  deleted: (name) => `Cuenta de ${name} eliminada`,
  deleteFailed: (name) => `No se ha podido eliminar ${name}`,
  password: 'Contraseña',
  passwordHint: 'Una nueva contraseña no termina las sesiones ni los tokens.',
  resetPassword: 'Restablecer contraseña',
  resetTitle: '¿Restablecer la contraseña?',
  resetText: (name) =>
    `La contraseña actual de ${name} deja de funcionar. Las sesiones abiertas continúan hasta que se terminen.`,
  resetting: 'Restableciendo la contraseña…',
  passwordReset: (name) => `${name} tiene una nueva contraseña`,
  passwordFailed: 'No se ha podido restablecer la contraseña',
  passwordOnce: 'Cópiela ahora. No se volverá a mostrar. Comuníquela en persona o por teléfono.',
  sessions: 'Sesiones',
  noSessions: 'Ninguna sesión.',
  session: {
    address: 'Dirección',
    started: 'Inicio',
    used: 'Último uso',
    clients: 'Clientes',
    actions: 'Acciones',
  },
  endSession: 'Terminar sesión',
  endAll: 'Terminar todas las sesiones',
  endAllText: (name, count) =>
    `${plural(count, { one: 'Termina de inmediato # sesión', other: 'Terminan de inmediato # sesiones' })} de ${name}, y el trabajo sin guardar se pierde. Las páginas abiertas siguen funcionando hasta que caduque su token.`,
  ending: 'Terminando…',
  sessionEnded: 'Sesión terminada',
  sessionsEnded: (name) => `Todas las sesiones de ${name} han terminado`,
  endFailed: 'No se ha podido terminar la sesión',
  endAllFailed: 'No se han podido terminar las sesiones',
  sessionsNote: 'Las páginas abiertas siguen funcionando hasta que caduque su token de acceso.',
  lock: 'Inicios de sesión fallidos',
  notLocked: (failures) =>
    failures === 0
      ? 'Ninguna contraseña incorrecta contada.'
      : plural(failures, {
          one: '# contraseña incorrecta contada. Sin bloquear.',
          other: '# contraseñas incorrectas contadas. Sin bloquear.',
        }),
  locked: (failures) =>
    `Cuenta bloqueada tras ${plural(failures, { one: '# contraseña incorrecta', other: '# contraseñas incorrectas' })}.`,
  lastFailure: (moment, address) => `La última: ${moment}, desde ${address}.`,
  unlock: 'Desbloquear cuenta',
  unlocking: 'Desbloqueando…',
  unlocked: (name) => `Cuenta de ${name} desbloqueada`,
  unlockFailed: 'No se ha podido desbloquear la cuenta',
};
