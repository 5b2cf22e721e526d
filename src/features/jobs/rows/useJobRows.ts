import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isJobOver, type Job } from '#api/orthanc/jobs/job.ts';
import { jobQuery, jobsQuery, refetchJobs } from '#api/orthanc/jobs/jobs.ts';
import { endOwnJobs, ownJobs, type OwnJob } from '#session/jobs/ownJobs.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { useStore } from '#ui/useStore.ts';
import { jobRows, type JobRow } from './jobRow.ts';

/** Own jobs that are asked for one by one: those that may still run, and as many ended ones as Orthanc keeps. */
const maxOpen = 20;
const maxEnded = 10;

/** A job of ours that is over has told how it ended: it may be gone at the next look. */
function noteEnd(id: string, job: Job | null): void {
  if (job && !isJobOver(job)) return;
  const known = ownJobs.get().find((own) => own.id === id)?.end;
  if (!job && known !== undefined) return;
  endOwnJobs(new Map([[id, !job ? 'gone' : job.state === 'Success' ? 'success' : 'failure']]));
}

function askedFor(own: readonly OwnJob[]): readonly string[] {
  const isOpen = ({ end }: OwnJob): boolean => end === undefined;
  const open = own.filter(isOpen).slice(0, maxOpen);
  const ended = own.filter((job) => job.end === 'success' || job.end === 'failure').slice(0, maxEnded);
  return [...open, ...ended].map(({ id }) => id);
}

/** What the page knows of jobs, and how it came to know it. */
export interface KnownRows {
  readonly rows: readonly JobRow[];
  /** Whether all jobs can be listed, or only this person's own be asked for. */
  readonly scope: 'all' | 'own';
  readonly isPending: boolean;
  readonly isFetching: boolean;
  readonly error: Error | null;
  readonly wasEmptied: boolean;
  readonly refetch: () => void;
}

/**
 * The jobs of the page: all of them with one request for those who may list them, each of their own jobs of this tab for others, who can
 * only ask for a job by its id.
 */
export function useJobRows(): KnownRows {
  const mayList = useCan()('listJobs') === undefined;
  const { userId } = useSessionState().person;
  const client = useQueryClient();
  const own = useStore(ownJobs);
  const list = useQuery({ ...jobsQuery, enabled: mayList });
  const ids = mayList ? [] : askedFor(own);
  const ones = useQueries({ queries: ids.map((id) => jobQuery(id, noteEnd)), combine: combined });
  const jobs = mayList ? list.data?.jobs : ones.jobs;
  const vanished = list.data?.vanished;
  // One that was asked for by its id says itself when it is gone.
  const lookedAt = mayList ? list.dataUpdatedAt : 0;
  const rows = useMemo(
    () => (jobs ? jobRows({ jobs, vanished: vanished ?? [], own, userId, lookedAt }) : []),
    [jobs, vanished, own, userId, lookedAt],
  );
  return {
    rows,
    scope: mayList ? 'all' : 'own',
    isPending: mayList && list.isPending,
    isFetching: mayList ? list.isFetching : ones.isFetching,
    error: mayList ? list.error : ones.error,
    wasEmptied: list.data?.wasEmptied ?? false,
    refetch: () => void refetchJobs(client),
  };
}

interface Answer {
  readonly data: Job | null | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
}

/** Several answers as one. */
const combined = (answers: readonly Answer[]) => ({
  jobs: answers.flatMap(({ data }) => data ?? []),
  error: answers.find(({ error }) => error)?.error ?? null,
  isFetching: answers.some(({ isFetching }) => isFetching),
});
