import { describe, expect, it } from 'vitest';
import { documentOf, role } from '#access/tests/sampleRoles.ts';
import { isGrave, warningsOf, type Holders, type RolesWarning, type Surroundings } from './warnings.ts';

const held = (...ids: string[]): Holders => ({ ids: new Set(ids), hasMore: false });
const around = (part: Partial<Surroundings> = {}): Surroundings => ({
  ownRoles: ['admin'],
  inUse: [],
  holders: new Map(),
  realmRoles: undefined,
  ...part,
});
const admin = role('admin-permissions', '*');
const base = documentOf({ admin, doctor: role('view', 'a'), night: role('send', 'b') });
const kinds = (warnings: readonly RolesWarning[]): string[] => warnings.map(({ kind }) => kind);

describe('before saving', () => {
  it('nothing is said of a harmless change', () => {
    const mine = documentOf({ ...Object.fromEntries(base.roles), doctor: role('view download', 'a') });
    expect(warningsOf(base, mine, around({ holders: new Map([['doctor', held('1')]]) }))).toEqual([]);
  });

  it('nobody would keep admin-permissions, oneself included: grave', () => {
    const mine = documentOf({ ...Object.fromEntries(base.roles), admin: role('all', '*') });
    const warnings = warningsOf(base, mine, around());
    expect(kinds(warnings)).toEqual(['nobodyKeepsAdmin', 'youLoseAdmin', 'gainsPower']);
    expect(warnings.every(isGrave)).toBe(true);
  });

  it.each(['admin-permissions', 'all'])('a role gains %s: grave, with who has it', (permission) => {
    const mine = documentOf({ ...Object.fromEntries(base.roles), doctor: role(`view ${permission}`, 'a') });
    const holders = new Map([['doctor', held('1', '2')]]);
    const warnings = warningsOf(base, mine, around({ holders }));
    expect(warnings).toEqual([{ kind: 'gainsPower', role: 'doctor', permission, holders: held('1', '2') }]);
    expect(warnings.every(isGrave)).toBe(true);
  });

  it('a role keeps or loses admin-permissions, or gains what all covered: nothing is gained', () => {
    const before = documentOf({ admin, boss: role('admin-permissions all', 'a') });
    const mine = documentOf({ admin, boss: role('admin-permissions delete', 'a') });
    expect(kinds(warningsOf(before, mine, around()))).toEqual([]);
  });

  it('one would lose it oneself while another keeps it', () => {
    const mine = documentOf({ admin: role('view', '*'), doctor: role('view admin-permissions', 'a') });
    const holders = new Map([['doctor', held('1')]]);
    expect(kinds(warningsOf(base, mine, around({ holders })))).toContain('youLoseAdmin');
  });

  it('only a role that nobody holds would give it', () => {
    const mine = documentOf({ boss: role('admin-permissions', '*') });
    const holders = new Map([['boss', held()]]);
    expect(warningsOf(base, mine, around({ holders, ownRoles: [] }))[0]).toEqual({
      kind: 'noAdminWithUsers',
      roles: ['boss'],
    });
  });

  it('a role is only in the document, or composite', () => {
    const mine = documentOf({
      ...Object.fromEntries(base.roles),
      ghost: role('view', 'a'),
      both: role('view', 'a'),
    });
    const realmRoles = new Map([['both', { composite: true }]]);
    expect(warningsOf(base, mine, around({ realmRoles }))).toEqual([
      { kind: 'notInKeycloak', role: 'ghost' },
      { kind: 'composite', role: 'both' },
    ]);
  });

  it('a permission is unknown to us and to the server’s table', () => {
    const mine = documentOf({ ...Object.fromEntries(base.roles), doctor: role('view fly dance', 'a') });
    expect(warningsOf(base, mine, around({ inUse: ['dance'] }))).toEqual([
      { kind: 'unknownPermission', role: 'doctor', permission: 'fly' },
    ]);
  });

  it.each<[string, Holders, string[]]>([
    ['nobody', held(), ['withoutUsers']],
    ['a few', held('1', '2'), []],
    ['many', held(...Array.from({ length: 20 }, (_, index) => String(index))), ['allForMany']],
    ['more than were counted', { ids: new Set(['1']), hasMore: true }, ['allForMany']],
  ])('all labels for a role of %s', (_who, holders, expected) => {
    const mine = documentOf({ ...Object.fromEntries(base.roles), doctor: role('view', '*') });
    expect(kinds(warningsOf(base, mine, around({ holders: new Map([['doctor', holders]]) })))).toEqual(
      expected,
    );
  });

  it('somebody with two roles gains what neither gives alone: only what the change adds', () => {
    const mine = documentOf({ ...Object.fromEntries(base.roles), doctor: role('view delete', 'a') });
    const holders = new Map([
      ['doctor', held('1', '2')],
      ['night', held('2', '3')],
    ]);
    expect(warningsOf(base, mine, around({ holders }))).toEqual([
      { kind: 'union', roles: ['doctor', 'night'], users: 1, permissions: ['view', 'delete'], labels: ['b'] },
    ]);
    expect(warningsOf(base, base, around({ holders }))).toEqual([]);
  });
});
