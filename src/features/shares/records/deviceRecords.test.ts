// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { deviceRecords, readDeviceRecords, tidyDeviceRecords } from './deviceRecords.ts';

const now = new Date('2026-11-21T09:00:00Z');

const stored = (id: string, by: string, until: string | null, recipient = 'Dr Weber') => ({
  id,
  kind: 'stone',
  created: '2026-11-01T00:00:00.000Z',
  until,
  by,
  studies: 1,
  studyIds: ['s1'],
  recipient,
  remark: '',
});

const file = (...links: unknown[]): string => JSON.stringify({ version: 1, links });
const idsOf = (userId: string): string[] =>
  readDeviceRecords(localStorage.getItem(`castellan-shares.${userId}`)).map(({ id }) => id);

beforeEach(() => localStorage.clear());

test('the one file of earlier versions becomes one for each user, without links that have ended', () => {
  localStorage.setItem(
    'castellan-shares',
    file(
      stored('a', 'ada', '2026-12-01T00:00:00.000Z'),
      stored('b', 'denis', null),
      stored('ended', 'ada', '2026-11-20T00:00:00.000Z', 'Dr Gone'),
      { nonsense: true },
    ),
  );
  tidyDeviceRecords(now);
  expect(idsOf('ada')).toEqual(['a']);
  expect(idsOf('denis')).toEqual(['b']);
  expect(localStorage.getItem('castellan-shares')).toBeNull();
  expect(JSON.stringify(Object.entries(localStorage))).not.toContain('Dr Gone');
});

test('an old file that turns up again is added to what there is', () => {
  localStorage.setItem('castellan-shares.ada', file(stored('new', 'ada', null)));
  localStorage.setItem('castellan-shares', file(stored('old', 'ada', null), stored('new', 'ada', null)));
  tidyDeviceRecords(now);
  expect(idsOf('ada').toSorted()).toEqual(['new', 'old']);
});

test('records go when their link ends, those of people who never come back too', () => {
  localStorage.setItem('castellan-shares.ada', file(stored('a', 'ada', '2026-11-22T00:00:00.000Z')));
  localStorage.setItem(
    'castellan-shares.denis',
    file(stored('b', 'denis', '2026-11-20T00:00:00.000Z'), stored('c', 'denis', '2026-11-23T00:00:00.000Z')),
  );
  tidyDeviceRecords(now);
  expect([idsOf('ada'), idsOf('denis')]).toEqual([['a'], ['c']]);
  tidyDeviceRecords(new Date('2026-11-24T00:00:00Z'));
  expect(Object.keys(localStorage)).toEqual([]);
});

test('of a link to copies that were made for it, the studies are kept after its end, its texts aren’t', () => {
  const link = { ...stored('a', 'ada', '2026-11-20T00:00:00.000Z'), isForCopies: true };
  localStorage.setItem('castellan-shares.ada', file(link, stored('b', 'ada', '2026-11-20T00:00:00.000Z')));
  tidyDeviceRecords(now);
  expect(readDeviceRecords(localStorage.getItem('castellan-shares.ada'))).toMatchObject([
    { id: 'a', studyIds: ['s1'], recipient: '', isForCopies: true },
  ]);
  tidyDeviceRecords(new Date('2027-11-24T00:00:00Z'));
  expect(Object.keys(localStorage)).toEqual([]);
});

test.each(['{', 'null', '[]', '{"version":9}', ''])('%s is removed and harms nothing', (text) => {
  localStorage.setItem('castellan-shares', text);
  localStorage.setItem('castellan-shares.ada', text);
  tidyDeviceRecords(now);
  expect(Object.keys(localStorage)).toEqual([]);
});

test('one user’s records are not another’s', () => {
  const { add, get } = deviceRecords;
  const [record] = readDeviceRecords(file(stored('a', 'ada', '2099-01-01T00:00:00.000Z')));
  if (!record) throw new Error('the sample could not be read');
  expect(add('ada', [record])).toBe(true);
  expect(get('ada').map(({ recipient }) => recipient)).toEqual(['Dr Weber']);
  expect(get('denis')).toEqual([]);
  expect(JSON.parse(localStorage.getItem('castellan-shares.ada') ?? '')).toEqual({
    version: 1,
    links: [stored('a', 'ada', '2099-01-01T00:00:00.000Z')],
  });
  expect(get('ada')).toBe(get('ada'));
});
