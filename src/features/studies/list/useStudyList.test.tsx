// @vitest-environment jsdom
// The scrolled list against a simulated Orthanc: which pages it asks for as it is scrolled, and what becomes of one that fails.
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectTest } from '#api/tests/connectTest.ts';
import { labelsChanged } from '#api/orthanc/studies/studyCache.ts';
import type { StudySearch } from '#api/orthanc/studies/studySearch.ts';
import { createQueryClient } from '#api/queryClient.ts';
import { noPrivateSearch, noPublicSearch } from '#features/studies/search/searchState.ts';
import { searchOf } from '#features/studies/search/useStudySearch.ts';
import { createStore, type Store } from '#lib/createStore.ts';
import { until } from '#lib/tests/until.ts';
import { testServer } from '#simulator/orthanc/tests/server.ts';
import { renderHook, type RenderedHook } from '#ui/tests/renderHook.tsx';
import { useStore } from '#ui/useStore.ts';
import { usePagedList, useScrolledList, type StudyList } from './useStudyList.ts';

const server = testServer({ size: 1500 });
const search = searchOf(noPublicSearch, noPrivateSearch);

/** The finds that were sent, each as the places that it asked for. */
let asked: string[];
let isDown: boolean;
/** The server answers when this is over. */
let answering: Promise<void>;
let client: QueryClient;
let shown: RenderedHook<StudyList>;
let wanted: Store<StudySearch>;

beforeEach(() => {
  asked = [];
  isDown = false;
  answering = Promise.resolve();
  client = createQueryClient();
  wanted = createStore(search);
  connectTest({ base: { orthanc: '', keycloak: '' } });
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    if (path.endsWith('find')) {
      const { Since = 0, Limit } = JSON.parse(body);
      asked.push(`${String(Since)}+${String(Limit)}`);
    }
    await answering;
    return isDown && path.endsWith('find')
      ? new Response('', { status: 500 })
      : server.send('POST', path, body);
  });
});

afterEach(() => shown.leave());

