import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { rolesFromJson } from '#access/roles/readRoles.ts';
import type { Role } from '#access/roles/rolesDocument.ts';
import { documentOf, role as sampleRole } from '#access/tests/sampleRoles.ts';
import { FakeRolesServer } from '#api/authorization/tests/FakeRolesServer.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import { heldAfter } from './rolesSaved.ts';
import { changeRoles, saveRoles } from './saveRoles.ts';

const role = (permissions: string, labels = '*'): Role => sampleRole(permissions, labels);
const admin = role('admin-permissions');
const base = documentOf({ admin, reader: role('view', 'a') });
const mine = documentOf({ admin, reader: role('view download', 'a') });
const theirs = documentOf({ admin, reader: role('view', 'a'), other: role('share') });
const both = documentOf({ admin, reader: role('view download', 'a'), other: role('share') });
const look = { mayLook: false, accepted: new Set<string>() };

let server: FakeRolesServer;
let realm: { name: string; composite?: boolean }[];

vi.mock(import('#api/keycloak/adminClient.ts'), () => ({
  callAdmin: async (_name, schema) => Promise.resolve(z.parse(schema, realm)),
}));

afterEach(() => {
  // The check of a save must not meet the server of the next test.
  vi.clearAllTimers();
  vi.useRealTimers();
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true });
  server = new FakeRolesServer(base);
  realm = [];
  connectTest();
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) =>
    Promise.resolve().then(() =>
      server.answer(init.method ?? 'GET', typeof init.body === 'string' ? init.body : ''),
    ),
  );
});

test('an edit is written whole and read back', async () => {
  const { saved } = await saveRoles({ base, mine }, look);
  expect(saved).toEqual({
    kind: 'saved',
    before: base,
    held: mine,
    corrections: [],
    meetings: [],
    despite: undefined,
  });
  expect(server.asked).toEqual(['GET', 'PUT', 'GET']);
  expect(heldAfter(saved)).toEqual(mine);
});

test('what somebody else changed meanwhile is kept', async () => {
  server.hold(theirs);
  expect((await saveRoles({ base, mine }, look)).saved).toMatchObject({
    kind: 'saved',
    before: theirs,
    held: both,
  });
});

test('edits of one thing are a conflict, and nothing is written', async () => {
  server.hold(documentOf({ admin }));
  const { saved } = await saveRoles({ base, mine }, look);
  expect(saved).toMatchObject({ kind: 'conflict', merge: { conflicts: [{ kind: 'removedAndChanged' }] } });
  expect(server.asked).toEqual(['GET']);
});

test('an edit that the server holds already is not written again', async () => {
  server.hold(mine);
  expect((await saveRoles({ base, mine }, look)).saved).toMatchObject({ kind: 'saved', held: mine });
  expect(server.asked).toEqual(['GET']);
});

test('a failure says what the server holds', async () => {
  server.fate = 'refused';
  server.hold(theirs);
  expect((await saveRoles({ base, mine }, look)).saved).toMatchObject({
    kind: 'failed',
    error: { kind: 'server', status: 500 },
    wanted: both,
    held: theirs,
  });
});

test('a connection dropped before the write took effect is a failure', async () => {
  server.fate = 'dropBefore';
  expect((await saveRoles({ base, mine }, look)).saved).toMatchObject({
    kind: 'failed',
    error: { kind: 'offline' },
    held: base,
  });
});

test('a connection dropped after the write took effect is a success', async () => {
  server.fate = 'dropAfter';
  expect((await saveRoles({ base, mine }, look)).saved).toMatchObject({
    kind: 'saved',
    held: mine,
    despite: { kind: 'offline' },
  });
});

test('where nothing can be read back it is not known', async () => {
  server.fate = 'dropAfter';
  server.afterWrite = () => {
    server.isDown = true;
  };
  const { saved } = await saveRoles({ base, mine }, look);
  expect(saved).toMatchObject({ kind: 'unknown', error: { kind: 'offline' }, wanted: mine });
  expect(heldAfter(saved)).toBeUndefined();
});

test('a save by which one loses the right to read is a save', async () => {
  server.afterWrite = () => {
    server.refusesReading = true;
  };
  expect((await saveRoles({ base, mine }, look)).saved).toMatchObject({
    kind: 'saved',
    held: mine,
    despite: { kind: 'forbidden' },
  });
});

test('a write of somebody else’s in the same moment is brought together with ours', async () => {
  server.afterWrite = () => {
    server.afterWrite = () => undefined;
    server.hold(theirs);
  };
  expect((await saveRoles({ base, mine }, look)).saved).toMatchObject({ kind: 'saved', held: both });
  expect(server.asked).toEqual(['GET', 'PUT', 'GET', 'GET', 'PUT', 'GET']);
});

test('writes of others without end show', async () => {
  server.afterWrite = () => server.hold(theirs);
  const { saved } = await saveRoles({ base, mine }, look);
  expect(saved).toMatchObject({ kind: 'overwritten', held: theirs });
});

test('a write in the same moment that edits the same thing is a conflict', async () => {
  server.afterWrite = () => server.hold(documentOf({ admin }));
  const { saved } = await saveRoles({ base, mine }, look);
  expect(saved).toMatchObject({ kind: 'conflict', merge: { conflicts: [{ kind: 'removedAndChanged' }] } });
});

test('an answer that is not the server’s is no success', async () => {
  server.fate = 'page';
  expect((await saveRoles({ base, mine }, look)).saved).toMatchObject({
    kind: 'failed',
    error: { kind: 'garbled' },
    held: base,
  });
});

