// @vitest-environment jsdom
// The label queue against a simulated Orthanc: nothing is left out or shown twice while the list behind it grows shorter.
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deleteLabel, getLabels, labelCountQuery, putLabel } from '#api/orthanc/labels.ts';
import { createQueryClient } from '#api/queryClient.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import { until } from '#lib/tests/until.ts';
import { testServer } from '#simulator/orthanc/tests/server.ts';
import { renderHook, type RenderedHook } from '#ui/tests/renderHook.tsx';
import { useQueue, type Queue } from './useQueue.ts';

let client: QueryClient;
let shown: RenderedHook<Queue>;
let sent: string[];
/** Requests whose line contains this fail. */
let fails: string;
/** The server answers when this is over. */
let answering: Promise<void>;
/** Studies without labels at the start. */
let unlabeled: number;

beforeEach(async () => {
  const server = testServer({ size: 120 });
  client = createQueryClient();
  [sent, fails, answering] = [[], '', Promise.resolve()];
  connectTest({ base: { orthanc: '', keycloak: '' } });
  vi.stubGlobal(
    'fetch',
    async (path: string, { method = 'GET', body }: { method?: string; body?: string }) => {
      sent.push(`${method} ${path}`);
      await answering;
      return fails && `${method} ${path}`.includes(fails)
        ? new Response('', { status: 500 })
        : server.send(method, path, body);
    },
  );
  unlabeled = await client.fetchQuery(labelCountQuery(undefined));
  shown = renderHook(useQueue, ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <Suspense>{children}</Suspense>
    </QueryClientProvider>
  ));
  await vi.waitUntil(() => shown.drawn.at(-1)?.study, { interval: 5, timeout: 15_000 });
  sent = [];
});

afterEach(() => shown.leave());

const queue = (): Queue => shown.current;
const id = (): string => queue().study?.id ?? '';
const writes = (): string[] => sent.filter((request) => /^(?:PUT|DELETE)/.test(request));

/** Does something, and waits for what is shown then. */
async function after(act: () => void): Promise<void> {
  const before = id();
  act();
  await until(() => expect([id() !== before, queue().isSaving]).toEqual([true, false]));
}

test('labels what is shown, then shows the next; the number that is left follows', async () => {
  const first = id();
  await after(() => queue().label(['x', 'y']));
  expect(writes()).toEqual([`PUT /studies/${first}/labels/x`, `PUT /studies/${first}/labels/y`]);
  expect([await getLabels(first), queue().labeled]).toEqual([['x', 'y'], 1]);
  expect(client.getQueryData(labelCountQuery(undefined).queryKey)).toBe(unlabeled - 1);
});

test('goes through every study once, whether it is labeled or skipped, and begins again with what was skipped', async () => {
  expect(unlabeled).toBeGreaterThan(45);
  const [seen, skipped] = [new Array<string>(), new Array<string>()];
  while (queue().study) {
    seen.push(id());
    if (seen.length % 3 > 0) await after(() => queue().label(['x']));
    else {
      skipped.push(id());
      await after(() => queue().skip());
    }
    await until(() => expect(queue().isLoading).toBe(false));
  }
  expect([seen.length, new Set(seen).size]).toEqual([unlabeled, unlabeled]);
  expect(queue().labeled).toBe(unlabeled - skipped.length);
  queue().restart();
  await until(() => expect(queue().study).toBeDefined());
  expect([id(), queue().labeled]).toEqual([skipped[0], 0]);
  for (const expected of skipped) {
    expect(id()).toBe(expected);
    await after(() => queue().skip());
  }
});

test('a label that failed keeps the study; undo then takes off what the queue put on it, and no more', async () => {
  const first = id();
  await putLabel(first, 'theirs');
  fails = `PUT /studies/${first}/labels/y`;
  queue().label(['x', 'y', 'theirs']);
  await until(() => expect(queue().saveError).toMatchObject({ kind: 'server' }));
  expect([id(), queue().labeled, queue().undo]).toEqual([first, 0, undefined]);
  fails = '';
  await after(() => queue().label(['x', 'y', 'theirs']));
  expect((await getLabels(first)).toSorted()).toEqual(['theirs', 'x', 'y']);
  await after(() => queue().undo?.());
  expect([id(), await getLabels(first), queue().labeled]).toEqual([first, ['theirs'], 0]);
  // What it had is looked at again: "theirs" is gone by then, and so it is the queue's when it is given now.
  await deleteLabel(first, 'theirs');
  await after(() => queue().label(['theirs']));
  expect(await getLabels(first)).toEqual(['theirs']);
  await after(() => queue().undo?.());
  expect(await getLabels(first)).toEqual([]);
});

test('undo goes back through what was labeled, past what was skipped', async () => {
  const first = id();
  await after(() => queue().label(['x']));
  await after(() => queue().skip());
  const third = id();
  await after(() => queue().label(['x']));
  await after(() => queue().undo?.());
  expect(id()).toBe(third);
  await after(() => queue().undo?.());
  expect([id(), queue().undo, await getLabels(first)]).toEqual([first, undefined, []]);
});

test('while it saves, neither a second label nor a skip is taken', async () => {
  const first = id();
  const answer = Promise.withResolvers<void>();
  answering = answer.promise;
  queue().label(['x']);
  await until(() => expect(queue().isSaving).toBe(true));
  queue().label(['y']);
  flushSync(() => queue().skip());
  expect(id()).toBe(first);
  await after(answer.resolve);
  const second = id();
  expect(writes()).toEqual([`PUT /studies/${first}/labels/x`]);
  await after(() => queue().undo?.());
  expect(id()).toBe(first);
  await after(() => queue().skip());
  expect(id()).toBe(second);
});

test('more studies that can’t be read are told, and asked for again', async () => {
  fails = '/tools/find';
  for (let study = 0; study < 20; study += 1) await after(() => queue().skip());
  await until(() => expect(queue().error).toMatchObject({ kind: 'server' }));
  expect(queue().study).toBeUndefined();
  fails = '';
  queue().retry();
  await until(() => expect(queue().study).toBeDefined());
});
