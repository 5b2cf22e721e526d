// Several people revoke links, move their ends and make new ones at once, through one proxy and through two, on an Orthanc whose `If-Match` isn't atomic.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Ask, Question } from '#hardening/caller.js';
import { judge } from '#hardening/judge.js';
import { readRecords } from '#hardening/records.js';
import { createLock } from '#hardening/recording/locks.js';
import { defaultSettings } from '#hardening/settings.js';
import { createVerdictStore } from '#plugin-emulator/plugin/verdictStore.ts';
import { WritePace, writeVerified } from '#lib/tasks/verifiedWrite.ts';
import { interleave, type Weather } from '#lib/tests/interleavings.ts';
import { createDataset } from '#simulator/dataset/createDataset.ts';
import { createOrthanc } from '#simulator/orthanc/createOrthanc.ts';

const orthanc = createOrthanc(createDataset({ size: 1 }), { database: 'postgresql' });
const send = async (path: string, init: RequestInit = {}): Promise<Response> =>
  orthanc.handle(new Request(`http://orthanc${path}`, init));
const [study] = z.tuple([z.string()]).parse(await (await send('/studies')).json());
const uid = z
  .object({ MainDicomTags: z.object({ StudyInstanceUID: z.string() }) })
  .parse(await (await send(`/studies/${study}`)).json()).MainDicomTags.StudyInstanceUID;
const path = `/studies/${study}/metadata/castellan-shares`;

type Entry = Readonly<Record<string, unknown>>;
type Edit = (entry: Entry) => Entry;

const at = (hours: number): string => new Date(hours * 3_600_000).toISOString();
const linkOf = (id: string, by: string): Entry => ({
  id,
  kind: 'stone',
  created: at(0),
  until: at(24),
  latest: at(48),
  by,
  studies: 1,
});
const documentOf = (links: readonly Entry[]): string => JSON.stringify({ version: 1, links });
const entriesOf = (text: string): readonly Entry[] => (readRecords(text) ?? []).map(({ value }) => value);
const stored = async (): Promise<readonly Entry[]> => entriesOf(await (await send(path)).text());

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const askedLink = z.object({ ID: z.string() });

/** The auth service: a token with the ID that it is given. */
function minted(body: string): string {
  const { ID } = askedLink.parse(JSON.parse(body));
  return JSON.stringify({ Token: `${base64url({})}.${base64url({ id: ID })}.${'A'.repeat(43)}` });
}

/** The plugin: an API key is the name of who has it. */
async function behindProxy({ method, path: target, headers, body }: Question): Promise<Response> {
  const own = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
  if (target === '/auth/user/profile') {
    const user = own.get('api-key') ?? '';
    const permissions = user === 'root' ? ['admin-permissions'] : ['share'];
    return Response.json({ 'user-id': user, permissions, 'authorized-labels': ['*'] });
  }
  if (target.startsWith('/auth/tokens/')) return new Response(minted(body ?? ''));
  return send(target, { method, headers: own, ...(body === undefined ? {} : { body }) });
}

/** A proxy with a lock of its own, some milliseconds away from Orthanc. */
function createProxy({ leg }: Weather) {
  const store = createVerdictStore(Date.now);
  const ask: Ask = async (question) => {
    await leg();
    const answer = await behindProxy(question);
    const text = await answer.text();
    await leg();
    return { status: answer.status, text, etag: answer.headers.get('ETag') ?? undefined };
  };
  let requests = 0;
  async function request(user: string, method: string, target: string, body: string, etag?: string) {
    const randomId = `${user}${String((requests += 1))}`;
    const cache = { store, clock: () => 0, pause: async () => undefined };
    const ifMatch = etag === undefined ? [] : [['If-Match', etag] as const];
    const { answer } = await judge(
      { method, target, headers: [['api-key', user], ...ifMatch] },
      {
        settings: defaultSettings,
        now: 0,
        randomId,
        body: async () => body,
        ask,
        enforcement: { ask, cache, alone: createLock(store, randomId) },
      },
    ).then((verdict) => ({ answer: undefined, ...verdict }));
    return answer?.status;
  }
  const Type = 'stone-viewer-publication';
  const Resources = [{ OrthancId: study, DicomUid: uid, Level: 'study' }];
  return {
    read: async () => ask({ method: 'GET', path, headers: [] }),
    write: async (user: string, text: string, etag?: string) => request(user, 'PUT', path, text, etag),
    mint: async (user: string) => {
      const body = JSON.stringify({ Type, Resources, ExpirationDate: at(24) });
      return request(user, 'PUT', `/auth/tokens/${Type}`, body);
    },
  };
}
type Proxy = ReturnType<typeof createProxy>;

