import type { Rejection } from '#access/explain/who.ts';
import type { Refusal } from '#access/plugin/reason.ts';
import type { Unaccepted } from '#features/access/facts/subject.ts';
import type { messages as english } from '#features/access/messages/en/details.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('es');
const or = lister('es', 'disjunction');
const plural = pluralizer('es');
const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `«${name}»`);

const rejected: Readonly<Record<Rejection | Unaccepted, string>> = {
  accountDisabled: 'Cuenta desactivada: tratada como sin sesión',
  keyNotUnique: 'Varios usuarios tienen esta clave: rechazada',
  keyUnknown: 'El servidor no la reconoce',
  linkInvalid: 'No firmado por este servidor',
  linkClosed: 'Revocado, terminado o no registrado',
};

/** What the server or the console says where labels decide, and not by comparing them. */
function refusedByLabels(kind: Refusal['kind']): string {
  if (kind === 'unknownResource') return 'No existe nada con este ID';
  if (kind === 'userIdMissing') return 'El registro de auditoría necesita un usuario';
  return 'Hace falta acceso a todas las etiquetas';
}

/** Spanish: how an answer was decided, step by step, and what would change it. */
export const messages: typeof english = {
  chain: 'Cómo se ha decidido',
  steps: {
    person: 'Persona',
    roles: 'Roles',
    permission: 'Permiso',
    labels: 'Etiquetas',
    share: 'Enlace compartido',
    rule: 'Regla',
    answer: 'Respuesta',
  },
  marks: { yes: 'pasa', no: 'se detiene aquí', none: 'no importa' },
  anyoneWithRoles: 'Cualquiera con estos roles',
  keyOf: (name) => (name ? `Clave de API de ${name}` : 'Una clave de API'),
  linkHolder: 'Cualquiera que tenga el enlace',
  notSignedIn: 'Sin iniciar sesión',
  rejected,
  noRoles: 'Ninguno',
  notInDocument: 'no está en el documento de roles',
  gives: (permissions) => and(quoted(permissions)),
  grants: (labels) => `acceso a ${and(labels)}`,
  grantsAll: 'acceso a todas las etiquetas',
  givesNothing: 'nada de esto',
  moreRoles: (count) => plural(count, { one: '# rol más', other: '# roles más' }),
  wouldGive: (roles) => `Daría lo que falta: ${and(roles)}`,
  wouldGiveMore: (roles, more) =>
    `Daría lo que falta: ${roles.join(', ')} y ${plural(more, { one: '# más', other: '# más' })}`,
  held: (permissions) => `Tiene ${and(quoted(permissions))}`,
  missingPermission: (anyOf) => `Falta ${or(quoted(anyOf))}`,
  noPermissionNeeded: 'No hace falta ninguno',
  notAsked: 'No se ha pedido',
  seesAll: 'Acceso a todas las etiquetas',
  shared: (labels) => `En común: ${and(labels)}`,
  missingLabels: (anyOf) => `Hace falta acceso a ${or(anyOf)}`,
  missingAnyLabel: 'El estudio no tiene ninguna etiqueta',
  heldLabels: (held) => (held.length > 0 ? `Hay acceso a ${and(held)}` : 'No hay acceso a ninguna'),
  ownLabels: (held) => (held.length > 0 ? `Tiene acceso a ${and(held)}` : 'No tiene acceso a ninguna'),
  byConsole: 'Solo lo pide la consola',
  refusedByLabels,
  noStudyChosen: 'Ningún estudio elegido',
  notVisible: 'No visible para usted, o eliminado',
  share: {
    notAsked: 'No se ha pedido',
    opens: 'Lo abre',
    expired: 'Caducado',
    noTimeZone: 'Su caducidad no tiene zona horaria',
    otherResource: 'Creado para otra cosa',
  },
  ownRule: 'Una regla de este servidor',
  openToAll: (prefix) => `Abierto a todos: ${prefix}`,
  noRule: 'Ninguna regla lo permite',
  answers: {
    allowed: 'Permitido',
    refused: 'Rechazado',
    notOffered: 'No ofrecido en la consola',
    leftOut: 'Excluido de lo encontrado',
  },
  caveat:
    'Decidido por el modelo que la consola tiene del plugin de autorización. Los cambios surten efecto en un minuto. Un proxy delante del servidor puede rechazar más.',
};
