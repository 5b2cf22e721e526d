import { isObject, member, readJson, textList } from '#access/json/value.ts';
import { ALL_LABELS } from '#access/roles/profile.ts';
import { labelsAllowed, labelsNamed } from '#access/roles/labelsInRoles.ts';
import { isLabel } from '#access/roles/rolesCheck.ts';
import type { RolesChange } from '#access/roles/rolesDiff.ts';
import { decideQuestion, type Decided } from './answer.ts';
import type { Chain } from './chain.ts';
import {
  afterChange,
  effectOf,
  holderOf,
  type ChangeEffect,
  type PreparedChange,
  type Situation,
} from './prepared.ts';
import type { Question } from './question.ts';
import { credentialOf, rejectionOf, rolesOf, type AccessWorld } from './who.ts';

/** Changes after which the answer is "allowed", each of them needed. The model was asked again; a remedy that doesn't help isn't offered. */
export type Remedy = readonly [PreparedChange, ...PreparedChange[]];

/** More labels, or more roles held, than these aren't tried: nobody reads hundreds of remedies that say the same. */
const MAX_LABELS = 20;
const MAX_ROLES = 20;

const toRemedies = ([first, ...rest]: readonly PreparedChange[]): Remedy[] =>
  first ? [[first, ...rest]] : [];

const helps = (situation: Situation, changes: readonly PreparedChange[]): boolean => {
  const { world, question } = changes.reduce(afterChange, situation);
  return decideQuestion(world, question).answer.kind === 'allowed';
};

const labelGrant = (role: string, label: string): RolesChange =>
  label === ALL_LABELS ? { kind: 'allLabelsOn', role } : { kind: 'labelGranted', role, label };

/** The labels that a find asks for: one of them has to be the person's own. */
const labelsAsked = (body: string | undefined): readonly string[] => {
  const find = readJson(body);
  return (isObject(find) ? textList(member(find, 'Labels')) : undefined) ?? [];
};

/** The labels that a role could be granted: those of the study (without one, any), and `*`. */
const grantable = ({ world, question }: Situation, { labels }: Chain, { request }: Decided): string[] => {
  if (labels.kind !== 'missing' && labels.kind !== 'refused') return [];
  const ofStudy = question.study?.labels ?? (world.roles ? labelsNamed(world.roles) : []);
  const resource = labels.kind === 'missing' ? labels.anyOf : [];
  return [...new Set([...resource, ...ofStudy, ...labelsAsked(request.body)])]
    .filter((label) => label !== ALL_LABELS)
    .slice(0, MAX_LABELS)
    .concat(ALL_LABELS);
};

/** The labels of the person that the study could get. */
const addable = ({ world, question }: Situation, { labels }: Chain): PreparedChange[] => {
  const { study, who } = question;
  if (labels.kind !== 'missing' || !study) return [];
  const allowed = world.roles ? labelsAllowed(world.roles) : 'any';
  return credentialOf(world, who)
    .profile.authorizedLabels.filter(
      (label) => isLabel(label) && (allowed === 'any' || allowed.includes(label)),
    )
    .slice(0, MAX_LABELS)
    .map((label) => ({ kind: 'labelStudy', studyId: study.orthancId, label }));
};

/** All labels are offered only where no single one helps, or there is none. */
const withoutNeedlessAll = (grants: readonly string[]): readonly string[] =>
  grants.some((label) => label !== ALL_LABELS) ? grants.filter((label) => label !== ALL_LABELS) : grants;

/** What a role could be given: a permission, a label, or both. */
interface RoleGrant {
  readonly permission?: string | undefined;
  readonly label?: string | undefined;
}

const grantTo = (role: string, { permission, label }: RoleGrant): PreparedChange[] => {
  const changes: RolesChange[] = [
    ...(permission === undefined ? [] : [{ kind: 'permissionGranted' as const, role, permission }]),
    ...(label === undefined ? [] : [labelGrant(role, label)]),
  ];
  return changes.length > 0 ? [{ kind: 'editRoles', changes }] : [];
};

