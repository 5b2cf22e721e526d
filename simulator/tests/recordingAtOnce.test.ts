// Several people revoke links, move their ends and make new ones at once, through one proxy and through two, on an Orthanc whose `If-Match` isn't atomic.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Ask, Question } from '#hardening/caller.js';
import { judge } from '#hardening/judge.js';
import { createLock } from '#hardening/recording/locks.js';
import { defaultSettings } from '#hardening/settings.js';
import { createVerdictStore, hashed } from '#plugin-emulator/plugin/verdictStore.ts';
import { interleave, type Weather } from '#lib/tests/interleavings.ts';
import {
  lostIn,
  recordsBefore,
  writersAtOnce,
  type WayToRecords,
} from '#plugin-emulator/tests/recording/atOnce.ts';
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
function createProxy({ leg }: Weather): WayToRecords {
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
    const cache = { store, hash: hashed, clock: () => 0, pause: async () => undefined };
    const ifMatch = etag === undefined ? [] : [['If-Match', etag] as const];
    const { answer } = await judge(
      { method, target, headers: [['api-key', user], ...ifMatch] },
      {
        settings: defaultSettings,
        now: 0,
        randomId,
        body: async () => body,
        ask,
        enforcement: { ask, proveKey: async () => undefined, cache, alone: createLock(store, randomId) },
      },
    ).then((verdict) => ({ answer: undefined, ...verdict }));
    return answer?.status;
  }
  const Type = 'stone-viewer-publication';
  const Resources = [{ OrthancId: study, DicomUid: uid, Level: 'study' }];
  return {
    read: async () => {
      const { text, etag } = await ask({ method: 'GET', path, headers: [] });
      return { text, etag };
    },
    write: async (user, text, etag) => request(user, 'PUT', path, text, etag),
    mint: async (user) => {
      const body = JSON.stringify({ Type, Resources, ExpirationDate: '1970-01-02T00:00:00Z' });
      return request(user, 'PUT', `/auth/tokens/${Type}`, body);
    },
  };
}

/** One trial on a clock of its own; gives what was lost. */
async function trial(seed: number, slowest: number, isTwo: boolean): Promise<string[]> {
  await send(path, { method: 'PUT', body: recordsBefore });
  await interleave(seed, slowest, (weather) => {
    const first = createProxy(weather);
    return writersAtOnce(first, isTwo ? createProxy(weather) : first);
  });
  return lostIn(await (await send(path)).text());
}

describe.each([
  ['one proxy', false, 20, 400],
  ['one slow proxy', false, 200, 100],
  ['two proxies', true, 20, 400],
  ['two slow proxies', true, 200, 100],
])('through %s', (_, isTwo, slowest, trials) => {
  test(`${String(trials)} times: nothing is lost`, { timeout: 120_000 }, async () => {
    for (let seed = 1; seed <= trials; seed += 1)
      expect(await trial(seed, slowest, isTwo), `seed ${String(seed)}`).toEqual([]);
  });
});