/** A person at a console: reads, changes what they want to and writes, again after a 409. `looksAgain`: and checks later, as the console does. */
async function change(proxy: Proxy, user: string, edit: Edit, { looksAgain }: { looksAgain: boolean }) {
  const round = async () => {
    const before = await proxy.read();
    const links = entriesOf(before.text);
    const text = documentOf(links.map(edit));
    if (text === documentOf(links)) return { state: 'kept', value: undefined } as const;
    const status = await proxy.write(user, text, before.etag);
    if (status !== 200 && status !== 409) throw new Error(String(status));
    return { state: status === 200 ? 'written' : 'lost', value: undefined } as const;
  };
  if (looksAgain) {
    const { state, checked } = await writeVerified({ name: user, pace: new WritePace(), round });
    expect(state).toMatch(/^(written|kept)$/);
    await checked;
  } else {
    while ((await round()).state === 'lost');
  }
}

const edits =
  (id: string, part: Entry): Edit =>
  (entry) =>
    entry['id'] === id ? { ...entry, ...part } : entry;

/** One trial: two people at links of each other's, while a third makes one. Gives the entries at the end. */
async function trial(seed: number, slowest: number, isTwo: boolean): Promise<readonly Entry[]> {
  const links = [linkOf('a', 'ada'), linkOf('b', 'bo'), linkOf('c', 'cy')];
  await send(path, { method: 'PUT', body: documentOf(links) });
  await interleave(seed, slowest, (weather) => {
    const first = createProxy(weather);
    const second = isTwo ? createProxy(weather) : first;
    const looksAgain = isTwo;
    const revoked = (by: string): Entry => ({ revoked: { at: at(1), by } });
    return [
      async () => change(first, 'ada', edits('b', revoked('ada')), { looksAgain }),
      async () => change(second, 'bo', edits('c', revoked('bo')), { looksAgain }),
      async () => change(second, 'root', edits('a', { until: at(40) }), { looksAgain }),
      async () => {
        expect(await first.mint('di')).toBe(200);
      },
      async () => {
        expect(await second.mint('ed')).toBe(200);
      },
    ];
  });
  return stored();
}

describe.each([
  ['one proxy', false, 20, 400],
  ['one slow proxy', false, 200, 100],
  ['two proxies', true, 20, 400],
  ['two slow proxies', true, 200, 100],
])('through %s', (_, isTwo, slowest, trials) => {
  test(`${String(trials)} times: nothing is lost`, { timeout: 120_000 }, async () => {
    for (let seed = 1; seed <= trials; seed += 1) {
      const ended = await trial(seed, slowest, isTwo);
      const found = ended.toSorted((one, other) => String(one['by']).localeCompare(String(other['by'])));
      expect(found, `seed ${String(seed)}`).toMatchObject([
        { id: 'a', by: 'ada', until: at(40) },
        { id: 'b', by: 'bo', revoked: { by: 'ada' } },
        { id: 'c', by: 'cy', revoked: { by: 'bo' } },
        { by: 'di' },
        { by: 'ed' },
      ]);
    }
  });
});
