import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { inTurn } from '#api/overview/inTurn.ts';
import { byFrequency } from '#api/overview/topLabels.ts';
import { needsLinkMode } from '#api/orthanc/shares/shareLinkMode.ts';
import type { ShareRecord } from '#api/orthanc/shares/shareRecords.ts';

test('the most frequent label comes first, and equals are in order of their names', () => {
  expect(byFrequency([['b'], ['a', 'c'], ['c'], []])).toEqual(['c', 'a', 'b']);
});

test('six at a time, and an answer is asked for once in five minutes', async () => {
  const client = new QueryClient();
  let running = 0;
  let most = 0;
  let asked = 0;
  const query = (id: number) =>
    inTurn({
      queryKey: ['test', id],
      queryFn: async () => {
        asked += 1;
        running += 1;
        most = Math.max(most, running);
        await Promise.resolve();
        running -= 1;
        return id;
      },
    });
  const ids = Array.from({ length: 20 }, (_, id) => id);
  expect(await Promise.all(ids.map((id) => client.fetchQuery(query(id))))).toEqual(ids);
  await Promise.all(ids.map((id) => client.fetchQuery(query(id))));
  expect({ most, asked }).toEqual({ most: 6, asked: 20 });
});

const end = new Date('2026-12-01T00:00:00Z');
const record: ShareRecord = {
  id: 'x',
  kind: 'stone',
  created: new Date('2026-11-01T00:00:00Z'),
  expiresAt: end,
  latest: new Date(end),
  by: '',
  studies: 1,
  revoked: undefined,
};

test.each([
  ['as it was made', {}, false],
  ['never ends', { expiresAt: undefined, latest: undefined }, false],
  ['ends before its token', { latest: undefined }, true],
  ['ends sooner', { expiresAt: new Date('2026-11-25T00:00:00Z') }, true],
  ['revoked', { revoked: { at: end, by: '' } }, true],
] as const)('a link %s: whether the mode makes a difference', (_name, change, expected) => {
  expect(needsLinkMode([{ records: [record] }, { records: [{ ...record, ...change }] }])).toBe(expected);
});
