import type { messages as english } from '#features/users/messages/en/users.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const and = lister('es');

/** Spanish: the list of users, and who may use it. */
export const messages: typeof english = {
  title: 'Usuarios',
  enforces:
    'Keycloak decide quién puede iniciar sesión, y el servidor de imágenes quién puede ver qué. Esta consola solo les consulta.',
  newUser: 'Nuevo usuario',
  newService: 'Nueva cuenta de servicio',
  search: 'Buscar',
  searchHint: 'Inicio del nombre de usuario, del nombre o del correo',
  anywhere: 'Buscar en cualquier parte',
  state: 'Estado',
  states: { all: 'Cualquier estado', enabled: 'Activado', disabled: 'Desactivado' },
  role: 'Rol',
  anyRole: 'Cualquier rol',
  roleNamesFailed: 'No se han podido cargar los roles.',
  roleAlone:
    'Keycloak lista los usuarios con un rol página por página. No puede buscar entre ellos ni contarlos.',
  columns: {
    userName: 'Nombre de usuario',
    name: 'Nombre',
    email: 'Correo electrónico',
    roles: 'Roles',
    sees: 'Puede ver',
    state: 'Estado',
    created: 'Creado',
  },
  enabled: 'Activado',
  disabled: 'Desactivado',
  service: 'Cuenta de servicio de un cliente, no una persona',
  noRoles: 'Ninguno',
  rolesFailed: 'No cargados',
  seesAll: 'Todos los estudios',
  seesNothing: 'Ningún estudio',
  found: (count) => plural(count, { one: '# usuario', other: '# usuarios' }),
  page: (page, pages) => `Página ${String(page)} de ${String(pages)}`,
  pageOnly: (page) => `Página ${String(page)}`,
  previous: 'Anterior',
  next: 'Siguiente',
  pages: 'Páginas',
  none: 'No se han encontrado usuarios',
  noneHint:
    'La búsqueda compara el inicio del nombre de usuario, del nombre, de los apellidos y del correo. Busque en cualquier parte o quite un filtro.',
  clear: 'Mostrar todos los usuarios',
  selected: (count) => plural(count, { one: '# seleccionado', other: '# seleccionados' }),
  clearSelection: 'Borrar selección',
  bulk: {
    enable: 'Activar',
    disable: 'Desactivar',
    signOut: 'Cerrar sesiones',
    addRole: 'Añadir rol',
    removeRole: 'Quitar rol',
    confirm: 'Continuar',
    chooseRole: 'Rol',
    chooseFirst: 'Elija primero un rol.',
    nobody: 'Esto no es posible para ninguno de los usuarios seleccionados.',
    skipSelf: (name) => `${name} es su propia cuenta y se deja fuera.`,
    skipServices: (count) =>
      plural(count, {
        one: '# cuenta de servicio se deja fuera porque pertenece a un cliente.',
        other: '# cuentas de servicio se dejan fuera porque pertenecen a clientes.',
      }),
    disableNote:
      'Los usuarios desactivados no pueden volver a iniciar sesión. Las páginas abiertas siguen funcionando hasta que caduque su token (minutos), y las claves de API, un minuto como máximo.',
    signOutNote:
      'Las sesiones terminan de inmediato. Las páginas abiertas siguen funcionando hasta que caduque su token (minutos).',
    titles: {
      enable: (count) => plural(count, { one: 'Activando # usuario', other: 'Activando # usuarios' }),
      disable: (count) => plural(count, { one: 'Desactivando # usuario', other: 'Desactivando # usuarios' }),
      signOut: (count) =>
        plural(count, {
          one: 'Cerrando la sesión de # usuario',
          other: 'Cerrando la sesión de # usuarios',
        }),
      addRole: (count, role) =>
        plural(count, { one: `Añadiendo ${role} a # usuario`, other: `Añadiendo ${role} a # usuarios` }),
      removeRole: (count, role) =>
        plural(count, { one: `Quitando ${role} a # usuario`, other: `Quitando ${role} a # usuarios` }),
    },
  },
  rights: {
    title: 'No puede ver los usuarios de Keycloak',
    missing: (roles) =>
      `Su sesión no tiene ${and(roles)} del cliente realm-management. Estos roles de cliente son independientes de los roles para imágenes. Quien administra Keycloak los asigna una vez:`,
    readsKeys:
      'Asigne estos roles de cliente a pocas personas. Quien pueda ver los usuarios también puede leer todas las claves de API en Keycloak y usarlas, con todos los permisos de sus titulares.',
    clicks: 'En la consola de administración de Keycloak',
    steps: (realm) => [
      `Inicie sesión en la consola de administración de Keycloak con una cuenta de administración y elija el realm ${realm}.`,
      'Realm roles › Create role: user-admin. Use un rol aparte: un rol para imágenes que pasa a ser compuesto pierde sus permisos.',
      'En user-admin, Associated roles › Assign role › Filter by clients: manage-users, view-users y view-realm de realm-management.',
      'Users › la persona › Role mapping › Assign role: user-admin.',
    ],
    command: 'Con un comando, donde se ejecuta Keycloak',
    readAgain: 'Comprobar de nuevo',
    readAgainHint:
      'Un rol de cliente surte efecto con el siguiente token. Esto obtiene uno sin volver a iniciar sesión.',
    stillMissing: 'El nuevo token tampoco lo incluye.',
    readOnly: 'Puede ver los usuarios, pero no cambiarlos: a su sesión le falta manage-users.',
    noRolesRight: 'Los roles no se pueden listar: a su sesión le falta view-realm.',
  },
};
