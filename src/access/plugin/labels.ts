import { seesAll, type Profile } from '#access/roles/profile.ts';
import type { Grant, Refusal } from './reason.ts';
import type { ResourceRef } from './request.ts';
import type { Rules } from './rules.ts';
import type { Access } from './naming.ts';

/** The outcome of one step: passed (with what to tell) or refused. */
export type Step = { readonly passed: Grant } | { readonly refused: Refusal };

/** The reference of an access by its Orthanc id; `undefined` at the level of the system. */
export const refOfAccess = ({ resource }: Access): ResourceRef | undefined =>
  resource && { level: resource.level, orthancId: resource.orthancId };

/** Whether a level is checked at all under these rules. */
export const isChecked = (rules: Rules, access: Access): boolean =>
  !rules.uncheckedLevels.includes(access.level);

/** The label rule for labels of one resource, the same for a button, a URL and a body. */
export const compareLabels = (profile: Profile, labels: readonly string[], resource?: ResourceRef): Step => {
  if (seesAll(profile)) return { passed: { kind: 'seesAllLabels' } };
  if (profile.authorizedLabels.length === 0) return { refused: { kind: 'noLabels' } };
  const shared = labels.filter((label) => profile.authorizedLabels.includes(label));
  return shared.length > 0 && resource
    ? { passed: { kind: 'labelShared', resource, labels: shared } }
    : shared.length > 0
      ? { passed: { kind: 'labelsNotAsked' } }
      : { refused: { kind: 'labelMissing', resource, anyOf: labels, held: profile.authorizedLabels } };
};

/**
 * The label rule for what a request names: the first access whose level is checked decides, whatever comes after it; where
 * none is checked there is nothing to ask.
 */
export const checkLabels = (rules: Rules, profile: Profile, accesses: readonly Access[]): Step => {
  if (seesAll(profile)) return { passed: { kind: 'seesAllLabels' } };
  const first = accesses.find((access) => isChecked(rules, access));
  if (!first) return { passed: { kind: 'labelsNotAsked' } };
  return first.resource
    ? compareLabels(profile, first.resource.labels, refOfAccess(first))
    : { refused: { kind: 'systemLabelsChecked' } };
};
