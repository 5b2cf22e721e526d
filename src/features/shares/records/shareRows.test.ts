import { expect, test } from 'vitest';
import type { ShareLinkMode } from '#api/orthanc/shares/shareLinkMode.ts';
import type { ShareRecord } from '#api/orthanc/shares/shareRecords.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import { sampleStudy } from '#api/orthanc/studies/tests/samples.ts';
import { readDeviceRecords, type DeviceRecord } from './deviceRecords.ts';
import { filterRows, shareRows, sortRows, stateOf, type ShareFilter } from './shareRows.ts';

const now = new Date('2026-11-21T10:00:00Z');
const at = (text: string): Date => new Date(`2026-${text}Z`);
const record = (id: string, expiresAt: Date | undefined = at('12-21T10:00:00')): ShareRecord => ({
  id,
  kind: 'ohif',
  created: at('11-01T10:00:00'),
  expiresAt,
  latest: expiresAt,
  by: 'u-1',
  studies: 1,
  revoked: undefined,
});
const device = (id: string, part: Partial<DeviceRecord> = {}): DeviceRecord => ({
  id,
  kind: 'ohif',
  created: at('11-01T10:00:00'),
  expiresAt: at('12-21T10:00:00'),
  by: 'u-1',
  studies: 1,
  studyIds: ['a'],
  recipient: 'Dr Wéber',
  note: '',
  isForCopies: false,
  ...part,
});
const revoked = { at: at('11-21T09:00:00'), by: 'u-2' };
const study = (id: string): Study => sampleStudy(id, { studyInstanceUid: '1.2', patientName: 'Doe^Jane' });

test.each([
  ['never', undefined, 'live'],
  ['in eight days', at('11-29T10:00:00'), 'live'],
  ['in seven days to the second', at('11-28T10:00:00'), 'week'],
  ['in a second', at('11-21T10:00:01'), 'week'],
  ['now', now, 'ended'],
  ['a second ago', at('11-21T09:59:59'), 'ended'],
])('a link that ends %s', (_name, expiresAt, state) => {
  expect(stateOf({ expiresAt, revoked: undefined, isPartlyRevoked: false }, now)).toBe(state);
});

const recordedIn = (mode: ShareLinkMode | undefined, ...records: Partial<ShareRecord>[]) =>
  shareRows(
    records.map((part, index) => ({
      study: study(String(index)),
      records: [{ ...record('x'), studies: records.length, ...part }],
      unreadable: 0,
    })),
    [],
    mode,
  );
const recorded = recordedIn.bind(undefined, 'enforced');
test.each<[string, Partial<ShareRecord>[], string]>([
  ['on its only study', [{ revoked }], 'revoked'],
  ['on both', [{ revoked }, { revoked }], 'revoked'],
  ['on the first of two', [{ revoked }, {}], 'partly'],
  ['on the second of two', [{}, { revoked }], 'partly'],
  ['on the last of three', [{}, {}, { revoked }], 'partly'],
  ['and expired', [{ revoked, expiresAt: at('11-20T10:00:00') }], 'revoked'],
])('a link revoked %s', (_name, records, state) => {
  const [row, ...others] = recorded(...records);
  expect(others).toEqual([]);
  expect(row && stateOf(row, now)).toBe(state);
  expect(row?.revoked).toEqual(revoked);
});

test('a link whose records differ ends with the first of them', () => {
  const [row] = recorded(
    { expiresAt: undefined, latest: undefined },
    { expiresAt: at('12-01T00:00:00'), latest: at('12-21T10:00:00') },
    { expiresAt: at('12-11T00:00:00'), latest: at('12-11T00:00:00') },
  );
  expect(row).toMatchObject({ expiresAt: at('12-01T00:00:00'), latest: at('12-11T00:00:00') });
});

test.each([['recorded' as const], [undefined]])('where links are %s, no record ends one', (mode) => {
  const sooner = { expiresAt: at('11-20T10:00:00'), latest: at('12-21T10:00:00') };
  const [row] = recordedIn(mode, { revoked }, sooner);
  expect(row && stateOf(row, now)).toBe('live');
  expect(row).toMatchObject({ expiresAt: sooner.latest, revoked: undefined, isPartlyRevoked: false });
  expect(row?.isUnchecked).toBe(true);
  expect(recordedIn(mode, {})[0]?.isUnchecked).toBe(false);
  const [over] = recordedIn(mode, { latest: at('11-20T10:00:00') });
  expect(over && stateOf(over, now)).toBe('ended');
});

test('a link to two studies is one row, with what this device adds', () => {
  const rows = shareRows(
    [
      { study: study('a'), records: [record('x'), record('y')], unreadable: 0 },
      { study: study('b'), records: [record('x')], unreadable: 0 },
    ],
    [device('x', { studyIds: ['a', 'b', 'unseen'] }), device('z')],
    'enforced',
  );
  expect(rows.map(({ id, onServer, recipient, studyIds }) => [id, onServer, recipient, studyIds])).toEqual([
    ['x', true, 'Dr Wéber', ['a', 'b', 'unseen']],
    ['y', true, '', ['a']],
    ['z', false, 'Dr Wéber', ['a']],
  ]);
});

const rows = shareRows(
  [{ study: study('a'), records: [{ ...record('revoked'), by: 'u-3', revoked }], unreadable: 0 }],
  [
    device('live', { by: 'u-2' }),
    { ...device('week'), expiresAt: at('11-22T10:00:00') },
    { ...device('ended'), expiresAt: at('11-20T10:00:00') },
    { ...device('never', { recipient: 'Ann' }), expiresAt: undefined },
  ],
  'enforced',
);
const all: ShareFilter = { show: 'all', by: undefined, text: '' };
test.each<[Partial<ShareFilter>, string[]]>([
  [{}, ['revoked', 'live', 'week', 'ended', 'never']],
  [{ show: 'live' }, ['live', 'week', 'never']],
  [{ show: 'week' }, ['week']],
  [{ show: 'ended' }, ['ended']],
  [{ show: 'revoked' }, ['revoked']],
  [{ by: 'u-2' }, ['live']],
  [{ text: ' WEBER' }, ['live', 'week', 'ended']],
  [{ text: 'nobody' }, []],
])('filter %j', (part, ids) => {
  const found = filterRows(rows, { ...all, ...part }, ({ recipient }) => recipient, now);
  expect(found.map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['until', false, ['ended', 'week', 'revoked', 'live', 'never']],
  ['until', true, ['never', 'revoked', 'live', 'week', 'ended']],
  ['recipient', false, ['revoked', 'never', 'live', 'week', 'ended']],
])('sorted by %s, descending %s', (column, descending, ids) => {
  expect(sortRows(rows, { column, descending }).map(({ id }) => id)).toEqual(ids);
});

test.each([null, '', 'x', '{}', '{"version":1,"links":[{"id":1},null]}'])(
  'a store with %j is empty',
  (text) => {
    expect(readDeviceRecords(text)).toEqual([]);
  },
);
test('a record is read by the names that it is stored by', () => {
  const created = '2026-11-01T10:00:00.000Z';
  const texts = { recipient: 'Dr Wéber', remark: 'second opinion' };
  const stored = { id: 'x', kind: 'ohif', created, until: null, by: 'u-1', studyIds: ['a'], ...texts };
  expect(readDeviceRecords(JSON.stringify({ version: 1, links: [stored] }))).toEqual([
    device('x', { expiresAt: undefined, note: 'second opinion' }),
  ]);
});
