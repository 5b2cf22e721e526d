import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { defaultRules } from '#access/plugin/rules.ts';
import { asked } from '#plugin-emulator/tests/fakes.ts';
import { createEnforcedServers } from '#plugin-emulator/tests/hardening/enforcedServers.ts';
import { createHardeningServers } from '#plugin-emulator/tests/hardening/hardeningServers.ts';
import type { HardeningServers } from '#plugin-emulator/tests/hardening/hardeningServers.ts';

let servers: HardeningServers;
beforeEach(async () => {
  servers = await createEnforcedServers();
  // Nothing waits in earnest.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets timers end at once until the work is done, which also waits for what no timer tells. */
async function quickly<Value>(work: Promise<Value>): Promise<Value> {
  const state = { isOpen: true };
  const end = work.finally(() => (state.isOpen = false));
  end.catch(() => undefined);
  while (state.isOpen) {
    await vi.advanceTimersByTimeAsync(1000);
    await new Promise(setImmediate);
  }
  return end;
}

const valueOf = (name: string): string => servers.values.get(name) ?? '';
const recordsOf = (id: string): string => servers.orthanc.records.get(id) ?? '';
const stone = 'stone-viewer-publication';

/** Asks for a link to studies, by the names that they have in the cases. */
async function mint(who: string, studies: readonly string[], type = stone, more: object = {}) {
  const Resources = studies.map((name) => ({
    OrthancId: valueOf(`${name}Id`),
    DicomUid: valueOf(`${name}Uid`),
    Level: 'study',
  }));
  const body = { ID: 'x', Type: type, Resources, ExpirationDate: valueOf('tomorrow'), ...more };
  const headers: Record<string, string> =
    who === 'key' ? { 'api-key': valueOf('key') } : { token: valueOf(who) };
  const answer = await quickly(
    servers.hardened.handle(asked('PUT', `/auth/tokens/${type}`, { headers, body })),
  );
  const text = await answer.text();
  return { status: answer.status, text };
}

const made = z.strictObject({ Token: z.string(), Url: z.string().nullable() });
const payload = z.object({ id: z.string(), expiration_date: z.string() });
const documentSchema = z.object({ links: z.array(z.looseObject({ id: z.string() })) });
const payloadOf = (token: string) =>
  payload.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));

/** The plugin lets nothing be written where this says so. */
function failing(isFailing: (request: Request) => Response | undefined): void {
  const { handle } = servers.orthanc;
  servers.orthanc.handle = async (request) => isFailing(request) ?? handle(request);
}
const isWrite = ({ method, url }: Request): boolean => method === 'PUT' && url.endsWith('/castellan-shares');

describe('a link is recorded before anybody gets it', () => {
  test('on each study, with its maker and both ends, and then works', async () => {
    const ExpirationDate = new Date(Date.now() + 86_400_999).toISOString();
    const { status, text } = await mint('doctor', ['listed', 'second'], stone, { ExpirationDate });
    expect(status).toBe(200);
    const { Token } = made.parse(JSON.parse(text));
    const { id, expiration_date: end } = payloadOf(Token);
    for (const study of ['listedId', 'secondId']) {
      const { links } = documentSchema.parse(JSON.parse(recordsOf(valueOf(study))));
      const until = new Date(end).toISOString();
      expect(links.at(-1)).toEqual({
        id,
        kind: 'stone',
        by: 'id-doctor',
        studies: 2,
        until,
        latest: until,
        created: expect.stringMatching(/^\d{4}-.*Z$/),
      });
    }
    const opened = asked('GET', `/studies/${valueOf('secondId')}?token=${Token}`);
    expect((await quickly(servers.hardened.handle(opened))).status).toBe(200);
  });

  test('also one that only downloads, for longer than an hour', async () => {
    const { status, text } = await mint('doctor', ['bare'], 'download-instant-link');
    expect(status).toBe(200);
    const { Token } = made.parse(JSON.parse(text));
    expect(JSON.parse(recordsOf(valueOf('bareId')))).toMatchObject({
      links: [{ kind: 'download', id: payloadOf(Token).id }],
    });
  });

  test('for an API key by its account', async () => {
    expect((await mint('key', ['bare'], 'ohif-viewer-publication')).status).toBe(200);
    expect(JSON.parse(recordsOf(valueOf('bareId')))).toMatchObject({
      links: [{ kind: 'ohif', by: 'id-machine' }],
    });
  });

  test('and what is over there is pruned', async () => {
    expect(recordsOf(valueOf('listedId'))).toContain('"over"');
    await mint('limited', ['listed']);
    expect(recordsOf(valueOf('listedId'))).not.toContain('"over"');
    expect(recordsOf(valueOf('listedId'))).toContain('"doctors"');
  });

  test('but not an instant link that ends within the hour', async () => {
    const before = recordsOf(valueOf('listedId'));
    const answer = await mint('limited', ['listed'], 'viewer-instant-link', {
      ExpirationDate: valueOf('inAnHour'),
    });
    expect(answer.status).toBe(200);
    expect(recordsOf(valueOf('listedId'))).toBe(before);
  });
});

