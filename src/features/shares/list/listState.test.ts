import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareShows, sortableColumns } from '#features/shares/records/shareRows.ts';
import { readListState, writeListState, type ListState } from './listState.ts';

const start: ListState = {
  show: 'all',
  mine: false,
  by: '',
  text: '',
  sort: { column: 'created', descending: true },
};

test('every state of the list comes back from its address, without its text', () => {
  const states: fc.Arbitrary<ListState> = fc.record({
    show: fc.constantFrom(...shareShows),
    mine: fc.boolean(),
    by: fc.constantFrom('', 'c0ffee00-1d', 'f:3a:ada'),
    text: fc.string(),
    sort: fc.record({ column: fc.constantFrom(...sortableColumns), descending: fc.boolean() }),
  });
  fc.assert(
    fc.property(states, (state) => {
      const address = writeListState(state).toString();
      expect(readListState(new URLSearchParams(address), state.text)).toEqual(state);
      expect(address).toBe(writeListState({ ...state, text: '' }).toString());
    }),
  );
});

// As earlier versions wrote them.
test.each<[string, Partial<ListState>]>([
  ['', {}],
  ['show=week&mine=yes', { show: 'week', mine: true }],
  ['sort=created', { sort: { column: 'created', descending: false } }],
  ['show=ended&sort=until&order=down', { show: 'ended', sort: { column: 'until', descending: true } }],
])('the old address "%s" says the same and is written the same', (query, part) => {
  const read = readListState(new URLSearchParams(query), '');
  expect(read).toEqual({ ...start, ...part });
  expect(writeListState(read).toString()).toBe(query);
});

test.each(['show=odd', 'by=a/b', 'mine=1', 'sort=nothing', 'order=down'])('%s means the default', (query) => {
  expect(readListState(new URLSearchParams(query), '')).toEqual(start);
});
