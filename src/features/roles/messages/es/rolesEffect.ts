import type { messages as english } from '#features/roles/messages/en/rolesEffect.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('es');
const plural = pluralizer('es');

const labeled = (labels: readonly string[]): string =>
  labels.includes('*') ? 'todos los estudios' : `los estudios etiquetados como ${and(labels)}`;

const some = (labels: readonly string[]): string =>
  labels.length > 12 ? `${labels.slice(0, 12).join(', ')} y ${String(labels.length - 12)} más` : and(labels);

/** Spanish: what a change of the roles does, before it is saved. */
export const messages: typeof english = {
  title: 'Revisar los cambios',
  users: (count, hasMore) =>
    hasMore
      ? `más de ${plural(count, { one: '# usuario', other: '# usuarios' })}`
      : plural(count, { one: '# usuario', other: '# usuarios' }),
  usersUnknown: 'usuarios desconocidos: necesita view-users',
  usersUncounted: 'usuarios sin contar',
  counting: 'contando…',
  seesMore: (count) => `puede ver ${plural(count, { one: '# estudio más', other: '# estudios más' })}`,
  seesFewer: (count) => `puede ver ${plural(count, { one: '# estudio menos', other: '# estudios menos' })}`,
  seesSame: 'puede ver los mismos estudios',
  seesUnknown: 'estudios sin contar',
  sameEffect: 'Nadie gana ni pierde nada. Solo cambia la redacción.',
  toAllLabels: (role, labels) =>
    labels.length > 0
      ? `${role} da acceso a todos los estudios, no solo a los etiquetados como ${some(labels)}`
      : `${role} da acceso a todos los estudios. Antes no daba acceso a ninguno`,
  fromAllLabels: (role, labels) =>
    labels.length > 0
      ? `${role} ya no da acceso a todos los estudios, solo a los etiquetados como ${some(labels)}`
      : `${role} ya no da acceso a ningún estudio`,
  takeBack: 'Deshacer',
  takeBackOf: (change) => `Deshacer: ${change}`,
  more: (count) => `Mostrar ${plural(count, { one: '# rol más', other: '# roles más' })}`,
  labelsForUse: 'Etiquetas permitidas',
  warnings: 'Antes de guardar',
  understood: 'Comprendo las consecuencias',
  understandFirst: 'Confirme primero que comprende las consecuencias',
  warning: {
    gainsPower: {
      'admin-permissions': (role, users) =>
        `${role} obtiene admin-permissions (${users}). Quien tenga este rol puede cambiar todos los roles y sus permisos, también los propios, leer el registro de auditoría y modificar las modalidades DICOM.`,
      all: (role, users) =>
        `${role} obtiene all (${users}). Quien tenga este rol puede ver, descargar, compartir, enviar, subir, etiquetar, modificar, anonimizar y eliminar los estudios que puede ver, y cambiar los ajustes del servidor. También se incluyen los permisos que se añadan más adelante al servidor.`,
    },
    nobodyKeepsAdmin:
      'Nadie tendría admin-permissions. Los roles solo podrían modificarse en el archivo del servidor.',
    noAdminWithUsers: (roles) =>
      `Nadie tiene un rol que dé admin-permissions (${and(roles)}). Nadie podría modificar los roles.`,
    youLoseAdmin: 'Usted perdería admin-permissions y, con ello, el acceso a esta página.',
    withoutUsers: (role) => `Nadie tiene ${role}: este cambio aún no afecta a nadie.`,
    allForMany: (role, users) =>
      `${role} daría acceso a todos los estudios, también a los que no tienen etiqueta: ${users}.`,
    union: (users, roles, permissions, labels) =>
      `${plural(users, { one: '# usuario tiene', other: '# usuarios tienen' })} a la vez ${and(roles)}. Los roles se suman, así que este cambio ${plural(users, { one: 'le', other: 'les' })} da también ${and(permissions)} sobre ${labeled(labels)}. Ninguno de los dos roles da eso por sí solo.`,
    unionNotChecked: (count) =>
      `Hay demasiados roles (${plural(count, { one: '# rol', other: '# roles' })}) para comprobar si quienes tienen dos de ellos obtienen más con ambos a la vez.`,
    unknownPermission: (role, permission) =>
      `${role} tiene ${permission}, que el Auth-Service quizá no reconozca. En ese caso, rechaza todo el documento.`,
    notInKeycloak: (role) =>
      `Keycloak no tiene ningún rol ${role}. Nadie puede tenerlo, y el servidor lo quita la próxima vez que se carguen los roles.`,
    composite: (role) =>
      `${role} es compuesto en Keycloak. El servidor lo quita la próxima vez que se carguen los roles, y quienes lo tienen pierden todo lo que daba. Quite primero sus roles asociados.`,
  },
  createInKeycloak: 'Crear en Keycloak',
  created: (role) => `${role} creado en Keycloak`,
  createFailed: (role) => `No se ha podido crear ${role}`,
  createUnknown: 'Keycloak no ha respondido: no se sabe si el rol se ha creado. Actualice y compruébelo.',
  withoutToken: (permissions, labels) =>
    permissions.length === 0
      ? 'Una petición sin token no tiene permisos (recién leído del servidor).'
      : `Una petición sin token tiene estos permisos: ${and(permissions)}${labels.length > 0 ? `, sobre ${labeled(labels)}` : ''} (recién leído del servidor). Los roles no cambian eso. Los ajustes propios del Auth-Service, sí.`,
};
