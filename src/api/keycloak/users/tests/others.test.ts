import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keysOf } from '#api/keycloak/users/apiKeys.ts';
import { addKey, findKey, revokeKeys } from '#api/keycloak/users/keyWrites.ts';
import { fieldsOf } from '#api/keycloak/users/userFields.ts';
import { getUser } from '#api/keycloak/users/users.ts';
import { editUser, setEnabled } from '#api/keycloak/users/userWrites.ts';
import { origin } from '#simulator/keycloak/tests/testBrowser.ts';
import { openLine } from '#simulator/keycloak/tests/testLine.ts';
import { connectTo, idOf } from './connectTo.ts';

/** Waits are not waited for. */
beforeEach(() => void vi.stubGlobal('setTimeout', (run: () => void) => setImmediate(run)));
afterEach(() => vi.unstubAllGlobals());

const admin = `${origin}/keycloak/admin/realms/orthanc`;

/** A user with a key, a record of all that was sent, and someone else who writes the user after one of our writes. */
async function openShared() {
  const line = await openLine('manager');
  const sent: { method: string; url: string; body: unknown }[] = [];
  const others: ((() => Promise<unknown>) | undefined)[] = [];
  connectTo(line, origin, async (input: URL | string, init?: RequestInit) => {
    const method = init?.method ?? 'GET';
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    sent.push({ method, url: String(input), body });
    try {
      return await line.fetch(input, init);
    } finally {
      if (method !== 'GET') await others.shift()?.();
    }
  });
  const userId = await idOf('slicer-ws3');
  const before = await getUser(userId);
  const put = (body: unknown) => () =>
    line.fetch(`${admin}/users/${userId}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${line.token}` },
      body: JSON.stringify(body),
    });
  const { firstName, lastName, email, attributes } = before;
  return {
    line,
    sent,
    before,
    puts: () => sent.filter(({ method }) => method === 'PUT'),
    /** After each of our next writes somebody else writes this. */
    others: (...bodies: unknown[]) => others.push(...bodies.map((body) => put(body))),
    /** What somebody writes back who read the user at first. */
    stale: { firstName, lastName, email, attributes },
    now: () => getUser(userId),
  };
}

test('a write of attributes carries the names as they stand, and nothing else', async () => {
  const { before, puts } = await openShared();
  await addKey({ userId: before.id, name: 'x', createdBy: 'manager' });
  expect(puts()).toHaveLength(1);
  expect(Object.keys(Object(puts()[0]?.body)).toSorted()).toEqual(
    [
      'attributes',
      ...(before.email ? ['email'] : []),
      ...(before.firstName ? ['firstName'] : []),
      'lastName',
    ].toSorted(),
  );
});

test('no key stands in an address, whatever is done with it', async () => {
  const { before, sent } = await openShared();
  const added = await addKey({ userId: before.id, name: 'x', createdBy: 'manager' });
  const value = added.result === 'kept' ? added.value : '';
  await findKey(before.id, value);
  const [old] = keysOf(before);
  await revokeKeys(before.id, old?.value);
  const secrets = [value, old?.value ?? ''].map((secret) => secret.toLowerCase());
  expect(value).toMatch(/^[0-9a-f]{64}$/);
  for (const { url } of sent) {
    for (const secret of secrets) expect(decodeURIComponent(url).toLowerCase()).not.toContain(secret);
  }
});

test('someone else writes back an older copy: the revoked key stays revoked', async () => {
  const { before, others, stale, now } = await openShared();
  others(stale);
  const [key] = keysOf(before);
  expect(await revokeKeys(before.id, key?.value)).toMatchObject({ result: 'done' });
  expect(keysOf(await now())).toEqual([]);
});

test('a write of all that Keycloak’s own console read enables the account: it is disabled again', async () => {
  const { before, others, stale, now } = await openShared();
  others({ ...stale, enabled: true }, { ...stale, enabled: true });
  expect(await setEnabled(before.id, false)).toMatchObject({ result: 'done' });
  expect((await now()).enabled).toBe(false);
});

test('enabling is not fought for: who disables afterwards has decided so, and it is told', async () => {
  const { before, others, now, puts } = await openShared();
  await setEnabled(before.id, false);
  others({ enabled: false });
  expect(await setEnabled(before.id, true)).toMatchObject({ result: 'overruled', now: { enabled: false } });
  expect((await now()).enabled).toBe(false);
  expect(puts()).toHaveLength(2);
});

