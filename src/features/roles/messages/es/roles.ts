import type { RolesChange } from '#access/roles/rolesDiff.ts';
import type { messages as english } from '#features/roles/messages/en/roles.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('es');
const plural = pluralizer('es');

const shown = (labels: readonly string[]): string =>
  labels.length > 8
    ? `${labels.slice(0, 8).join(', ')} y ${plural(labels.length - 8, { other: '# más' })}`
    : and(labels);

function change(change: RolesChange): string {
  switch (change.kind) {
    case 'roleAdded':
      return `${change.role} se añade`;
    case 'roleRemoved':
      return `${change.role} se quita`;
    case 'permissionGranted':
      return `${change.role} obtiene ${change.permission}`;
    case 'permissionWithdrawn':
      return `${change.role} pierde ${change.permission}`;
    case 'labelGranted':
      return `${change.role} da acceso a la etiqueta ${change.label}`;
    case 'labelWithdrawn':
      return `${change.role} ya no da acceso a la etiqueta ${change.label}`;
    case 'allLabelsOn':
      return `${change.role} da acceso a todos los estudios`;
    case 'allLabelsOff':
      return `${change.role} ya no da acceso a todos los estudios`;
    case 'availableLabelAdded':
      return `${change.label} pasa a ser una etiqueta permitida`;
    case 'availableLabelRemoved':
      return `${change.label} deja de ser una etiqueta permitida`;
  }
}

