import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { adminWrites, writeAdmin, type AdminWrite } from '#api/keycloak/adminWrite.ts';
import { getRealmRoles } from '#api/keycloak/realmRoles.ts';
import { isOffboarded, notBegun, offboardUser } from '#api/keycloak/users/offboard.ts';
import { changeRoles, getRolesOfUser } from '#api/keycloak/users/roleMappings.ts';
import { fieldsOf } from '#api/keycloak/users/userFields.ts';
import { getUser } from '#api/keycloak/users/users.ts';
import { signOutUser, unlockUser } from '#api/keycloak/users/userSessions.ts';
import { deleteUser, editUser, resetPassword, setEnabled } from '#api/keycloak/users/userWrites.ts';
import { origin } from '#simulator/keycloak/tests/testBrowser.ts';
import { openLine } from '#simulator/keycloak/tests/testLine.ts';
import { connectTo, idOf } from './connectTo.ts';

const page = '<!doctype html><title>Sign in</title><p>Please sign in to the hospital’s network.</p>';
const error = (status: number) => new Response('{"error":"no"}', { status });

/** What a gateway, a broken line or a broken server makes of a write, which does not reach Keycloak. */
const faults: Readonly<Record<string, () => Response>> = {
  '403': () => error(403),
  '404': () => error(404),
  '409': () => error(409),
  '500': () => error(500),
  garbage: () => new Response('%&/()', { status: 200 }),
  'HTML 200': () => new Response(page, { headers: { 'Content-Type': 'text/html' } }),
  'empty 200': () => new Response('', { status: 200 }),
  drop: () => {
    throw new TypeError('Failed to fetch');
  },
  // What the browser makes of a request that nobody answers, once the console gives it up.
  hang: () => {
    throw new DOMException('The operation timed out.', 'TimeoutError');
  },
};

/** Waits are not waited for. */
beforeEach(() => void vi.stubGlobal('setTimeout', (run: () => void) => setImmediate(run)));
afterEach(() => vi.unstubAllGlobals());

/** Shared by those who change nothing on it. */
let shared: ReturnType<typeof openLine> | undefined;

/** A line on which writes end as told, while reads pass; and a user on it. */
async function openFaulty(opened = (shared ??= openLine('admin'))) {
  const line = await opened;
  let fault: (() => Response) | undefined;
  connectTo(line, origin, async (input: URL | string, init?: RequestInit) =>
    fault && (init?.method ?? 'GET') !== 'GET' ? fault() : line.fetch(input, init),
  );
  return { user: await getUser(await idOf('slicer-ws3')), break: (how: () => Response) => (fault = how) };
}

/** Everything that can be done to a user. @returns whether it was told as done */
const actions: Readonly<Record<string, (id: string) => Promise<boolean>>> = {
  async 'edit user'(id) {
    const base = await getUser(id);
    return (await editUser(base, { ...fieldsOf(base), lastName: 'New' })).saved === true;
  },
  async 'required actions'(id) {
    const base = await getUser(id);
    return (await editUser(base, { ...fieldsOf(base), requiredActions: ['UPDATE_PASSWORD'] })).saved === true;
  },
  'reset password': (id) => resetPassword(id, 'Long-Enough-12345', true).then(() => true),
  disable: async (id) => (await setEnabled(id, false)).result === 'done',
  'end sessions': (id) => signOutUser(id).then(() => true),
  async roles(id) {
    const add = (await getRealmRoles()).filter(({ name }) => name === 'external-role');
    return (await changeRoles(id, await getRolesOfUser(id), { add, remove: [] })).saved;
  },
  delete: (id) => deleteUser(id).then(() => true),
  unlock: (id) => unlockUser(id).then(() => true),
  offboard: async (id) => isOffboarded(await offboardUser(id, notBegun, noLinks, () => {})),
};

const noLinks = {
  revoke: () => Promise.resolve('notPossible' as const),
  areThere: () => Promise.resolve(false),
};

const table = Object.keys(actions).flatMap((action) =>
  Object.keys(faults).map((fault) => [action, fault] as const),
);

test.each(table)('%s, the write ending in %s: never told as done', async (action, fault) => {
  const line = await openFaulty();
  line.break(faults[fault] ?? (() => error(500)));
  const told = await actions[action]?.(line.user.id).catch(() => false);
  expect(told).toBe(false);
});

test.each(Object.keys(actions))('%s without a fault: told as done', async (action) => {
  const { user } = await openFaulty(openLine('admin'));
  expect(await actions[action]?.(user.id)).toBe(true);
});

const isWrite = (name: string): name is AdminWrite => name in adminWrites;

test.each(Object.keys(adminWrites).filter(isWrite))('%s: only its own status counts', async (name) => {
  const line = await openFaulty();
  for (const answer of [
    ...Object.values(faults),
    () => new Response(null, { status: adminWrites[name] === 204 ? 201 : 204 }),
    () => new Response('{}', { status: 202 }),
    () => new Response(page, { status: adminWrites[name] === 204 ? 200 : adminWrites[name] }),
  ]) {
    line.break(answer);
    await expect(writeAdmin(name, { id: 'x', body: {} })).rejects.toMatchObject({ name: 'ApiError' });
  }
});

const recording = z.object({ method: z.string(), status: z.number(), path: z.string() });

test('the statuses are those that were recorded from Keycloak', async () => {
  const recorded = await import('#simulator/keycloak/tests/admin.jsonl?raw');
  const lines = z
    .parse(z.object({ default: z.string() }), recorded)
    .default.trim()
    .split('\n');
  const seen = new Map<string, number>();
  for (const line of lines) {
    const parsed = z.safeParse(recording, JSON.parse(line));
    if (!parsed.success || parsed.data.status >= 300) continue;
    const { method, path, status } = parsed.data;
    for (const name of Object.keys(adminWrites)) {
      const [wantedMethod, wanted = ''] = name.split(' ');
      const pattern = new RegExp(`^~${wanted.replace('{id}', '(?!profile$)[^/]+')}$`);
      if (method === wantedMethod && pattern.test(path.split('?', 1)[0] ?? '')) seen.set(name, status);
    }
  }
  expect(adminWrites).toMatchObject(Object.fromEntries(seen));
  expect(seen.size).toBeGreaterThan(5);
});
