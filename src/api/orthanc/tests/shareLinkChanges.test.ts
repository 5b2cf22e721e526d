import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { activeLinksOf, changeLinks } from '#api/orthanc/shares/shareLinkChanges.ts';
import { shareLinkModeQuery } from '#api/orthanc/shares/shareLinkMode.ts';
import { storedRecord } from '#api/orthanc/shares/shareRecordChanges.ts';
import {
  readShareRecords,
  shareRecordsMetadata,
  type ShareRecord,
} from '#api/orthanc/shares/shareRecords.ts';
import { sampleStudy } from '#api/orthanc/studies/tests/samples.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import { createDataset } from '#simulator/dataset/createDataset.ts';
import { createOrthanc } from '#simulator/orthanc/createOrthanc.ts';

const now = new Date('2026-11-22T10:00:00Z');
const later = new Date('2099-01-01T00:00:00Z');
const record = (id: string, part: Partial<ShareRecord> = {}): ShareRecord => ({
  id,
  kind: 'ohif',
  created: new Date('2026-11-01T10:00:00Z'),
  expiresAt: later,
  latest: later,
  by: 'maker',
  studies: 2,
  revoked: undefined,
  ...part,
});
const revoked = { at: now, by: 'revoker' };

afterEach(() => {
  // The checks that continue must not meet the next test.
  vi.clearAllTimers();
  vi.useRealTimers();
});

test('the links of a user that still work, each with all the studies that have its record', () => {
  const on = (id: string, ...records: ShareRecord[]) => ({
    study: sampleStudy(id, {}),
    records,
    unreadable: 0,
  });
  const ended = { expiresAt: new Date('2026-11-22T09:00:00Z') };
  const studies = [
    on('s1', record('two'), record('theirs', { by: 'other' }), record('gone', { revoked })),
    on('s2', record('partly', { revoked }), record('two'), record('over', ended)),
    on('s3', record('partly'), record('never', { expiresAt: undefined })),
  ];
  expect(activeLinksOf('maker', { studies, isCut: false }, now)).toEqual([
    { id: 'two', studyIds: ['s1', 's2'] },
    { id: 'partly', studyIds: ['s2', 's3'] },
    { id: 'never', studyIds: ['s3'] },
  ]);
});

describe('revoking several links', () => {
  const revokeBy = (by: string) => ({ kind: 'revoke' as const, revoked: { at: now, by } });
  const unfollowed = { onProgress: () => {}, onLost: () => {} };
  const orthanc = createOrthanc(createDataset({ size: 3 }));
  const ask = async (path: string, init?: RequestInit): Promise<Response> =>
    orthanc.handle(new Request(`http://orthanc${path}`, init));
  const pathOf = (id: string): string => `/studies/${id}/metadata/${shareRecordsMetadata}`;
  const idsOfStudies = async (): Promise<[string, string]> => (await ask('/studies')).json();
  const revokedOn = async (id: string): Promise<string[]> =>
    readShareRecords(await (await ask(pathOf(id))).text()).records.flatMap((one) =>
      one.revoked ? one.id : [],
    );

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    connectTest({ base: { orthanc: '', keycloak: '' } });
    const [a, b] = await idsOfStudies();
    const links = ['one', 'two', 'kept'].map((id) => storedRecord(record(id)));
    for (const id of [a, b]) {
      await ask(pathOf(id), { method: 'PUT', body: JSON.stringify({ version: 1, links }) });
    }
  });

  test('writes every record, and a failure stops none of the others', async () => {
    const [a, b] = await idsOfStudies();
    vi.stubGlobal('fetch', async (address: string, init: RequestInit) =>
      address === pathOf('refused') ? new Response('{}', { status: 403 }) : ask(address, init),
    );
    const links = [
      { id: 'one', studyIds: [a, 'refused', b] },
      { id: 'two', studyIds: [a, b] },
    ];
    const progress: number[] = [];
    const ended = await changeLinks(new QueryClient(), links, revokeBy('revoker'), {
      ...unfollowed,
      onProgress: (done) => progress.push(done),
    });
    expect(progress).toEqual([1, 2]);
    expect(ended.changed).toEqual([links[1]]);
    expect(ended.failures).toMatchObject([{ link: links[0], error: { kind: 'forbidden' } }]);
    for (const id of [a, b]) expect(await revokedOn(id)).toEqual(['one', 'two']);
  });

  test('nothing is written for a link that was revoked already, and who did it stays', async () => {
    const [a] = await idsOfStudies();
    const writes: string[] = [];
    vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
      if (init.method === 'PUT') writes.push(address);
      return ask(address, init);
    });
    const links = [{ id: 'one', studyIds: [a] }];
    await changeLinks(new QueryClient(), links, revokeBy('revoker'), unfollowed);
    await changeLinks(new QueryClient(), links, revokeBy('someone else'), unfollowed);
    expect(writes).toHaveLength(1);
    const { records } = readShareRecords(await (await ask(pathOf(a))).text());
    expect(records.find(({ id }) => id === 'one')?.revoked?.by).toBe('revoker');
  });

  test('undoing it opens again what this revocation closed, and nothing else', async () => {
    const [a, b] = await idsOfStudies();
    const client = new QueryClient();
    const studyIds = [a, b];
    await changeLinks(client, [{ id: 'two', studyIds }], revokeBy('someone else'), unfollowed);
    const links = [
      { id: 'one', studyIds },
      { id: 'two', studyIds },
    ];
    await changeLinks(client, links, revokeBy('revoker'), unfollowed);
    const restore = { ...revokeBy('revoker'), kind: 'restore' as const };
    await changeLinks(client, links, restore, unfollowed);
    for (const id of studyIds) expect(await revokedOn(id)).toEqual(['two']);
  });
});

describe('the mode of the server', () => {
  const modeFor = (answer: () => Response): Promise<string> => {
    connectTest({ base: { orthanc: '', keycloak: '' } });
    vi.stubGlobal('fetch', async () => answer());
    return new QueryClient({ defaultOptions: { queries: { retry: false } } }).query(shareLinkModeQuery);
  };
  test.each([
    ['enforced', 200, '{"shareLinks":"enforced"}', 'enforced'],
    ['recorded', 200, '{"shareLinks":"recorded"}', 'recorded'],
    ['the plugin, without our proxy', 403, '', 'recorded'],
    ['an Orthanc without plugin', 404, '{"Message":"Unknown resource"}', 'recorded'],
    ['a mode of the future', 200, '{"shareLinks":"off"}', 'recorded'],
    ['a page', 200, '<html></html>', 'recorded'],
  ])('%s', async (_name, status, text, mode) => {
    expect(await modeFor(() => new Response(text, { status }))).toBe(mode);
  });
  test('an outage says nothing', async () => {
    await expect(modeFor(() => new Response('', { status: 500 }))).rejects.toMatchObject({ kind: 'server' });
  });
});
