import { expect, it } from 'vitest';
import { applyChanges, diffRoles, undoChange } from '#access/roles/rolesDiff.ts';
import { sameRoles, type Role, type RolesDocument } from '#access/roles/rolesDocument.ts';
import { foldChanges } from './foldChanges.ts';

const only = (role: Role): RolesDocument => ({ roles: new Map([['r', role]]), availableLabels: [] });
const some = only({ permissions: ['view'], authorizedLabels: ['a', 'b'] });
const all = only({ permissions: ['view', 'share'], authorizedLabels: ['*'] });

it('the switch to all labels is one change with the labels that go', () => {
  expect(foldChanges(diffRoles(some, all))).toMatchObject([
    { kind: 'one', change: { kind: 'permissionGranted', permission: 'share' } },
    { kind: 'toAllLabels', role: 'r', labels: ['a', 'b'] },
  ]);
});

it('and back with the labels that come; taken back as one it leaves nothing', () => {
  const [withdrawn, labels] = foldChanges(diffRoles(all, some));
  expect(labels).toMatchObject({ kind: 'fromAllLabels', labels: ['a', 'b'] });
  const back = [withdrawn, labels].flatMap((one) => one?.changes.flatMap(undoChange) ?? []);
  expect(sameRoles(applyChanges(some, back), all)).toBe(true);
});

it('other changes stay as they are', () => {
  const changes = diffRoles(some, only({ permissions: [], authorizedLabels: ['a'] }));
  expect(foldChanges(changes).map(({ kind }) => kind)).toEqual(['one', 'one']);
});
