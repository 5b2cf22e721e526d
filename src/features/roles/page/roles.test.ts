import { describe, expect, it } from 'vitest';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { labelChoice, toggledLabel } from '#features/roles/role/labelChoice.ts';
import { roleNames } from '#features/roles/useRoleNames.ts';
import { readView, writeView, type RolesView } from './useRolesView.ts';

describe('the filter', () => {
  const document: RolesDocument = {
    roles: new Map([
      ['Doctor', { permissions: ['view', 'share'], authorizedLabels: ['*'] }],
      ['admin', { permissions: ['admin-permissions'], authorizedLabels: [] }],
      ['research', { permissions: ['view'], authorizedLabels: ['Oncology'] }],
    ]),
    availableLabels: [],
  };
  it.each([
    ['', ['admin', 'Doctor', 'research']],
    [' doc', ['Doctor']],
    ['SHARE', ['Doctor']],
    ['onco', ['research']],
    ['nothing', []],
  ])('%j leaves %j', (filter, names) => {
    expect(roleNames(document, filter)).toEqual(names);
  });
});

describe('what is open', () => {
  it.each<[string, RolesView]>([
    ['', { kind: 'matrix' }],
    ['role=a%2Fb', { kind: 'role', role: 'a/b' }],
    ['permission=view', { kind: 'permission', permission: 'view' }],
    ['show=copy&role=a', { kind: 'dialog', dialog: 'copy', role: 'a' }],
    ['show=import', { kind: 'dialog', dialog: 'import', role: undefined }],
  ])('%j is %j, and back', (address, view) => {
    expect(readView(new URLSearchParams(address))).toEqual(view);
    expect(writeView(view).toString()).toBe(address);
  });

  it('is the matrix for a word that is none of ours', () => {
    expect(readView(new URLSearchParams('show=nonsense'))).toEqual({ kind: 'matrix' });
  });
});

describe('the labels to choose among', () => {
  const sources = { inUse: ['b', 'a'], available: ['c', 'a'], before: ['z', '*'], filter: '' };
  it('are those of the role, then those in use or allowed, each marked', () => {
    expect(labelChoice(sources).shown).toEqual([
      { label: 'z', isInUse: false, isAllowed: false },
      { label: 'a', isInUse: true, isAllowed: true },
      { label: 'b', isInUse: true, isAllowed: false },
      { label: 'c', isInUse: false, isAllowed: true },
    ]);
  });

  it('are filtered, without losing the others', () => {
    const { all, shown } = labelChoice({ ...sources, filter: ' B ' });
    expect(shown.map(({ label }) => label)).toEqual(['b']);
    expect(all).toHaveLength(4);
  });

  it('are given and taken', () => {
    expect(toggledLabel(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggledLabel(['a', 'b'], 'a')).toEqual(['b']);
  });
});
