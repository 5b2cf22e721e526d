import { expect, test } from 'vitest';
import { listExtent } from './listExtent.ts';

const page = (since: number, covered: number, isLast = false) => ({ since, covered, isLast });

test.each([
  ['nothing yet', [], 0, undefined, 0],
  ['more to come', [page(0, 50)], 50, 2000, 58],
  ['a few more to come', [page(0, 50)], 50, 53, 53],
  ['all of them', [page(0, 50)], 50, 50, 50],
  ['a capped answer is not the end', [page(0, 10)], 10, 2000, 18],
  ['an empty answer is the end, whatever the count says', [page(0, 10), page(10, 0, true)], 10, 2000, 10],
  ['not counted', [page(0, 50)], 50, undefined, 58],
  ['the first pages are held no more', [page(500, 50), page(550, 50)], 100, 2000, 608],
  ['an empty page with more to come', [page(0, 50)], 0, 120, 8],
  ['deleted meanwhile: the count is smaller than what is held', [page(0, 50), page(50, 50)], 100, 90, 100],
])('%s', (_, pages, held, total, rows) => {
  expect(listExtent(pages, held, total)).toMatchObject({ rows, stoppedAfter: undefined });
});

test('stops by itself where all the pages that are held were looked at in vain', () => {
  const pages = Array.from({ length: 5 }, (_, n) => page(n * 100, 100));
  expect(listExtent(pages, 3, 1_000_000)).toMatchObject({ rows: 3, stoppedAfter: 500 });
});

test('the list is whole when its end is reached from its beginning', () => {
  expect(listExtent([page(0, 50), page(50, 50)], 70, 100).isWhole).toBe(true);
  expect(listExtent([page(50, 50)], 50, 100).isWhole).toBe(false);
  expect(listExtent([page(0, 50)], 50, 100).isWhole).toBe(false);
});
