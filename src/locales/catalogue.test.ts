import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';

test('words that are there are marked as React reads it, so that drawing them shows no fallback first', async () => {
  const english = { hello: 'Hello' };
  const part = catalogue({
    en: () => Promise.resolve({ messages: english }),
    fr: () => Promise.resolve({ messages: { hello: 'Bonjour' } }),
  });
  const loading = part.load('en');
  const value = await loading;
  expect(part.load('en')).toBe(loading);
  expect(loading).toMatchObject({ status: 'fulfilled', value });
});

test('words that did not come are asked for again', async () => {
  let tries = 0;
  const load = () => {
    tries += 1;
    return tries === 1
      ? Promise.reject(new Error('offline'))
      : Promise.resolve({ messages: { hello: 'Hello' } });
  };
  const part = catalogue({ en: load, fr: load });
  await expect(part.load('en')).rejects.toThrow('offline');
  await expect(part.load('en')).resolves.toMatchObject({ hello: 'Hello' });
});