test('who disables and then enables, both in this page, is not fought by the check of the first', async () => {
  const { before, now } = await openShared();
  const disabling = setEnabled(before.id, false, () => void (enabling = setEnabled(before.id, true)));
  let enabling: ReturnType<typeof setEnabled> | undefined;
  expect(await disabling).toEqual({ result: 'superseded' });
  expect(await enabling).toMatchObject({ result: 'done' });
  expect((await now()).enabled).toBe(true);
});

test('my new key is taken away on purpose: it is not given again, and that is told', async () => {
  const { before, others, stale, now, puts } = await openShared();
  others(stale);
  expect(await addKey({ userId: before.id, name: 'x', createdBy: 'manager' })).toEqual({ result: 'removed' });
  expect(keysOf(await now())).toEqual(keysOf(before));
  expect(puts()).toHaveLength(1);
});

test('my new key is overwritten by accident: it is given again, and what the other did stays', async () => {
  const { before, others, stale, now } = await openShared();
  others({ ...stale, lastName: 'Renamed', attributes: {} });
  const added = await addKey({ userId: before.id, name: 'x', createdBy: 'manager' });
  expect(added).toMatchObject({ result: 'kept' });
  expect(await now()).toMatchObject({ lastName: 'Renamed' });
  expect(keysOf(await now()).map(({ name }) => name)).toEqual(['x']);
});

test('a name that comes back is written again; a third one is somebody’s wish, and is shown', async () => {
  const first = await openShared();
  first.others(first.stale);
  const form = { ...fieldsOf(first.before), lastName: 'Mine' };
  expect(await editUser(first.before, form)).toEqual({ saved: true });
  expect((await first.now()).lastName).toBe('Mine');
  const base = await first.now();
  first.others({ lastName: 'Theirs' });
  expect(await editUser(base, { ...fieldsOf(base), lastName: 'Mine too' })).toMatchObject({
    saved: false,
    isWritten: true,
    changes: [{ field: 'lastName', before: 'Mine too', now: 'Theirs', clashes: true }],
  });
});

test('two add a required action at once: both are asked', async () => {
  const { before, others, now } = await openShared();
  others({ requiredActions: ['VERIFY_EMAIL'] });
  const form = { ...fieldsOf(before), requiredActions: ['UPDATE_PASSWORD'] };
  expect(await editUser(before, form)).toEqual({ saved: true });
  expect((await now()).requiredActions.toSorted()).toEqual(['UPDATE_PASSWORD', 'VERIFY_EMAIL']);
});

test('the key was saved and the answer lost: it is looked up, and shown', async () => {
  const { before, line, now } = await openShared();
  line.way = (method) => (method === 'PUT' ? 'lost' : 'through');
  const added = await addKey({ userId: before.id, name: 'x', createdBy: 'manager' });
  if (added.result !== 'kept') throw new Error('not kept');
  expect(keysOf(await now()).map(({ value }) => value)).toContain(added.value);
});

test('the line breaks with the write: the key is held until it is known', async () => {
  const { before, line } = await openShared();
  let isBroken = false;
  line.way = (method) => {
    isBroken ||= method === 'PUT';
    return method === 'PUT' ? 'lost' : isBroken ? 'refused' : 'through';
  };
  const added = await addKey({ userId: before.id, name: 'x', createdBy: 'manager' });
  if (added.result !== 'unknown') throw new Error(added.result);
  expect(await findKey(before.id, added.value)).toMatchObject({ result: 'unknown', value: added.value });
  line.way = () => 'through';
  expect(await findKey(before.id, added.value)).toEqual({ result: 'kept', value: added.value });
});

test('the write did not arrive: it is told as failed, and nothing was saved', async () => {
  const { before, line, now } = await openShared();
  line.way = (method) => (method === 'PUT' ? 'refused' : 'through');
  const adding = addKey({ userId: before.id, name: 'x', createdBy: 'manager' });
  await expect(adding).rejects.toMatchObject({ kind: 'offline' });
  line.way = () => 'through';
  expect(keysOf(await now())).toEqual(keysOf(before));
});
