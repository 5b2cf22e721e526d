import { describe, expect, it } from 'vitest';
import { documentOf, role } from '#access/tests/sampleRoles.ts';
import type { Role, RolesDocument } from './rolesDocument.ts';
import { mergeRoles, resolveMerge, type RolesMerge } from './rolesMerge.ts';

const only = (one: Role): RolesDocument => documentOf({ r: one });
const merged = ({ merged: document }: RolesMerge): Role | undefined => document.roles.get('r');

describe('two administrators at once', () => {
  it('keep both edits of different roles', () => {
    const base = documentOf({ a: role('view', 'x'), b: role('view', 'x') });
    const mine = documentOf({ a: role('view share', 'x'), b: role('view', 'x'), c: role('send', '*') });
    const theirs = documentOf({ a: role('view', 'x') }, ['x']);
    expect(mergeRoles(base, mine, theirs)).toEqual({
      merged: documentOf({ a: role('view share', 'x'), c: role('send', '*') }, ['x']),
      conflicts: [],
      meetings: [],
    });
  });

  it('keep both edits of different entries of one role, which is shown as a meeting', () => {
    const result = mergeRoles(
      only(role('view send', 'x')),
      only(role('view delete', 'x')),
      only(role('view send', 'x y')),
    );
    expect(merged(result)).toEqual(role('view delete', 'x y'));
    expect(result.conflicts).toEqual([]);
    expect(result.meetings).toEqual([
      {
        role: 'r',
        mine: [
          { kind: 'permissionGranted', role: 'r', permission: 'delete' },
          { kind: 'permissionWithdrawn', role: 'r', permission: 'send' },
        ],
        theirs: [{ kind: 'labelGranted', role: 'r', label: 'y' }],
      },
    ]);
  });

  it('agree where they did the same', () => {
    const same = only(role('view share', 'x'));
    expect(mergeRoles(only(role('view', 'x')), same, same)).toEqual({
      merged: same,
      conflicts: [],
      meetings: [],
    });
  });

  it('conflict where one removes what the other changes', () => {
    const base = only(role('view', 'x'));
    const result = mergeRoles(base, documentOf({}), only(role('view share', 'x')));
    expect(result.conflicts).toEqual([
      {
        id: 'role r',
        kind: 'removedAndChanged',
        role: 'r',
        base: role('view', 'x'),
        mine: undefined,
        theirs: role('view share', 'x'),
      },
    ]);
    expect(resolveMerge(result, new Map())).toBeUndefined();
    expect(resolveMerge(result, new Map([['role r', 'mine']]))).toEqual(documentOf({}));
    expect(resolveMerge(result, new Map([['role r', 'theirs']]))).toEqual(only(role('view share', 'x')));
  });

  it('give back a role that the other removed, if that is chosen', () => {
    const result = mergeRoles(only(role('view', 'x')), only(role('view share', 'x')), documentOf({}));
    expect(resolveMerge(result, new Map([['role r', 'mine']]))).toEqual(only(role('view share', 'x')));
    expect(resolveMerge(result, new Map([['role r', 'theirs']]))).toEqual(documentOf({}));
  });

  it('conflict where both add one role with different rights', () => {
    const result = mergeRoles(documentOf({}), only(role('view', 'x')), only(role('delete', '*')));
    expect(result.conflicts).toMatchObject([
      { kind: 'addedTwice', mine: role('view', 'x'), theirs: role('delete', '*') },
    ]);
    expect(resolveMerge(result, new Map([['role r', 'mine']]))).toEqual(only(role('view', 'x')));
  });

  it('conflict where one switches all labels and the other changes them too, for the labels alone', () => {
    const result = mergeRoles(
      only(role('view', '*')),
      only(role('view share', 'a')),
      only(role('view', 'b')),
    );
    expect(result.conflicts).toMatchObject([{ id: 'labels r', kind: 'labelsBothWays' }]);
    expect(resolveMerge(result, new Map([['labels r', 'mine']]))).toEqual(only(role('view share', 'a')));
    expect(resolveMerge(result, new Map([['labels r', 'theirs']]))).toEqual(only(role('view share', 'b')));
  });

  it.each<[string[], string[], string[], string[] | 'availableBothWays']>([
    [['a'], ['a', 'b'], ['a', 'c'], ['a', 'c', 'b']],
    [['a', 'b'], ['b'], ['a', 'b', 'c'], ['b', 'c']],
    [[], ['a'], ['b'], ['b', 'a']],
    [['a'], [], ['a', 'b'], 'availableBothWays'],
    [['a', 'b'], ['a'], ['b'], 'availableBothWays'],
  ])('merge the available labels %j, %j and %j', (base, mine, theirs, expected) => {
    const result = mergeRoles(documentOf({}, base), documentOf({}, mine), documentOf({}, theirs));
    const [conflict] = result.conflicts;
    expect(conflict ? conflict.kind : result.merged.availableLabels).toEqual(expected);
    expect(resolveMerge(result, new Map([['available', 'mine']]))?.availableLabels).toEqual(
      conflict ? mine : expected,
    );
  });
});
