import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import { ApiError } from '#api/ApiError.ts';
import type { RolesSaved } from './rolesSaved.ts';
import { deleteRole, makeRole } from './roleOnBothServers.ts';

const document: RolesDocument = { roles: new Map(), availableLabels: [] };
const error = new ApiError({
  server: 'orthanc',
  method: 'PUT',
  path: '/auth/settings/roles',
  kind: 'offline',
});
const ends: Readonly<Record<string, RolesSaved>> = {
  saved: {
    kind: 'saved',
    before: document,
    held: document,
    corrections: [],
    meetings: [],
    despite: undefined,
  },
  overwritten: { kind: 'overwritten', wanted: document, held: document },
  unknown: { kind: 'unknown', error, wanted: document },
  failed: { kind: 'failed', error, wanted: document, held: document },
};

let end: RolesSaved | undefined;
let isMade: 'made' | 'unknown';
let isRemoved: boolean;
const asked: string[] = [];

vi.mock(import('./saveRoles.ts'), async (original) => ({
  ...(await original()),
  changeRoles: async () => {
    asked.push('save');
    if (!end) throw error;
    return Promise.resolve({ saved: end, checked: Promise.resolve({ kind: 'held' as const }) });
  },
}));
vi.mock(import('#api/keycloak/realmRoleWrites.ts'), () => ({
  makeRealmRole: async () => {
    asked.push('make');
    return Promise.resolve(isMade);
  },
  removeRealmRole: async () => {
    asked.push('remove');
    if (!isRemoved) throw error;
    return Promise.resolve();
  },
}));

const look = { mayLook: false, accepted: new Set<string>() };
const role = { name: 'new', description: '', role: { permissions: ['view'], authorizedLabels: [] } };

beforeEach(() => {
  end = ends['saved'];
  isMade = 'made';
  isRemoved = true;
  asked.length = 0;
});

describe('a new role', () => {
  test.each([
    ['saved', { kind: 'made' }, ['make', 'save']],
    ['overwritten', { kind: 'notGiven', why: 'overwritten' }, ['make', 'save']],
    ['unknown', { kind: 'notGiven', why: 'unknown' }, ['make', 'save']],
    ['failed', { kind: 'undone' }, ['make', 'save', 'remove']],
    ['not read', { kind: 'undone' }, ['make', 'save', 'remove']],
  ])('whose save is %s', async (kind, expected, calls) => {
    end = ends[kind];
    expect(await makeRole(role, look)).toMatchObject(expected);
    expect(asked).toEqual(calls);
  });
  test('that can neither be saved nor taken out of Keycloak again', async () => {
    end = ends['failed'];
    isRemoved = false;
    expect(await makeRole(role, look)).toMatchObject({ kind: 'half' });
  });
  test('that Keycloak may have made or not: the document stays untouched', async () => {
    isMade = 'unknown';
    expect(await makeRole(role, look)).toEqual({ kind: 'unknown' });
    expect(asked).toEqual(['make']);
  });
});

test.each([
  ['saved', 'deleted'],
  ['overwritten', 'dropsLater'],
  ['unknown', 'dropsLater'],
  ['failed', 'dropsLater'],
  ['not read', 'dropsLater'],
])('a deleted role whose save is %s', async (kind, expected) => {
  end = ends[kind];
  expect(await deleteRole('new', look)).toMatchObject({ kind: expected });
});
