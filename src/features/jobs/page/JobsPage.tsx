import { Button, Text } from '@mantine/core';
import { Suspense, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { JobDialog } from '#features/jobs/details/JobDialog.tsx';
import { jobsMessages } from '#features/jobs/jobsMessages.ts';
import type { JobRow } from '#features/jobs/rows/jobRow.ts';
import { filterJobs, jobsAddress, type JobsAddress } from '#features/jobs/rows/jobsAddress.ts';
import { useJobRows, type KnownRows } from '#features/jobs/rows/useJobRows.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useCan } from '#session/useCan.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { WhyLink } from '#widgets/access/WhyLink.tsx';
import { Note } from '#ui/status/Note.tsx';
import { JobCard, useJobColumns } from './columns.tsx';
import { JobFilters } from './JobFilters.tsx';
import classes from './JobsPage.module.css';

/** The page's state in its address, and a way to change it. */
function useAddress() {
  const [params, setParams] = useSearchParams();
  const address = jobsAddress.read(params);
  const change = (part: Partial<JobsAddress>): void =>
    setParams(jobsAddress.write({ ...address, ...part }), { flushSync: true });
  return { address, change };
}

/** What Orthanc is doing for everyone, or for this person: sends, retrieves, changes; and what can be done about it. */
export function JobsPage() {
  const t = useMessages(jobsMessages);
  const refused = useCan()('followJob');
  if (refused === undefined) return <Jobs />;
  return (
    <>
      <PageHeader title={t.title} />
      <EmptyState picture="lock" title={t.mayNothing} action={<WhyLink action="followJob" />}>
        {refused}
      </EmptyState>
    </>
  );
}

function Jobs() {
  const t = useMessages(jobsMessages);
  const errors = useMessages(errorMessages);
  const { address, change } = useAddress();
  const known = useJobRows();
  const { state, kind, mine } = address;
  const rows = useMemo(() => filterJobs(known.rows, { state, kind, mine }), [known.rows, state, kind, mine]);
  const open = known.rows.find(({ id }) => id === address.job);
  return (
    <div className={classes['page']}>
      <PageHeader title={t.title} beside={<Text role="status">{t.count(rows.length)}</Text>}>
        <Button variant="default" onClick={known.refetch}>
          {t.refresh}
        </Button>
      </PageHeader>
      <Intro scope={known.scope} />
      <JobFilters address={address} hasOthers={known.scope === 'all'} onChange={change} />
      {known.wasEmptied ? (
        <Note tone="caution" role="status" title={t.emptied} mb="xs">
          {t.emptiedHint}
        </Note>
      ) : null}
      {known.error ? (
        <Failure {...describeError(known.error, errors)} retryLabel={errors.retry} onRetry={known.refetch} />
      ) : null}
      {known.isPending ? (
        <Text role="status">…</Text>
      ) : (
        // The table loads its own messages. Waiting for them must not hide the page.
        <Suspense fallback={<Text role="status">…</Text>}>
          <JobTable known={known} rows={rows} onOpen={(job) => change({ job })} />
        </Suspense>
      )}
      {open ? <JobDialog row={open} onClose={() => change({ job: '' })} /> : null}
    </div>
  );
}

/** What the list holds and what it can't: Orthanc forgets, and most people can't list jobs. */
function Intro({ scope }: { scope: KnownRows['scope'] }) {
  const t = useMessages(jobsMessages);
  const refused = useCan()('listJobs');
  return (
    <Text size="sm" c="dimmed" mb="xs" maw={900}>
      {scope === 'own' ? `${t.ownIntro} ${refused ?? ''} ` : null}
      {scope === 'own' ? <WhyLink action="listJobs" /> : null} {t.intro}
    </Text>
  );
}

const keyOf = ({ id }: JobRow): string => id;

function JobTable({
  known,
  rows,
  onOpen,
}: {
  known: KnownRows;
  rows: readonly JobRow[];
  onOpen: (id: string) => void;
}) {
  const t = useMessages(jobsMessages);
  const columns = useJobColumns();
  const isEmpty = known.rows.length === 0;
  const none = known.scope === 'own' ? t.noneOwn : t.none;
  const words = isEmpty ? { title: none, hint: t.noneHint } : { title: t.noneFound, hint: t.noneFoundHint };
  return (
    <div className={classes['holder']}>
      <DataTable
        label={t.title}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        rowName={keyOf}
        onOpen={({ id }) => onOpen(id)}
        keysEverywhere
        card={(row) => <JobCard row={row} />}
        cardHeight={112}
        empty={known.error && isEmpty ? null : <EmptyState title={words.title}>{words.hint}</EmptyState>}
      />
    </div>
  );
}
