import { expect, test, vi } from 'vitest';
import { createStore } from './createStore.ts';

test('tells each listener of each change, after it was made, until that one ends', () => {
  const store = createStore(1);
  const seen: string[] = [];
  const endFirst = store.subscribe(() => seen.push(`first ${String(store.get())}`));
  store.subscribe(() => seen.push(`second ${String(store.get())}`));
  store.set(2);
  endFirst();
  store.set(3);
  expect(seen).toEqual(['first 2', 'second 2', 'second 3']);
  expect(store.get()).toBe(3);
});

test('says nothing where nothing changes', () => {
  const value = { open: 1 };
  const store = createStore(value);
  const listener = vi.fn<() => void>();
  store.subscribe(listener);
  store.set(value);
  expect(listener).not.toHaveBeenCalled();
  store.set({ ...value });
  expect(listener).toHaveBeenCalledTimes(1);
});

test('a listener that ends itself while it is told keeps nobody else from hearing', () => {
  const store = createStore('');
  const other = vi.fn<() => void>();
  const end = store.subscribe(() => end());
  store.subscribe(other);
  store.set('a');
  store.set('b');
  expect(other).toHaveBeenCalledTimes(2);
});
