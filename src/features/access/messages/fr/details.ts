import type { Rejection } from '#access/explain/who.ts';
import type { Refusal } from '#access/plugin/reason.ts';
import type { Unaccepted } from '#features/access/facts/subject.ts';
import type { messages as english } from '#features/access/messages/en/details.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('fr');
const or = lister('fr', 'disjunction');
const plural = pluralizer('fr');
const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `« ${name} »`);

const rejected: Readonly<Record<Rejection | Unaccepted, string>> = {
  accountDisabled: 'Compte désactivé : traité comme non connecté',
  keyNotUnique: 'Plusieurs utilisateurs ont cette clé : refusée',
  keyUnknown: 'Non reconnue par le serveur',
  linkInvalid: 'Non signé par ce serveur',
  linkClosed: 'Révoqué, terminé ou non enregistré',
};

function refusedByLabels(kind: Refusal['kind']): string {
  if (kind === 'unknownResource') return 'Rien n’a cet identifiant';
  if (kind === 'userIdMissing') return 'Il faut un utilisateur au journal d’audit';
  return 'Il faut l’accès à toutes les étiquettes';
}

/** French: how an answer was decided, step by step, and what would change it. */
export const messages: typeof english = {
  chain: 'Comment cela a été décidé',
  steps: {
    person: 'Personne',
    roles: 'Rôles',
    permission: 'Permission',
    labels: 'Étiquettes',
    share: 'Lien de partage',
    rule: 'Règle',
    answer: 'Réponse',
  },
  marks: { yes: 'passe', no: 's’arrête ici', none: 'sans effet' },
  anyoneWithRoles: 'Toute personne qui a ces rôles',
  keyOf: (name) => (name ? `Clé API de ${name}` : 'Une clé API'),
  linkHolder: 'Toute personne qui a le lien',
  notSignedIn: 'Non connectée',
  rejected,
  noRoles: 'Aucun',
  notInDocument: 'absent du document des rôles',
  gives: (permissions) => and(quoted(permissions)),
  grants: (labels) => `accès à ${and(labels)}`,
  grantsAll: 'accès à toutes les étiquettes',
  givesNothing: 'rien de cela',
  moreRoles: (count) => plural(count, { one: '# autre rôle', other: '# autres rôles' }),
  wouldGive: (roles) => `Donneraient ce qui manque : ${and(roles)}`,
  wouldGiveMore: (roles, more) =>
    `Donneraient ce qui manque : ${roles.join(', ')} et ${plural(more, { one: '# autre', other: '# autres' })}`,
  held: (permissions) => `A ${and(quoted(permissions))}`,
  missingPermission: (anyOf) => `Il manque ${or(quoted(anyOf))}`,
  noPermissionNeeded: 'Aucune nécessaire',
  notAsked: 'Pas demandé',
  seesAll: 'Accès à toutes les étiquettes',
  shared: (labels) => `En commun : ${and(labels)}`,
  missingLabels: (anyOf) => `Il faut l’accès à ${or(anyOf)}`,
  missingAnyLabel: 'L’examen n’a pas d’étiquette',
  heldLabels: (held) => (held.length > 0 ? `Accès à ${and(held)}` : 'Accès à aucune'),
  ownLabels: (held) => (held.length > 0 ? `Vous avez accès à ${and(held)}` : 'Vous n’avez accès à aucune'),
  byConsole: 'Demandé par la console seulement',
  refusedByLabels,
  noStudyChosen: 'Aucun examen choisi',
  notVisible: 'Pas visible pour vous, ou supprimé',
  share: {
    notAsked: 'Pas demandé',
    opens: 'L’ouvre',
    expired: 'Expiré',
    noTimeZone: 'Son expiration n’a pas de fuseau horaire',
    otherResource: 'Créé pour autre chose',
  },
  ownRule: 'Une règle de ce serveur',
  openToAll: (prefix) => `Ouvert à tous : ${prefix}`,
  noRule: 'Aucune règle ne le permet',
  answers: {
    allowed: 'Autorisé',
    refused: 'Refusé',
    notOffered: 'Pas proposé dans la console',
    leftOut: 'Absent des résultats',
  },
  caveat:
    'Décidé par le modèle que la console a du plugin d’autorisation. Un changement prend effet en une minute. Un proxy devant le serveur peut refuser davantage.',
};
