// A page of the studies list: 100 rows with 12 actions each, decided as the buttons and as the explainer do it.
import { can, type Action } from '#access/can.ts';
import { decide } from '#access/decide.ts';
import { explain } from '#access/explain/explain.ts';
import type { Question } from '#access/explain/question.ts';
import { effectsOf } from '#access/explain/remedies.ts';
import type { AccessWorld } from '#access/explain/who.ts';
import { anonymousProfile, type Profile } from '#access/roles/profile.ts';
import { accessRequest, type LabeledResource, type Lookup } from '#access/plugin/request.ts';
import { checkRoles } from '#access/roles/rolesCheck.ts';
import { applyChange, diffRoles } from '#access/roles/rolesDiff.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { defaultRules } from '#access/plugin/rules.ts';
import { median, type Figure } from './Figure.ts';

const actions: readonly Action[] = [
  'view',
  'open',
  'download',
  'share',
  'recordShare',
  'sendEmail',
  'editLabels',
  'modify',
  'anonymize',
  'delete',
  'send',
  'listLabels',
];

const person: Profile = {
  name: 'a doctor',
  userId: 'u1',
  permissions: ['view', 'download', 'share', 'send', 'edit-labels'],
  authorizedLabels: ['cardio', 'neuro', 'external'],
};

const hex = (row: number): string => row.toString(16).padStart(8, '0');
const rows = Array.from({ length: 100 }, (_, row) => ({
  orthancId: Array.from({ length: 5 }, () => hex(row)).join('-'),
  labels: row % 3 === 0 ? [] : row % 3 === 1 ? ['cardio', 'research'] : ['research'],
}));

const lookup: Lookup = (ref) => {
  const row = 'orthancId' in ref ? rows.find(({ orthancId }) => orthancId === ref.orthancId) : undefined;
  return (
    row && [
      { level: 'patient', orthancId: 'a', dicomUid: 'p', labels: [] },
      { level: 'study', orthancId: row.orthancId, dicomUid: '1', labels: row.labels },
    ]
  );
};

const labels = Array.from({ length: 500 }, (_, index) => `label-${index}`);
const many: RolesDocument = {
  roles: new Map(
    Array.from({ length: 200 }, (_, index) => [
      `role-${index}`,
      { permissions: ['view', 'share'], authorizedLabels: labels },
    ]),
  ),
  availableLabels: labels,
};

const documentWith = (roles: number, labelsEach: number): RolesDocument => ({
  roles: new Map(
    Array.from({ length: roles }, (_, index) => [
      `role-${index}`,
      { permissions: ['view'], authorizedLabels: labels.slice(index, index + labelsEach) },
    ]),
  ),
  availableLabels: [],
});

/** A user with a role of many labels asks for a study with none of them, where 300 other roles would help or not. */
const refused = (): unknown => {
  const [row] = rows.slice(1);
  if (!row) return undefined;
  const study: LabeledResource = { level: 'study', dicomUid: '1', ...row };
  const world: AccessWorld = {
    rules: defaultRules,
    roles: documentWith(300, 43),
    lookup,
    anonymous: anonymousProfile,
    now: new Date(),
  };
  const user = { userId: 'u1', name: 'a user', enabled: true, roles: ['role-7', 'role-8'] };
  const question: Question = {
    who: { kind: 'user', user },
    study,
    what: { kind: 'action', action: 'delete' },
  };
  const { remedies } = explain(world, question);
  // The page shows four of them, each with its effects.
  return remedies.slice(0, 4).map((remedy) => effectsOf(world, question, remedy));
};

/** The median time of `work` in milliseconds over `times` runs, after five to warm up. */
const medianTime = (times: number, work: () => unknown): number => {
  const durations = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(durations.slice(5));
};

/** Measures the model of access. */
export const run = (): Promise<readonly Figure[]> => {
  const page = medianTime(105, () => rows.map((row) => actions.map((action) => can(person, action, row))));
  const explained = medianTime(55, () =>
    rows.map(({ orthancId }) =>
      decide(defaultRules, person, accessRequest('GET', `/studies/${orthancId}`), lookup),
    ),
  );
  const edited = medianTime(45, () => {
    const draft = applyChange(many, { kind: 'permissionGranted', role: 'role-7', permission: 'delete' });
    return [diffRoles(many, draft), checkRoles(draft)];
  });
  const why = medianTime(45, refused);
  return Promise.resolve([
    { name: '100 rows with 12 actions each decided', value: page, unit: 'ms', limit: 5 },
    { name: '100 requests decided with their reasons', value: explained, unit: 'ms' },
    { name: '300 roles × 43 labels: a refusal explained, with remedies', value: why, unit: 'ms', limit: 50 },
    { name: '200 roles × 500 labels: an edit compared and checked', value: edited, unit: 'ms', limit: 50 },
  ]);
};
