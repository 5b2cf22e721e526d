import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { createRealServer } from '#server/http/realServer.ts';
import { cacheFolder } from '#stack/machine/cacheFolder.ts';
import { freePort } from '#stack/machine/ports.ts';
import type { StackServer } from '#stack/machine/processes.ts';
import { startOrthanc } from '#stack/orthanc/orthanc.ts';
import { uploadDataset } from '#stack/studies/upload.ts';
import { startHardenedNginx, type HardenedNginx } from './hardenedNginx.ts';

const studySchema = z.object({ ID: z.string(), MainDicomTags: z.object({ StudyInstanceUID: z.string() }) });
type Study = z.output<typeof studySchema>;

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A link's token. Nobody checks its signature here: there is no plugin behind nginx, and `unchecked` takes every one for signed. */
function tokenTo(studies: readonly Study[], id: string): string {
  const resources = studies.map(({ ID, MainDicomTags }) => ({
    orthanc_id: ID,
    dicom_uid: MainDicomTags.StudyInstanceUID,
    level: 'study',
  }));
  const link = { id, resources, type: 'stone-viewer-publication', expiration_date: null };
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(link)}.${part({})}`;
}

/** What stands for the plugin: Orthanc, and an auth service that calls no token invalid, and to which every key is one that sees all labels. */
function unchecked(
  orthanc: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/auth/tokens/decode') return Response.json({});
    if (pathname === '/auth/user/profile') return Response.json({ 'authorized-labels': ['*'] });
    return orthanc(request);
  };
}

// A real nginx in front of a real Orthanc: how records are read there, and what becomes of them. It needs neither a browser nor the suite's servers.
test.describe('nginx that reads share records in Orthanc', { tag: '@stack' }, () => {
  test.describe.configure({ mode: 'default', timeout: 120_000 });

  let state = '';
  let orthanc: StackServer;
  let nginx: HardenedNginx;
  let studies: Study[] = [];
  test.beforeAll(async () => {
    state = await mkdtemp(join(tmpdir(), 'castellan-records-'));
    const common = { cache: cacheFolder(), state, name: 'orthanc', say: () => undefined };
    orthanc = await startOrthanc({ ...common, port: await freePort() });
    await uploadDataset(orthanc.url, { size: 25 });
    const key = { CASTELLAN_SHARE_LINKS: 'enforced', CASTELLAN_PROXY_KEY: 'k'.repeat(32) };
    nginx = await startHardenedNginx({ handle: unchecked(createRealServer(orthanc.url)) }, key);
    const found = await fetch(`${orthanc.url}/studies?expand`);
    studies = z.array(studySchema).parse(await found.json());
  });
  test.afterAll(async () => {
    await nginx.stop();
    await orthanc.stop();
    await rm(state, { recursive: true, force: true });
  });

  const study = (at: number): Study => z.custom<Study>((value) => value !== undefined).parse(studies[at]);
  const recordsOf = ({ ID }: Study): string => `${orthanc.url}/studies/${ID}/metadata/castellan-shares`;

  /** Replaces the records of a study by these entries, and as many others. */
  async function write(of: Study, links: readonly object[], others = 0): Promise<void> {
    const more = Array.from({ length: others }, (_, at) => ({ id: `other${at}`, until: null }));
    await fetch(recordsOf(of), { method: 'DELETE' });
    const body = JSON.stringify({ version: 1, links: [...more, ...links] });
    expect((await fetch(recordsOf(of), { method: 'PUT', body })).status).toBe(200);
  }

  /** What a link answers that nobody has used before: its verdict isn't kept. */
  async function open(id: string, named: readonly Study[]): Promise<{ status: number; text: string }> {
    const [first] = named;
    const target = `/orthanc/studies/${first?.ID ?? ''}`;
    return nginx.send({ method: 'GET', target, headers: [['token', tokenTo(named, id)]] });
  }

  const entry = (id: string, more: object = {}): object => ({ id, until: null, ...more });
  const revoked = { revoked: { at: new Date().toISOString(), by: 'id' } };

  test('opens what is recorded, among 500 others too, and nothing else', async () => {
    const links = [
      entry('recorded'),
      entry('revoked', revoked),
      entry('ended', { until: '2020-01-01T00:00:00Z' }),
    ];
    await write(study(0), links, 500);
    expect((await open('recorded', [study(0)])).status).toBe(200);
    expect((await open('revoked', [study(0)])).text).toContain('(linkRevoked)');
    expect((await open('ended', [study(0)])).text).toContain('(linkEnded)');
    expect((await open('unrecorded', [study(0)])).text).toContain('(linkUnrecorded)');
    expect((await open('recorded', [study(1)])).text).toContain('(linkUnrecorded)');
  });

  test('reads the records of 25 studies, of which one says that the link was revoked', async () => {
    const all = studies.slice(0, 25);
    expect(all).toHaveLength(25);
    await write(study(3), [entry('many'), entry('manyRevoked')]);
    await write(study(24), [entry('manyRevoked', revoked)]);
    const before = nginx.asked.length;
    expect((await open('many', all)).status).toBe(200);
    const targets = nginx.asked.slice(before).map(({ target }) => target);
    expect(targets.filter((target) => target !== '/auth/user/profile')).toEqual([
      '/auth/tokens/decode',
      '/tools/find',
      '/tools/find',
    ]);
    expect((await open('manyRevoked', all)).text).toContain('(linkRevoked)');
  });

  test('fails for damaged records', async () => {
    await fetch(recordsOf(study(5)), { method: 'PUT', body: '{"version":1' });
    await write(study(6), [entry('damaged')]);
    expect((await open('damaged', [study(6), study(5)])).status).toBe(502);
  });

  test('skips a study that was deleted, and forgets the records of one that was created again', async () => {
    const [kept, gone] = [study(7), study(8)];
    await write(kept, [entry('both')]);
    await write(gone, [entry('both'), entry('alone')]);
    const instances = z
      .array(z.object({ ID: z.string() }))
      .parse(await (await fetch(`${orthanc.url}/studies/${gone.ID}/instances`)).json());
    const files = await Promise.all(
      instances.map(async ({ ID }) => (await fetch(`${orthanc.url}/instances/${ID}/file`)).arrayBuffer()),
    );
    await fetch(`${orthanc.url}/studies/${gone.ID}`, { method: 'DELETE' });
    expect((await open('both', [kept, gone])).status).toBe(200);
    expect((await open('alone', [gone])).text).toContain('(linkUnrecorded)');
    for (const body of files) await fetch(`${orthanc.url}/instances`, { method: 'POST', body });
    await write(kept, [entry('bothAgain')]);
    expect((await open('bothAgain', [kept, gone])).status).toBe(200);
    expect((await open('aloneAgain', [gone])).text).toContain('(linkUnrecorded)');
  });

  test('opens nothing while Orthanc is down, and everything once it is back', async () => {
    await write(study(9), [entry('restarted')]);
    await orthanc.kill();
    expect((await open('restarted', [study(9)])).status).toBe(502);
    await orthanc.start();
    expect((await open('restarted', [study(9)])).status).toBe(200);
  });
});
