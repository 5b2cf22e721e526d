import type { Action } from '#access/can.ts';
import type { Answer } from '#access/explain/answer.ts';
import type { Rejection } from '#access/explain/who.ts';
import type { FindRefusal, Refusal } from '#access/plugin/reason.ts';
import type { Unaccepted } from '#features/access/facts/subject.ts';
import type { messages as english, Told } from '#features/access/messages/en/answers.ts';
import { lister } from '#locales/format.ts';

const or = lister('de', 'disjunction');
const and = lister('de');

const toStudy: Partial<Record<Action, string>> = {
  search: 'diese Studie finden',
  view: 'diese Studie sehen',
  open: 'diese Studie in einem Viewer öffnen',
  download: 'diese Studie herunterladen',
  share: 'einen Freigabelink zu dieser Studie erstellen',
  recordShare: 'Freigabelinks bei dieser Studie eintragen',
  editLabels: 'die Labels dieser Studie ändern',
  modify: 'diese Studie ändern',
  anonymize: 'eine anonymisierte Kopie dieser Studie erstellen',
  delete: 'diese Studie löschen',
  send: 'diese Studie an ein anderes System senden',
};

const rejections: Readonly<Record<Rejection | Unaccepted, string>> = {
  accountDisabled: 'Das Konto ist deaktiviert, daher sind seine Anfragen für den Server anonym',
  keyNotUnique: 'Mehrere Benutzer haben diesen Schlüssel, daher lehnt der Server ihn für alle ab',
  keyUnknown: 'Der Server erkennt diesen Schlüssel nicht',
  linkInvalid: 'Der Link ist nicht von diesem Server signiert',
  linkClosed: 'Der Link wurde widerrufen oder beendet, oder er ist auf dem Server nicht eingetragen',
};

const finds: Readonly<Record<FindRefusal, string>> = {
  labelsAndConstraintTogether:
    'Die Suche hat Labels ohne Bedingung für Labels oder eine solche Bedingung ohne Labels',
  allWithForeignLabel: 'Die Suche verlangt ein Label, auf das kein Zugriff besteht',
  anyWithoutOwnLabel: 'Die Suche verlangt nur Labels, auf die kein Zugriff besteht',
  noneWithLabels: 'Die Suche schließt Labels aus. Das setzt Zugriff auf alle Labels voraus',
  patientLevel: 'Die Suche nach Patienten setzt Zugriff auf alle Labels voraus',
  noParentStudy: 'Die Suche nach Serien oder Bildern ohne Studie setzt Zugriff auf alle Labels voraus',
  studyNotUnique: 'Die Suche nennt nicht genau eine vorhandene Studie',
  labelsNotChecked:
    'Dieser Server prüft Labels von Studien nicht, also setzen Suchen Zugriff auf alle Labels voraus',
  studyNotVisible: 'Die Suche nennt eine Studie ohne ein Label, auf das Zugriff besteht',
  noLabelsAndNoShare: 'Es besteht Zugriff auf kein Label, und die Anfrage enthält keinen Freigabelink',
  shareDoesNotCover: 'Der Freigabelink umfasst die gesuchte Studie nicht',
};

/** Whom the sentence is about, with the verb: a clause that begins with "wer" ends with a comma. */
function whoCan({ speaker, name, roles }: Told): string {
  switch (speaker) {
    case 'you':
      return 'Sie können';
    case 'user':
      return `${name} kann`;
    case 'roles':
      return roles.length === 1
        ? `Wer nur die Rolle ${and(roles)} hat, kann`
        : `Wer die Rollen ${and(roles)} hat, kann`;
    case 'key':
      return name
        ? `Ein Programm mit dem API-Schlüssel von ${name} kann`
        : 'Ein Programm mit diesem API-Schlüssel kann';
    case 'link':
      return 'Wer diesen Freigabelink hat, kann';
    case 'nobody':
      return 'Wer nicht angemeldet ist, kann';
  }
}

/** Says "kein", or puts "nicht" before the verb, and before what belongs closely to it. */
const denied = (does: string): string => {
  if (/^eine?n? /.test(does)) return `k${does}`;
  if (/^(?:alle|auf) /.test(does)) return `nicht ${does}`;
  return does.replace(/ (?=(?:in einem Viewer |an ein anderes System |per E-Mail )?\S+$)/, ' nicht ');
};

