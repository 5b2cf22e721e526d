import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { storedRecord } from '#api/orthanc/shares/shareRecordChanges.ts';
import { shareRecordsMetadata, type ShareRecord } from '#api/orthanc/shares/shareRecords.ts';
import type { ShareLinkMode } from '#api/orthanc/shares/shareLinkMode.ts';
import type { StudyKey } from '#api/orthanc/studies/study.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import { countLinks, linksOnStudiesQuery, maxReadOneByOne } from './linksOnStudies.ts';

const now = new Date('2026-11-22T10:00:00Z');
const past = new Date('2026-11-22T09:00:00Z');
const later = new Date('2099-01-01T00:00:00Z');
const record = (id: string, part: Partial<ShareRecord> = {}): ShareRecord => ({
  id,
  kind: 'ohif',
  created: past,
  expiresAt: later,
  latest: later,
  by: 'maker',
  studies: 1,
  revoked: undefined,
  ...part,
});
const revoked = { at: past, by: 'someone' };
const on = (...records: ShareRecord[]) => ({ records, unreadable: 0 });

test.each<[string, ReturnType<typeof on>[], Partial<ReturnType<typeof countLinks>>]>([
  ['none', [], { links: 0, elsewhere: 0, unreadable: 0 }],
  ['two on one study', [on(record('a'), record('b'))], { links: 2, elsewhere: 0 }],
  [
    'revoked and expired ones',
    [on(record('a', { revoked }), record('b', { expiresAt: past }))],
    { links: 0 },
  ],
  ['one that never expires', [on(record('a', { expiresAt: undefined }))], { links: 1 }],
  [
    'one to both studies',
    [on(record('a', { studies: 2 })), on(record('a', { studies: 2 }))],
    { links: 1, elsewhere: 0 },
  ],
  ['one to another study as well', [on(record('a', { studies: 2 })), on()], { links: 1, elsewhere: 1 }],
  [
    'one revoked on one of two',
    [on(record('a', { studies: 2, revoked })), on(record('a', { studies: 2 }))],
    { links: 0 },
  ],
  ['a damaged document', [{ records: [record('a')], unreadable: 2 }, on()], { links: 1, unreadable: 1 }],
])('active links: %s', (_name, studies, counted) => {
  expect(countLinks(studies, 'enforced', now)).toMatchObject(counted);
});

test('where nobody checks records, revoked links and those that were to end sooner are active until their tokens end', () => {
  const records = [record('a', { revoked }), record('b', { expiresAt: past }), record('c', { latest: past })];
  expect(countLinks([on(...records)], 'recorded', now)).toMatchObject({ links: 2 });
});

/** The metadata of the studies that exist; finds are cut after `cap` studies. */
let held: Map<string, Record<string, string>>;
let cap: number;
let sent: string[];
let mode: ShareLinkMode;
beforeEach(() => {
  sent = [];
  mode = 'enforced';
  cap = Infinity;
  held = new Map();
  connectTest({ explainRefusal: () => Promise.resolve({ because: 'gone' }) });
  vi.stubGlobal('fetch', (path: string, { body }: { body: string }) => {
    sent.push(path);
    if (path.endsWith('/castellan-proxy')) return Promise.resolve(Response.json({ shareLinks: mode }));
    if (!path.endsWith('/tools/find')) {
      const metadata = held.get(path.split('/').at(-2) ?? '');
      return Promise.resolve(metadata ? Response.json(metadata) : new Response('', { status: 403 }));
    }
    const uids: string[] = JSON.parse(body).Query.StudyInstanceUID.split('\\');
    const ids = uids.map((uid) => uid.slice('1.2.'.length)).filter((id) => held.has(id));
    return Promise.resolve(Response.json(ids.slice(0, cap).map((ID) => ({ ID, Metadata: held.get(ID) }))));
  });
});

/** Studies of which every second has a link of its own. */
function archive(count: number): StudyKey[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `s${String(index)}`;
    const text = JSON.stringify({ version: 1, links: [storedRecord(record(`link-${id}`))] });
    held.set(id, { LastUpdate: 'x', ...(index % 2 === 0 ? { [shareRecordsMetadata]: text } : {}) });
    return { id, studyInstanceUid: `1.2.${id}` };
  });
}

const ask = (studies: readonly StudyKey[], extended: boolean) =>
  new QueryClient().fetchQuery(linksOnStudiesQuery(studies, extended));

test('one request tells for a hundred studies, another what the server makes of their records', async () => {
  expect(await ask(archive(100), true)).toMatchObject({ links: 50 });
  expect(sent).toHaveLength(2);
});

test.each<[ShareLinkMode, number]>([
  ['enforced', 0],
  ['recorded', 1],
])('a revoked link where links are %s counts as %s', async (shareLinks, links) => {
  mode = shareLinks;
  const text = JSON.stringify({ version: 1, links: [storedRecord(record('a', { revoked }))] });
  held.set('s0', { [shareRecordsMetadata]: text });
  expect(await ask(archiveOf(1), true)).toMatchObject({ links });
});

test('without links, nothing else is asked', async () => {
  held.set('s0', { LastUpdate: 'x' });
  expect(await ask(archiveOf(1), true)).toMatchObject({ links: 0 });
  expect(sent).toHaveLength(1);
});

test('more studies take more requests, and an answer that was cut is asked for again', async () => {
  cap = 30;
  expect(await ask(archive(250), true)).toMatchObject({ links: 125 });
});

test('studies that are gone, or not visible, end it', async () => {
  const studies = archive(150);
  for (const { id } of studies.slice(0, 120)) held.delete(id);
  expect(await ask(studies, true)).toMatchObject({ links: 15 });
});

test.each([
  ['a server without extended find', false, archiveOf(5)],
  ['a study without a UID', true, archiveOf(5).map((study) => ({ ...study, studyInstanceUid: '' }))],
])('%s: each study is asked', async (_name, extended, studies) => {
  archive(5);
  held.delete('s4');
  expect(await ask(studies, extended)).toMatchObject({ links: 2 });
  expect(sent.filter((path) => path.endsWith('/metadata?expand'))).toHaveLength(5);
});

function archiveOf(count: number): StudyKey[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `s${String(index)}`,
    studyInstanceUid: `1.2.s${String(index)}`,
  }));
}

test('too many for a server without extended find: it can’t be told, and nothing is asked', async () => {
  expect(await ask(archiveOf(maxReadOneByOne + 1), false)).toBeNull();
  expect(sent).toEqual([]);
});

test('a failure is a failure, not a number', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 500 })));
  await expect(ask(archiveOf(1), true)).rejects.toMatchObject({ kind: 'server' });
  await expect(ask(archiveOf(1), false)).rejects.toMatchObject({ kind: 'server' });
});
