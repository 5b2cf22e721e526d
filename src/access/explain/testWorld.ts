/** Two studies, four roles and a user: what the tables of the explainer ask about. */
import { anonymousProfile } from '#access/roles/profile.ts';
import { defaultRules } from '#access/plugin/rules.ts';
import type { LabeledResource, Lineage } from '#access/plugin/request.ts';
import { documentOf, role } from '#access/tests/sampleRoles.ts';
import { lookupOf } from './facts.ts';
import type { PreparedChange } from './prepared.ts';
import type { Explanation } from './explain.ts';
import type { AccessWorld, RoleHolder, Who } from './who.ts';

const id = (digit: string): string => Array.from({ length: 5 }, () => digit.repeat(8)).join('-');
const patient: LabeledResource = { level: 'patient', orthancId: id('a'), dicomUid: 'P', labels: [] };

export const research: LabeledResource = {
  level: 'study',
  orthancId: id('1'),
  dicomUid: '1.1',
  labels: ['research'],
};
export const unlabeled: LabeledResource = { level: 'study', orthancId: id('2'), dicomUid: '1.2', labels: [] };

const series: LabeledResource = { level: 'series', orthancId: id('3'), dicomUid: '1.1.1', labels: [] };
const lineages: Lineage[] = [
  [patient, research, series],
  [patient, unlabeled],
];

export const world: AccessWorld = {
  rules: defaultRules,
  roles: documentOf({
    'external-role': role('view', 'external'),
    'research-role': role('view download', 'research'),
    'sender-role': role('send', ''),
    'admin-role': role('all admin-permissions', '*'),
  }),
  lookup: lookupOf(lineages),
  anonymous: anonymousProfile,
  now: new Date('2026-11-22T12:00:00Z'),
};

/** A user with some roles. */
export const user = (...roles: readonly string[]): RoleHolder => ({
  userId: 'u1',
  name: 'Erin External',
  enabled: true,
  roles,
});
export const holder = (...roles: readonly string[]): Who => ({ kind: 'user', user: user(...roles) });

const change = (one: PreparedChange): string => {
  switch (one.kind) {
    case 'editRoles':
      return one.changes
        .map((edit) =>
          edit.kind === 'labelGranted'
            ? `${edit.role}+[${edit.label}]`
            : edit.kind === 'permissionGranted'
              ? `${edit.role}+${edit.permission}`
              : `${edit.kind} ${'role' in edit ? edit.role : ''}`,
        )
        .join(' ');
    case 'labelStudy':
      return `study+[${one.label}]`;
    case 'giveRole':
      return `user+${one.role}`;
    case 'enableAccount':
    case 'replaceKey':
    case 'createLink':
      return one.kind;
  }
};

/** The remedies of an explanation in short. */
export const remediesOf = ({ remedies }: Explanation): string[] =>
  remedies.map((remedy) => remedy.map(change).join(', then '));

/** The answer of an explanation in short. */
export const answerOf = ({ answer }: Explanation): string =>
  'refusal' in answer ? `${answer.kind}: ${answer.refusal.kind}` : answer.kind;
