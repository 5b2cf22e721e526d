import { expect, test } from 'vitest';
import { readListState, writeListState, type ListState } from './userFilter.ts';

const start: ListState = {
  filter: { text: '', anywhere: false, state: 'all', role: undefined },
  page: 0,
};

test.each<[string, ListState]>([
  ['', start],
  ['page=3', { ...start, page: 2 }],
  [
    'role=night+role%2Fa&state=disabled&anywhere=yes',
    { ...start, filter: { text: '', anywhere: true, state: 'disabled', role: 'night role/a' } },
  ],
])('%s goes to the list and back', (search, state) => {
  expect(readListState(new URLSearchParams(search), '')).toEqual(state);
  expect(writeListState(state).toString()).toBe(search);
});

test('the text never stands in the address', () => {
  const state = readListState(new URLSearchParams(), 'Müller');
  expect(state.filter.text).toBe('Müller');
  expect(writeListState(state).toString()).toBe('');
});

test.each(['page=0', 'page=-1', 'page=x', 'page=1.5', 'state=odd'])('%s means the default', (search) => {
  expect(readListState(new URLSearchParams(search), '')).toEqual(start);
});
