import { Suspense } from 'react';
import { lazyPart } from '#ui/lazyPart.tsx';
import { taskType } from '#lib/tasks/taskRecords.ts';
import type { InterruptedTasks as Unfinished } from '#session/interruptedTasks.ts';

const InterruptedLabelRun = lazyPart(
  async () => (await import('#features/labels/edit/InterruptedLabelRun.tsx')).InterruptedLabelRun,
);
const InterruptedDeletion = lazyPart(
  async () => (await import('#features/studies/selection/InterruptedDeletion.tsx')).InterruptedDeletion,
);
const InterruptedMigration = lazyPart(
  async () => (await import('#features/labels/migration/InterruptedMigration.tsx')).InterruptedMigration,
);
const InterruptedSend = lazyPart(
  async () => (await import('#features/send/run/InterruptedSend.tsx')).InterruptedSend,
);
const InterruptedRetrieval = lazyPart(
  async () => (await import('#features/remote/retrieve/InterruptedRetrieval.tsx')).InterruptedRetrieval,
);

const parts: Readonly<Record<string, typeof InterruptedLabelRun>> = {
  labels: InterruptedLabelRun,
  deletion: InterruptedDeletion,
  migration: InterruptedMigration,
  send: InterruptedSend,
  retrieval: InterruptedRetrieval,
};

/** The tasks that a closed page left unfinished, each told by the feature that began it. */
export function InterruptedTasks({ records, drop }: Unfinished) {
  return records.map((record) => {
    const Part = parts[taskType(record)];
    return Part ? (
      <Suspense key={record.id} fallback={null}>
        <Part record={record} onDecided={() => drop(record.id)} />
      </Suspense>
    ) : null;
  });
}
