import type { usage as englishUsage, usageFound as englishFound } from '#checks/messages/en/usage.ts';

const number = (value: number): string => value.toLocaleString('es');

const some = (names: readonly string[]): string =>
  names.length > 5 ? `${names.slice(0, 5).join(', ')} y ${number(names.length - 5)} más` : names.join(', ');

const lookedAt = (users: number, isWhole: boolean): string =>
  isWhole
    ? `Usuarios examinados: ${number(users)}.`
    : `Solo se han examinado los primeros ${number(users)} usuarios.`;

/** Spanish: the checks in words. */
export const usage: typeof englishUsage = {
  usersWithoutRoles: {
    title: 'Cada usuario tiene un rol',
    means: 'Las cuentas sin rol pueden iniciar sesión, y nadie se ocupa de ellas.',
    line: 'Dé un rol a estos usuarios o desactive sus cuentas.',
  },
  disabledKeys: {
    title: 'Los usuarios desactivados no tienen claves de API',
    means: 'Cuando una cuenta así se vuelve a activar, sus claves funcionan de nuevo.',
    line: 'Dé de baja a estos usuarios o revoque sus claves en la página «Claves de API» de la consola.',
  },
  unusedRoles: {
    title: 'Todos los roles tienen algún usuario',
    means: 'Un rol sin usar da sus permisos a quien lo reciba por error.',
    line: 'Elimine estos roles en la página «Roles» de la consola si nadie los necesita.',
  },
  ungrantedLabels: {
    title: 'Cada etiqueta en uso tiene un rol que da acceso a ella',
    means:
      'Solo las personas con acceso a todas las etiquetas pueden ver los estudios que no llevan ninguna otra etiqueta.',
    line: 'En la página «Roles» de la consola, dé a un rol acceso a la etiqueta, o corrija la etiqueta.',
  },
  unlabeledStudies: {
    title: 'Cada estudio tiene una etiqueta',
    means: 'Los demás estudios solo los pueden ver las personas con acceso a todas las etiquetas.',
    line: 'Etiquételos en la cola de etiquetas de la consola.',
  },
};

/** What these checks found. */
export const usageFound: typeof englishFound = {
  needsAllLabels: 'Use el token o la clave de API de una cuenta con acceso a todas las etiquetas.',
  needsAdministrator: 'La cuenta necesita el permiso «admin-permissions».',
  tooManyRoles: (roles, limit) =>
    `El realm tiene ${number(roles)} roles. Se examinan como máximo ${number(limit)}.`,
  everyoneHasRole: 'El rol predeterminado del realm incluye un rol.',
  usersLookedAt: lookedAt,
  holdersUntold: (users) =>
    `Usuarios activados sin un rol de estas listas: ${number(users)}. No se han podido examinar todos los roles.`,
  rolesOfGroups: (users) =>
    `Usuarios activados sin un rol propio: ${number(users)}. Los grupos también tienen roles, y no se examinan.`,
  usersWithoutRoles: (users, looked, isWhole) =>
    `Usuarios activados sin rol: ${number(users)}. ${lookedAt(looked, isWhole)}`,
  rolesNotAsked: (roles) => `No se puede preguntar a Keycloak quién tiene: ${some(roles)}.`,
  unusedRoles: (roles) => `Nadie tiene: ${some(roles)}.`,
  disabledKeys: (users, isWhole) =>
    `Usuarios desactivados con claves de API: ${some(users)}.${isWhole ? '' : ' No se han examinado todos los usuarios.'}`,
  countsNoUnlabeled: 'Este Orthanc no puede contar los estudios sin etiquetas.',
  unlabeled: (studies) => `Estudios sin etiquetas: ${number(studies)}.`,
  compositesFound: (roles) =>
    `Leer los roles podría hacer desaparecer estos, que en Keycloak son compuestos: ${some(roles)}. Abra primero la página «Roles» de la consola.`,
  ungrantedLabels: (labels) => `Ningún rol da acceso a: ${some(labels)}.`,
  labelsInUse: (labels) => `Etiquetas en uso: ${number(labels)}.`,
};
