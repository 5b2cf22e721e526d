import type { messages as english } from '#features/users/messages/en/userForm.ts';
import { pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');

/** Spanish: making and editing one user. */
export const messages: typeof english = {
  newTitle: 'Nuevo usuario',
  newServiceTitle: 'Nueva cuenta de servicio',
  serviceHint:
    'Una cuenta para una máquina: sin contraseña ni correo, solo con una clave de API. Dele el rol con los mínimos permisos que necesite.',
  account: 'Cuenta',
  userName: 'Nombre de usuario',
  userNameHint: 'Keycloak lo guarda en minúsculas. Más adelante no se puede cambiar.',
  purpose: 'Uso',
  purposePlaceholder: 'Puesto Slicer 3',
  firstName: 'Nombre',
  lastName: 'Apellidos',
  email: 'Correo electrónico',
  emailVerified: 'Dirección de correo verificada',
  roles: 'Roles',
  noRoles: 'Este realm no tiene roles que asignar.',
  keycloakRole: 'da roles de cliente en Keycloak',
  unknownRole: 'no da acceso: no está en el documento de roles',
  preview: 'Con estos roles, el usuario',
  previewNone: 'Sin un rol, este usuario no puede ver ningún estudio y no tiene permisos.',
  previewUnread: 'Solo quien tiene el permiso admin-permissions puede ver qué permiten estos roles.',
  sees: (labels) => `puede ver los estudios con etiqueta ${labels.join(', ')}`,
  seesAll: 'puede ver todos los estudios',
  seesNothing: 'no puede ver ningún estudio',
  studies: (count) => plural(count, { one: '# estudio hoy', other: '# estudios hoy' }),
  may: 'puede',
  mayNothing: 'no tiene permisos',
  surprise: (permissions, labels) =>
    `Solo por combinar roles: ${permissions.join(', ')} en los estudios con etiqueta ${labels.join(', ')}.`,
  password: 'Contraseña inicial',
  passwordWays: {
    generate: 'Generar una: se muestra una sola vez y se debe cambiar en el primer inicio de sesión',
    set: 'Establecer una',
    none: 'Ninguna por ahora: el usuario no puede iniciar sesión',
  },
  passwordValue: 'Contraseña',
  temporary: 'Se debe cambiar en el próximo inicio de sesión',
  create: 'Crear usuario',
  createService: 'Crear con clave',
  cancel: 'Cancelar',
  creating: (name) => `Creando ${name}…`,
  created: (name) => `Cuenta de ${name} creada`,
  createdHint: 'Los roles se aplican desde el primer inicio de sesión.',
  passwordOnce: 'Copie la contraseña ahora. No se volverá a mostrar. Comuníquela en persona o por teléfono.',
  keyStates: {
    notKept:
      'Keycloak ha creado la cuenta, pero no ha guardado la clave. El perfil de usuario del realm no tiene un atributo para ella. Consulte Claves de API.',
    removed: 'La cuenta se ha creado, pero no tiene la clave. Cree una en la página del usuario.',
    unknown: 'La cuenta se ha creado, pero no se sabe si tiene la clave. Pruebe la clave antes de usarla.',
  },
  toUser: 'Ir al usuario',
  another: 'Crear otro',
  failedSteps: {
    account: 'No se ha podido crear la cuenta.',
    roles: 'La cuenta se ha creado, pero no se han podido asignar sus roles.',
  },
  unanswered:
    'Keycloak no ha respondido, así que puede que la cuenta exista. Si lo intenta de nuevo, la consola la busca primero y continúa desde ahí.',
  tryAgain: 'Reintentar desde aquí',
  undo: 'Deshacer: eliminar cuenta',
  undone: (name) => `Cuenta de ${name} eliminada`,
  undoFailed: 'No se ha podido eliminar la cuenta.',
};