/** The permissions of which one is missing; `all` only where nothing less is asked for. */
const permissionsMissing = ({ permission }: Chain): readonly string[] => {
  const needed = permission.kind === 'missing' ? permission.anyOf : [];
  return needed.length > 1 ? needed.filter((name) => name !== 'all') : needed;
};

/**
 * Changes of the roles that they hold and of the study: first what suffices alone, then pairs of what doesn't. Which of the roles gets
 * it makes no difference to the answer, as all are united, so one is tried.
 */
const byRolesHeld = (situation: Situation, chain: Chain, decided: Decided): Remedy[] => {
  const held = chain.roles
    .filter(({ known }) => known)
    .map(({ role }) => role)
    .slice(0, MAX_ROLES);
  const [tried] = held;
  if (tried === undefined) return [];
  const suffices = (grant: RoleGrant, ...additions: readonly PreparedChange[]): boolean =>
    helps(situation, [...grantTo(tried, grant), ...additions]);
  const forEach = (grant: RoleGrant, ...additions: readonly PreparedChange[]): Remedy[] =>
    held.flatMap((role) => toRemedies([...grantTo(role, grant), ...additions]));

  const permissions = permissionsMissing(chain);
  const enough = permissions.filter((permission) => suffices({ permission }));
  const lacking = permissions.filter((permission) => !enough.includes(permission));
  const grants = grantable(situation, chain, decided);
  const enoughGrants = grants.filter((label) => suffices({ label }));
  const additions = addable(situation, chain);
  const enoughAdditions = additions.filter((addition) => suffices({}, addition));
  const pairs = lacking.flatMap((permission): Remedy[] => [
    ...withoutNeedlessAll(
      grants.filter((label) => !enoughGrants.includes(label) && suffices({ permission, label })),
    ).flatMap((label) => forEach({ permission, label })),
    ...additions
      .filter((addition) => !enoughAdditions.includes(addition) && suffices({ permission }, addition))
      .flatMap((addition) => forEach({ permission }, addition)),
  ]);
  return [
    ...enough.flatMap((permission) => forEach({ permission })),
    ...withoutNeedlessAll(enoughGrants).flatMap((label) => forEach({ label })),
    ...enoughAdditions.flatMap((addition) => toRemedies([addition])),
    ...pairs,
  ];
};

const byAnotherRole = (situation: Situation): Remedy[] => {
  const { world, question } = situation;
  const holder = holderOf(question.who);
  if (!holder) return [];
  return [...(world.roles?.roles.keys() ?? [])]
    .filter((role) => !rolesOf(question.who).includes(role))
    .map((role): Remedy => [{ kind: 'giveRole', userId: holder.userId, role }])
    .filter((remedy) => helps(situation, remedy));
};

const byNewLink = (situation: Situation): Remedy[] => {
  const { who, study } = situation.question;
  if (who.kind !== 'shareLink' || !study) return [];
  const remedy: Remedy = [{ kind: 'createLink', studyId: study.orthancId }];
  return helps(situation, remedy) ? [remedy] : [];
};

/** The step that makes the server take them for who they are; `undefined`: it does already. */
export const acceptance = ({ question }: Situation): PreparedChange | undefined => {
  const holder = holderOf(question.who);
  const rejection = rejectionOf(question.who);
  if (!holder || !rejection) return undefined;
  return { kind: rejection === 'keyNotUnique' ? 'replaceKey' : 'enableAccount', userId: holder.userId };
};

/** What would change a refusal: roles that they hold, the study's labels, another role, a new link. */
export const remediesFor = (situation: Situation, chain: Chain, decided: Decided): Remedy[] => [
  ...byRolesHeld(situation, chain, decided),
  ...byAnotherRole(situation),
  ...byNewLink(situation),
];

/** What each change of a remedy does besides, in their order: found on demand, as it compares whole roles documents. */
export const effectsOf = (world: AccessWorld, question: Question, remedy: Remedy): ChangeEffect[] => {
  let situation: Situation = { world, question };
  return remedy.map((change) => {
    const effect = effectOf(situation, change);
    situation = afterChange(situation, change);
    return effect;
  });
};
