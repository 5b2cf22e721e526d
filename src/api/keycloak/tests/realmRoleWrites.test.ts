import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { ApiError, type ApiErrorKind } from '#api/ApiError.ts';
import { makeRealmRole, removeRealmRole } from '#api/keycloak/realmRoleWrites.ts';

interface StoredRole {
  id: string;
  name: string;
  description?: string;
  composite?: boolean;
}

let stored: StoredRole[];
/** What each call meets: `after` the work was done, or before. */
let meets: Record<string, { kind: ApiErrorKind; after?: boolean } | undefined>;

/** Does a call's work unless its fault comes before, and then meets its fault. */
function meet(name: string, work: () => void = () => {}): void {
  const fault = meets[name];
  const error = new ApiError({
    server: 'keycloak',
    method: '',
    path: name,
    kind: fault?.kind ?? 'offline',
  });
  if (fault && !fault.after) throw error;
  work();
  if (fault) throw error;
}

vi.mock(import('#api/keycloak/adminClient.ts'), async (original) => ({
  ...(await original()),
  callAdmin: async (name, schema) => {
    meet(name);
    return Promise.resolve(z.parse(schema, stored));
  },
}));

vi.mock(import('#api/keycloak/adminWrite.ts'), async (original) => ({
  ...(await original()),
  writeAdmin: async (name) => {
    meet(name, () => {
      if (name === 'POST /roles') stored.push({ id: '9', name: 'new', description: 'words' });
      else stored = stored.filter((role) => role.name !== 'new');
    });
    return Promise.resolve('');
  },
}));

beforeEach(() => {
  stored = [{ id: '1', name: 'other' }];
  meets = {};
});

const lost = ['offline', 'timeout', 'server', 'garbled'] as const;

describe('a new realm role', () => {
  test('is made', async () => {
    expect(await makeRealmRole('new', 'words')).toBe('made');
  });
  test.each(lost)('is made, though the answer was %s', async (kind) => {
    meets = { 'POST /roles': { kind, after: true } };
    expect(await makeRealmRole('new', 'words')).toBe('made');
  });
  test.each(lost)('is not made when %s came first', async (kind) => {
    meets = { 'POST /roles': { kind } };
    await expect(makeRealmRole('new', 'words')).rejects.toMatchObject({ kind });
  });
  test('is perhaps made, when nobody answers', async () => {
    meets = { 'POST /roles': { kind: 'timeout', after: true }, 'GET /roles': { kind: 'offline' } };
    expect(await makeRealmRole('new', 'words')).toBe('unknown');
  });
  test('is not ours when its description is another, or when it is composite', async () => {
    meets = { 'POST /roles': { kind: 'offline' } };
    stored.push({ id: '2', name: 'new', description: 'others' });
    stored.push({ id: '3', name: 'new', description: 'words', composite: true });
    await expect(makeRealmRole('new', 'words')).rejects.toMatchObject({ kind: 'offline' });
  });
  test('is ours when the name was free and the browser has sent the request twice', async () => {
    meets = { 'POST /roles': { kind: 'conflict', after: true } };
    expect(await makeRealmRole('new', 'words')).toBe('made');
  });
  test('is not ours when the name was taken before', async () => {
    stored.push({ id: '2', name: 'new', description: 'words' });
    meets = { 'POST /roles': { kind: 'conflict' } };
    await expect(makeRealmRole('new', 'words')).rejects.toMatchObject({ kind: 'conflict' });
    meets = { 'POST /roles': { kind: 'timeout' } };
    await expect(makeRealmRole('new', 'words')).rejects.toMatchObject({ kind: 'timeout' });
  });
  test('is not looked up after a refusal', async () => {
    meets = { 'POST /roles': { kind: 'forbidden', after: true } };
    await expect(makeRealmRole('new', 'words')).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('a realm role that is deleted', () => {
  beforeEach(() => {
    stored.push({ id: '9', name: 'new' });
  });
  test('is gone, though the answer was lost', async () => {
    meets = { 'DELETE /roles-by-id/{id}': { kind: 'offline', after: true } };
    await removeRealmRole('new');
    expect(stored.map(({ name }) => name)).toEqual(['other']);
  });
  test('is still there when the request did not arrive', async () => {
    meets = { 'DELETE /roles-by-id/{id}': { kind: 'offline' } };
    await expect(removeRealmRole('new')).rejects.toMatchObject({ kind: 'offline' });
  });
});
