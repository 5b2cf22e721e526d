import { expect, test } from 'vitest';
import { viewsIn } from './savedViews.ts';

const view = { name: 'Night', query: 'label=night' };

test.each([
  [null, []],
  ['', []],
  ['{', []],
  ['{"name":"Night"}', []],
  [JSON.stringify([view]), [view]],
  [JSON.stringify([{ ...view, name: '' }]), []],
  [JSON.stringify([{ ...view, name: 'x'.repeat(41) }]), []],
  [JSON.stringify([{ ...view, query: 1 }]), []],
])('the views in %j', (text, expected) => {
  expect(viewsIn(text)).toEqual(expected);
});

test('no more views than find room in the menu', () => {
  const many = Array.from({ length: 30 }, (_, at) => ({ ...view, name: `View ${String(at)}` }));
  expect(viewsIn(JSON.stringify(many))).toHaveLength(20);
});
