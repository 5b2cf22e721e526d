import { seesAll, type Profile } from '#access/roles/profile.ts';
import type { Reason, Refusal } from './reason.ts';
import type { AccessRequest, Level, Lookup, ResourceRef } from './request.ts';
import type { Rules } from './rules.ts';
import { isObject, member, readJson } from '#access/json/value.ts';
import { checkLabels } from './labels.ts';
import { accessesOfResource } from './naming.ts';
import { levelOf } from './patterns.ts';

/** What the plugin makes of a bulk request: refused, passed, or an error that is not a 403. */
export type BulkOutcome =
  | { readonly refused: Refusal }
  | { readonly error: Reason }
  | { readonly passed: readonly Reason[] };

const bulkPaths: ReadonlySet<string> = new Set([
  '/tools/bulk-delete',
  '/tools/bulk-modify',
  '/tools/bulk-anonymize',
]);

/** Whether a path is one of the three whose body lists resources. */
export const isBulk = (request: AccessRequest): boolean =>
  request.method === 'POST' && bulkPaths.has(request.path);

type BulkRef = Extract<ResourceRef, { orthancId: string }>;

const refOfEntry = (entry: unknown, common: Level | 'any'): BulkRef[] | undefined => {
  if (typeof entry === 'string') return [{ level: common, orthancId: entry }];
  if (!isObject(entry)) return [];
  const id = member(entry, 'ID');
  const word = member(entry, 'Level');
  if (typeof id !== 'string' || typeof word !== 'string') return [];
  const level = levelOf(word);
  return level && [{ level, orthancId: id }];
};

/** The resources that a bulk body lists, by id; `undefined`: Orthanc answers 400. Entries of another shape are passed over. */
export const refsOfBulk = (body: string | undefined): BulkRef[] | undefined => {
  const value = readJson(body);
  const listed = isObject(value) ? member(value, 'Resources') : undefined;
  if (!isObject(value) || !Array.isArray(listed)) return undefined;
  const word = member(value, 'Level');
  const common = typeof word === 'string' ? levelOf(word) : 'any';
  if (!common) return undefined;
  const byId = new Map<string, BulkRef>();
  for (const entry of listed) {
    const refs = refOfEntry(entry, common);
    if (!refs) return undefined;
    refs.forEach((ref) => byId.set(ref.orthancId, ref));
  }
  return [...byId.values()].sort((a, b) => (a.orthancId < b.orthancId ? -1 : 1));
};

const located = (ref: BulkRef, lookup: Lookup): BulkRef | undefined => {
  if (ref.level !== 'any') return ref;
  const resource = lookup(ref)?.at(-1);
  return resource && { level: resource.level, orthancId: ref.orthancId };
};

const checkOne = (rules: Rules, profile: Profile, ref: BulkRef, lookup: Lookup): BulkOutcome => {
  // The level was not said: the facts are those of the reference as it stands in the body.
  const accesses = accessesOfResource(ref, lookup);
  if ('unknown' in accesses) return { error: { kind: 'unknownInBody', resource: ref } };
  const step = checkLabels(rules, profile, accesses);
  if ('refused' in step) return { refused: step.refused };
  return step.passed.kind === 'labelsNotAsked'
    ? { refused: { kind: 'labelMissing', resource: ref, anyOf: [], held: profile.authorizedLabels } }
    : { passed: [step.passed] };
};

/** The rule of the bulk routes: every resource of the body must be visible; the first that is not, by id, ends it. */
export const decideBulk = (
  rules: Rules,
  profile: Profile,
  body: string | undefined,
  lookup: Lookup,
): BulkOutcome => {
  const refs = refsOfBulk(body);
  if (!refs) return { error: { kind: 'bodyNotUnderstood' } };
  const missing = refs.find((ref) => !located(ref, lookup));
  if (missing) return { error: { kind: 'unknownInBody', resource: missing } };
  if (seesAll(profile)) return { passed: [{ kind: 'seesAllLabels' }] };
  const passed: Reason[] = [];
  for (const ref of refs) {
    const outcome = checkOne(rules, profile, ref, lookup);
    if (!('passed' in outcome)) return outcome;
    passed.push(...outcome.passed);
  }
  return { passed };
};
