import { expect, test } from 'vitest';
import { z } from 'zod';
import { createSimulatedServers } from '../createSimulatedServers.ts';
import { origin } from '../keycloak/tests/testBrowser.ts';
import { createEnforcedServers } from './enforcedServers.ts';

const documentSchema = z.object({ version: z.literal(1), links: z.array(z.looseObject({ id: z.string() })) });

/** A doctor, and a link to one study, at simulated servers whose share records decide. */
async function createLink() {
  const { servers, signIn, now, pass } = createEnforcedServers(20);
  const { send, study, by } = await signIn();
  const records = `/studies/${study.ID}/metadata/castellan-shares`;
  /** Writes the record of the link, with `more` in it. */
  async function record(id: string, more: object): Promise<void> {
    const before = await send('GET', records);
    const { links } = before.ok ? documentSchema.parse(await before.json()) : { links: [] };
    const { revoked: _, ...own } = links.find((link) => link.id === id) ?? {
      id,
      kind: 'stone',
      created: new Date(now()).toISOString(),
      until: null,
      by,
      studies: 1,
    };
    const others = links.filter((link) => link.id !== id);
    const tag = before.headers.get('ETag') ?? '"none"';
    const text = JSON.stringify({ version: 1, links: [...others, { ...own, ...more }] });
    expect((await send('PUT', records, text, { 'If-Match': tag })).status).toBe(200);
  }

  const mint = async (type: string) => {
    const named = { OrthancId: study.ID, DicomUid: study.MainDicomTags.StudyInstanceUID, Level: 'study' };
    const end = new Date(now() + 30 * 60_000).toISOString();
    const body = JSON.stringify({ ID: '', Resources: [named], Type: type, ExpirationDate: end });
    const answer = await send('PUT', `/auth/tokens/${type}`, body);
    const link = z.object({ Token: z.string() }).parse(await answer.json()).Token;
    const payload: unknown = JSON.parse(Buffer.from(link.split('.')[1] ?? '', 'base64url').toString());
    const { id } = z.object({ id: z.string() }).parse(payload);
    const open = async (): Promise<number> =>
      (await servers.handle(new Request(`${origin}/orthanc/studies/${study.ID}?token=${link}`))).status;
    return { id, open };
  };

  return { servers, by, record, pass, mint };
}

test('a link works while its record says so, and within 30 seconds not after it was revoked, until that is undone', async () => {
  const { by, mint, record, pass } = await createLink();
  const { id, open } = await mint('stone-viewer-publication');
  await record(id, {});
  pass(30_000);
  expect(await open()).toBe(200);
  await record(id, { revoked: { at: new Date().toISOString(), by } });
  expect(await open()).toBe(200);
  pass(30_000);
  expect(await open()).toBe(403);
  await record(id, {});
  pass(30_000);
  expect(await open()).toBe(200);
});

test('a link that opens a viewer at once needs no record', async () => {
  const { mint } = await createLink();
  expect(await (await mint('viewer-instant-link')).open()).toBe(200);
});

test('the proxy says that it enforces, to anybody; without it, the plugin refuses the question', async () => {
  const question = (): Request => new Request(`${origin}/orthanc/castellan-proxy`);
  const answer = await (await createLink()).servers.handle(question());
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(await answer.json()).toEqual({ shareLinks: 'enforced' });
  const hardened = createSimulatedServers({ size: 1, origin, mode: 'hardened' });
  expect(await (await hardened.handle(question())).json()).toEqual({ shareLinks: 'recorded' });
  const faithful = createSimulatedServers({ size: 1, origin });
  expect((await faithful.handle(question())).status).toBe(403);
});

test('nothing is enforced without the rules about tokens', () => {
  expect(() => createSimulatedServers({ shareLinks: 'enforced' })).toThrow(
    'only be enforced in the hardened mode',
  );
});
