// @vitest-environment jsdom
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '#api/queryClient.ts';
import { until } from '#lib/tests/until.ts';
import { renderHook, type RenderedHook } from '#ui/tests/renderHook.tsx';
import type { SubjectState } from './subject.ts';
import { usePastedCredential, type PastedCredential } from './usePastedCredential.ts';

const secret = 'a-key-that-nobody-must-find';
let client: QueryClient;
let shown: RenderedHook<PastedCredential>;
let checkText: (text: string) => Promise<string | undefined>;

const known = (name: string): SubjectState => ({
  kind: 'known',
  subject: { who: { kind: 'nobody' }, speaker: 'key', name },
});

beforeEach(() => {
  client = createQueryClient();
  shown = renderHook(
    () => usePastedCredential('key', (text) => checkText(text), known),
    ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    ),
  );
});
afterEach(() => shown.leave());

const cached = (): string =>
  JSON.stringify([
    client
      .getMutationCache()
      .getAll()
      .map(({ state }) => state),
    client
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => [queryKey, state]),
  ]);

test('once a text has been checked, nothing has it any more', async () => {
  checkText = () => Promise.resolve('ann');
  const onChecked = vi.fn();
  await until(() => expect(shown.current.state).toEqual({ kind: 'missing', what: 'key' }));
  shown.current.check(secret, onChecked);
  await until(() => expect(shown.current.state).toEqual(known('ann')));
  expect(onChecked).toHaveBeenCalledOnce();
  await until(() => expect(cached()).not.toContain(secret));
});

test('a text that isn’t one is told, and stays in its field', async () => {
  checkText = () => Promise.resolve(undefined);
  const onChecked = vi.fn();
  await until(() => shown.current);
  shown.current.check(secret, onChecked);
  await until(() => expect(shown.current.state).toEqual({ kind: 'missing', what: 'notALink' }));
  expect(onChecked).not.toHaveBeenCalled();
  await until(() => expect(cached()).not.toContain(secret));
});

test('a check that failed can be tried again, and then the text is gone', async () => {
  checkText = () => Promise.reject(new Error('down'));
  const onChecked = vi.fn();
  await until(() => shown.current);
  shown.current.check(secret, onChecked);
  await until(() => expect(shown.current.state.kind).toBe('failed'));
  checkText = (text) => Promise.resolve(text === secret ? 'ann' : undefined);
  const { state } = shown.current;
  if (state.kind === 'failed') state.retry();
  await until(() => expect(shown.current.state).toEqual(known('ann')));
  expect(onChecked).toHaveBeenCalledOnce();
  await until(() => expect(cached()).not.toContain(secret));
});

test('the answer for an older text is dropped', async () => {
  const answers = new Map<string, (name: string) => void>();
  checkText = (text) => new Promise((resolve) => answers.set(text, resolve));
  await until(() => shown.current);
  shown.current.check('old');
  shown.current.check('new');
  await until(() => expect(answers.size).toBe(2));
  answers.get('new')?.('new owner');
  await until(() => expect(shown.current.state).toEqual(known('new owner')));
  answers.get('old')?.('old owner');
  await until(() => expect(client.isMutating()).toBe(0));
  expect(shown.current.state).toEqual(known('new owner'));
});
