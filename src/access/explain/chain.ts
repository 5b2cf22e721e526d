import { actsOnStudy } from '#access/can.ts';
import type { Credential } from '#access/decide.ts';
import { compareLabels } from '#access/plugin/labels.ts';
import type { Reason, Refusal } from '#access/plugin/reason.ts';
import { matchRoute, openToAll } from '#access/plugin/routes.ts';
import type { RouteRule } from '#access/plugin/rules.ts';
import { ALL_LABELS } from '#access/roles/profile.ts';
import { decideAs, type Decided } from './answer.ts';
import type { Question } from './question.ts';
import { credentialOf, rejectionOf, rolesOf, type AccessWorld, type Rejection } from './who.ts';

/** One role in the chain: what of the permissions that suffice, and of the labels in question, it gives. */
export interface RoleLink {
  readonly role: string;
  /** A role that the document lacks gives nothing. */
  readonly known: boolean;
  readonly permissions: readonly string[];
  /** `*`: all labels. */
  readonly labels: readonly string[];
}

/** The rule that decides: a row of the table (by its `id`, or its pattern), an open path, or none, which refuses everybody. */
export type RuleLink =
  | { readonly kind: 'row'; readonly rule: RouteRule }
  | { readonly kind: 'openToAll'; readonly prefix: string }
  | { readonly kind: 'none' };

/** The permission that lets through, or those of which one would. */
export type PermissionLink =
  | { readonly kind: 'notAsked' }
  | { readonly kind: 'notNeeded' }
  | { readonly kind: 'held'; readonly permissions: readonly string[] }
  | { readonly kind: 'missing'; readonly anyOf: readonly string[] };

