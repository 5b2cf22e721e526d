import { z } from 'zod';
import type { AuditRecord, AuditStore } from './auditStore.ts';

const levels = ['Patient', 'Study', 'Series', 'Instance'] as const;

const jobSchema = z.object({
  State: z.string(),
  CompletionTime: z.string().default(''),
  Content: z.object({
    ID: z.string().optional(),
    Type: z.enum(levels).optional(),
    IsAnonymization: z.boolean().default(false),
    ParentResources: z.array(z.string()).default([]),
  }),
});

/** `20261121T161346.269648`, in UTC, as milliseconds since 1970. */
function completedAt(text: string): number | undefined {
  const [, date = '', time = ''] = /^(\d{8})T(\d{6}(?:\.\d+)?)/.exec(text) ?? [];
  const at = Date.parse(
    `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4, 10)}Z`,
  );
  return Number.isNaN(at) ? undefined : at;
}

function recordsOf(job: z.output<typeof jobSchema>, userId: string, now: number): AuditRecord[] {
  const { ID: result, Type: resourceType, IsAnonymization, ParentResources } = job.Content;
  const [source] = ParentResources;
  if (result === undefined || resourceType === undefined || source === undefined) return [];
  const word = IsAnonymization ? 'anonymization' : 'modification';
  const time = completedAt(job.CompletionTime) ?? now;
  const level = levels.indexOf(resourceType);
  const success: AuditRecord = {
    time,
    userId,
    resourceType,
    resourceId: source,
    action: `success-${word}-job`,
    data: { ModifiedResourceId: result, ModifiedResourceType: level },
  };
  if (source === result) return [success];
  return [
    success,
    {
      ...success,
      resourceId: result,
      action: `new-study-from-${word}-job`,
      data: { SourceResourceId: source, SourceResourceType: level },
    },
  ];
}

/**
 * The modifications and anonymizations under way. The plugin is told by Orthanc when a job ends; the emulator, outside of Orthanc, asks
 * for each before the log is read and when another job starts: what ended meanwhile is entered with the time at which it did. Orthanc forgets
 * all but its last ten jobs, and one that it has forgotten adds nothing.
 */
export interface ModificationJobs {
  started(jobId: string, userId: string): void;
  /** Enters what has ended. */
  settle(): Promise<void>;
}

/** None under way. */
export function createModificationJobs(
  store: AuditStore,
  orthanc: (request: Request) => Promise<Response>,
  clock: () => number,
): ModificationJobs {
  const running = new Map<string, string>();

  async function settleOne(id: string, userId: string): Promise<void> {
    const answer = await orthanc(new Request(`http://orthanc/jobs/${encodeURIComponent(id)}`));
    if (answer.status === 404) running.delete(id);
    if (!answer.ok) return;
    const job = jobSchema.safeParse(await answer.json()).data;
    const isOver = job !== undefined && (job.State === 'Success' || job.State === 'Failure');
    // Two may have asked at once.
    if (!isOver || !running.delete(id)) return;
    if (job.State === 'Success') for (const record of recordsOf(job, userId, clock())) store.add(record);
  }

  return {
    started: (jobId, userId) => {
      running.set(jobId, userId);
    },
    async settle() {
      // What can't be asked now is asked the next time.
      await Promise.allSettled([...running].map(async ([id, userId]) => settleOne(id, userId)));
    },
  };
}
