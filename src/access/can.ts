import type { Refusal } from '#access/plugin/reason.ts';
import type { RouteMethod } from '#access/plugin/request.ts';
import { defaultRules, type Rules } from '#access/plugin/rules.ts';
import { seesAll, type Profile } from '#access/roles/profile.ts';
import { compareLabels } from './plugin/labels.ts';
import { matchRoute, openToAll } from './plugin/routes.ts';

const anId = '00000000-00000000-00000000-00000000-00000000';

/**
 * What the console does, each with a typical request. `study`: it acts on a study, which the user must be able to see even
 * where the plugin does not ask (a share, a send). `everything`: its answer is not filtered by label, so only for people who see all.
 */
const actions = {
  search: ['POST', '/tools/find', 'anyStudy'],
  view: ['GET', `/studies/${anId}`, 'study'],
  open: ['PUT', '/auth/tokens/viewer-instant-link', 'study'],
  download: ['PUT', '/auth/tokens/download-instant-link', 'study'],
  share: ['PUT', '/auth/tokens/stone-viewer-publication', 'study'],
  recordShare: ['PUT', `/studies/${anId}/metadata/castellan-shares`, 'study'],
  sendEmail: ['POST', '/ui/api/emails/send', 'server'],
  editLabels: ['PUT', `/studies/${anId}/labels/x`, 'study'],
  listLabels: ['GET', '/tools/labels', 'server'],
  modify: ['POST', `/studies/${anId}/modify`, 'study'],
  anonymize: ['POST', `/studies/${anId}/anonymize`, 'study'],
  delete: ['DELETE', `/studies/${anId}`, 'study'],
  send: ['POST', '/modalities/x/store', 'study'],
  listRemotes: ['GET', '/modalities', 'server'],
  queryRemote: ['POST', '/modalities/x/query', 'server'],
  editRemotes: ['PUT', '/modalities/x', 'server'],
  upload: ['POST', '/instances', 'server'],
  followJob: ['GET', `/jobs/${anId}`, 'server'],
  listJobs: ['GET', '/jobs', 'server'],
  cancelJob: ['POST', `/jobs/${anId}/cancel`, 'server'],
  listWorklists: ['GET', '/worklists', 'server'],
  editWorklists: ['POST', '/worklists/create', 'server'],
  readStatistics: ['GET', '/statistics', 'everything'],
  readChanges: ['GET', '/changes', 'everything'],
  readAuditLogs: ['GET', '/auth/audit-logs', 'server'],
  readRoles: ['GET', '/auth/settings/roles', 'server'],
  editRoles: ['PUT', '/auth/settings/roles', 'server'],
  changeLogLevel: ['PUT', '/tools/log-level', 'server'],
} as const satisfies Record<
  string,
  readonly [RouteMethod, string, 'study' | 'anyStudy' | 'server' | 'everything']
>;

/** What a person may want to do in the console. */
export type Action = keyof typeof actions;

/** Every action, in the order of the console. */
export const actionNames: readonly Action[] = Object.keys(actions).filter(
  (name): name is Action => name in actions,
);

/** The request that stands for an action, with the id of a study put in where its path names one. */
export const typicalRequest = (
  action: Action,
  studyId: string,
): { readonly method: RouteMethod; readonly path: string } => ({
  method: actions[action][0],
  path: actions[action][1].replace(`/studies/${anId}`, `/studies/${studyId}`),
});

/** Whether an action is done to a study: then `can` wants the study to be exact. */
export const actsOnStudy = (action: Action): boolean => actions[action][2] === 'study';

const requirements = new WeakMap<Rules, Map<Action, readonly string[] | 'noRoute'>>();

const findRequirement = (rules: Rules, action: Action): readonly string[] | 'noRoute' => {
  const [method, path] = actions[action];
  if (openToAll(rules, { method, path }) !== undefined) return [];
  return matchRoute(rules, { method, path })?.anyOf ?? 'noRoute';
};

/** The permissions of which one is needed for an action under these rules, or that nobody may; found once for each rules. */
export const requiredFor = (action: Action, rules: Rules = defaultRules): readonly string[] | 'noRoute' => {
  const known = requirements.get(rules) ?? new Map<Action, readonly string[] | 'noRoute'>();
  requirements.set(rules, known);
  const required = known.get(action) ?? findRequirement(rules, action);
  known.set(action, required);
  return required;
};

const labelRefusal = (
  profile: Profile,
  action: Action,
  study: { readonly labels: readonly string[] } | undefined,
): Refusal | undefined => {
  const scope = actions[action][2];
  if (seesAll(profile) || scope === 'server') return undefined;
  if (scope === 'everything') return { kind: 'onlyWithAllLabels' };
  if (profile.authorizedLabels.length === 0) return { kind: 'noLabels' };
  if (!study || scope === 'anyStudy') return undefined;
  const step = compareLabels(profile, study.labels);
  return 'refused' in step ? step.refused : undefined;
};

/**
 * Whether the console offers an action: `undefined` when it does, else why not. Without a study it answers whether there may
 * be one. It is never laxer than the plugin, and stricter in three things: links and sends of studies that the person does not
 * see, and answers that are not filtered by label.
 */
export const can = (
  profile: Profile,
  action: Action,
  study?: { readonly labels: readonly string[] },
  rules: Rules = defaultRules,
): Refusal | undefined => {
  const required = requiredFor(action, rules);
  if (required === 'noRoute') return { kind: 'noRoute' };
  if (required.length > 0 && !required.some((permission) => profile.permissions.includes(permission))) {
    return { kind: 'permissionMissing', anyOf: required };
  }
  return labelRefusal(profile, action, study);
};

/** How far a capability goes: to all studies, to those with one of the labels, to none (no labels at all), or it is about the server. */
type Scope =
  | { readonly kind: 'allStudies' }
  | { readonly kind: 'labeled'; readonly labels: readonly string[] }
  | { readonly kind: 'noStudy' }
  | { readonly kind: 'server' };

/** One thing a profile can do, as a value that the catalog turns into words ("create links for studies labeled x"). */
export interface Capability {
  readonly action: Action;
  readonly scope: Scope;
}

const scopeOf = (profile: Profile, action: Action): Scope => {
  if (actions[action][2] === 'server' || actions[action][2] === 'everything') return { kind: 'server' };
  if (seesAll(profile)) return { kind: 'allStudies' };
  return profile.authorizedLabels.length === 0
    ? { kind: 'noStudy' }
    : { kind: 'labeled', labels: profile.authorizedLabels };
};

/** What a profile, or a set of united roles, can do. A permission that meets no label is there, with the scope `noStudy`. */
export const capabilities = (
  profile: Pick<Profile, 'permissions' | 'authorizedLabels'>,
  rules: Rules = defaultRules,
): Capability[] => {
  const person: Profile = { name: '', ...profile };
  return actionNames.flatMap((action) => {
    const refusal = can(person, action, undefined, rules);
    return refusal && refusal.kind !== 'noLabels' ? [] : [{ action, scope: scopeOf(person, action) }];
  });
};