/** Spanish: roles, the matrix, one role, saving. */
export const messages: typeof english = {
  title: 'Roles',
  count: (count) => plural(count, { one: '# rol', other: '# roles' }),
  matrix: 'Matriz de permisos',
  role: 'Rol',
  labels: 'Acceso a etiquetas',
  groups: {
    all: 'Todo',
    studies: 'Estudios',
    sharing: 'Compartir',
    changing: 'Cambios',
    administration: 'Administración',
    unknown: 'Desconocidos aquí',
  },
  emptyName: '(sin nombre)',
  newMark: 'nuevo',
  allStudies: 'todos los estudios',
  noStudies: 'ninguno',
  labelsOf: (labels) => `Acceso: ${shown(labels)}`,
  cell: (permission, role, throughAll, changed) =>
    `${permission} para ${role}${throughAll ? ', incluido en all' : ''}${changed ? ', cambiado' : ''}`,
  unknownMeaning:
    'desconocido para esta consola. La configuración del servidor puede usarlo. El Auth-Service rechaza un documento con un permiso que no reconoce.',
  legend:
    '✓ dado · ◦ incluido en «all» · resaltado: sin guardar. Muévase con las flechas; cambie con la barra espaciadora.',
  filter: 'Filtrar por rol, permiso o etiqueta',
  noneFound: 'Ningún rol coincide con el filtro',
  clearFilter: 'Borrar filtro',
  noRoles: 'Aún no hay roles',
  noRolesHint: 'Nadie puede hacer nada hasta que un rol dé permisos.',
  newRole: 'Nuevo rol',
  importFile: 'Importar roles',
  exportFile: 'Exportar roles',
  readAgain: 'Actualizar',
  close: 'Cerrar',
  change,
  changes: (count) => plural(count, { one: '# cambio', other: '# cambios' }),
  unsaved: (count) =>
    count === 0
      ? 'Sin cambios'
      : plural(count, { one: '# cambio sin guardar', other: '# cambios sin guardar' }),
  discard: 'Descartar cambios',
  review: 'Revisar los cambios',
  save: 'Guardar cambios',
  saved: 'Roles guardados',
  savedText: 'El cambio surte efecto en un minuto como máximo.',
  savedDespite: 'Roles guardados, aunque el servidor no lo ha confirmado',
  savedMeetings: (roles) =>
    `Mientras tanto, otra persona también ha cambiado ${and(roles)}. Se han conservado ambos cambios. Compruebe que sean compatibles.`,
  dropped: (roles) =>
    `El servidor ha quitado ${and(roles)}: Keycloak no tiene ${plural(roles.length, { one: 'ese rol, o allí es compuesto', other: 'esos roles, o allí son compuestos' })}.`,
  gone: (roles) =>
    `El servidor no tiene ${and(roles)}: Keycloak no tiene ${plural(roles.length, { one: 'ese rol, u otra persona lo ha quitado', other: 'esos roles, u otra persona los ha quitado' })}.`,
  cameBack: (roles) =>
    `${and(roles)} ${plural(roles.length, { one: 'ha vuelto sin permisos: Keycloak tiene el rol', other: 'han vuelto sin permisos: Keycloak tiene los roles' })}.`,
  undoSave: 'Deshacer último guardado',
  undone: 'Último guardado deshecho',
  notSaved: 'No se han podido guardar los roles',
  nothingWritten: 'No se ha guardado nada. Sus cambios se conservan.',
  failedText: 'Sus cambios se conservan. Estos (aún) no están en el servidor:',
  failedUnknownPermission: (names) =>
    `El servidor rechaza todo el documento por un permiso que no reconoce, probablemente ${and(names)}.`,
  overwritten: 'Sobrescrito por otra persona',
  overwrittenText:
    'Otra persona ha guardado en el mismo momento y ha sobrescrito los cambios de usted. Aquí se conservan. Compruebe qué tiene el servidor y guarde de nuevo.',
  unknown: 'No se sabe si los roles se han guardado',
  unknownText:
    'El servidor ha dejado de responder. Sus cambios se conservan. Actualice antes de continuar. Si han surtido efecto, no queda nada por guardar.',
  conflictTitle: 'Otra persona ha cambiado lo mismo',
  conflictText:
    'Aún no se ha guardado nada. Para cada conflicto, elija qué versión conservar. Todos los demás cambios se combinan.',
  conflicts: {
    removedAndChanged: (role, mineRemoved) =>
      mineRemoved
        ? `Usted ha quitado ${role}; otra persona lo ha cambiado`
        : `Usted ha cambiado ${role}; otra persona lo ha quitado`,
    addedTwice: (role) => `Usted y otra persona han añadido ${role}, con permisos distintos`,
    labelsBothWays: (role) => `Usted y otra persona han cambiado a qué estudios da acceso ${role}`,
    availableBothWays: 'Usted y otra persona han cambiado las etiquetas permitidas',
  },
  asItWas: 'Antes',
  mine: 'Mi versión',
  theirs: 'La otra, en el servidor',
  missing: 'no existe',
  permissionsAre: 'Permisos',
  labelsAre: 'Acceso',
  nothing: 'ninguno',
  anyLabel: 'cualquier etiqueta',
  keepMine: 'Conservar la mía',
  keepTheirs: 'Conservar la otra',
  chooseAll: 'Elija primero una versión para cada conflicto',
  saveChosen: 'Guardar versiones elegidas',
  backToEdit: 'Seguir editando',
  panel: {
    permissions: 'Permisos',
    throughAll: 'incluido en «all»',
    allHint: 'Incluye todo lo siguiente excepto admin-permissions y audit-logs.',
    sees: 'Puede ver',
    all: 'Todos los estudios, con o sin etiqueta',
    some: 'Estudios con una de estas etiquetas',
    filterLabels: 'Filtrar etiquetas',
    noLabels: 'Aún no se usa ninguna etiqueta.',
    notAllowed: 'etiqueta no permitida',
    notInUse: 'en ningún estudio',
    addLabel: (label) => `Añadir «${label}» (sin usar)`,
    seesNow: (now) => `Ahora puede ver ${now}`,
    wouldSee: (now, then) => `Ahora puede ver ${now}; tras guardar, ${then}`,
    studies: (count) => plural(count, { one: '# estudio', other: '# estudios' }),
    counting: '…',
    notCounted: 'un número desconocido de estudios',
    users: 'Usuarios con este rol',
    usersCount: (count, hasMore) =>
      hasMore
        ? `más de ${plural(count, { one: '# usuario', other: '# usuarios' })}`
        : plural(count, { one: '# usuario', other: '# usuarios' }),
    usersUnknown: (reason) => `Desconocidos. ${reason}`,
    noUsers: 'Ninguno',
    disabled: 'desactivado',
    allUsers: 'Mostrar en Usuarios',
    copy: 'Copiar rol',
    delete: 'Eliminar rol',
    gone: 'Aquí no hay ningún rol con este nombre.',
  },
  permission: {
    opens: 'Qué permite',
    opensNothing: 'La configuración predeterminada del servidor no lo usa para nada.',
    all: 'Incluye todos los permisos excepto admin-permissions y audit-logs.',
    outsideAll: 'No incluido en «all».',
    roles: 'Roles con este permiso',
    noRoles: 'Ningún rol lo tiene.',
  },
};
