import type { Action } from '#access/can.ts';
import type { Answer } from '#access/explain/answer.ts';
import type { Rejection } from '#access/explain/who.ts';
import type { FindRefusal, Refusal } from '#access/plugin/reason.ts';
import type { Unaccepted } from '#features/access/facts/subject.ts';
import type { messages as english, Told } from '#features/access/messages/en/answers.ts';
import { lister } from '#locales/format.ts';

const or = lister('fr', 'disjunction');
const and = lister('fr');

const toStudy: Partial<Record<Action, string>> = {
  search: 'trouver cet examen',
  view: 'voir cet examen',
  open: 'ouvrir cet examen dans une visionneuse',
  download: 'télécharger cet examen',
  share: 'créer un lien de partage vers cet examen',
  recordShare: 'enregistrer les liens de partage de cet examen',
  editLabels: 'modifier les étiquettes de cet examen',
  modify: 'modifier cet examen',
  anonymize: 'créer une copie anonymisée de cet examen',
  delete: 'supprimer cet examen',
  send: 'envoyer cet examen à un autre système',
};

const rejections: Readonly<Record<Rejection | Unaccepted, string>> = {
  accountDisabled: 'le compte est désactivé : pour le serveur, ses requêtes sont anonymes',
  keyNotUnique: 'plusieurs utilisateurs ont cette clé : le serveur la refuse pour tous',
  keyUnknown: 'le serveur ne reconnaît pas cette clé',
  linkInvalid: 'le lien n’est pas signé par ce serveur',
  linkClosed: 'le lien a été révoqué ou a pris fin, ou le serveur n’en a pas d’enregistrement',
};

const finds: Readonly<Record<FindRefusal, string>> = {
  labelsAndConstraintTogether:
    'la recherche a des étiquettes sans contrainte, ou une contrainte sans étiquettes',
  allWithForeignLabel: 'la recherche demande une étiquette qui n’est pas accessible',
  anyWithoutOwnLabel: 'la recherche ne demande que des étiquettes qui ne sont pas accessibles',
  noneWithLabels: 'la recherche exclut des étiquettes, ce qui demande l’accès à toutes',
  patientLevel: 'chercher des patients demande l’accès à toutes les étiquettes',
  noParentStudy: 'chercher des séries ou des images sans examen demande l’accès à toutes les étiquettes',
  studyNotUnique: 'la recherche ne nomme pas un examen qui existe',
  labelsNotChecked:
    'ce serveur ne vérifie pas les étiquettes des examens : les recherches demandent l’accès à toutes',
  studyNotVisible: 'la recherche nomme un examen sans étiquette accessible',
  noLabelsAndNoShare: 'aucune étiquette n’est accessible, et la requête n’a pas de lien de partage',
  shareDoesNotCover: 'le lien de partage ne comprend pas l’examen cherché',
};

function who({ speaker, name, roles }: Told): string {
  switch (speaker) {
    case 'you':
      return 'Vous';
    case 'user':
      return name;
    case 'roles':
      return roles.length === 1
        ? `Une personne qui n’a que le rôle ${and(roles)}`
        : `Une personne qui a les rôles ${and(roles)}`;
    case 'key':
      return name ? `Un programme qui a la clé API de ${name}` : 'Un programme qui a cette clé API';
    case 'link':
      return 'Toute personne qui a ce lien de partage';
    case 'nobody':
      return 'Une personne non connectée';
  }
}

/** What is missing: a verb, which the negation stands around, and what it is about. */
type Lack = readonly [verb: string, what: string];

function lacks({ speaker, roles }: Told, [verb, what]: Lack): string {
  switch (speaker) {
    case 'you':
      return `aucun de vos rôles ne ${verb} ${what}`;
    case 'user':
      return `aucun de ses rôles ne ${verb} ${what}`;
    case 'roles':
      return roles.length === 1 ? `ce rôle ne ${verb} pas ${what}` : `aucun de ces rôles ne ${verb} ${what}`;
    case 'key':
      return `aucun des rôles de son titulaire ne ${verb} ${what}`;
    case 'link':
      return `un lien de partage seul ne ${verb} pas ${what}`;
    case 'nobody':
      return `une requête sans connexion ne ${verb} pas ${what}`;
  }
}

const quoted = (names: readonly string[]): string => {
  const less = names.length > 1 ? names.filter((name) => name !== 'all') : names;
  return or(less.map((name) => `« ${name} »`));
};

function why(told: Told, refusal: Refusal): string {
  switch (refusal.kind) {
    case 'permissionMissing':
      return lacks(told, ['donne', `la permission ${quoted(refusal.anyOf)}`]);
    case 'noRoute':
      return 'aucune règle de ce serveur ne permet la requête, de qui qu’elle vienne';
    case 'noLabels':
      return lacks(told, ['donne', 'accès à une étiquette']);
    case 'labelMissing':
      return refusal.anyOf.length > 0
        ? lacks(told, ['donne', `accès à une étiquette de l’examen (${and(refusal.anyOf)})`])
        : 'l’examen n’a pas d’étiquette, et seules les personnes qui ont accès à toutes les étiquettes le voient';
    case 'systemLabelsChecked':
      return 'ce serveur vérifie les étiquettes même sans examen nommé, ce qui demande l’accès à toutes';
    case 'listRefused':
      return 'une liste de tout demande l’accès à toutes les étiquettes';
    case 'onlyWithAllLabels':
      return 'la réponse n’est pas limitée aux étiquettes : la console demande l’accès à toutes';
    case 'unknownResource':
      return 'rien sur le serveur n’a cet identifiant';
    case 'shareDoesNotOpen':
      return refusal.why === 'expired'
        ? 'le lien a expiré'
        : refusal.why === 'noTimeZone'
          ? 'l’expiration du lien n’a pas de fuseau horaire : le serveur refuse le lien'
          : 'le lien a été créé pour autre chose';
    case 'findRefused':
      return finds[refusal.rule];
    case 'userIdMissing':
      return 'le journal d’audit est activé, et la requête n’a pas d’utilisateur à y nommer';
  }
}

function sentence(told: Told, answer: Answer): string {
  const reason = told.rejection && rejections[told.rejection];
  const isYou = told.speaker === 'you';
  const can = `${who(told)} ${isYou ? 'pouvez' : 'peut'} ${told.does}`;
  const cannot = `${who(told)} ne ${isYou ? 'pouvez' : 'peut'} pas ${told.does}`;
  switch (answer.kind) {
    case 'allowed':
      return reason ? `${can}, comme tout le monde sans connexion : ${reason}.` : `${can}.`;
    case 'refused':
      return `${cannot} : ${reason ?? why(told, answer.refusal)}.`;
    case 'notOffered':
      return `${cannot} dans la console : ${why(told, answer.refusal)}. Le serveur, lui, le permettrait.`;
    case 'leftOut':
      return `${cannot} : la recherche est limitée aux examens étiquetés ${or(answer.labels)}.`;
  }
}

/** French: what somebody can do, or why not, in one sentence. */
export const messages: typeof english = { toStudy, theRequest: 'envoyer cette requête', sentence };
