// What the landing page makes of a link at servers whose share records decide: the plugin emulator's hardened mode, no refusal of our own making.
import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { connectTest } from '#api/tests/connectTest.ts';
import { origin } from '#simulator/keycloak/tests/testBrowser.ts';
import { createEnforcedServers } from '#simulator/tests/enforcedServers.ts';
import { readLink } from './readLink.ts';

const type = 'stone-viewer-publication';
const documentSchema = z.object({ links: z.array(z.looseObject({ id: z.string() })) });

afterEach(() => vi.unstubAllGlobals());

/** A link that a doctor has just made, with what is recorded of it. */
async function createLink() {
  const { servers, signIn, now, pass } = createEnforcedServers(5);
  vi.stubGlobal('document', { baseURI: `${origin}/share` });
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) =>
    servers.handle(new Request(address, init)),
  );
  connectTest({ base: { orthanc: `${origin}/orthanc`, keycloak: `${origin}/keycloak` } });
  const { send, study, by } = await signIn();
  const named = { OrthancId: study.ID, DicomUid: study.MainDicomTags.StudyInstanceUID, Level: 'study' };
  const end = new Date(now() + 86_400_000).toISOString();
  const minted = await send(
    'PUT',
    `/auth/tokens/${type}`,
    JSON.stringify({ ID: '', Resources: [named], Type: type, ExpirationDate: end }),
  );
  const link = z.parse(z.object({ Token: z.string() }), await minted.json()).Token;

  const records = `/studies/${study.ID}/metadata/castellan-shares`;
  const tagged = async (): Promise<{ text: string; tag: object }> => {
    const before = await send('GET', records);
    return { text: await before.text(), tag: { 'If-Match': before.headers.get('ETag') ?? '' } };
  };
  return {
    read: () => readLink(link),
    /** Writes something into the record of the link, and waits until the proxy looks at it again. */
    record: async (more: object): Promise<void> => {
      const { text, tag } = await tagged();
      const links = z.parse(documentSchema, JSON.parse(text)).links.map((entry) => ({ ...entry, ...more }));
      expect((await send('PUT', records, JSON.stringify({ version: 1, links }), tag)).status).toBe(200);
      pass(30_000);
    },
    forget: async (): Promise<void> => {
      const { tag } = await tagged();
      expect((await send('DELETE', records, undefined, tag)).status).toBe(200);
      pass(30_000);
    },
    now,
    by,
  };
}

test('a link that is recorded opens; a revoked one is revoked, and opens again once that is undone', async () => {
  const { read, record, now, by } = await createLink();
  expect(await read()).toMatchObject({ kind: 'open', count: 1 });
  await record({ revoked: { at: new Date(now()).toISOString(), by } });
  expect(await read()).toEqual({ kind: 'revoked' });
  await record({ revoked: null });
  expect(await read()).toMatchObject({ kind: 'open' });
});

test('a link whose record ended before its token has ended sooner', async () => {
  const { read, record, now } = await createLink();
  await record({ until: new Date(now() + 10_000).toISOString() });
  expect(await read()).toEqual({ kind: 'ended' });
});

test('a link whose record is gone is unrecorded', async () => {
  const { read, forget } = await createLink();
  await forget();
  expect(await read()).toEqual({ kind: 'unrecorded' });
});
