import type { RolesChange } from '#access/roles/rolesDiff.ts';
import type { messages as english } from '#features/access/messages/en/changes.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('es');
const plural = pluralizer('es');
const quoted = (names: readonly string[]): string[] => names.map((name) => `«${name}»`);

/** What a change of one role gives it. */
function given(change: RolesChange): string[] {
  switch (change.kind) {
    case 'permissionGranted':
      return [`el permiso «${change.permission}»`];
    case 'labelGranted':
      return [`acceso a ${change.label}`];
    case 'allLabelsOn':
      return ['acceso a todas las etiquetas'];
    default:
      return [];
  }
}

/** Spanish: what would change an answer. */
export const messages: typeof english = {
  title: 'Qué lo cambiaría',
  hint: 'Cada opción abre su editor con el cambio ya puesto. Nada cambia hasta que guarde allí.',
  none: 'Ningún cambio de roles, etiquetas o cuentas permitiría esto.',
  unknown: 'Qué lo cambiaría se puede decir cuando los roles estén cargados.',
  showAll: (count) => `Mostrar todo (${count})`,
  andThen: 'Después',
  editRoles: (role, changes) => `Dar a ${role} ${and(changes.flatMap(given))}.`,
  labelStudy: (label) => `Añadir la etiqueta ${label} a este estudio.`,
  giveRole: (name, role) => `Dar a ${name} el rol ${role}.`,
  enableAccount: (name) => `Activar la cuenta de ${name}.`,
  replaceKey: (name) => `Sustituir la clave de API de ${name} por una nueva.`,
  createLink: 'Crear un enlace nuevo a este estudio.',
  open: {
    editRoles: 'Abrir roles',
    labelStudy: 'Editar etiquetas',
    giveRole: 'Abrir roles del usuario',
    enableAccount: 'Abrir cuenta',
    replaceKey: 'Abrir claves de API',
    createLink: 'Crear enlace',
  },
  moreStudies: (count) => plural(count, { one: '# estudio más', other: '# estudios más' }),
  counting: 'Contando estudios…',
  forEveryone: (role, permissions, isAboutStudy) =>
    permissions.length === 0
      ? `Para todas las personas con el rol ${role}.`
      : `Todas las personas con el rol ${role} tienen entonces ${and(quoted(permissions))}${isAboutStudy ? ' para todos los estudios a los que tienen acceso' : ''}.`,
  gainsPermissions: (names) => `También da ${and(quoted(names))}.`,
  rolesThatGain: (roles) =>
    roles.length > 0
      ? `Todas las personas con ${and(roles)} pueden ver entonces este estudio.`
      : 'Ningún otro rol obtiene acceso con ello.',
  signsIn: 'Todo su acceso vuelve a funcionar.',
  newLink: 'Cualquiera que tenga el enlace nuevo puede ver y descargar este estudio.',
};
