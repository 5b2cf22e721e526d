import { beforeEach, expect, test, vi } from 'vitest';
import { printRoles, rolesFromJson, type Role, type RolesDocument } from '#access/rolesDocument.ts';
import { connect } from '#api/http.ts';
import { changeRoles, heldAfter, readRoles, saveRoles } from './rolesDocument.ts';

const role = (permissions: string, labels = '*'): Role => ({
  permissions: permissions.split(' ').filter(Boolean),
  authorizedLabels: labels.split(' ').filter(Boolean),
});
const documentOf = (roles: Record<string, Role>): RolesDocument => ({
  roles: new Map(Object.entries(roles)),
  availableLabels: [],
});
const admin = role('admin-permissions');
const base = documentOf({ admin, reader: role('view', 'a') });
const mine = documentOf({ admin, reader: role('view download', 'a') });
const theirs = documentOf({ admin, reader: role('view', 'a'), other: role('share') });
const both = documentOf({ admin, reader: role('view download', 'a'), other: role('share') });
const look = { mayLook: false, accepted: new Set<string>() };

/** What happens to the n-th write: as asked, refused, or a connection that drops before or after it took effect. */
type Fate = 'written' | 'refused' | 'dropBefore' | 'dropAfter';

/** A server that holds one document and writes down what it was asked. */
class FakeServer {
  held: unknown = JSON.parse(printRoles(base));
  readonly asked: string[] = [];
  fate: Fate = 'written';
  /** Runs after a write, before anything else is asked. */
  afterWrite: () => void = () => undefined;
  isDown = false;
  refusesReading = false;

  hold(document: RolesDocument): void {
    this.held = JSON.parse(printRoles(document));
  }

  answer(method: string, body: string): Response {
    this.asked.push(method);
    if (this.isDown) throw new TypeError('Failed to fetch');
    if (method === 'GET' && this.refusesReading) return new Response('', { status: 403 });
    if (method === 'GET') return Response.json(this.held);
    if (this.fate === 'refused') return new Response('', { status: 500 });
    if (this.fate === 'dropBefore') throw new TypeError('Failed to fetch');
    this.held = JSON.parse(body);
    this.afterWrite();
    if (this.fate === 'dropAfter') throw new TypeError('Failed to fetch');
    return Response.json(null);
  }
}

let server: FakeServer;

beforeEach(() => {
  server = new FakeServer();
  connect({
    base: { orthanc: '/orthanc', keycloak: '/keycloak' },
    getToken: async () => Promise.resolve('token'),
    explainRefusal: async () => Promise.resolve({ because: 'policy' }),
  });
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) =>
    Promise.resolve().then(() =>
      server.answer(init.method ?? 'GET', typeof init.body === 'string' ? init.body : ''),
    ),
  );
});

test('an edit is written whole and read back', async () => {
  const saved = await saveRoles({ base, mine }, look);
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
  expect(await saveRoles({ base, mine }, look)).toMatchObject({ kind: 'saved', before: theirs, held: both });
});

test('edits of one thing are a conflict, and nothing is written', async () => {
  server.hold(documentOf({ admin }));
  const saved = await saveRoles({ base, mine }, look);
  expect(saved).toMatchObject({ kind: 'conflict', merge: { conflicts: [{ kind: 'removedAndChanged' }] } });
  expect(server.asked).toEqual(['GET']);
});

test('an edit that the server holds already is not written again', async () => {
  server.hold(mine);
  expect(await saveRoles({ base, mine }, look)).toMatchObject({ kind: 'saved', held: mine });
  expect(server.asked).toEqual(['GET', 'GET']);
});

test('a failure says what the server holds', async () => {
  server.fate = 'refused';
  server.hold(theirs);
  expect(await saveRoles({ base, mine }, look)).toMatchObject({
    kind: 'failed',
    error: { kind: 'server', status: 500 },
    wanted: both,
    held: theirs,
  });
});

test('a connection dropped before the write took effect is a failure', async () => {
  server.fate = 'dropBefore';
  expect(await saveRoles({ base, mine }, look)).toMatchObject({
    kind: 'failed',
    error: { kind: 'offline' },
    held: base,
  });
});

test('a connection dropped after the write took effect is a success', async () => {
  server.fate = 'dropAfter';
  expect(await saveRoles({ base, mine }, look)).toMatchObject({
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
  const saved = await saveRoles({ base, mine }, look);
  expect(saved).toMatchObject({ kind: 'unknown', error: { kind: 'offline' }, wanted: mine });
  expect(heldAfter(saved)).toBeUndefined();
});

test('a save by which one loses the right to read is a save', async () => {
  server.afterWrite = () => {
    server.refusesReading = true;
  };
  expect(await saveRoles({ base, mine }, look)).toMatchObject({
    kind: 'saved',
    held: mine,
    despite: { kind: 'forbidden' },
  });
});

test('a write of somebody else’s in the same moment shows', async () => {
  server.afterWrite = () => server.hold(theirs);
  expect(await saveRoles({ base, mine }, look)).toMatchObject({ kind: 'overwritten', held: theirs });
});

test('what the server corrects by itself is told: roles that Keycloak lacks are gone, others come back empty', async () => {
  const wanted = documentOf({ admin, ghost: role('view') });
  server.afterWrite = () => server.hold(documentOf({ admin, reader: role('', '') }));
  const saved = await saveRoles({ base, mine: wanted }, look);
  expect(saved).toMatchObject({
    kind: 'saved',
    corrections: [
      { kind: 'roleRemoved', role: 'ghost' },
      { kind: 'roleAdded', role: 'reader' },
    ],
  });
});

test('a change of whatever the server holds', async () => {
  server.hold(theirs);
  const saved = await changeRoles(
    (held) => ({ ...held, roles: new Map(held.roles).set('reader', role('view download', 'a')) }),
    look,
  );
  expect(saved).toMatchObject({ kind: 'saved', before: theirs, held: both });
});

test('names that are hostile to objects are written as they are', async () => {
  const hostile = { ...base, roles: new Map([...base.roles, ['__proto__', role('view', 'constructor')]]) };
  expect(await saveRoles({ base, mine: hostile }, look)).toMatchObject({ kind: 'saved' });
  expect(rolesFromJson(server.held)?.roles.get('__proto__')).toEqual(role('view', 'constructor'));
});

test.each([
  [null, 'notFound'],
  [{ roles: [] }, 'garbled'],
])('the answer %j is no document', async (answer, kind) => {
  server.held = answer;
  await expect(readRoles(look)).rejects.toMatchObject({ kind });
});
