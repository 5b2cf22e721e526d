import { expect, test } from 'vitest';
import { parseAuditQuery } from '#plugin-emulator/audit/auditQuery.ts';

const parse = (query: string): ReturnType<typeof parseAuditQuery> =>
  parseAuditQuery(new URLSearchParams(query));

test('nothing asked for is the whole log', () => {
  expect(parse('')).toEqual({
    filter: { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
    since: 0,
    limit: Number.POSITIVE_INFINITY,
    format: 'base64',
  });
});

test('every argument', () => {
  const query =
    'from-timestamp=20260101T000000&to-timestamp=2026-02-01&user-id=u&resource-id=r&action=download&since=3&limit=5&log-data-format=json&order=desc';
  expect(parse(query)).toEqual({
    filter: {
      from: Date.UTC(2026, 0, 1),
      to: Date.UTC(2026, 1, 1),
      userId: 'u',
      resourceId: 'r',
      action: 'download',
    },
    since: 3,
    limit: 5,
    format: 'json',
  });
});

const at = Date.UTC(2026, 2, 29, 1, 30);
test.each([
  ['20260329T013000', at],
  ['2026-03-29T01:30:00', at],
  ['2026-03-29 01:30:00Z', at],
  ['2026-03-29T01:30:00.125Z', at + 125],
  ['2026-03-29T01:30:00.000125Z', at + 0.125],
  ['2026-03-29T02:30:00%2B01:00', at],
  ['2026-03-29T02:30%2B01', at],
  ['2026-03-28T23:30:00-0200', at],
  ['2026-03-29', Date.UTC(2026, 2, 29)],
  ['20260329', Date.UTC(2026, 2, 29)],
])('%s is a timestamp', (text, from) => {
  expect(parse(`from-timestamp=${text}`)).toMatchObject({ filter: { from } });
  expect(parse(`to-timestamp=${text}`)).toMatchObject({ filter: { to: from } });
});

test.each([
  'from-timestamp=nonsense',
  'to-timestamp=nonsense',
  // The sign of a time zone that wasn't encoded is a space.
  'from-timestamp=2026-03-29T02:30:00+01:00',
  'from-timestamp=2026-02-30',
  'from-timestamp=2026-13-01',
  'from-timestamp=2026-03-29T25:00:00Z',
  'limit=-1',
  'since=-1',
  'limit=9223372036854775808',
])('%s finds nothing', (query) => {
  expect(parse(query)).toBe('nothing');
});

test.each(['limit=abc', 'since=abc', 'limit=', 'limit=1.5', 'limit=1e3', 'limit=18446744073709551616'])(
  '%s is an error',
  (query) => {
    expect(parse(query)).toBe('notANumber');
  },
);

test('an unknown format is another one', () => {
  expect(parse('log-data-format=xml')).toBe('unknownFormat');
});

test('of two arguments with one name the last counts, and an empty one is none', () => {
  expect(parse('limit=1&limit=2&user-id=&from-timestamp=')).toMatchObject({
    filter: { from: Number.NEGATIVE_INFINITY, userId: undefined },
    limit: 2,
  });
});
