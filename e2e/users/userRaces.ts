import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { judge, oldKeyOf, pairs, seeded, type Ended } from '#api/keycloak/users/tests/races/racing.ts';
import type { ordersSchema } from './raceAuthor.ts';
import type { Servers } from '../support/Servers.ts';
import { signInByFetch } from '../support/signInByFetch.ts';
import { baseUrl, people } from '../support/target.ts';

const admin = '/keycloak/admin/realms/orthanc';
const resultSchema = z.array(z.object({ isDone: z.boolean(), key: z.string() }));
const userSchema = z.object({
  enabled: z.boolean(),
  lastName: z.string().default(''),
  attributes: z.record(z.string(), z.array(z.string())).default({}),
});
const rolesSchema = z.array(z.object({ name: z.string() }));

type Orders = z.output<typeof ordersSchema>;

/** Sends a command to an author in a process of its own. */
async function author(orders: Orders): Promise<z.output<typeof resultSchema>> {
  const script = fileURLToPath(new URL('raceAuthor.ts', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(orders));
  let output = '';
  for await (const part of child.stdout.setEncoding('utf8')) output += String(part);
  return resultSchema.parse(JSON.parse(output));
}

/** A user of a race's own, with one key. */
async function makeUser(servers: Servers, name: string): Promise<string> {
  const made = await servers.must('POST', `${admin}/users`, {
    username: name,
    firstName: 'In',
    lastName: 'Race',
    enabled: true,
  });
  const id = made.headers.get('location')?.split('/').at(-1) ?? '';
  const attributes = { 'api-key': [oldKeyOf(id)] };
  await servers.must('PUT', `${admin}/users/${id}`, { firstName: 'In', lastName: 'Race', attributes });
  return id;
}

/** Milliseconds over which the races begin: a small Keycloak on a small machine serves them all. */
const spreadMs = 15_000;

/** Races each pair on users of its own, all in parallel, and counts how both ended. */
export async function raceOnStack(
  servers: Servers,
  races: number,
): Promise<Record<string, Record<Ended, number>>> {
  const mark = Date.now().toString(36);
  const { value: token } = await signInByFetch(people.admin);
  const random = seeded(races);
  // A few at a time: hundreds at once would keep Keycloak from answering the tests beside this one.
  const ofPairs = await Promise.all(
    pairs.map(async ([one, other], pair) => {
      const made = [];
      for (let race = 0; race < races; race += 1) {
        const userId = await makeUser(servers, `e2e-race-${mark}-${String(pair)}-${String(race)}`);
        made.push({ userId, one, other, at: random() * spreadMs });
      }
      return made;
    }),
  );
  const users = ofPairs.flat();
  try {
    const orders = (which: 'one' | 'other', seed: number): Orders => ({
      origin: baseUrl,
      token,
      seed,
      legMs: 40,
      acts: users.map((user) => ({
        userId: user.userId,
        action: user[which],
        afterMs: user.at + random() * 200,
      })),
    });
    const [ones, others] = await Promise.all([author(orders('one', 1)), author(orders('other', 2))]);
    const ended: Record<string, Record<Ended, number>> = {};
    for (const [place, { userId, one, other }] of users.entries()) {
      const path = `${admin}/users/${userId}`;
      const { attributes, ...user } = userSchema.parse(await (await servers.must('GET', path)).json());
      const roles = await (await servers.must('GET', `${path}/role-mappings/realm`)).json();
      const keys = attributes['api-key'] ?? [];
      const left = { ...user, keys, roles: rolesSchema.parse(roles).map(({ name }) => name) };
      const count = (ended[`${one}/${other}`] ??= { done: 0, told: 0, lost: 0 });
      const [first, second] = [ones[place], others[place]];
      if (!first || !second) throw new Error('a race without an end');
      count[judge(one, other, first, left, userId)] += 1;
      count[judge(other, one, second, left, userId)] += 1;
    }
    return ended;
  } finally {
    await Promise.all(
      ofPairs.map(async (made) => {
        for (const { userId } of made) await servers.send('DELETE', `${admin}/users/${userId}`);
      }),
    );
  }
}
