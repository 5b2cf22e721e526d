/** Two studies of one patient with a label each, and people to ask about them. */
import { decide, type Decision } from '#access/decide.ts';
import type { Profile } from '#access/roles/profile.ts';
import type { Reason } from '#access/plugin/reason.ts';
import { accessRequest, lookupIn, refKey, type Lineage, type ResourceRef } from '#access/plugin/request.ts';
import { defaultRules, type Rules } from '#access/plugin/rules.ts';

const id = (digit: string): string => Array.from({ length: 5 }, () => digit.repeat(8)).join('-');
export const [patient, one, two, gone] = [id('a'), id('1'), id('2'), id('0')];

const lineage = (orthancId: string, dicomUid: string, labels: readonly string[]): Lineage => [
  { level: 'patient', orthancId: patient, dicomUid: 'P', labels: [] },
  { level: 'study', orthancId, dicomUid, labels },
];
const lineages = { one: lineage(one, '1.1', ['x']), two: lineage(two, '1.2', ['y']) };
const refs: [ResourceRef, Lineage][] = [
  [{ level: 'patient', orthancId: patient }, lineages.one.slice(0, 1)],
  [{ level: 'patient', dicomUid: 'P' }, lineages.one.slice(0, 1)],
  ...Object.values(lineages).flatMap((line): [ResourceRef, Lineage][] => {
    const study = line[1];
    return study
      ? [
          [{ level: 'study', orthancId: study.orthancId }, line],
          [{ level: 'any', orthancId: study.orthancId }, line],
          [{ level: 'study', dicomUid: study.dicomUid }, line],
        ]
      : [];
  }),
];
export const lookup = lookupIn(new Map(refs.map(([ref, line]) => [refKey(ref), line])));

export const person = (permissions: string, labels: string): Profile => ({
  name: 'a person',
  userId: 'u1',
  permissions: permissions.split(' '),
  authorizedLabels: labels === '' ? [] : labels.split(' '),
});
export const admin = person('all', '*');
export const viewer = person('view', 'x');

export const ask = (
  profile: Profile,
  line: string,
  body?: unknown,
  rules: Rules = defaultRules,
): Decision => {
  const [method = '', target = ''] = line.split(' ');
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return decide(rules, profile, accessRequest(method, target, text), lookup);
};
export const outcome = (decision: Decision): string =>
  `${decision.allowed ? 'allowed' : `refused by the ${decision.refusedBy}`}: ${decision.reasons.map(({ kind }) => kind).join(', ')}`;
export const lastReason = (decision: Decision): Reason | undefined => decision.reasons.at(-1);

export const withoutAudit: Rules = { ...defaultRules, auditLogs: false };
export const everyLevel: Rules = { ...defaultRules, uncheckedLevels: [] };
