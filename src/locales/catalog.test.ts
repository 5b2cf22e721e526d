import { afterEach, expect, test, vi } from 'vitest';
import { catalog, withMessages } from './catalog.ts';

test('words that are there are marked as React reads it, so that drawing them shows no fallback first', async () => {
  const english = { hello: 'Hello' };
  const part = catalog({
    en: () => Promise.resolve({ messages: english }),
    fr: () => Promise.resolve({ messages: { hello: 'Bonjour' } }),
    de: () => Promise.resolve({ messages: { hello: 'Hallo' } }),
    es: () => Promise.resolve({ messages: { hello: 'Hola' } }),
  });
  const loading = part.load('en');
  const value = await loading;
  expect(part.load('en')).toBe(loading);
  expect(loading).toMatchObject({ status: 'fulfilled', value });
});

afterEach(() => void vi.useRealTimers());

test('words that did not come are told, and asked for again later', async () => {
  vi.useFakeTimers();
  let tries = 0;
  const load = () => {
    tries += 1;
    return tries === 1
      ? Promise.reject(new Error('offline'))
      : Promise.resolve({ messages: { hello: 'Hello' } });
  };
  const part = catalog({ en: load, fr: load, de: load, es: load });
  const failing = part.load('en');
  await expect(failing).rejects.toThrow('offline');
  // Whoever reads it at once gets the failure: asking anew at each look would go on without end, behind an empty page.
  expect(part.load('en')).toBe(failing);
  await vi.advanceTimersByTimeAsync(5000);
  await expect(part.load('en')).resolves.toMatchObject({ hello: 'Hello' });
});

test('code comes with the messages that it declares, and also without those that fail', async () => {
  const asked: string[] = [];
  const declare = (name: string, load: () => Promise<{ messages: object }>) =>
    catalog({ en: () => (asked.push(name), load()), fr: load, de: load, es: load });
  declare('of others', () => Promise.resolve({ messages: {} }));
  const code = await withMessages(() => {
    const part = declare('own', () => Promise.resolve({ messages: { hello: 'Hello' } }));
    declare('failing', () => Promise.reject(new Error('offline')));
    return Promise.resolve(part);
  }, 'en');
  expect(asked).toEqual(['own', 'failing']);
  expect(code.load('en')).toMatchObject({ status: 'fulfilled' });
});
