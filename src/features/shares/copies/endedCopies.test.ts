import { expect, test } from 'vitest';
import type { RecordedStudy, ShareRecord } from '#api/orthanc/shares/shareRecords.ts';
import { sampleStudy } from '#api/orthanc/studies/tests/samples.ts';
import type { DeviceRecord } from '#features/shares/records/deviceRecords.ts';
import { endedCopies, endsHere } from './endedCopies.ts';

const now = new Date('2026-11-23T10:00:00Z');
const past = new Date('2026-11-20T10:00:00Z');
const earlier = new Date('2026-11-10T10:00:00Z');
const future = new Date('2026-12-20T10:00:00Z');

const link = (part: Partial<ShareRecord> = {}): ShareRecord => ({
  id: '0123456789abcdef',
  kind: 'stone',
  created: earlier,
  expiresAt: past,
  latest: past,
  by: 'u-1',
  studies: 1,
  revoked: undefined,
  ...part,
});
const revoked = { at: earlier, by: 'u-1' };
const copy = (records: readonly ShareRecord[], part: Partial<RecordedStudy> = {}): RecordedStudy => ({
  study: sampleStudy('copy', { sources: [{ kind: 'anonymized', id: 'original' }] }),
  records,
  unreadable: 0,
  ...part,
});

test.each<[string, RecordedStudy, 'enforced' | 'recorded', Date | undefined | 'not proposed']>([
  ['its only link has ended', copy([link()]), 'recorded', past],
  [
    'the last of several counts',
    copy([link({ expiresAt: earlier, latest: earlier }), link()]),
    'recorded',
    past,
  ],
  [
    'one link still works',
    copy([link(), link({ expiresAt: future, latest: future })]),
    'recorded',
    'not proposed',
  ],
  [
    'a link without an end',
    copy([link({ expiresAt: undefined, latest: undefined })]),
    'recorded',
    'not proposed',
  ],
  [
    'revoked, where that is checked',
    copy([link({ expiresAt: future, latest: future, revoked })]),
    'enforced',
    undefined,
  ],
  [
    'revoked, where nobody checks it',
    copy([link({ expiresAt: future, latest: future, revoked })]),
    'recorded',
    'not proposed',
  ],
  [
    'ended by its record only, where nobody checks it',
    copy([link({ latest: future })]),
    'recorded',
    'not proposed',
  ],
  ['an entry can’t be read', copy([link()], { unreadable: 1 }), 'recorded', 'not proposed'],
  ['no links at all', copy([]), 'recorded', 'not proposed'],
  ['no copy', copy([link()], { study: sampleStudy('plain', {}) }), 'recorded', 'not proposed'],
  [
    'a copy under the patient’s own name',
    copy([link()], { study: sampleStudy('modified', { sources: [{ kind: 'modified', id: 'original' }] }) }),
    'recorded',
    'not proposed',
  ],
])('%s', (_name, recorded, mode, expected) => {
  const [found] = endedCopies([recorded], mode, now);
  expect(found ? found.endedAt : 'not proposed').toEqual(expected);
});

const onDevice = (studyIds: readonly string[], part: Partial<DeviceRecord> = {}): DeviceRecord => ({
  ...link(),
  studyIds,
  recipient: '',
  note: '',
  isForCopies: true,
  ...part,
});

test('by this device: only what was made for a link that has ended, and what no other link opens', () => {
  expect(endsHere([onDevice(['a', 'b']), onDevice(['b'], { expiresAt: future })], now)).toEqual(
    new Map([['a', past]]),
  );
  expect(endsHere([onDevice(['a']), onDevice(['a'], { expiresAt: earlier })], now)).toEqual(
    new Map([['a', past]]),
  );
  expect(endsHere([onDevice(['a'], { isForCopies: false })], now)).toEqual(new Map());
  expect(endsHere([onDevice(['a'], { expiresAt: undefined })], now)).toEqual(new Map());
});