describe('no token leaves', () => {
  const noLink = (text: string): void => {
    expect(text).not.toContain('Token');
    expect(JSON.parse(text)).toMatchObject({ Details: expect.stringMatching(/^No link was created: /) });
  };

  test('where the plugin doesn’t let records be written', async () => {
    servers = await createHardeningServers({ rules: defaultRules }, { shareLinks: 'enforced' });
    const values = new Map([...servers.values, ['ownId', valueOf('id')], ['ownUid', valueOf('uid')]]);
    servers = { ...servers, values };
    const { status, text } = await mint('limited', ['own']);
    expect(status).toBe(403);
    noLink(text);
  });

  test('to somebody who may download and not share, if it is for longer than an hour', async () => {
    const { status, text } = await mint('external', ['listed'], 'download-instant-link');
    expect(status).toBe(403);
    noLink(text);
    expect(text).toContain('you may not list it');
    const answer = await mint('external', ['listed'], 'download-instant-link', {
      ExpirationDate: valueOf('inAnHour'),
    });
    expect(answer.status).toBe(200);
  });

  test('where Orthanc has no such metadata', async () => {
    failing(({ url }) => (url.endsWith('/castellan-shares') ? new Response('', { status: 400 }) : undefined));
    const { status, text } = await mint('doctor', ['bare']);
    expect(status).toBe(502);
    noLink(text);
    expect(text).toContain('can’t list links');
  });

  test('where the records of one study are damaged, and those of the others are as before', async () => {
    const before = new Map(servers.orthanc.records);
    const { status, text } = await mint('doctor', ['second', 'damaged', 'bare']);
    expect(status).toBe(502);
    noLink(text);
    expect(text).toContain('damaged');
    expect(servers.orthanc.records).toEqual(before);
  });

  test('where the records of a study are full', async () => {
    const links = Array.from({ length: 2000 }, (_, nth) => ({ id: `link${String(nth)}`, by: 'id-doctor' }));
    const full = JSON.stringify({ version: 1, links });
    servers.orthanc.records.set(valueOf('bareId'), full);
    const { status, text } = await mint('doctor', ['second', 'bare']);
    expect(status).toBe(502);
    noLink(text);
    expect(text).toContain('is full');
    expect(recordsOf(valueOf('bareId'))).toBe(full);
  });

  test('where Orthanc stops answering', async () => {
    failing((request) => (isWrite(request) ? new Response('', { status: 503 }) : undefined));
    const { status, text } = await mint('doctor', ['bare']);
    expect(status).toBe(502);
    noLink(text);
    expect(recordsOf(valueOf('bareId'))).toBe('');
  });

  test('where others overwrite it each time', async () => {
    const others = JSON.stringify({ version: 1, links: [] });
    failing((request) => {
      if (!isWrite(request)) return undefined;
      servers.orthanc.records.set(valueOf('bareId'), others);
      return new Response('');
    });
    const { status, text } = await mint('doctor', ['bare']);
    expect(status).toBe(502);
    noLink(text);
    expect(text).toContain('others keep changing');
  });

  test('where the auth service makes none', async () => {
    const { status, text } = await mint('doctor', ['bare'], 'meddream-viewer-publication');
    expect(status).toBe(502);
    noLink(text);
    expect(recordsOf(valueOf('bareId'))).toBe('');
  });
});

describe('a write is repeated', () => {
  test('after Orthanc restarts in the middle, whether or not it had written', async () => {
    let writes = 0;
    const { handle } = servers.orthanc;
    servers.orthanc.handle = async (request) => {
      if (!isWrite(request)) return handle(request);
      writes += 1;
      if (writes === 1) throw new TypeError('fetch failed');
      await handle(request);
      throw new TypeError('fetch failed');
    };
    expect((await mint('doctor', ['bare'])).status).toBe(200);
    expect(writes).toBe(2);
    expect(documentSchema.parse(JSON.parse(recordsOf(valueOf('bareId')))).links).toHaveLength(1);
  });

  test('when somebody else’s write through another proxy comes right after', async () => {
    let writes = 0;
    failing((request) => {
      if (!isWrite(request)) return undefined;
      writes += 1;
      if (writes > 1) return undefined;
      const id = valueOf('bareId');
      const before = recordsOf(id);
      // The other proxy had read before, and writes later than our reading back.
      setTimeout(() => servers.orthanc.records.set(id, before || '{"version":1,"links":[]}'), 200);
      return undefined;
    });
    expect((await mint('doctor', ['bare'])).status).toBe(200);
    expect(writes).toBe(2);
    expect(documentSchema.parse(JSON.parse(recordsOf(valueOf('bareId')))).links).toHaveLength(1);
  });
});
