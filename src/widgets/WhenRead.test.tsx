// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider, useQueries } from '@tanstack/react-query';
import { act } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { errorMessages } from '#locales/shared/errors.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { testPage } from '#ui/tests/testPage.tsx';
import { WhenRead } from './WhenRead.tsx';

const page = testPage();

beforeAll(() => Promise.all([uiMessages.load('en'), errorMessages.load('en')]));

test('a failure is told in its place; another try asks only for what failed, then the content comes', async () => {
  let isDown = true;
  const labels = vi.fn(() => Promise.resolve(['a']));
  const settings = vi.fn(() => (isDown ? Promise.reject(new Error('down')) : Promise.resolve('settings')));
  function Inside() {
    const queries = useQueries({
      queries: [
        { queryKey: ['labels'], queryFn: labels },
        { queryKey: ['settings'], queryFn: settings },
      ],
    });
    return <WhenRead queries={queries}>content</WhenRead>;
  }
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  await page.show(
    <QueryClientProvider client={client}>
      <MantineProvider env="test">
        <Inside />
      </MantineProvider>
    </QueryClientProvider>,
  );
  await vi.waitFor(() => expect(document.querySelector('[role="alert"]')).not.toBeNull());
  expect(document.body.textContent).not.toContain('content');
  isDown = false;
  act(() => document.querySelector('button')?.click());
  await vi.waitFor(() => expect(document.body.textContent).toContain('content'));
  expect([labels.mock.calls.length, settings.mock.calls.length]).toEqual([1, 2]);
});
