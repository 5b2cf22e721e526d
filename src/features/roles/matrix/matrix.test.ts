import { describe, expect, it } from 'vitest';
import { permissionNames } from '#access/roles/permissions.ts';
import type { Role, RolesDocument } from '#access/roles/rolesDocument.ts';
import { cellState, togglePermission } from './cell.ts';
import { columnGroups, unknownIn } from './columns.ts';

const role = (...permissions: string[]): Role => ({ permissions, authorizedLabels: [] });
const documentOf = (roles: Record<string, Role>): RolesDocument => ({
  roles: new Map(Object.entries(roles)),
  availableLabels: [],
});

describe('the columns', () => {
  it('show every permission of the auth service once', () => {
    const names = columnGroups(documentOf({}), []).flatMap(({ permissions }) => permissions);
    expect(names.toSorted()).toEqual(permissionNames.toSorted());
  });

  it('show what we do not know apart: from the server’s table and from the document', () => {
    const groups = columnGroups(documentOf({ a: role('view', 'from-document') }), ['view', 'from-table']);
    expect(groups.at(-1)).toEqual({ group: 'unknown', permissions: ['from-document', 'from-table'] });
    expect(unknownIn(documentOf({ a: role('view', 'from-document') }))).toEqual(['from-document']);
  });
});

describe('a cell', () => {
  it.each([
    [role('view'), 'view', 'held'],
    [role('all'), 'view', 'throughAll'],
    [role('all', 'view'), 'view', 'held'],
    [role('all'), 'admin-permissions', 'not'],
    [role('all'), 'audit-logs', 'not'],
    [role('all'), 'something', 'throughAll'],
    [role(), 'view', 'not'],
  ])('of %j for %s is %s', (role, permission, state) => {
    expect(cellState(role, permission)).toBe(state);
  });

  it('is toggled without touching other roles', () => {
    const before = documentOf({ a: role('view'), b: role('view') });
    const after = togglePermission(before, 'a', 'share');
    expect(after.roles.get('a')).toEqual(role('view', 'share'));
    expect(after.roles.get('b')).toBe(before.roles.get('b'));
    expect(togglePermission(after, 'a', 'share')).toEqual(before);
  });
});
