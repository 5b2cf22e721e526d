import { Anchor, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'react-router';
import { jobsMessages } from '#features/jobs/jobsMessages.ts';
import {
  describeJob,
  ProgressCell,
  StartedByCell,
  StatusBadge,
  WhatCell,
} from '#features/jobs/rows/cells.tsx';
import type { JobRow } from '#features/jobs/rows/jobRow.ts';
import { jobsAddress } from '#features/jobs/rows/jobsAddress.ts';
import { hrefOf } from '#lib/basePath.ts';
import { dateWidths } from '#locales/dates/dateWidths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import type { Column } from '#ui/table/column.ts';

/** The address of the page with a job open, for the middle button. */
function useHref(): (id: string) => string {
  const { pathname, search } = useLocation();
  return useMemo(() => {
    const address = jobsAddress.read(new URLSearchParams(search));
    return (id) => `${hrefOf(pathname)}?${jobsAddress.write({ ...address, job: id }).toString()}`;
  }, [pathname, search]);
}

function JobLink({ row }: { row: JobRow }) {
  const t = useMessages(jobsMessages);
  const hrefTo = useHref();
  return (
    <Anchor href={hrefTo(row.id)} data-opens inherit>
      {describeJob(row, t)}
    </Anchor>
  );
}

/** The columns of the list of jobs. */
export function useJobColumns(): readonly Column<JobRow>[] {
  const t = useMessages(jobsMessages).columns;
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'state', title: t.state, width: 152, cell: (row) => <StatusBadge row={row} /> },
      { id: 'job', title: t.job, width: 170, grow: 2, cell: (row) => <JobLink row={row} /> },
      { id: 'what', title: t.what, width: 170, grow: 2, cell: (row) => <WhatCell row={row} /> },
      { id: 'progress', title: t.progress, width: 185, grow: 1, cell: (row) => <ProgressCell row={row} /> },
      {
        id: 'priority',
        title: t.priority,
        width: 80,
        align: 'end',
        cell: ({ job }) => (job ? format.number(job.priority) : null),
      },
      {
        id: 'startedBy',
        title: t.startedBy,
        width: 120,
        grow: 1,
        cell: (row) => <StartedByCell row={row} />,
      },
      {
        id: 'created',
        title: t.created,
        width: 150,
        digits: dateWidths(format).moment,
        cell: ({ createdAt }) => (createdAt === undefined ? null : format.moment(new Date(createdAt))),
      },
    ],
    [t, format],
  );
}

/** A job on a phone. */
export function JobCard({ row }: { row: JobRow }) {
  const format = useFormat();
  return (
    <>
      <Group gap="xs">
        <StatusBadge row={row} />
        <JobLink row={row} />
      </Group>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <WhatCell row={row} />
      </Text>
      <ProgressCell row={row} />
      <Text size="sm" c="dimmed">
        <StartedByCell row={row} />
        {row.createdAt === undefined ? null : ` · ${format.moment(new Date(row.createdAt))}`}
      </Text>
    </>
  );
}
