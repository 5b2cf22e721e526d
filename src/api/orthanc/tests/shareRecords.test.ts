import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withShareRecord } from '#api/orthanc/shares/shareRecordChanges.ts';
import { readShareRecords, type ShareRecord } from '#api/orthanc/shares/shareRecords.ts';
import { createRecordWriter } from '#api/orthanc/shares/shareRecordWrites.ts';
import { connectTest } from '#api/tests/connectTest.ts';

const { putRecord } = createRecordWriter('test');

const record = (id: string, part: Partial<ShareRecord> = {}): ShareRecord => ({
  id,
  kind: 'ohif',
  created: new Date('2026-11-21T10:00:00Z'),
  expiresAt: new Date('2099-12-21T10:00:00Z'),
  latest: new Date('2099-12-21T10:00:00Z'),
  by: 'u-1',
  studies: 1,
  revoked: undefined,
  ...part,
});
const now = new Date('2026-11-22T10:00:00Z');
const idsIn = (text: string): string[] => readShareRecords(text).records.map(({ id }) => id);

describe('the text of the share records', () => {
  test('comes back as it was recorded', () => {
    const first = record('a', { expiresAt: undefined, latest: undefined, studies: 3 });
    expect(readShareRecords(withShareRecord(undefined, first, '', now)).records).toEqual([first]);
  });
  test('holds nothing beside id, kind, times, maker and number', () => {
    const [written] = JSON.parse(withShareRecord(undefined, record('a'), '', now)).links;
    expect(Object.keys(written).toSorted()).toEqual([
      'by',
      'created',
      'id',
      'kind',
      'latest',
      'studies',
      'until',
    ]);
  });
  test('adds, and replaces the same id', () => {
    const two = withShareRecord(withShareRecord(undefined, record('a'), '', now), record('b'), '', now);
    expect(idsIn(withShareRecord(two, record('a', { kind: 'stone' }), '', now))).toEqual(['b', 'a']);
  });
  test('keeps what others wrote and we cannot read', () => {
    const text = withShareRecord('{"version":1,"links":[{"id":7},"x",null]}', record('a'), '', now);
    expect(readShareRecords(text)).toMatchObject({ records: [{ id: 'a' }], unreadable: 3 });
    expect(JSON.parse(text).links.slice(0, 3)).toEqual([{ id: 7 }, 'x', null]);
  });
  test.each(['', 'not json', '[]', '{"version":2,"links":[]}', '"<script>"'])('%j is not ours', (text) => {
    expect(readShareRecords(text)).toEqual({ records: [], unreadable: 1 });
    expect(() => withShareRecord(text, record('a'), '', now)).toThrow(/garbled/);
  });
  test.each([
    { id: '' },
    { id: 'x'.repeat(65) },
    { created: 'yesterday' },
    { until: 'soon' },
    { until: '2027-01-01' },
    { until: '2027-01-01T10:00:00' },
    { until: 'Fri, 01 Jan 2027 10:00:00 GMT' },
    { studies: -1 },
    { by: 'x'.repeat(100) },
  ])('an entry with %j is left out', (part) => {
    const entry = {
      id: 'a',
      kind: 'ohif',
      created: '2026-11-21T10:00:00Z',
      until: null,
      by: 'u',
      studies: 1,
    };
    const text = JSON.stringify({ version: 1, links: [{ ...entry, ...part }] });
    expect(readShareRecords(text)).toEqual({ records: [], unreadable: 1 });
  });
});

/** Metadata as Orthanc keeps it: `If-Match` is compared where something is there, and ignored where nothing is (recorded). */
class Metadata {
  text: string | undefined;
  revision = 0;
  /** What others do right before each write that arrives. */
  readonly meanwhile: (() => void)[] = [];
  /** What others do right after a write that was taken. */
  readonly afterwards: (() => void)[] = [];
  /** The answer to a write is lost: before it took effect, or after. */
  drops: 'before' | 'after' | undefined;
  readonly statuses: number[] = [];
  readonly sent: (string | null)[] = [];

