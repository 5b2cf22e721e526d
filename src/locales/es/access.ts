import type { Permission } from '#access/roles/permissions.ts';
import type { Refusal } from '#access/plugin/reason.ts';
import type { messages as english } from '../en/access.ts';
import { lister } from '../format.ts';

const or = lister('es', 'disjunction');
const and = lister('es');

const permissions: Readonly<Record<Permission, string>> = {
  all: 'hacer todo con las imágenes: ver, cambiar, compartir, eliminar. No incluye administrar permisos',
  view: 'encontrar y abrir estudios',
  download: 'crear enlaces de descarga',
  share: 'crear enlaces para personas sin cuenta',
  send: 'enviar estudios a otros sistemas',
  'q-r-remote-modalities': 'buscar en otros sistemas y recuperar estudios de ellos',
  upload: 'subir imágenes',
  'edit-labels': 'añadir etiquetas a estudios y quitarlas',
  modify: 'corregir datos de pacientes y estudios',
  anonymize: 'crear copias anonimizadas',
  delete: 'eliminar estudios',
  worklists: 'ver y editar listas de trabajo',
  settings: 'cambiar el nivel de registro',
  'audit-logs': 'leer el registro de auditoría',
  'admin-permissions': 'editar roles, etiquetas y permisos; administrar trabajos y otros sistemas',
  'api-view': 'leer la API técnica del servidor',
};

function reason(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'permissionMissing':
      return `Necesita el permiso ${or(refusal.anyOf.filter((name) => name !== 'all').map((name) => `«${name}»`))}. Ninguno de sus roles lo incluye.`;
    case 'noRoute':
      return 'En este servidor, ningún rol da acceso a esto.';
    case 'noLabels':
      return 'Sus roles no dan acceso a ninguna etiqueta, así que no puede ver ningún estudio.';
    case 'labelMissing':
      return refusal.anyOf.length > 0
        ? `El estudio está etiquetado con ${and(refusal.anyOf)}. Sus roles ${refusal.held.length > 0 ? `dan acceso a ${and(refusal.held)}` : 'no dan acceso a ninguna etiqueta'}.`
        : 'El estudio no lleva ninguna etiqueta a la que sus roles den acceso.';
    case 'unknownResource':
      return 'No puede verlo, o se ha eliminado.';
    case 'listRefused':
    case 'systemLabelsChecked':
    case 'onlyWithAllLabels':
      return 'Solo para personas con acceso a todas las etiquetas.';
    case 'shareDoesNotOpen':
      return refusal.why === 'expired' ? 'El enlace ha caducado.' : 'El enlace no da acceso a esto.';
    case 'findRefused':
      return 'La búsqueda abarca más que las etiquetas a las que tiene acceso.';
    case 'userIdMissing':
      return 'El servidor no le reconoce.';
  }
}

/** Spanish: permissions and refusals. */
export const messages: typeof english = {
  permissions,
  unknownPermission: 'desconocido para esta consola',
  reason,
};
