import { beforeEach, expect, test } from 'vitest';
import type { RolesChange } from '#access/roles/rolesDiff.ts';
import type { Role, RolesDocument } from '#access/roles/rolesDocument.ts';
import { rolesDrafts } from './rolesDraft.ts';
import { suggestionState } from './suggestion.ts';

const documentOf = (roles: Readonly<Record<string, Role>>): RolesDocument => ({
  roles: new Map(Object.entries(roles)),
  availableLabels: [],
});

const held = documentOf({ 'night-role': { permissions: ['view'], authorizedLabels: ['research'] } });
const share: RolesChange = { kind: 'permissionGranted', role: 'night-role', permission: 'share' };
const label: RolesChange = { kind: 'labelGranted', role: 'night-role', label: 'oncology' };

const stateAfter = (changes: readonly RolesChange[], now = held) => {
  const mine = rolesDrafts.get().edit?.mine ?? now;
  return suggestionState(now, mine, changes);
};

beforeEach(() => {
  rolesDrafts.discard();
});

test('suggested changes are in the edit, not in what the server holds', () => {
  rolesDrafts.suggest([share, label], held);
  expect(rolesDrafts.get().edit?.base).toBe(held);
  expect(rolesDrafts.get().edit?.mine.roles.get('night-role')).toEqual({
    permissions: ['view', 'share'],
    authorizedLabels: ['research', 'oncology'],
  });
  expect(stateAfter([share, label])).toEqual({ kind: 'unsaved' });
  expect(held.roles.get('night-role')?.permissions).toEqual(['view']);
});

test('they come on top of what was being edited, and discarding forgets both', () => {
  const mine = documentOf({
    'night-role': { permissions: ['view', 'send'], authorizedLabels: ['research'] },
  });
  rolesDrafts.keep({ base: held, mine });
  rolesDrafts.suggest([share], held);
  expect(rolesDrafts.get().edit?.mine.roles.get('night-role')?.permissions).toEqual([
    'view',
    'send',
    'share',
  ]);
  rolesDrafts.discard();
  expect(rolesDrafts.get().edit).toBeUndefined();
  expect(rolesDrafts.get().suggested).toBeUndefined();
});

test('what holds already is no edit', () => {
  const granted: RolesChange = { kind: 'permissionGranted', role: 'night-role', permission: 'view' };
  rolesDrafts.suggest([granted], held);
  expect(rolesDrafts.get().edit).toBeUndefined();
  expect(stateAfter([granted])).toEqual({ kind: 'already' });
});

test('a role that is no longer there does not look as if it had got anything', () => {
  const gone: RolesChange = { kind: 'permissionGranted', role: '__proto__', permission: 'view' };
  rolesDrafts.suggest([gone, share], held);
  expect(stateAfter([gone, share])).toEqual({ kind: 'rolesGone', roles: ['__proto__'] });
});

test('a role that the changes add themselves is not missing', () => {
  const changes: readonly RolesChange[] = [
    { kind: 'roleAdded', role: 'new-role' },
    { kind: 'permissionGranted', role: 'new-role', permission: 'view' },
  ];
  rolesDrafts.suggest(changes, held);
  expect(stateAfter(changes)).toEqual({ kind: 'unsaved' });
});

test('once taken out of the edit by hand, they are not said to wait', () => {
  rolesDrafts.suggest([share], held);
  rolesDrafts.keep({ base: held, mine: held });
  expect(stateAfter([share])).toEqual({ kind: 'withdrawn' });
});

test('saving ends the suggestion', () => {
  rolesDrafts.suggest([share], held);
  const after = rolesDrafts.get().edit?.mine ?? held;
  rolesDrafts.saved({ before: held, after });
  expect(rolesDrafts.get().suggested).toBeUndefined();
});
