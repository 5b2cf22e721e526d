import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { TaskRecord } from '#lib/tasks/taskRecords.ts';
import { whenIdle } from '#lib/whenIdle.ts';

/** The tasks that a closed or reloaded page of this person left unfinished, and that no other tab runs. */
export const interruptedTasksQuery = (userId: string) =>
  queryOptions({
    queryKey: ['interruptedTasks', userId],
    async queryFn(): Promise<readonly TaskRecord[]> {
      await whenIdle();
      try {
        const { listTasks } = await import('#lib/tasks/taskRecords.ts');
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

/** A task was resumed or discarded, here or elsewhere: it is no longer offered. */
export function dropInterruptedTask(client: QueryClient, userId: string, id: string): void {
  client.setQueryData(interruptedTasksQuery(userId).queryKey, (held) =>
    held?.filter((record) => record.id !== id),
  );
}