/** The labels in common, or those that would help; asked for by the server, or for an action only by the console. */
export type LabelLink =
  | { readonly kind: 'notAsked' }
  | { readonly kind: 'seesAll' }
  | { readonly kind: 'shared'; readonly labels: readonly string[]; readonly askedBy: 'server' | 'console' }
  | {
      readonly kind: 'missing';
      readonly anyOf: readonly string[];
      readonly held: readonly string[];
      readonly askedBy: 'server' | 'console';
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** From the person to the answer. What comes after a missing permission is told as if it were held, so that all that lacks is seen at once. */
export interface Chain {
  readonly rejection: Rejection | undefined;
  /** The roles that they hold, in their order. */
  readonly roles: readonly RoleLink[];
  readonly rule: RuleLink;
  readonly permission: PermissionLink;
  readonly labels: LabelLink;
  /** Where the request carries a share link: whether that opens what is asked for. */
  readonly share: 'notAsked' | 'opens' | 'expired' | 'noTimeZone' | 'otherResource' | undefined;
}

const ruleOf = (world: AccessWorld, { request }: Decided): RuleLink => {
  const prefix = openToAll(world.rules, request);
  if (prefix !== undefined) return { kind: 'openToAll', prefix };
  const rule = matchRoute(world.rules, request);
  return rule ? { kind: 'row', rule } : { kind: 'none' };
};

const permissionOf = (rule: RuleLink, held: readonly string[]): PermissionLink => {
  if (rule.kind !== 'row') return { kind: 'notAsked' };
  const { anyOf } = rule.rule;
  if (anyOf.length === 0) return { kind: 'notNeeded' };
  const permissions = anyOf.filter((permission) => held.includes(permission));
  return permissions.length > 0 ? { kind: 'held', permissions } : { kind: 'missing', anyOf };
};

/** The question decided for somebody who is given the permission that is missing, and is the same otherwise. */
const decidedWithPermission = (
  world: AccessWorld,
  question: Question,
  permission: PermissionLink,
  decided: Decided,
): Decided => {
  if (permission.kind !== 'missing') return decided;
  const { profile } = credentialOf(world, question.who);
  const permissions = [...profile.permissions, ...permission.anyOf.slice(0, 1)];
  return decideAs(world, question, { profile: { ...profile, permissions } });
};

const linkOfReason = (
  reason: Reason,
  askedBy: 'server' | 'console',
  { held, ofStudy }: { readonly held: readonly string[]; readonly ofStudy: readonly string[] },
): LabelLink => {
  switch (reason.kind) {
    case 'seesAllLabels':
      return { kind: 'seesAll' };
    case 'labelShared':
      return { kind: 'shared', labels: reason.labels, askedBy };
    case 'labelMissing':
      return { kind: 'missing', anyOf: reason.anyOf, held, askedBy };
    case 'noLabels':
      return { kind: 'missing', anyOf: ofStudy, held, askedBy };
    case 'systemLabelsChecked':
    case 'listRefused':
    case 'onlyWithAllLabels':
    case 'unknownResource':
    case 'findRefused':
    case 'userIdMissing':
      return { kind: 'refused', refusal: reason };
    default:
      return { kind: 'notAsked' };
  }
};

const labelsOf = (
  { profile }: Credential,
  { who, study, what }: Question,
  { answer, decision }: Decided,
): LabelLink => {
  const known = { held: profile.authorizedLabels, ofStudy: study?.labels ?? [] };
  if (answer.kind === 'leftOut') {
    return { kind: 'missing', anyOf: known.ofStudy, held: known.held, askedBy: 'server' };
  }
  const asked = decision.reasons
    .map((reason) => linkOfReason(reason, 'server', known))
    .findLast(({ kind }) => kind !== 'notAsked');
  if (asked) return asked;
  if (answer.kind === 'notOffered') return linkOfReason(answer.refusal, 'console', known);
  if (what.kind !== 'action' || who.kind === 'shareLink' || !actsOnStudy(what.action) || !study) {
    return { kind: 'notAsked' };
  }
  const { orthancId, labels } = study;
  const step = compareLabels(profile, labels, { level: 'study', orthancId });
  return linkOfReason('refused' in step ? step.refused : step.passed, 'console', known);
};

const shareOf = ({ who }: Question, { decision }: Decided): Chain['share'] => {
  if (who.kind !== 'shareLink') return undefined;
  if (decision.reasons.some(({ kind }) => kind === 'shareOpens')) return 'opens';
  return decision.reasons.find((reason) => reason.kind === 'shareDoesNotOpen')?.why ?? 'notAsked';
};

/** The labels that count for a chain: those in common, or those that would help. */
const labelsInQuestion = (labels: LabelLink, { study }: Question): readonly string[] => {
  if (labels.kind === 'shared') return labels.labels;
  if (labels.kind === 'missing') return labels.anyOf;
  return labels.kind === 'notAsked' ? [] : (study?.labels ?? []);
};

/** What roles give of what counts in a chain. */
const roleLinks = (
  names: readonly string[],
  world: AccessWorld,
  question: Question,
  { rule, labels }: Pick<Chain, 'rule' | 'labels'>,
): RoleLink[] => {
  const wanted = new Set([...labelsInQuestion(labels, question), ALL_LABELS]);
  const sufficient = rule.kind === 'row' ? rule.rule.anyOf : [];
  return names.map((role) => {
    const given = world.roles?.roles.get(role);
    const granted = labels.kind === 'notAsked' ? undefined : given?.authorizedLabels;
    return {
      role,
      known: given !== undefined,
      permissions: sufficient.filter((name) => given?.permissions.includes(name)),
      labels: granted?.filter((label) => wanted.has(label)) ?? [],
    };
  });
};

/** Builds the chain from the person to the answer of a question that was decided. */
export const chainOf = (world: AccessWorld, question: Question, decided: Decided): Chain => {
  const rule = ruleOf(world, decided);
  const credential = credentialOf(world, question.who);
  const permission = permissionOf(rule, credential.profile.permissions);
  const further = decidedWithPermission(world, question, permission, decided);
  const labels = labelsOf(credential, question, further);
  return {
    rejection: rejectionOf(question.who),
    roles: roleLinks(rolesOf(question.who), world, question, { rule, labels }),
    rule,
    permission,
    labels,
    share: shareOf(question, decided),
  };
};

/** The roles that they don't hold and that would give something that is missing, alone or together with others. */
export const rolesThatWouldGive = (world: AccessWorld, question: Question, chain: Chain): RoleLink[] => {
  const held = new Set(rolesOf(question.who));
  const names = [...(world.roles?.roles.keys() ?? [])].filter((role) => !held.has(role));
  const { permission, labels } = chain;
  return roleLinks(names, world, question, chain).filter(
    (link) =>
      (permission.kind === 'missing' && link.permissions.length > 0) ||
      ((labels.kind === 'missing' || labels.kind === 'refused') && link.labels.length > 0),
  );
};