/** What is missing, as said of many roles, of one, and of a request without any. */
type Lack = readonly [includes: string, includesNot: string, hasNot: string];

const permission = (names: string): Lack => [
  `enthält die Berechtigung ${names}`,
  `enthält die Berechtigung ${names} nicht`,
  `hat die Berechtigung ${names} nicht`,
];

const accessTo = (labels: string): Lack => [
  `gibt Zugriff auf ${labels}`,
  `gibt keinen Zugriff auf ${labels}`,
  `hat keinen Zugriff auf ${labels}`,
];

function lacks({ speaker, roles }: Told, [includes, includesNot, hasNot]: Lack): string {
  switch (speaker) {
    case 'you':
      return `Keine Ihrer Rollen ${includes}`;
    case 'user':
      return `Keine der Rollen dieser Person ${includes}`;
    case 'roles':
      return roles.length === 1 ? `Diese Rolle ${includesNot}` : `Keine dieser Rollen ${includes}`;
    case 'key':
      return `Keine Rolle des zugehörigen Kontos ${includes}`;
    case 'link':
      return `Ein Freigabelink allein ${hasNot}`;
    case 'nobody':
      return `Eine Anfrage ohne Anmeldung ${hasNot}`;
  }
}

const quoted = (names: readonly string[]): string => {
  const less = names.length > 1 ? names.filter((name) => name !== 'all') : names;
  return or(less.map((name) => `„${name}“`));
};

function why(told: Told, refusal: Refusal): string {
  switch (refusal.kind) {
    case 'permissionMissing':
      return lacks(told, permission(quoted(refusal.anyOf)));
    case 'noRoute':
      return 'Dieser Server hat keine Regel, die die Anfrage irgendwem erlaubt';
    case 'noLabels':
      return lacks(told, accessTo('ein Label'));
    case 'labelMissing':
      return refusal.anyOf.length > 0
        ? lacks(told, accessTo(`ein Label der Studie (${and(refusal.anyOf)})`))
        : 'Die Studie hat kein Label, und nur Personen mit Zugriff auf alle Labels können sie sehen';
    case 'systemLabelsChecked':
      return 'Dieser Server prüft Labels auch dort, wo keine Studie genannt ist. Das setzt Zugriff auf alle Labels voraus';
    case 'listRefused':
      return 'Eine Liste von allem setzt Zugriff auf alle Labels voraus';
    case 'onlyWithAllLabels':
      return 'Die Antwort ist nicht auf Labels begrenzt, also verlangt die Konsole dafür Zugriff auf alle Labels';
    case 'unknownResource':
      return 'Auf dem Server gibt es nichts mit dieser ID';
    case 'shareDoesNotOpen':
      return refusal.why === 'expired'
        ? 'Der Link ist abgelaufen'
        : refusal.why === 'noTimeZone'
          ? 'Der Ablauf des Links hat keine Zeitzone, also lehnt der Server den Link ab'
          : 'Der Link wurde für etwas anderes erstellt';
    case 'findRefused':
      return finds[refusal.rule];
    case 'userIdMissing':
      return 'Das Audit-Log ist eingeschaltet, und diese Anfrage hat keinen Benutzer, den es nennen könnte';
  }
}

function sentence(told: Told, answer: Answer): string {
  const reason = told.rejection && rejections[told.rejection];
  const can = `${whoCan(told)} ${told.does}`;
  const cannot = `${whoCan(told)} ${denied(told.does)}`;
  switch (answer.kind) {
    case 'allowed':
      return reason ? `${can}, wie alle ohne Anmeldung: ${reason}.` : `${can}.`;
    case 'refused':
      return `${cannot}: ${reason ?? why(told, answer.refusal)}.`;
    case 'notOffered':
      return `${whoCan(told)} in der Konsole ${denied(told.does)}: ${why(told, answer.refusal)}. Der Server selbst würde es erlauben.`;
    case 'leftOut':
      return `${cannot}: Die Suche ist auf Studien mit Label ${or(answer.labels)} begrenzt.`;
  }
}

/** German: what somebody can do, or why not, in one sentence. */
export const messages: typeof english = { toStudy, theRequest: 'diese Anfrage senden', sentence };
