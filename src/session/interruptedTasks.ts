import { useQuery, useQueryClient } from '@tanstack/react-query';
import { dropInterruptedTask, interruptedTasksQuery } from '#api/interruptedTasks.ts';
import type { TaskRecord } from '#lib/tasks/taskRecords.ts';
import { useSessionState } from './SessionContext.ts';

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
  return { records, drop: (id) => dropInterruptedTask(queryClient, userId, id) };
}
