import type { Rejection } from '#access/explain/who.ts';
import type { Refusal } from '#access/plugin/reason.ts';
import type { Unaccepted } from '#features/access/facts/subject.ts';
import { lister, pluralizer } from '#locales/format.ts';

const and = lister('en');
const or = lister('en', 'disjunction');
const plural = pluralizer('en');
const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `“${name}”`);

const rejected: Readonly<Record<Rejection | Unaccepted, string>> = {
  accountDisabled: 'Account disabled: treated as not signed in',
  keyNotUnique: 'Several users have this key: rejected',
  keyUnknown: 'Not recognized by the server',
  linkInvalid: 'Not signed by this server',
  linkClosed: 'Revoked, ended or not recorded',
};

/** What the server or the console says where labels decide, and not by comparing them. */
function refusedByLabels(kind: Refusal['kind']): string {
  if (kind === 'unknownResource') return 'Nothing with this ID exists';
  if (kind === 'userIdMissing') return 'The audit log needs a user';
  return 'Access to all labels is needed';
}

/** English: how an answer was decided, step by step, and what would change it. */
export const messages = {
  chain: 'How it was decided',
  steps: {
    person: 'Person',
    roles: 'Roles',
    permission: 'Permission',
    labels: 'Labels',
    share: 'Share link',
    rule: 'Rule',
    answer: 'Answer',
  },
  /** For screen readers: what the mark of a step says. */
  marks: { yes: 'passes', no: 'stops here', none: 'doesn’t matter' },
  anyoneWithRoles: 'Anyone with these roles',
  keyOf: (name: string) => (name ? `API key of ${name}` : 'An API key'),
  linkHolder: 'Anyone who has the link',
  notSignedIn: 'Not signed in',
  rejected,
  noRoles: 'None',
  notInDocument: 'not in the roles document',
  gives: (permissions: readonly string[]) => and(quoted(permissions)),
  grants: (labels: readonly string[]) => `access to ${and(labels)}`,
  grantsAll: 'access to all labels',
  givesNothing: 'nothing of this',
  moreRoles: (count: number) => plural(count, { one: '# more role', other: '# more roles' }),
  wouldGive: (roles: readonly string[]) => `Would give what’s missing: ${and(roles)}`,
  wouldGiveMore: (roles: readonly string[], more: number) =>
    `Would give what’s missing: ${roles.join(', ')} and ${plural(more, { one: '# more', other: '# more' })}`,
  held: (permissions: readonly string[]) => `Has ${and(quoted(permissions))}`,
  missingPermission: (anyOf: readonly string[]) => `Lacks ${or(quoted(anyOf))}`,
  noPermissionNeeded: 'None needed',
  notAsked: 'Not asked for',
  seesAll: 'Access to all labels',
  shared: (labels: readonly string[]) => `In common: ${and(labels)}`,
  missingLabels: (anyOf: readonly string[]) => `Access to ${or(anyOf)} is needed`,
  missingAnyLabel: 'The study has no label',
  heldLabels: (held: readonly string[]) =>
    held.length > 0 ? `They have access to ${and(held)}` : 'They have access to none',
  ownLabels: (held: readonly string[]) =>
    held.length > 0 ? `You have access to ${and(held)}` : 'You have access to none',
  byConsole: 'Asked for by the console only',
  refusedByLabels,
  noStudyChosen: 'No study chosen',
  notVisible: 'Not visible to you, or deleted',
  share: {
    notAsked: 'Not asked for',
    opens: 'Opens it',
    expired: 'Expired',
    noTimeZone: 'Its expiration has no time zone',
    otherResource: 'Made for something else',
  },
  ownRule: 'A rule of this server',
  openToAll: (prefix: string) => `Open to everyone: ${prefix}`,
  noRule: 'No rule allows it',
  answers: {
    allowed: 'Allowed',
    refused: 'Refused',
    notOffered: 'Not offered in the console',
    leftOut: 'Left out of what is found',
  },
  caveat:
    'Decided by the console’s model of the authorization plugin. Changes take effect within a minute. A proxy in front of the server may refuse more.',
};
