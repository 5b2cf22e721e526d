import { describe, expect, test } from 'vitest';
import type { Ask } from '#hardening/caller.js';
import { readRecords, recordsVerdict } from '#hardening/records.js';
import { createLock } from '#hardening/recording/locks.js';
import { shareVerdict } from '#hardening/shares/shareVerdict.js';
import { createVerdictStore } from '#plugin-emulator/plugin/verdictStore.ts';

const now = Date.parse('2026-11-22T09:00:00Z');
const link = {
  id: 'a',
  kind: 'stone',
  created: '2026-11-01T09:00:00.000Z',
  until: '2026-12-01T09:00:00.000Z',
  by: 'id-ada',
  studies: 1,
};
const revoked = { at: '2026-11-22T08:00:00.000Z', by: 'id-bo' };
const resources = [{ 'orthanc-id': '', 'dicom-uid': '1.2.3', level: 'study' }];
const alone = createLock(createVerdictStore(Date.now), 'test');
const documentOf = (...links: unknown[]): string => JSON.stringify({ version: 1, links });

describe('a damaged document', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', '{"version":1,'],
    ['a comment', `${documentOf(link)} // x`],
    ['a list', JSON.stringify([link])],
    ['null', 'null'],
    ['no version', JSON.stringify({ links: [link] })],
    ['another version', JSON.stringify({ version: 2, links: [link] })],
    ['no links', JSON.stringify({ version: 1 })],
    ['links that are no list', JSON.stringify({ version: 1, links: { 0: link } })],
    ['an entry that is none', documentOf(link, 'a')],
    ['null for an entry', documentOf(link, null)],
    ['an entry without an ID', documentOf(link, { ...link, id: undefined })],
    ['an entry with an empty ID', documentOf({ ...link, id: '' })],
    ['an entry with a number for an ID', documentOf({ ...link, id: 1 })],
    ['an entry with a long ID', documentOf({ ...link, id: 'x'.repeat(65) })],
    ['an end that is no date', documentOf({ ...link, until: 'soon' })],
    ['an end without a time zone', documentOf({ ...link, until: '2099-01-01T00:00:00' })],
    ['an end on no day', documentOf({ ...link, until: '2099-13-01T00:00:00Z' })],
    ['an end as a number', documentOf({ ...link, until: 4_000_000_000_000 })],
  ])('%s', (_, text) => {
    expect(readRecords(text)).toBeUndefined();
  });

  test('is told apart from one without links', () => {
    expect(readRecords(documentOf())).toEqual([]);
  });
});

test('an entry of an older version, and one with fields that aren’t known, are readable', () => {
  const more = { ...link, until: null, note: 'x' };
  expect(readRecords(documentOf({ id: 'b' }, more))).toEqual([
    { id: 'b', until: null, isRevoked: false, value: { id: 'b' } },
    { id: 'a', until: null, isRevoked: false, value: more },
  ]);
});

describe('the verdict on link a', () => {
  const ended = { ...link, until: '2026-11-22T09:00:00Z' };
  const sooner = { ...link, until: '2026-11-22T09:00:10+00:00' };
  const other = { ...link, id: 'b' };
  test.each<readonly [string, readonly unknown[], string | undefined, number]>([
    ['is listed', [link], undefined, Date.parse(link.until)],
    ['is listed among others', [other, { ...other, revoked }, link], undefined, Date.parse(link.until)],
    ['never ends', [{ ...link, until: null }], undefined, Infinity],
    ['has not been revoked', [{ ...link, revoked: null }], undefined, Date.parse(link.until)],
    ['ends in ten seconds by one record', [link, sooner], undefined, now + 10_000],
    ['isn’t listed', [other], 'linkUnrecorded', Infinity],
    ['isn’t listed where nothing is', [], 'linkUnrecorded', Infinity],
    ['is revoked', [{ ...link, revoked }], 'linkRevoked', Infinity],
    ['is revoked on one of its studies', [link, { ...link, revoked }], 'linkRevoked', Infinity],
    ['is revoked, and has ended', [{ ...ended, revoked }], 'linkRevoked', Infinity],
    ['is revoked in a form that isn’t known', [{ ...link, revoked: false }], 'linkRevoked', Infinity],
    ['has ended', [ended], 'linkEnded', Infinity],
    ['has ended by one record', [{ ...link, until: null }, ended], 'linkEnded', Infinity],
    ['has another one’s ID in capitals', [{ ...link, id: 'A' }], 'linkUnrecorded', Infinity],
  ])('that %s', (_, links, refusedBy, holdsUntil) => {
    const entries = readRecords(documentOf(...links)) ?? [];
    expect(recordsVerdict('a', entries, now)).toEqual({ refusedBy, holdsUntil });
  });
});

// A tolerance would open what the record, or the auth service, has ended.
describe('a proxy whose clock differs by five minutes', () => {
  const minute = 60_000;
  const end = Date.parse(link.until);
  const clocks: readonly (readonly [string, number, string | undefined])[] = [
    ['is ahead, six minutes before the end: the link works', end - 6 * minute + 5 * minute, undefined],
    ['is ahead, four minutes before the end: it has ended early', end - 4 * minute + 5 * minute, 'linkEnded'],
    ['is behind, at the end: it works for five minutes more', end - 5 * minute, undefined],
    ['is behind, five minutes after the end: it has ended', end + 5 * minute - 5 * minute, 'linkEnded'],
  ];
  test.each(clocks)('by a record: %s', (_, clock, refusedBy) => {
    expect(recordsVerdict('a', readRecords(documentOf(link)) ?? [], clock).refusedBy).toBe(refusedBy);
  });

  test.each(clocks)('by the token: %s', async (_, clock, refusedBy) => {
    const found = [{ ID: 'x', Metadata: { 'castellan-shares': documentOf({ ...link, until: null }) } }];
    const cache = {
      store: createVerdictStore(() => clock),
      hash: (token: string) => token,
      clock: () => clock,
      pause: async () => undefined,
    };
    const ask: Ask = async ({ path }) => ({
      status: 200,
      text: JSON.stringify(path === '/auth/tokens/decode' ? {} : found),
    });
    const enforcement = { ask, proveKey: async () => undefined, cache, alone };
    const payload = { id: 'a', type: 'stone-viewer-publication', expiration_date: link.until, resources };
    const around = { enforcement, now: clock, maxStudies: 10 };
    expect(await shareVerdict('token', payload, around)).toBe(refusedBy);
  });
});
