// One administrator of a race, in a process of its own that stands for a browser: e2e/users/userRaces.ts starts two. Commands come by stdin.
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { act, connect } from '#api/keycloak/users/tests/races/author.ts';
import { seeded, type Action, type Told } from '#api/keycloak/users/tests/races/racing.ts';

const actions = ['revoke', 'newKey', 'disable', 'rename', 'giveRole', 'offboard'] as const satisfies Action[];

/** What an author is to do. */
export const ordersSchema = z.object({
  origin: z.string(),
  token: z.string(),
  seed: z.number(),
  /** Milliseconds that each leg takes longer, at most. */
  legMs: z.number(),
  acts: z.array(z.object({ userId: z.string(), action: z.enum(actions), afterMs: z.number() })),
});

async function readInput(): Promise<string> {
  let text = '';
  for await (const part of process.stdin.setEncoding('utf8')) text += String(part);
  return text;
}

const { origin, token, seed, legMs, acts } = ordersSchema.parse(JSON.parse(await readInput()));
const random = seeded(seed);
const send = fetch;
Object.assign(globalThis, {
  document: { baseURI: `${origin}/` },
  fetch: async (input: URL | string, init?: RequestInit): Promise<Response> => {
    await pause(random() * legMs);
    const answer = await send(input, init);
    await pause(random() * legMs);
    return answer;
  },
});
connect({
  base: { orthanc: `${origin}/orthanc`, keycloak: `${origin}/keycloak` },
  realm: 'orthanc',
  getToken: () => Promise.resolve(token),
  explainRefusal: () => Promise.resolve({ because: 'policy' }),
});
const results: Told[] = await Promise.all(
  acts.map(async ({ userId, action, afterMs }) => {
    await pause(afterMs);
    return act(action, userId);
  }),
);
process.stdout.write(JSON.stringify(results));