describe('a role that is gone after the save', () => {
  const wanted = documentOf({ admin, ghost: role('view') });
  const asking = { ...look, mayLook: true };
  /** The server drops what Keycloak does not have, and brings back what it has. */
  const compare = (): void => server.hold(documentOf({ admin, reader: role('', '') }));

  test('was dropped, where Keycloak does not have it', async () => {
    realm.push({ name: 'admin' }, { name: 'reader' });
    server.afterWrite = compare;
    const { saved } = await saveRoles({ base, mine: wanted }, asking);
    expect(saved).toMatchObject({
      kind: 'saved',
      corrections: [
        { kind: 'dropped', role: 'ghost' },
        { kind: 'cameBack', role: 'reader' },
      ],
    });
  });
  test('was dropped, where it is composite', async () => {
    realm.push({ name: 'admin' }, { name: 'reader' }, { name: 'ghost', composite: true });
    server.afterWrite = compare;
    const { saved } = await saveRoles({ base, mine: wanted }, { ...asking, accepted: new Set(['ghost']) });
    expect(saved).toMatchObject({ kind: 'saved', corrections: [{ kind: 'dropped' }, { kind: 'cameBack' }] });
  });
  test('was taken out by somebody’s save, where Keycloak has it: it is written again, and nobody is blamed', async () => {
    realm.push({ name: 'admin' }, { name: 'reader' }, { name: 'new' });
    server.afterWrite = () => {
      server.afterWrite = () => undefined;
      server.hold(base);
    };
    const added = documentOf({ ...Object.fromEntries(base.roles), new: role('view') });
    const { saved } = await saveRoles({ base, mine: added }, asking);
    expect(saved).toMatchObject({ kind: 'saved', held: added, corrections: [] });
  });
  test('may be either, where nobody can be asked: written once more, then told', async () => {
    server.afterWrite = compare;
    const { saved } = await saveRoles({ base, mine: wanted }, look);
    expect(saved).toMatchObject({
      kind: 'saved',
      corrections: [
        { kind: 'cameBack', role: 'reader' },
        { kind: 'gone', role: 'ghost' },
      ],
    });
    expect(server.asked.filter((method) => method === 'PUT')).toHaveLength(2);
  });
  test('was somebody’s edit, where it was not ours: nothing is said of it', async () => {
    realm.push({ name: 'admin' }, { name: 'reader' }, { name: 'other' });
    const three = documentOf({ ...Object.fromEntries(base.roles), other: role('share') });
    server.hold(three);
    server.afterWrite = () => server.hold(mine);
    const edited = documentOf({ ...Object.fromEntries(mine.roles), other: role('share') });
    const { saved } = await saveRoles({ base: three, mine: edited }, asking);
    expect(saved).toMatchObject({ kind: 'saved', held: mine, corrections: [] });
  });
});

describe('the second look', () => {
  test('finds it, and nothing is written', async () => {
    const { checked } = await saveRoles({ base, mine }, look);
    await vi.runAllTimersAsync();
    expect(await checked).toEqual({ kind: 'held' });
    expect(server.asked).toEqual(['GET', 'PUT', 'GET', 'GET']);
  });
  test('finds it written over, and writes it again beside what the other did', async () => {
    const { checked } = await saveRoles({ base, mine }, look);
    server.hold(theirs);
    await vi.runAllTimersAsync();
    expect(await checked).toMatchObject({ kind: 'repeated', saved: { kind: 'saved', held: both } });
    expect(rolesFromJson(server.held)).toEqual(both);
  });
  test('finds the same thing edited: a person has to decide', async () => {
    const { checked } = await saveRoles({ base, mine }, look);
    server.hold(documentOf({ admin }));
    await vi.runAllTimersAsync();
    expect(await checked).toMatchObject({ kind: 'lost', saved: { kind: 'conflict' }, edit: { base, mine } });
  });
  test('does not bring back what the same person has undone since', async () => {
    const first = await saveRoles({ base, mine }, look);
    const undone = await saveRoles({ base: mine, mine: base }, look);
    await vi.runAllTimersAsync();
    expect(await Promise.all([first.checked, undone.checked])).toEqual([{ kind: 'held' }, { kind: 'held' }]);
    expect(rolesFromJson(server.held)).toEqual(base);
  });
  test('does not bring it back either where it was lost when it was undone', async () => {
    const first = await saveRoles({ base, mine }, look);
    server.hold(base);
    await saveRoles({ base: mine, mine: base }, look);
    await vi.runAllTimersAsync();
    expect(await first.checked).toEqual({ kind: 'held' });
    expect(rolesFromJson(server.held)).toEqual(base);
  });
  test('without an answer, the first reading back counts', async () => {
    const { checked } = await saveRoles({ base, mine }, look);
    server.isDown = true;
    await vi.runAllTimersAsync();
    expect(await checked).toEqual({ kind: 'held' });
  });
});

test('a change of whatever the server holds', async () => {
  server.hold(theirs);
  const { saved } = await changeRoles(
    (held) => ({ ...held, roles: new Map(held.roles).set('reader', role('view download', 'a')) }),
    look,
  );
  expect(saved).toMatchObject({ kind: 'saved', before: theirs, held: both });
});

test('names that are hostile to objects are written as they are', async () => {
  const hostile = { ...base, roles: new Map([...base.roles, ['__proto__', role('view', 'constructor')]]) };
  expect((await saveRoles({ base, mine: hostile }, look)).saved).toMatchObject({ kind: 'saved' });
  expect(rolesFromJson(server.held)?.roles.get('__proto__')).toEqual(role('view', 'constructor'));
});
