import type { Action } from '#access/can.ts';
import type { Answer } from '#access/explain/answer.ts';
import type { Rejection } from '#access/explain/who.ts';
import type { FindRefusal, Refusal } from '#access/plugin/reason.ts';
import type { Unaccepted } from '#features/access/facts/subject.ts';
import type { messages as english, Told } from '#features/access/messages/en/answers.ts';
import { lister } from '#locales/format.ts';

const or = lister('es', 'disjunction');
const and = lister('es');

const toStudy: Partial<Record<Action, string>> = {
  search: 'encontrar este estudio',
  view: 'ver este estudio',
  open: 'abrir este estudio en un visor',
  download: 'descargar este estudio',
  share: 'crear un enlace compartido a este estudio',
  recordShare: 'registrar enlaces compartidos de este estudio',
  editLabels: 'cambiar las etiquetas de este estudio',
  modify: 'modificar este estudio',
  anonymize: 'crear una copia anonimizada de este estudio',
  delete: 'eliminar este estudio',
  send: 'enviar este estudio a otro sistema',
};

const rejections: Readonly<Record<Rejection | Unaccepted, string>> = {
  accountDisabled: 'la cuenta está desactivada, así que para el servidor sus peticiones son anónimas',
  keyNotUnique: 'varios usuarios tienen esta clave, así que el servidor la rechaza para todos',
  keyUnknown: 'el servidor no reconoce esta clave',
  linkInvalid: 'este servidor no ha firmado el enlace',
  linkClosed: 'el enlace se ha revocado o ha terminado, o el servidor no lo tiene registrado',
};

const finds: Readonly<Record<FindRefusal, string>> = {
  labelsAndConstraintTogether:
    'la búsqueda tiene etiquetas sin una condición para ellas, o una condición sin etiquetas',
  allWithForeignLabel: 'la búsqueda pide una etiqueta a la que no hay acceso',
  anyWithoutOwnLabel: 'la búsqueda solo pide etiquetas a las que no hay acceso',
  noneWithLabels: 'la búsqueda excluye etiquetas, lo que exige acceso a todas las etiquetas',
  patientLevel: 'buscar pacientes exige acceso a todas las etiquetas',
  noParentStudy: 'buscar series o imágenes sin un estudio exige acceso a todas las etiquetas',
  studyNotUnique: 'la búsqueda no nombra un único estudio existente',
  labelsNotChecked:
    'este servidor no comprueba las etiquetas de los estudios, así que las búsquedas exigen acceso a todas',
  studyNotVisible: 'la búsqueda nombra un estudio sin ninguna etiqueta a la que haya acceso',
  noLabelsAndNoShare: 'no hay acceso a ninguna etiqueta, ni un enlace compartido en la petición',
  shareDoesNotCover: 'el enlace compartido no incluye el estudio buscado',
};

/** Who can or can't; Spanish needs no "you". */
function can({ speaker, name, roles }: Told, may: boolean): string {
  const verb = may ? 'puede' : 'no puede';
  switch (speaker) {
    case 'you':
      return may ? 'Puede' : 'No puede';
    case 'user':
      return `${name} ${verb}`;
    case 'roles':
      return roles.length === 1
        ? `Quien solo tiene el rol ${and(roles)} ${verb}`
        : `Quien tiene los roles ${and(roles)} ${verb}`;
    case 'key':
      return name
        ? `Un programa con la clave de API de ${name} ${verb}`
        : `Un programa con esta clave de API ${verb}`;
    case 'link':
      return `Cualquiera que tenga este enlace compartido ${verb}`;
    case 'nobody':
      return `Quien no ha iniciado sesión ${verb}`;
  }
}

/** What is missing, as said of a role and of a request without any. */
type Lack = readonly [gives: string, has: string];

const permission = (names: string): Lack => [`incluye el permiso ${names}`, `tiene el permiso ${names}`];

const accessTo = (labels: string): Lack => [`da acceso a ${labels}`, `tiene acceso a ${labels}`];

function lacks({ speaker, roles }: Told, [gives, has]: Lack): string {
  switch (speaker) {
    case 'you':
      return `ninguno de sus roles ${gives}`;
    case 'user':
      return `ninguno de los roles de esta persona ${gives}`;
    case 'roles':
      return roles.length === 1 ? `este rol no ${gives}` : `ninguno de estos roles ${gives}`;
    case 'key':
      return `ninguno de los roles de su titular ${gives}`;
    case 'link':
      return `un enlace compartido por sí solo no ${has}`;
    case 'nobody':
      return `una petición sin iniciar sesión no ${has}`;
  }
}

const quoted = (names: readonly string[]): string => {
  const less = names.length > 1 ? names.filter((name) => name !== 'all') : names;
  return or(less.map((name) => `«${name}»`));
};

function why(told: Told, refusal: Refusal): string {
  switch (refusal.kind) {
    case 'permissionMissing':
      return lacks(told, permission(quoted(refusal.anyOf)));
    case 'noRoute':
      return 'este servidor no tiene ninguna regla que permita la petición a nadie';
    case 'noLabels':
      return lacks(told, accessTo('ninguna etiqueta'));
    case 'labelMissing':
      return refusal.anyOf.length > 0
        ? lacks(told, accessTo(`ninguna etiqueta del estudio (${and(refusal.anyOf)})`))
        : 'el estudio no tiene ninguna etiqueta, y solo pueden verlo las personas con acceso a todas';
    case 'systemLabelsChecked':
      return 'este servidor comprueba etiquetas donde no se nombra ningún estudio, lo que exige acceso a todas';
    case 'listRefused':
      return 'una lista de todo exige acceso a todas las etiquetas';
    case 'onlyWithAllLabels':
      return 'la respuesta no se limita a etiquetas, así que la consola exige para ella acceso a todas';
    case 'unknownResource':
      return 'en el servidor no hay nada con este ID';
    case 'shareDoesNotOpen':
      return refusal.why === 'expired'
        ? 'el enlace ha caducado'
        : refusal.why === 'noTimeZone'
          ? 'la caducidad del enlace no tiene zona horaria, así que el servidor rechaza el enlace'
          : 'el enlace se creó para otra cosa';
    case 'findRefused':
      return finds[refusal.rule];
    case 'userIdMissing':
      return 'el registro de auditoría está activado, y en esta petición no hay ningún usuario que anotar';
  }
}

function sentence(told: Told, answer: Answer): string {
  const reason = told.rejection && rejections[told.rejection];
  const allowed = `${can(told, true)} ${told.does}`;
  const refused = `${can(told, false)} ${told.does}`;
  switch (answer.kind) {
    case 'allowed':
      return reason ? `${allowed}, como cualquiera sin iniciar sesión: ${reason}.` : `${allowed}.`;
    case 'refused':
      return `${refused}: ${reason ?? why(told, answer.refusal)}.`;
    case 'notOffered':
      return `${refused} en la consola: ${why(told, answer.refusal)}. El propio servidor lo permitiría.`;
    case 'leftOut':
      return `${refused}: la búsqueda se limita a los estudios con la etiqueta ${or(answer.labels)}.`;
  }
}

/** Spanish: what somebody can do, or why not, in one sentence. */
export const messages: typeof english = { toStudy, theRequest: 'enviar esta petición', sentence };
