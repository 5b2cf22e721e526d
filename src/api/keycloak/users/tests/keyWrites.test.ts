import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keysOf } from '#api/keycloak/users/apiKeys.ts';
import { addKey, revokeKeys } from '#api/keycloak/users/keyWrites.ts';
import { fieldsOf } from '#api/keycloak/users/userFields.ts';
import { getUser } from '#api/keycloak/users/users.ts';
import { editUser } from '#api/keycloak/users/userWrites.ts';
import { origin } from '#simulator/keycloak/tests/testBrowser.ts';
import { openLine } from '#simulator/keycloak/tests/testLine.ts';
import { connectTo, idOf } from './connectTo.ts';

/** The waits for what others may write are not waited for. */
beforeEach(() => void vi.stubGlobal('setTimeout', (run: () => void) => setImmediate(run)));
afterEach(() => vi.unstubAllGlobals());

/** Connects the API layer to a simulated Keycloak as one of its users. */
const connectAs = async (userName: string) => connectTo(await openLine(userName), origin);

test('keys come and go, and names, address and other keys stay', async () => {
  await connectAs('manager');
  const userId = await idOf('slicer-ws3');
  const before = await getUser(userId);
  const added = await addKey({ userId, name: 'Second', createdBy: 'manager' });
  if (added.result !== 'kept') throw new Error('not kept');
  const both = await getUser(userId);
  expect(keysOf(both).map(({ name, createdBy }) => [name, createdBy])).toEqual(
    expect.arrayContaining([
      ['Slicer workstation 3', 'admin'],
      ['Second', 'manager'],
    ]),
  );
  expect(fieldsOf(both)).toEqual(fieldsOf(before));
  await revokeKeys(userId, added.value);
  expect(keysOf(await getUser(userId)).map(({ value }) => value)).toEqual(
    keysOf(before).map(({ value }) => value),
  );
  await revokeKeys(userId);
  const none = await getUser(userId);
  expect(none.attributes).toEqual({});
  expect(fieldsOf(none)).toEqual(fieldsOf(before));
});

test('an edit writes what it changed, and nothing once somebody was faster', async () => {
  await connectAs('manager');
  const base = await getUser(await idOf('slicer-ws3'));
  expect(await editUser(base, { ...fieldsOf(base), lastName: 'Mine' })).toEqual({ saved: true });
  const second = await editUser(base, { ...fieldsOf(base), firstName: 'Also' });
  expect(second).toMatchObject({ saved: false, changes: [{ field: 'lastName', now: 'Mine' }] });
  const now = await getUser(base.id);
  expect(now).toMatchObject({ firstName: base.firstName, lastName: 'Mine' });
  expect(keysOf(now)).toEqual(keysOf(base));
});
