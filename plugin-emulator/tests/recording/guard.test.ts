import { beforeEach, expect, test } from 'vitest';
import { asked } from '#plugin-emulator/tests/fakes.ts';
import { createEnforcedServers } from '#plugin-emulator/tests/hardening/enforcedServers.ts';
import type { HardeningServers } from '#plugin-emulator/tests/hardening/hardeningServers.ts';

let servers: HardeningServers;
beforeEach(async () => {
  servers = await createEnforcedServers();
});

const valueOf = (name: string): string => servers.values.get(name) ?? '';

/** A request about the records of a study, by the names that both have in the cases. */
async function send(
  method: string,
  who: string,
  study: string,
  { body, etag }: { body?: string; etag?: string } = {},
) {
  const headers: Record<string, string> = {
    ...(who === '' ? {} : { token: valueOf(who) }),
    ...(etag === undefined ? {} : { 'If-Match': etag }),
  };
  const target = `/studies/${valueOf(study)}/metadata/castellan-shares`;
  const sent = { headers, ...(body === undefined ? {} : { body }) };
  const answer = await servers.hardened.handle(asked(method, target, sent));
  return { status: answer.status, etag: answer.headers.get('ETag') ?? '', text: await answer.text() };
}

const link = { kind: 'stone', created: '2026-01-01T00:00:00Z', until: null, by: 'id-doctor', studies: 1 };
const documentOf = (...ids: string[]): string =>
  JSON.stringify({ version: 1, links: ids.map((id) => ({ id, ...link })) });

test('records are written and removed as Orthanc does it: an ETag, 409 for one of before, 404 for what isn’t there', async () => {
  const first = await send('PUT', 'doctor', 'bareId', { body: documentOf('a'), etag: '"0-0"' });
  expect(first).toMatchObject({ status: 200, text: '' });
  expect(await send('GET', 'doctor', 'bareId')).toEqual({ ...first, text: documentOf('a') });
  const second = await send('PUT', 'doctor', 'bareId', { body: documentOf('a', 'b'), etag: first.etag });
  expect(second.status).toBe(200);
  const late = await send('PUT', 'doctor', 'bareId', { body: documentOf('a', 'c'), etag: first.etag });
  expect(late.status).toBe(409);
  expect((await send('GET', 'doctor', 'bareId')).text).toBe(documentOf('a', 'b'));
  expect((await send('DELETE', 'doctor', 'bareId', { etag: first.etag })).status).toBe(409);
  expect((await send('DELETE', 'doctor', 'bareId', { etag: second.etag })).status).toBe(200);
  expect((await send('DELETE', 'doctor', 'bareId')).status).toBe(404);
});

test('the plugin refuses who doesn’t see the study', async () => {
  const answer = await send('PUT', 'limited', 'hiddenId', { body: documentOf() });
  expect(answer).toMatchObject({ status: 403, text: '' });
});

test('what was compared is stored, without spaces and fields written twice', async () => {
  const body = ` ${documentOf('a').replace('"id":"a"', '"id":"b", "id":"a"')}\n`;
  expect(await send('PUT', 'doctor', 'bareId', { body })).toMatchObject({ status: 200, text: '' });
  expect(servers.orthanc.records.get(valueOf('bareId'))).toBe(documentOf('a'));
});

test('what another proxy overwrites at once is a conflict, so that the console repeats it', async () => {
  const { handle } = servers.orthanc;
  servers.orthanc.handle = async (request) => {
    const answer = await handle(request);
    if (request.method === 'PUT') servers.orthanc.records.set(valueOf('bareId'), documentOf('other'));
    return answer;
  };
  expect((await send('PUT', 'doctor', 'bareId', { body: documentOf('a') })).status).toBe(409);
});

test.each([
  ['before it writes', false],
  ['after it has written', true],
])('a write that the database gives up %s is repeated or found', async (_, hasWritten) => {
  let writes = 0;
  const { handle } = servers.orthanc;
  servers.orthanc.handle = async (request) => {
    if (request.method !== 'PUT') return handle(request);
    writes += 1;
    if (writes > 1) return handle(request);
    if (hasWritten) await handle(request);
    return new Response('', { status: 500 });
  };
  const answer = await send('PUT', 'doctor', 'bareId', { body: documentOf('a') });
  expect(answer).toMatchObject({ status: 200, text: '', etag: expect.stringMatching(/^"/) });
  expect(writes).toBe(hasWritten ? 1 : 2);
  expect(servers.orthanc.records.get(valueOf('bareId'))).toBe(documentOf('a'));
});

test('while Orthanc fails, so do writes', async () => {
  servers.orthanc.fails = true;
  expect((await send('PUT', 'doctor', 'bareId', { body: documentOf('a') })).status).toBe(500);
  servers.orthanc.fails = false;
  expect(servers.orthanc.records.has(valueOf('bareId'))).toBe(false);
});
