import type { messages as english } from '#features/access/messages/en/whoCan.ts';
import { lister, pluralizer } from '#locales/format.ts';

const plural = pluralizer('es');
const and = lister('es');

/** Spanish: everyone who can see a study. */
export const messages: typeof english = {
  title: 'Quién puede ver este estudio',
  byRole: 'Por rol',
  byUser: 'Por usuario',
  role: 'Rol',
  user: 'Usuario',
  decidedBy: 'Decidido por',
  noRoles: 'Ningún rol da acceso a este estudio. Solo las personas con un enlace compartido pueden abrirlo.',
  oneRole: (permission, label) => `«${permission}» y acceso a ${label}`,
  oneRoleAll: (permission) => `«${permission}» y acceso a todos los estudios`,
  of: (role, what) => `${role}: ${what}`,
  permissionOf: (role, permission) => `«${permission}» por el rol ${role}`,
  labelOf: (role, label) => `acceso a ${label} por el rol ${role}`,
  allOf: (role) => `acceso a todos los estudios por el rol ${role}`,
  both: (one, other) => `${one}, ${other}`,
  openRule: 'No hace falta ningún permiso',
  showAllRoles: (count) => `Mostrar los ${String(count)} roles`,
  rolesUnknown:
    'Los roles no están cargados, así que la consola no puede decir quién puede ver este estudio.',
  ownLabelsOnly:
    'El servidor solo le muestra las etiquetas del estudio que son suyas. No se muestran los roles con acceso por sus otras etiquetas.',
  rolesOnly: (reason) => `Solo se muestran roles. ${reason}`,
  loading: 'Cargando usuarios…',
  disabled: 'Desactivado',
  disabledHint:
    'Con una cuenta desactivada no se puede iniciar sesión, y sus claves de API no funcionan. Activarla devuelve el acceso.',
  service: 'Cuenta de servicio',
  noUsers: 'Ningún usuario tiene estos roles.',
  noneOnPage: (read, total) =>
    `Aún no se ha encontrado ningún usuario: ${String(read)} de ${plural(total, { one: '# rol comprobado', other: '# roles comprobados' })}. Siga con la página siguiente.`,
  pages: 'Páginas de usuarios',
  page: (page, users) =>
    `Página ${String(page)}: ${plural(users, { one: '# usuario', other: '# usuarios' })}`,
  previous: 'Anterior',
  next: 'Siguiente',
  direct:
    'Muestra los usuarios que tienen uno de estos roles directamente en Keycloak, no por un grupo ni por otro rol. Sus claves de API también pueden ver el estudio.',
  gone: (roles) =>
    `Keycloak no tiene ${plural(roles.length, { one: 'este rol', other: 'estos roles' })}: ${and(roles)}. Cargue los roles de nuevo.`,
  notByName: (roles) =>
    `Keycloak no puede listar los usuarios de ${and(roles)}: el nombre contiene una barra.`,
  links: 'Cualquiera con un enlace compartido al estudio puede abrirlo sin cuenta.',
};
