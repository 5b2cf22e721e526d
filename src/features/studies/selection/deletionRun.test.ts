// A deletion of studies changes how many studies carry each label.
import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { labelCountQuery } from '#api/orthanc/labels.ts';
import { connectTest } from '#api/tests/connectTest.ts';
import type { TaskLog } from '#lib/tasks/taskLog.ts';
import { messages } from '#features/studies/messages/en/studySelection.ts';
import { resumeDeletion } from './deletionRun.ts';

test('once studies are deleted, the counts by label are stale', async () => {
  connectTest({ base: { orthanc: '', keycloak: '' } });
  vi.stubGlobal('addEventListener', () => undefined);
  const answers: Record<string, unknown> = {
    '/tools/find': [{ ID: 'a' }],
    '/tools/count-resources': { Count: 5 },
  };
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(Response.json(answers[path] ?? { RemainingAncestor: null })),
  );
  const queryClient = new QueryClient();
  await queryClient.fetchQuery(labelCountQuery('x'));
  const states: number[] = [];
  const removed = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const log: TaskLog = {
    isKept: true,
    state: (index) => states[index] ?? 0,
    mark: (index, state) => {
      states[index] = state;
    },
    save: () => undefined,
    remove: removed,
  };
  resumeDeletion({ type: 'deletion', studies: [{ id: 'a', studyInstanceUid: '1.2' }] }, log, {
    queryClient,
    userId: 'someone',
    seesAll: true,
    extended: true,
    t: messages,
    notKept: '',
    nameOf: ({ id }) => id,
  });
  await vi.waitFor(() => expect(removed).toHaveBeenCalled());
  expect(queryClient.getQueryState(labelCountQuery('x').queryKey)?.isInvalidated).toBe(true);
});
