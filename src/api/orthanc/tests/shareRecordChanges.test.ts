import { describe, expect, test } from 'vitest';
import {
  hasRecord,
  stateOfChange,
  withChange,
  withShareRecord,
  type ChangeState,
  type LinkBefore,
  type LinkChange,
} from '#api/orthanc/shares/shareRecordChanges.ts';
import { readShareRecords, type ShareRecord } from '#api/orthanc/shares/shareRecords.ts';

const now = new Date('2026-11-22T10:00:00Z');
const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
const written = (part: object = {}): Record<string, unknown> => ({
  id: 'a',
  kind: 'ohif',
  created: '2026-11-01T10:00:00.000Z',
  until: inDays(20).toISOString(),
  by: 'maker',
  studies: 1,
  latest: inDays(30).toISOString(),
  ...part,
});
const textOf = (...links: unknown[]): string => JSON.stringify({ version: 1, links });
const entriesOf = (text: string): unknown[] => JSON.parse(text).links;

const revoked = { at: inDays(-1), by: 'revoker' };
const asWritten = { at: revoked.at.toISOString(), by: 'revoker' };
const revoke: LinkChange = { kind: 'revoke', revoked };
const restore: LinkChange = { kind: 'restore', revoked };
const ended: LinkBefore = { expiresAt: inDays(20), revoked: undefined };
const whichever: LinkChange = { kind: 'restore', revoked: undefined };
const end = (expiresAt: Date | undefined): LinkChange => ({ kind: 'end', expiresAt });

test('an entry of earlier versions can be moved no later than its end', () => {
  const { latest: _, ...earlier } = written();
  expect(readShareRecords(textOf(earlier)).records[0]?.latest).toEqual(inDays(20));
  expect(readShareRecords(textOf(written({ latest: null }))).records[0]?.latest).toBeUndefined();
});

describe('a change of one link', () => {
  test.each<[string, Record<string, unknown>, LinkChange, Record<string, unknown>]>([
    ['is revoked', written(), revoke, written({ revoked: asWritten })],
    ['null means not revoked', written({ revoked: null }), revoke, written({ revoked: asWritten })],
    ['who revoked first stays', written({ revoked: { at: 'x' } }), revoke, written({ revoked: { at: 'x' } })],
    ['works again', written({ revoked: asWritten }), restore, written()],
    ['works again, whatever closed it', written({ revoked: 'yes' }), whichever, written()],
    [
      'another revocation stays',
      written({ revoked: { ...asWritten, by: 'other' } }),
      restore,
      written({ revoked: { ...asWritten, by: 'other' } }),
    ],
    ['ends sooner', written(), end(inDays(2)), written({ until: inDays(2).toISOString() })],
    ['never ends', written({ latest: null }), end(undefined), written({ latest: null, until: null })],
    [
      'keeps the end of its token, where only `until` said it',
      { id: 'a', until: inDays(20).toISOString() },
      end(inDays(2)),
      { id: 'a', until: inDays(2).toISOString(), latest: inDays(20).toISOString() },
    ],
    ['what we don’t know stays', written({ x: [1] }), revoke, written({ x: [1], revoked: asWritten })],
    [
      'an entry that we can’t read too',
      { id: 'a', kind: 7 },
      revoke,
      { id: 'a', kind: 7, revoked: asWritten },
    ],
  ])('%s', (_name, before, change, after) => {
    const others = [written({ id: 'b' }), 'x', null, { id: 7 }];
    const text = withChange(textOf(others[0], before, ...others.slice(1)), { id: 'a', change }, '', now);
    expect(entriesOf(text)).toEqual([others[0], after, ...others.slice(1)]);
    expect(stateOfChange(text, { id: 'a', change }, '')).toBe('held');
  });

  test.each<[string, unknown[], LinkChange, LinkBefore | undefined, ChangeState]>([
    ['no record of it', [written({ id: 'b' })], revoke, undefined, 'held'],
    ['not revoked', [written()], revoke, undefined, 'open'],
    [
      'revoked in one of two entries',
      [written({ revoked: asWritten }), written()],
      revoke,
      undefined,
      'open',
    ],
    ['to be restored', [written({ revoked: asWritten })], restore, undefined, 'open'],
    [
      'the same moment in another form',
      [written({ revoked: { at: '2026-11-21T11:00:00+01:00', by: 'revoker' } })],
      restore,
      undefined,
      'open',
    ],
    ['to be restored, whoever revoked it', [written({ revoked: asWritten })], whichever, undefined, 'open'],
    ['restored, and revoked again', [written({ revoked: asWritten })], whichever, ended, 'held'],
    ['its end is as it was', [written()], end(inDays(2)), ended, 'open'],
    [
      'someone else moved it',
      [written({ until: inDays(9).toISOString() })],
      end(inDays(2)),
      ended,
      'overruled',
    ],
  ])('%s', (_name, entries, change, before, state) => {
    expect(stateOfChange(textOf(...entries), { id: 'a', change, before }, '')).toBe(state);
  });

  test.each(['', 'not json', '{"version":2,"links":[]}'])('is not written over %j', (text) => {
    expect(() => stateOfChange(text, { id: 'a', change: revoke }, '')).toThrow(/garbled/);
    expect(() => withChange(text, { id: 'a', change: revoke }, '', now)).toThrow(/garbled/);
  });
});

describe('entries go at the next write', () => {
  test.each<[string, object, boolean]>([
    ['whose token has ended', { until: inDays(-2).toISOString(), latest: inDays(-1).toISOString() }, false],
    ['of earlier versions that have ended', { until: inDays(-1).toISOString(), latest: undefined }, false],
    ['not by a clock that is five minutes ahead', { latest: new Date(+now - 299_000).toISOString() }, true],
    ['not while the token lives', { until: inDays(-1).toISOString() }, true],
    ['not where the token never ends', { until: inDays(-1).toISOString(), latest: null }, true],
    ['not what can’t be read', { created: 'once', latest: inDays(-1).toISOString() }, true],
  ])('%s', (_name, part, stays) => {
    const old = written({ id: 'old', ...part });
    const text = withChange(textOf(old, written()), { id: 'a', change: revoke }, '', now);
    expect(entriesOf(text)).toHaveLength(stays ? 2 : 1);
    const record = readShareRecords(textOf(written({ id: 'new' }))).records[0];
    expect(record && entriesOf(withShareRecord(textOf(old), record, '', now))).toHaveLength(stays ? 2 : 1);
  });
});

test('a record that was revoked or moved meanwhile is there: its maker’s check doesn’t undo that', () => {
  const [record] = readShareRecords(textOf(written())).records;
  const has = (part: Partial<ShareRecord>, text: string): boolean =>
    record !== undefined && hasRecord(text, { ...record, ...part });
  const moved = textOf(written({ revoked: asWritten, until: inDays(1).toISOString() }));
  expect(has({}, moved)).toBe(true);
  expect(has({ created: inDays(-3) }, moved), 'recorded by the proxy, at its own time').toBe(true);
  expect(has({ id: 'b' }, moved)).toBe(false);
  expect(has({ by: 'other' }, moved)).toBe(false);
  expect(has({}, 'not ours')).toBe(false);
});
