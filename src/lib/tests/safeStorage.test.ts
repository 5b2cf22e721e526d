// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { deviceStorage, safeStorage } from '#lib/safeStorage.ts';

beforeEach(() => localStorage.clear());

test('keeps values in the storage of the browser', () => {
  expect(deviceStorage.setItem('a', '1')).toBe(true);
  expect(localStorage.getItem('a')).toBe('1');
  expect(deviceStorage.getItem('a')).toBe('1');
  expect(deviceStorage.keys()).toEqual(['a']);
  deviceStorage.removeItem('a');
  expect(deviceStorage.getItem('a')).toBeNull();
});

test('a blocked storage throws nothing, and values last as long as the page', () => {
  const blocked = safeStorage(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(blocked.getItem('a')).toBeNull();
  expect(blocked.setItem('a', '1')).toBe(false);
  expect(blocked.getItem('a')).toBe('1');
  expect(blocked.keys()).toEqual(['a']);
  blocked.removeItem('a');
  expect(blocked.keys()).toEqual([]);
});

test('where storage is full, the newest value is the one that is read', () => {
  let isFull = false;
  const full = safeStorage(() => {
    if (!isFull) return localStorage;
    return new Proxy(localStorage, {
      get: (storage, name) => {
        if (name === 'setItem') throw new DOMException('full', 'QuotaExceededError');
        return Reflect.get(storage, name).bind(storage);
      },
    });
  });
  full.setItem('a', 'old');
  isFull = true;
  expect(full.setItem('a', 'new')).toBe(false);
  expect(full.getItem('a')).toBe('new');
  isFull = false;
  expect(full.setItem('a', 'newest')).toBe(true);
  expect(full.getItem('a')).toBe('newest');
});
