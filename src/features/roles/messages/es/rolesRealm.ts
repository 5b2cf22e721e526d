import type { messages as english } from '#features/roles/messages/en/rolesRealm.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('es');
const plural = pluralizer('es');

/** Spanish: roles in Keycloak and in the roles document. */
export const messages: typeof english = {
  newTitle: 'Nuevo rol',
  copyTitle: (role) => `Copia de ${role}`,
  name: 'Nombre',
  nameHint:
    'El rol del realm en Keycloak, por ejemplo cardiology-role. Más adelante, el nombre no se puede cambiar aquí.',
  description: 'Descripción',
  descriptionHint: 'Solo se muestra en Keycloak.',
  rights: 'Permisos',
  rightsNone: 'aún ninguno. Añádalos en la matriz.',
  theNewRole: 'El nuevo rol',
  problems: {
    missing: 'Escriba un nombre para el rol.',
    spaces: 'Sin espacios antes ni después del nombre.',
    slash: 'Sin barras (/): las páginas de Keycloak no pueden abrir un rol así.',
    dots: 'Ni «.» ni «..»: una dirección con ese nombre lleva a otro sitio.',
    long: '255 caracteres como máximo.',
    keycloaks: 'Keycloak reserva este nombre.',
    taken: 'Ya existe un rol con este nombre.',
  },
  create: 'Crear rol',
  creating: (role) => `Creando ${role}…`,
  created: (role) => `${role} creado`,
  createdText: 'El rol está en Keycloak y en los roles de aquí. Asígnelo a personas en Usuarios.',
  createFailed: (role) => `No se ha podido crear ${role}`,
  createUnknown: (role) => `No se sabe si ${role} se ha creado`,
  createUnknownText:
    'Keycloak no ha respondido. Actualice los roles e inténtelo de nuevo si no está entre ellos.',
  onlyInKeycloak: (role) => `${role} se ha creado solo en Keycloak`,
  notGiven: {
    overwritten:
      'Otras personas han guardado los roles al mismo tiempo, y los permisos de este rol no se han guardado. Compruebe el rol y guárdelo de nuevo.',
    unknown:
      'El servidor no ha respondido: no se sabe si sus permisos se han guardado. Actualice los roles y compruébelo.',
  },
  undone: (why) =>
    `No se han podido guardar los roles, así que el nuevo rol se ha quitado de Keycloak. ${why}`,
  half: (why) =>
    `No se han podido guardar los roles, y el nuevo rol no se ha podido quitar de Keycloak. Sigue existiendo allí y no da permisos. ${why}`,
  deleteTitle: (role) => `Eliminar ${role}`,
  deleteText:
    'El rol se elimina en Keycloak y en los roles de aquí. Lo pierden todas las personas que lo tienen. Para restaurarlo, hay que crearlo otra vez y asignarlo de nuevo a cada una de ellas.',
  deleteConfirm: 'Eliminar rol',
  deleting: (role) => `Eliminando ${role}…`,
  deleted: (role) => `${role} eliminado`,
  deleteFailed: (role) => `No se ha podido eliminar ${role}`,
  dropsLater: (why) =>
    `El rol está eliminado en Keycloak. Los roles de aquí aún lo incluyen hasta la próxima vez que se carguen; entonces el servidor lo quita. ${why}`,
  onlyHereTitle: 'No está en Keycloak',
  onlyHere: (roles) =>
    `${and(roles)}: Keycloak no tiene ${plural(roles.length, { one: 'ese rol. Nadie puede tenerlo, y el servidor lo quita', other: 'esos roles. Nadie puede tenerlos, y el servidor los quita' })} la próxima vez que se carguen los roles.`,
  create1: (role) => `Crear ${role} en Keycloak`,
  compositeTitle: 'Los roles compuestos pierden todos sus permisos',
  compositeHere: (roles) =>
    `${and(roles)} ${plural(roles.length, { one: 'es compuesto', other: 'son compuestos' })} en Keycloak. La próxima vez que se carguen los roles, el servidor ${plural(roles.length, { one: 'lo quita, y quienes lo tienen pierden', other: 'los quita, y quienes tienen uno de ellos pierden' })} todo lo que daba.`,
  notListed: (count) =>
    plural(count, {
      one: '# rol compuesto de Keycloak no está en la matriz',
      other: '# roles compuestos de Keycloak no están en la matriz',
    }),
  notListedText:
    'El servidor omite los roles compuestos: por sí solos no dan permisos ni acceso a estudios. Es lo correcto para los roles que solo dan roles de cliente en el propio Keycloak. Si uno de ellos debe estar en la matriz, quite sus roles asociados.',
  brings: (names) => `incluye ${and(names)}`,
  makePlain: 'Quitar roles asociados',
  makePlainTitle: (role) => `¿Quitar los roles asociados de ${role}?`,
  makePlainText: (role, names) =>
    `Quienes tienen ${role} pierden ${and(names)}. El rol aparece en la matriz, sin permisos, la próxima vez que se carguen los roles.`,
  madePlain: (role) => `${role} ya no es compuesto`,
  makePlainFailed: (role) => `No se han podido quitar los roles asociados de ${role}`,
};
