// A deletion of studies changes how many studies carry each label.
import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { connect } from '#api/http.ts';
import { labelCountQuery } from '#api/orthanc/labels.ts';
import type { TaskLog } from '#lib/tasks/taskLog.ts';
import { messages } from '#features/studies/messages/en/studySelection.ts';
import { resumeDeletion } from './deletionRun.ts';

test('once studies are deleted, the counts by label are stale', async () => {
  connect({
    base: { orthanc: '/orthanc', keycloak: '/keycloak' },
    getToken: () => Promise.resolve('token'),
    explainRefusal: () => Promise.resolve({ because: 'gone' }),
  });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(Response.json(path.endsWith('find') ? [{ ID: 'a' }] : { RemainingAncestor: null })),
  );
  const queryClient = new QueryClient();
  const { queryKey } = labelCountQuery('x');
  queryClient.setQueryData(queryKey, 5);
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
  expect(queryClient.getQueryState(queryKey)?.isInvalidated).toBe(true);
});