  get etag(): string {
    return `"${this.revision}-${String(this.text?.length)}"`;
  }
  write(text: string): void {
    this.revision = this.text === undefined ? 0 : this.revision + 1;
    this.text = text;
  }
  answer(init: RequestInit | undefined): Response {
    if (init?.method !== 'PUT') {
      return this.text === undefined
        ? new Response(null, { status: 404 })
        : new Response(this.text, { headers: { ETag: this.etag } });
    }
    this.meanwhile.shift()?.();
    const ifMatch = new Headers(init.headers).get('If-Match');
    const isTaken = this.text === undefined || ifMatch === null || ifMatch === this.etag;
    const status = isTaken ? 200 : 409;
    if (this.drops === 'before') throw new TypeError('Failed to fetch');
    if (isTaken && typeof init.body === 'string') this.write(init.body);
    if (isTaken) this.afterwards.shift()?.();
    if (this.drops === 'after') throw new TypeError('Failed to fetch');
    this.sent.push(ifMatch);
    this.statuses.push(status);
    return new Response(status === 200 ? '' : '{}', { status });
  }
}

describe('two people recording links of one study at once', () => {
  let metadata = new Metadata();
  afterEach(() => {
    // The check of a record must not meet the metadata of the next test.
    vi.clearAllTimers();
    vi.useRealTimers();
  });
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true });
    metadata = new Metadata();
    vi.stubGlobal('fetch', async (_url: string, init?: RequestInit) => metadata.answer(init));
    connectTest({ base: { orthanc: 'http://orthanc', keycloak: '' }, getToken: async () => undefined });
  });
  const other = (id: string) => () => metadata.write(withShareRecord(metadata.text, record(id), '', now));

  test('what the proxy has recorded, at its own time, stays as it is', async () => {
    const text = withShareRecord(undefined, { ...record('mine'), created: new Date(0) }, '', now);
    metadata.write(text);
    await putRecord('s', record('mine'));
    expect([metadata.text, metadata.sent]).toEqual([text, []]);
  });

  test('lose nothing: a 409 reads again and adds', async () => {
    metadata.write(withShareRecord(undefined, record('old'), '', now));
    metadata.meanwhile.push(other('theirs'), other('theirs too'));
    await putRecord('s', record('mine'));
    expect(metadata.statuses).toEqual([409, 409, 200]);
    expect(idsIn(metadata.text ?? '')).toEqual(['old', 'theirs', 'theirs too', 'mine']);
  });
  test('lose nothing where neither found any records yet', async () => {
    metadata.meanwhile.push(other('theirs'));
    await putRecord('s', record('mine'));
    expect(metadata.statuses).toEqual([409, 200]);
    expect(idsIn(metadata.text ?? '')).toEqual(['theirs', 'mine']);
    expect(metadata.sent, 'without If-Match Orthanc overwrites').not.toContain(null);
  });
  test('give up at some time, and say so', async () => {
    metadata.write(withShareRecord(undefined, record('old'), '', now));
    for (let n = 0; n < 20; n += 1) metadata.meanwhile.push(other(`theirs ${n}`));
    await expect(putRecord('s', record('mine'))).rejects.toMatchObject({ kind: 'conflict' });
  });
  test('lose nothing where both won: it is read back and written again', async () => {
    metadata.afterwards.push(() => metadata.write(withShareRecord(undefined, record('theirs'), '', now)));
    await putRecord('s', record('mine'));
    expect(metadata.statuses).toEqual([200, 200]);
    expect(idsIn(metadata.text ?? '')).toEqual(['theirs', 'mine']);
  });
  test('lose nothing where the other write took effect late', async () => {
    const { checked } = await putRecord('s', record('mine'));
    metadata.write(withShareRecord(undefined, record('theirs'), '', now));
    await vi.runAllTimersAsync();
    expect(await checked).toBe(true);
    expect(idsIn(metadata.text ?? '')).toEqual(['theirs', 'mine']);
  });
  test('take a write whose answer was lost for done, where it is', async () => {
    metadata.drops = 'after';
    await putRecord('s', record('mine'));
    expect(idsIn(metadata.text ?? '')).toEqual(['mine']);
    metadata.drops = 'before';
    await expect(putRecord('s', record('other'))).rejects.toMatchObject({ kind: 'offline' });
  });
  test('do not write over what is not ours', async () => {
    metadata.write('a remark of somebody');
    await expect(putRecord('s', record('mine'))).rejects.toMatchObject({ kind: 'garbled' });
    expect(metadata.text).toBe('a remark of somebody');
  });
});
