import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { consoleClients } from '#simulator/keycloak/clients.ts';
import { createKeycloak } from '#simulator/keycloak/createKeycloak.ts';
import { createBrowser, origin } from '#simulator/keycloak/tests/testBrowser.ts';
import { judge, oldKeyOf, pairs, seeded, type Ended } from './racing.ts';
import { VirtualClock } from './VirtualClock.ts';

/** `RACES=1000 npx vitest run races` runs as many of each pair as the goal asks; every check runs enough to notice a fault. */
const races = Number(process.env['RACES'] ?? 40);

const admin = `${origin}/keycloak/admin/realms/orthanc`;
const forever = 1e9;

const userSchema = z.looseObject({
  id: z.string(),
  username: z.string(),
  enabled: z.boolean(),
  lastName: z._default(z.string(), ''),
  attributes: z._default(z.record(z.string(), z.array(z.string())), {}),
});
const named = z.array(z.object({ name: z.string() }));

/** A simulated Keycloak with users who hold one key each, and an administrator's way to it. */
async function openRealm() {
  const keycloak = createKeycloak({
    clients: consoleClients('secret'),
    // Some of them are disabled, and not raced.
    users: Math.ceil(races * 1.1) + 20,
    accessTokenSeconds: forever,
    settings: { sessionIdleSeconds: forever, sessionMaxSeconds: forever },
  });
  const token = (await createBrowser(keycloak).signIn('admin', 'admin')).access_token;
  const ask = async (path: string, method = 'GET', body?: unknown): Promise<unknown> => {
    const headers = { Authorization: `Bearer ${token}` };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await keycloak.handle(new Request(admin + path, { method, headers, ...sent }));
    return method === 'GET' ? answer.json() : answer.text();
  };
  const all = z.parse(z.array(userSchema), await ask('/users?max=-1&briefRepresentation=false'));
  const users = all.filter(({ username, enabled }) => enabled && username !== 'admin').slice(-races);
  for (const { id } of users) {
    await ask(`/users/${id}`, 'PUT', { lastName: 'Before', attributes: { 'api-key': [oldKeyOf(id)] } });
  }
  return { keycloak, token, ask, users };
}

/** Two authors, each with their own instance of the console's modules, as in two browsers. */
async function twoAuthors(token: string) {
  const authors = [];
  for (let one = 0; one < 2; one += 1) {
    vi.resetModules();
    const { act, connect } = await import('./author.ts');
    connect({
      base: { orthanc: `${origin}/orthanc`, keycloak: `${origin}/keycloak` },
      realm: 'orthanc',
      getToken: () => Promise.resolve(token),
      explainRefusal: () => Promise.resolve({ because: 'policy' }),
    });
    authors.push({ act });
  }
  return authors;
}

afterEach(() => vi.unstubAllGlobals());

const settings = pairs.flatMap(([one, other]) => [40, 2000].map((leg) => [one, other, leg] as const));

test.each(settings)(
  '%s and %s at once, legs of up to %i ms: nobody is told done what does not hold',
  { timeout: 600_000 },
  async (one, other, leg) => {
    const { keycloak, token, ask, users } = await openRealm();
    const clock = new VirtualClock();
    const random = seeded(leg);
    vi.stubGlobal('document', { baseURI: `${origin}/` });
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('setTimeout', clock.setTimeout);
    vi.stubGlobal('performance', { now: clock.now });
    vi.spyOn(Math, 'random').mockImplementation(random);
    vi.stubGlobal('fetch', async (input: URL | string, init?: RequestInit) => {
      await clock.sleep(random() * leg);
      const answer = await clock.work(keycloak.handle(new Request(input, init)));
      await clock.sleep(random() * leg);
      return answer;
    });
    const authors = await twoAuthors(token);
    const race = (userId: string) =>
      Promise.all(
        [one, other].map(async (action, who) => {
          await clock.sleep(random() * Math.max(200, leg));
          return authors[who]?.act(action, userId) ?? { isDone: false, key: '' };
        }),
      );
    const told = await clock.runUntil(Promise.all(users.map(({ id }) => race(id))));
    vi.unstubAllGlobals();

    const ended: Record<Ended, number> = { done: 0, told: 0, lost: 0 };
    for (const [place, { id }] of users.entries()) {
      const { attributes, ...user } = z.parse(userSchema, await ask(`/users/${id}`));
      const roles = z.parse(named, await ask(`/users/${id}/role-mappings/realm`));
      const left = { ...user, keys: attributes['api-key'] ?? [], roles: roles.map(({ name }) => name) };
      const [first, second] = told[place] ?? [];
      if (!first || !second) throw new Error('a race without an end');
      ended[judge(one, other, first, left, id)] += 1;
      ended[judge(other, one, second, left, id)] += 1;
    }
    // Printed for the record by `RACES=1000`.
    if (process.env['RACES']) process.stdout.write(`${one}/${other} ${leg} ms: ${JSON.stringify(ended)}\n`);
    expect(users).toHaveLength(races);
    expect(ended.lost).toBe(0);
  },
);
