// @vitest-environment jsdom
// The search of the list and the router, which takes a while to come to an address.
import { createContext, use, type ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '#lib/tests/until.ts';
import { renderHook, type RenderedHook } from '#ui/tests/renderHook.tsx';
import { useStudySearch, type SearchState } from './useStudySearch.ts';

let list: RenderedHook<SearchState>;
/** What the router waits for before it comes to an address. */
let arriving: Promise<void>;
let router: ReturnType<typeof createMemoryRouter>;

const Inside = createContext<ReactNode>(null);

const Route = (): ReactNode => use(Inside);

function Around({ children }: { children: ReactNode }) {
  return (
    <Inside value={children}>
      <RouterProvider router={router} />
    </Inside>
  );
}

beforeEach(() => {
  arriving = Promise.resolve();
  const loader = async (): Promise<null> => {
    await arriving;
    return null;
  };
  router = createMemoryRouter(
    [{ path: '/studies', loader, element: <Route />, hydrateFallbackElement: <p /> }],
    { initialEntries: ['/studies'] },
  );
  list = renderHook(useStudySearch, Around);
});

afterEach(() => list.leave());

const type = (change: Parameters<SearchState['change']>[0]): void => list.current.change(change, true);

/** The list has been drawn more often than this. */
const redrawn = async (count: number): Promise<void> => {
  await until(() => expect(list.drawn.length).toBeGreaterThan(count));
};

test('what changes while the router is on its way keeps what was asked for before', async () => {
  await redrawn(0);
  const { promise, resolve } = Promise.withResolvers<void>();
  arriving = promise;
  for (const change of [{ open: { description: 'a' } }, { hidden: { patientName: 'mar' } }]) {
    const { length } = list.drawn;
    type(change);
    await redrawn(length);
  }
  expect(list.current.open.description).toBe('');
  type({ open: { institution: 'b' } });
  resolve();
  await until(() => expect(list.current.open).toMatchObject({ description: 'a', institution: 'b' }));
  expect(list.current.hidden.patientName).toBe('mar');
  expect(router.state.location.search).toBe('?description=a&institution=b');
});

test('after Back a change begins from what is shown', async () => {
  await redrawn(0);
  type({ open: { description: 'a' } });
  await until(() => expect(list.current.open.description).toBe('a'));
  await router.navigate(-1);
  await until(() => expect(list.current.open.description).toBe(''));
  type({ open: { institution: 'b' } });
  await until(() => expect(list.current.open.institution).toBe('b'));
  expect(router.state.location.search).toBe('?institution=b');
});
