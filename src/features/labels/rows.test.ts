import { describe, expect, test } from 'vitest';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { filterRows, labelRows } from './rows.ts';

const role = (...authorizedLabels: string[]) => ({ permissions: ['view'], authorizedLabels });
const document: RolesDocument = {
  roles: new Map([
    ['admin-role', role('*')],
    ['external-role', role('external', 'planned')],
  ]),
  availableLabels: ['external', 'planned', 'spare'],
};

describe('the catalog', () => {
  const rows = labelRows({ inUse: ['external', 'old'], allowed: [], document });

  test('lists what is in use, allowed, or named by a role, once each', () => {
    expect(rows.map(({ name }) => name)).toEqual(['external', 'old', 'planned', 'spare']);
  });

  test.each([
    ['external', []],
    ['old', ['noRole', 'notAllowed']],
    ['planned', ['noStudy']],
    ['spare', ['noRole', 'noStudy']],
  ])('%s: %j', (name, issues) => {
    expect(rows.find((row) => row.name === name)?.issues).toEqual(issues);
  });

  test('tells roles that name a label from those that have all of them', () => {
    expect(rows[0]?.roles).toEqual({ byName: ['external-role'], byAll: ['admin-role'] });
  });

  test('without the roles document nothing is said of roles, and the other server tells what is allowed', () => {
    const unread = labelRows({ inUse: ['old'], allowed: ['external'], document: undefined });
    expect(unread).toEqual([
      { name: 'external', isInUse: false, isAllowed: true, roles: undefined, issues: ['noStudy'] },
      { name: 'old', isInUse: true, isAllowed: false, roles: undefined, issues: ['notAllowed'] },
    ]);
  });

  test('an empty list of allowed labels allows any', () => {
    const any = labelRows({ inUse: ['a'], allowed: ['b'], document: { ...document, availableLabels: [] } });
    expect(any.every(({ isAllowed }) => isAllowed)).toBe(true);
  });

  test('is searched by name and by issue', () => {
    expect(filterRows(rows, 'PLAN', 'all').map(({ name }) => name)).toEqual(['planned']);
    expect(filterRows(rows, '', 'noRole').map(({ name }) => name)).toEqual(['old', 'spare']);
  });
});
