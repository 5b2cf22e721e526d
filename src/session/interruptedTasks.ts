import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TaskRecord } from '#lib/taskRecords.ts';
import { useSessionState } from './SessionContext.ts';

/** The page is shown first: nobody waits for this. */
const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });

/** The tasks that a closed or reloaded page of this person left unfinished, and that no other tab runs. */
const interruptedTasksQuery = (userId: string) =>
  queryOptions({
    queryKey: ['interruptedTasks', userId],
    async queryFn(): Promise<readonly TaskRecord[]> {
      await whenIdle();
      try {
        const { listTasks } = await import('#lib/taskRecords.ts');
        return await listTasks(userId);
      } catch {
        // Storage that can't be used holds no tasks.
        return [];
      }
    },
    staleTime: Infinity,
    // Another tab may have been closed meanwhile, or have taken one up.
    refetchOnWindowFocus: 'always',
    structuralSharing: false,
  });

const none: readonly TaskRecord[] = [];

/** What can be resumed. */
export interface InterruptedTasks {
  records: readonly TaskRecord[];
  /** One was resumed or discarded, here or elsewhere: it is no longer offered. */
  drop: (id: string) => void;
}

/** The unfinished tasks of the person who is signed in. */
export function useInterruptedTasks(): InterruptedTasks {
  const queryClient = useQueryClient();
  const { userId } = useSessionState().person;
  const { data: records = none } = useQuery(interruptedTasksQuery(userId));
  const drop = (id: string): void => {
    queryClient.setQueryData(interruptedTasksQuery(userId).queryKey, (held) =>
      held?.filter((record) => record.id !== id),
    );
  };
  return { records, drop };
}