function Around({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

const list = (): StudyList => shown.current;
const end = (): number => list().offset + list().rows.length;

/** Every answer has come and has been drawn. */
const settled = (): Promise<void> => until(() => expect(client.isFetching() + client.isMutating()).toBe(0));

/** Opens the list, and waits for its first page and the count. */
async function open(startAt = 0): Promise<void> {
  shown = renderHook(
    () => useScrolledList(useStore(wanted), { extended: true, enabled: true, startAt }),
    Around,
  );
  await until(() => expect([list().rows.length > 0, list().total]).toEqual([true, 1500]));
}

/** Scrolls so that some rows are in sight, and waits until nothing more is fetched. */
async function scrollTo(first: number): Promise<void> {
  list().onVisibleRange(first, first + 20);
  await settled();
  await until(() => expect(list().isPending).toBe(false));
}

describe('a scrolled list', () => {
  test('asks for one page, and for the next one before the end comes into sight, once', async () => {
    await open();
    await scrollTo(0);
    expect(asked).toEqual(['0+50']);
    expect(list().extent).toMatchObject({ rows: 58, isWhole: false });
    const answer = Promise.withResolvers<void>();
    answering = answer.promise;
    const { onVisibleRange } = list();
    onVisibleRange(20, 40);
    await until(() => expect(asked).toHaveLength(2));
    // Scrolled on before React has drawn that a page is on its way.
    onVisibleRange(21, 41);
    answer.resolve();
    await until(() => expect(list().rows).toHaveLength(150));
    expect(asked).toEqual(['0+50', '50+100']);
  });

  test('holds 500 rows wherever it is scrolled to, each at its own place', async () => {
    await open();
    const ids = new Map<number, string>();
    const check = (): void => {
      expect(list().rows.length).toBeLessThanOrEqual(500);
      for (const [at, { id }] of list().rows.entries()) {
        const place = list().offset + at;
        expect(ids.get(place) ?? id).toBe(id);
        ids.set(place, id);
      }
    };
    while (end() < 900) {
      const before = end();
      await scrollTo(before - 30);
      await until(() => expect(end()).toBeGreaterThan(before));
      check();
    }
    expect(list().offset).toBeGreaterThan(300);
    while (list().offset > 0) {
      const before = list().offset;
      await scrollTo(before);
      await until(() => expect(list().offset).toBeLessThan(before));
      check();
    }
    expect(new Set(ids.values()).size).toBe(ids.size);
    expect(ids.size).toBeGreaterThan(899);
  });

  test('ends where the count says', async () => {
    await open(1480);
    expect(list().offset).toBe(1450);
    await until(() => expect(list().extent).toEqual({ rows: 1500, isWhole: false, stoppedAfter: undefined }));
    asked = [];
    await scrollTo(1480);
    expect(asked).toEqual([]);
  });

  test('that is scrolled far above what it holds begins anew there', async () => {
    await open(900);
    expect(list().offset).toBe(850);
    asked = [];
    await scrollTo(120);
    await until(() => expect(list().offset).toBe(100));
    expect(asked).toEqual(['100+50']);
    expect(list().rows).toHaveLength(50);
  });

  test('a jump that fails keeps the rows, is not tried again by scrolling, and works when it is retried', async () => {
    await open(900);
    const { rows } = list();
    isDown = true;
    await scrollTo(0);
    await until(() => expect(list().error).toMatchObject({ kind: 'server' }));
    expect([list().offset, list().rows]).toEqual([850, rows]);
    asked = [];
    await scrollTo(0);
    await scrollTo(930);
    expect(asked).toEqual([]);
    isDown = false;
    list().retry();
    await until(() => expect([list().offset, list().error]).toEqual([0, null]));
    expect(asked).toEqual(['0+50']);
  });

  test('the failure of a jump belongs to its search', async () => {
    await open(900);
    isDown = true;
    await scrollTo(0);
    await until(() => expect(list().error).not.toBeNull());
    isDown = false;
    wanted.set({ ...search, descending: false });
    await until(() => expect([list().error, list().isStale]).toEqual([null, false]));
    expect(shown.drawn.some(({ isStale, rows }) => isStale && rows.length > 0)).toBe(true);
  });

  test('a page that fails waits for the person, and what was there stays', async () => {
    await open();
    isDown = true;
    await scrollTo(25);
    await until(() => expect(list().error).toMatchObject({ kind: 'server' }));
    expect(list().rows).toHaveLength(50);
    asked = [];
    await scrollTo(26);
    expect(asked).toEqual([]);
    isDown = false;
    list().retry();
    await until(() => expect(list().rows).toHaveLength(150));
    expect([asked, list().error]).toEqual([['50+100'], null]);
  });

  test('that is stale is read again in place, page by page', async () => {
    await open();
    await scrollTo(25);
    await until(() => expect(list().rows).toHaveLength(150));
    const before = list().rows.map(({ id }) => id);
    asked = [];
    const drawn = shown.drawn.length;
    await labelsChanged(client);
    await settled();
    expect(asked).toEqual(['0+50', '50+100']);
    expect(list().rows.map(({ id }) => id)).toEqual(before);
    expect(shown.drawn.slice(drawn).every(({ rows }) => rows.length === 150)).toBe(true);
  });
});

test('a list in pages holds one page, and shows the one before until the next has come', async () => {
  const page = createStore(0);
  shown = renderHook(() => usePagedList(search, true, useStore(page), true), Around);
  await until(() => expect(list().rows).toHaveLength(50));
  const first = new Set(list().rows.map(({ id }) => id));
  const answer = Promise.withResolvers<void>();
  answering = answer.promise;
  page.set(1);
  await until(() => expect(list().isStale).toBe(true));
  expect(list().rows.every(({ id }) => first.has(id))).toBe(true);
  answer.resolve();
  await until(() => expect(list().isStale).toBe(false));
  expect(list().rows.filter(({ id }) => first.has(id))).toEqual([]);
  expect(asked).toEqual(['0+50', '50+50']);
});
