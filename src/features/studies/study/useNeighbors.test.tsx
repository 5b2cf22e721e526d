// @vitest-environment jsdom
// Going through the studies of a list with j and k, against a simulated Orthanc: the same studies in the same order as the list.
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, beforeAll, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import { studyPageQuery } from '#api/orthanc/studies/studyPages.ts';
import type { StudySearch } from '#api/orthanc/studies/studySearch.ts';
import { createQueryClient } from '#api/queryClient.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import type { ListPosition } from '#features/studies/search/listPosition.ts';
import { leftAt } from '#features/studies/search/leftLists.ts';
import { keepPrivateSearch } from '#features/studies/search/privateStore.ts';
import { writePublicSearch } from '#features/studies/search/searchAddress.ts';
import { noPrivateSearch, noPublicSearch } from '#features/studies/search/searchState.ts';
import { searchOf } from '#features/studies/search/useStudySearch.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { paths } from '#lib/paths.ts';
import { until } from '#lib/tests/until.ts';
import { LocaleContext } from '#locales/LocaleContext.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { testServer } from '#simulator/orthanc/tests/server.ts';
import { renderHook, type RenderedHook } from '#ui/tests/renderHook.tsx';
import { notify } from '#ui/notices/notify.ts';
import { useNeighbors } from './useNeighbors.ts';

const english = { language: 'en' as const, tag: 'en-GB', setLanguage: () => {} };
const server = testServer({ size: 130 });
const open = { ...noPublicSearch, modalities: ['CT', 'MR', 'US', 'CR'], descending: false };
let client: QueryClient;
let shown: RenderedHook<ReturnType<typeof useOpened>>;
let isDown: boolean;
/** The server answers when this is over. */
let answering: Promise<void>;
let told: MockInstance<typeof notify.done>;
let failed: MockInstance<typeof notify.failed>;

beforeAll(() => Promise.all([studyMessages.load('en'), errorMessages.load('en')]));

beforeEach(() => {
  client = createQueryClient();
  [isDown, answering] = [false, Promise.resolve()];
  told = vi.spyOn(notify, 'done').mockReturnValue();
  failed = vi.spyOn(notify, 'failed').mockReturnValue();
  connectTest({ base: { orthanc: '', keycloak: '' } });
  vi.stubGlobal(
    'fetch',
    async (path: string, { method = 'GET', body }: { method?: string; body?: string }) => {
      if (method === 'POST') await answering;
      return isDown ? new Response('', { status: 500 }) : server.send(method, path, body);
    },
  );
});

afterEach(() => shown.leave());

/** Ids of the studies of a search, in the order of the list. */
async function listed(search: StudySearch): Promise<string[]> {
  const pages = await Promise.all(
    [0, 1, 2].map((page) => client.fetchQuery(studyPageQuery({ search, extended: true }, page))),
  );
  return pages.flatMap(({ studies }) => studies.map(({ id }) => id));
}

const useOpened = () => ({ ...useNeighbors(), location: useLocation() });

/** Opens a study from the list, as the list does. */
async function openAt(index: number, position: Partial<ListPosition> = {}): Promise<void> {
  const entry = { key: 'the-list', number: 3 };
  const list = {
    query: `?${writePublicSearch(open).toString()}`,
    key: '',
    index,
    before: 0,
    entry,
    ...position,
  };
  const address = { pathname: paths.study('opened'), state: { list } };
  shown = renderHook(useOpened, ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <LocaleContext value={english}>
        <MemoryRouter initialEntries={[address]}>
          <Suspense>{children}</Suspense>
        </MemoryRouter>
      </LocaleContext>
    </QueryClientProvider>
  ));
  await vi.waitUntil(() => shown.drawn.length > 0, { timeout: 15_000 });
}

const press = (key: string): boolean =>
  document.documentElement.dispatchEvent(
    new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, bubbles: true }),
  );
/** The address of the study that is shown, and its position in the list. */
const place = () => [shown.current.location.pathname, shown.current.list?.index];

test('j and k go through the list over the borders of its pages, and the list is come back to there', async () => {
  const ids = await listed(searchOf(open, noPrivateSearch));
  expect(ids.length).toBeGreaterThan(60);
  await openAt(48, { before: 40 });
  for (const [key, index] of [
    ['j', 49],
    ['j', 50],
    ['j', 51],
    ['k', 50],
    ['k', 49],
  ] as const) {
    press(key);
    await until(() => expect(place()).toEqual([paths.study(ids[index] ?? ''), index]));
    await until(() => expect(client.isMutating()).toBe(0));
    expect(leftAt('the-list')?.index).toBe(index - 40);
  }
  expect([told, failed].flatMap(({ mock }) => mock.calls)).toEqual([]);
});

test('it is the list of a private search, too', async () => {
  const hidden = { ...noPrivateSearch, patientName: 'a' };
  const ids = await listed(searchOf(open, hidden));
  const all = await listed(searchOf(open, noPrivateSearch));
  const at = ids.findIndex((id, index) => index > 0 && id !== all[index]);
  await openAt(at - 1, { key: keepPrivateSearch(hidden) });
  press('j');
  await until(() => expect(place()).toEqual([paths.study(ids[at] ?? ''), at]));
});

test('the ends of the list are told, and stay', async () => {
  const ids = await listed(searchOf(open, noPrivateSearch));
  await openAt(0);
  press('k');
  await until(() => expect(told).toHaveBeenCalledTimes(1));
  expect(place()).toEqual([paths.study('opened'), 0]);
  shown.leave();
  await openAt(ids.length - 1);
  press('j');
  await until(() => expect(told).toHaveBeenCalledTimes(2));
  expect(place()).toEqual([paths.study('opened'), ids.length - 1]);
  expect(told).toHaveBeenCalledWith('No more studies in this direction.', { id: 'end-of-list' });
});

test('a key that is pressed while the next study is on its way does nothing', async () => {
  const answer = Promise.withResolvers<void>();
  answering = answer.promise;
  await openAt(3);
  const before = shown.drawn.length;
  press('j');
  await until(() => expect([client.isMutating(), shown.drawn.length > before]).toEqual([1, true]));
  press('j');
  press('k');
  answer.resolve();
  await until(() => expect(place()[1]).toBe(4));
  await until(() => expect(client.isMutating()).toBe(0));
  expect(shown.drawn.every(({ list }) => list?.index === 3 || list?.index === 4)).toBe(true);
});

test('a study that can’t be read is told, and the key works again', async () => {
  await openAt(3);
  isDown = true;
  press('j');
  await until(() => expect(failed).toHaveBeenCalledTimes(1));
  expect(place()).toEqual([paths.study('opened'), 3]);
  isDown = false;
  await until(() => expect(client.isMutating()).toBe(0));
  press('j');
  await until(() => expect(place()[1]).toBe(4));
});

test('without a list the keys do nothing', async () => {
  await openAt(3, { index: -1 });
  expect(shown.current.list).toBeUndefined();
  press('j');
  expect(client.isMutating()).toBe(0);
});
