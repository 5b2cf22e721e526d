import { List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { jobFailure } from '#api/orthanc/jobs/jobFailure.ts';
import { jobsMessages } from '#features/jobs/jobsMessages.ts';
import {
  describeJob,
  ProgressCell,
  Resource,
  StartedByCell,
  StatusBadge,
  StudyByUid,
  useDuration,
} from '#features/jobs/rows/cells.tsx';
import type { JobRow } from '#features/jobs/rows/jobRow.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { describeRemoteFailure, remoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useFormat } from '#locales/useFormat.ts';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { Failure } from '#ui/Failure.tsx';
import { Name } from '#ui/names/Name.tsx';
import { JobActions } from './JobActions.tsx';

/** Objects that are named; each study is asked for alone. */
const maxNamed = 30;

/** All that is known of a job, why it failed, and what can be done. */
export function JobDialog({ row, onClose }: { row: JobRow; onClose: () => void }) {
  const t = useMessages(jobsMessages);
  return (
    <Dialog title={describeJob(row, t)} onClose={onClose} size="lg">
      <Stack gap="sm">
        <div>
          <StatusBadge row={row} />
        </div>
        {row.status === 'failed' ? null : <ProgressCell row={row} />}
        <Ending row={row} />
        <What row={row} />
        <Facts row={row} />
        <JobActions row={row} />
      </Stack>
    </Dialog>
  );
}

/** Why a job failed, in words and in the server's own; or what is known of one that isn't listed anymore. */
function Ending({ row: { job, status, isListed } }: { row: JobRow }) {
  const t = useMessages(jobsMessages);
  const failures = useMessages(remoteFailureMessages);
  const errors = useMessages(errorMessages);
  const failure = job && jobFailure(job);
  // Its state says it all.
  if (status === 'canceled') return null;
  if (failure) {
    const words = describeRemoteFailure(failure, failures, errors);
    return <Failure {...words} title={t.failures[failure.kind]} />;
  }
  if (isListed || status === 'pending') return null;
  const words = { done: t.unlistedDone, failed: t.unlistedFailed };
  return <Text size="sm">{status === 'done' || status === 'failed' ? words[status] : t.unlisted}</Text>;
}

function What({ row: { resources, studyUids } }: { row: JobRow }) {
  const t = useMessages(jobsMessages);
  const count = Math.max(resources.length, studyUids.length);
  if (count === 0) return null;
  return (
    <>
      <List size="sm" aria-label={t.columns.what}>
        {resources.slice(0, maxNamed).map((resource) => (
          <List.Item key={resource.id}>
            <Resource resource={resource} />
          </List.Item>
        ))}
        {studyUids.slice(0, maxNamed).map((uid) => (
          <List.Item key={uid} style={{ overflowWrap: 'anywhere' }}>
            <StudyByUid uid={uid} />
          </List.Item>
        ))}
      </List>
      {count > maxNamed ? <Text size="sm">{t.more(count - maxNamed)}</Text> : null}
    </>
  );
}

function Facts({ row }: { row: JobRow }) {
  const t = useMessages(jobsMessages).columns;
  const format = useFormat();
  const duration = useDuration();
  const { job, remote, createdAt, type, id } = row;
  const took = job?.runtimeMs ?? job?.ageMs;
  return (
    <Stack gap={4}>
      <Fact name={t.remote}>{remote ? <Name>{remote}</Name> : null}</Fact>
      <Fact name={t.target}>{job?.target ? <Name>{job.target}</Name> : null}</Fact>
      <Fact name={t.result}>{job?.result ? <Resource resource={job.result} /> : null}</Fact>
      <Fact name={t.startedBy}>
        <StartedByCell row={row} />
      </Fact>
      <Fact name={t.created}>
        {createdAt === undefined ? null : format.momentWithZone(new Date(createdAt))}
      </Fact>
      <Fact name={t.completed}>
        {job?.completedAt === undefined ? null : format.momentWithZone(new Date(job.completedAt))}
      </Fact>
      <Fact name={t.duration}>{took === undefined ? null : duration(took)}</Fact>
      <Fact name={t.instances}>{job?.instances === undefined ? null : format.number(job.instances)}</Fact>
      <Fact name={t.priority}>{job ? format.number(job.priority) : null}</Fact>
      <Fact name={t.type}>{type ? <Name>{type}</Name> : null}</Fact>
      <Fact name={t.id}>{id}</Fact>
    </Stack>
  );
}

/** A fact with its name; nothing where it isn't known. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  const { named } = useMessages(uiMessages);
  if (children === null) return null;
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {named(name)} {children}
    </Text>
  );
}
