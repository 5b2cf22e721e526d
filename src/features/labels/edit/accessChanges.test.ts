import { expect, test } from 'vitest';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { accessChanges, grantedByNoRole, lostToEditor } from './accessChanges.ts';

const role = (...authorizedLabels: string[]) => ({ permissions: ['view'], authorizedLabels });
const document: RolesDocument = {
  roles: new Map([
    ['admin-role', role('*')],
    ['external-role', role('external', 'Label3')],
    ['research-role', role('research')],
    ['empty-role', role()],
  ]),
  availableLabels: [],
};
const study = (id: string, ...labels: string[]) => ({ id, labels });
const wish = (add: string[], remove: string[]) => ({ add: new Set(add), remove: new Set(remove) });
const studies = [study('a', 'external'), study('b', 'external', 'Label3'), study('c')];

test('a role gains only what it did not see, and people with all labels gain nothing', () => {
  expect(accessChanges(document, studies, wish(['Label3'], []))).toEqual([
    { role: 'external-role', gains: 1, loses: 0 },
  ]);
});

test('a role loses only what no other label keeps open', () => {
  expect(accessChanges(document, studies, wish(['research'], ['external']))).toEqual([
    { role: 'external-role', gains: 0, loses: 1 },
    { role: 'research-role', gains: 3, loses: 0 },
  ]);
});

test('nothing wished changes nothing', () => {
  expect(accessChanges(document, studies, wish([], []))).toEqual([]);
});

test('an editor with labels may shut himself out', () => {
  const night = { name: 'night', permissions: ['view', 'edit-labels'], authorizedLabels: ['external'] };
  expect(lostToEditor(night, studies, wish([], ['external']))).toBe(2);
  expect(lostToEditor({ ...night, authorizedLabels: ['*'] }, studies, wish([], ['external']))).toBe(0);
});

test('a label that no role names opens nothing to anybody', () => {
  expect(grantedByNoRole(document, ['Label3', 'new'])).toEqual(['new']);
});
