import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { interruptedTasksQuery } from '#api/interruptedTasks.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { overviewMessages } from '#locales/shared/overview.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { bulkTasks, type BulkTask } from '#ui/bulk/bulkTasks.ts';
import { useStore } from '#ui/useStore.ts';
import { OverviewNumber } from '#widgets/overview/OverviewNumber.tsx';
import { partOf } from '#widgets/overview/part.ts';

/** How many of these tasks have failures, as they go on. */
function useFailing(tasks: readonly BulkTask[]): number {
  return useSyncExternalStore(
    (listener) => {
      const ends = tasks.map(({ progress }) => progress.subscribe(listener));
      return () => ends.forEach((end) => end());
    },
    () => tasks.filter(({ progress }) => progress.get().failures.length > 0).length,
  );
}

/** How many tasks failed on this page, or were left unfinished by a page that was closed: those of the tray, which is behind the number. */
export function TasksNumber() {
  const t = useMessages(overviewMessages).tasks;
  const { userId } = useSessionState().person;
  const interrupted = useQuery({ ...interruptedTasksQuery(userId) });
  const failing = useFailing(useStore(bulkTasks));
  const count = failing + (interrupted.data?.length ?? 0);
  return (
    <OverviewNumber
      label={t.label}
      hint={count > 0 ? t.hint : t.none}
      to={count > 0 ? '#tasks' : undefined}
      part={partOf([interrupted], () => count)}
    />
  );
}
