import type { Decision } from '#access/decide.ts';
import type { FindRefusal } from '#access/plugin/reason.ts';
import { forbidden, forbiddenBecause } from '#plugin-emulator/answers.ts';

const find = 'Auth plugin: unable to transform tools/find query';

/** Why the find filter refuses, in the plugin's words. Four of them are recorded. */
const findDetails: Readonly<Record<FindRefusal, string>> = {
  labelsAndConstraintTogether: `${find}, both 'Labels' and 'LabelsConstraint' must be defined together if one of them is defined.`,
  allWithForeignLabel: `${find} with 'All' labels constraint when the user does not have access to all listed labels.`,
  noneWithLabels: `${find} with 'None' labels constraint.`,
  anyWithoutOwnLabel: `${find} with 'Any' labels constraint when the user does not have access to any of the listed labels.`,
  patientLevel: `${find} at Patient level when the user does not have access to all labels.`,
  noParentStudy: `${find} below Study level without a parent study.`,
  studyNotUnique: `${find}: the study is unknown or not unique.`,
  labelsNotChecked: `${find}: the labels of the study are not checked.`,
  studyNotVisible: `${find}: the user does not have access to the study.`,
  noLabelsAndNoShare: `${find} when the user does not have access to any label.`,
  shareDoesNotCover: `${find}: the token does not give access to the study.`,
};

function auditDetails(method: string, path: string): string {
  const none = 'Auth plugin: no user profile or UserData found, unable to';
  if (path.includes('/labels/')) return `${none} delete/put label with audit logs enabled.`;
  if (method === 'POST' && path !== '/tools/bulk-delete')
    return `${none} handle anonymize/modify with audit logs enabled.`;
  return `${none} delete a resource with audit logs enabled.`;
}

/** The 403 of a decision: empty if the route or label check refused, with `Details` if a handler did. */
export function refusal(
  decision: Extract<Decision, { allowed: false }>,
  target: { method: string; path: string },
): Response {
  if (decision.refusedBy === 'filter') return forbidden();
  const last = decision.reasons.at(-1);
  if (last?.kind === 'findRefused') return forbiddenBecause(target, findDetails[last.rule]);
  if (last?.kind === 'userIdMissing')
    return forbiddenBecause(target, auditDetails(target.method, target.path));
  return forbiddenBecause(target, 'Auth plugin: the user does not have access to all resources.');
}
