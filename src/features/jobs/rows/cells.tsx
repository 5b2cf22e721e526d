import { Anchor, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { userNameQuery } from '#api/keycloak/users/lists/userNames.ts';
import type { Job, JobResource } from '#api/orthanc/jobs/job.ts';
import { jobFailure } from '#api/orthanc/jobs/jobFailure.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import { studyNameQuery, studyOfUidQuery } from '#api/orthanc/studies/studyName.ts';
import { askedActions, outcomeOf } from './askedActions.ts';
import { jobsMessages, type JobsMessages } from '#features/jobs/jobsMessages.ts';
import { paths } from '#lib/paths.ts';
import { inSentence } from '#lib/text/hiddenCharacters.ts';
import { readPersonName } from '#lib/text/personName.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { remoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useSessionState, useSystem } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { Name } from '#ui/names/Name.tsx';
import { Status } from '#ui/status/Status.tsx';
import type { Tone } from '#ui/status/tone.ts';
import { useStore } from '#ui/useStore.ts';
import type { JobRow, JobStatus } from './jobRow.ts';

const tones: Readonly<Record<JobStatus, Tone>> = {
  running: 'running',
  pending: 'info',
  paused: 'caution',
  done: 'done',
  failed: 'failed',
  canceled: 'off',
  unlisted: 'off',
};

/** How a job stands, or what it was asked and hasn't done yet. */
export function StatusBadge({ row }: { row: JobRow }) {
  const t = useMessages(jobsMessages);
  const asked = useStore(askedActions).get(row.id);
  const isUnderWay = asked !== undefined && outcomeOf(asked, row) === 'underWay';
  return (
    <Status tone={tones[row.status]}>{isUnderWay ? t.underWay[asked.action] : t.statuses[row.status]}</Status>
  );
}

/** What a job does, with its remote: plain text, in which hidden characters are marked. */
export function describeJob({ kind, remote, type }: JobRow, t: JobsMessages): string {
  if (remote !== '' && kind === 'send') return t.sendTo(remote);
  if (remote !== '' && kind === 'retrieve') return t.retrieveFrom(remote);
  return kind === 'other' && type !== '' ? `${t.kinds.other} (${inSentence(type)})` : t.kinds[kind];
}

/** A length of time: to the second where that matters. */
export function useDuration(): (ms: number) => string {
  const format = useFormat();
  const { tag } = useLocale();
  return (ms) => {
    const seconds = ms / 1000;
    if (seconds >= 90) return format.duration(seconds);
    const maximumFractionDigits = seconds < 10 ? 1 : 0;
    return new Intl.NumberFormat(tag, { style: 'unit', unit: 'second', maximumFractionDigits }).format(
      seconds,
    );
  };
}

/** How far a job is, and what it needs still by Orthanc's estimate; of a failed one, why. */
export function ProgressCell({ row }: { row: JobRow }) {
  const t = useMessages(jobsMessages);
  const { tag } = useLocale();
  const duration = useDuration();
  const { job, status } = row;
  if (!job || status === 'done' || status === 'unlisted') return null;
  if (status === 'failed') return <WhyFailed job={job} />;
  const { progress, leftMs } = job;
  const percent = new Intl.NumberFormat(tag, { style: 'percent' }).format(progress / 100);
  // To the second: what counts down in tenths can't be read.
  const left = leftMs === undefined ? '' : t.left(duration(Math.ceil(leftMs / 1000) * 1000));
  return (
    <>
      <Progress value={progress} size="sm" aria-label={t.progress(percent)} />
      <Text size="xs" c="dimmed" truncate>
        {[percent, left].filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}

function WhyFailed({ job }: { job: Job }) {
  const t = useMessages(jobsMessages).failures;
  const details = useMessages(remoteFailureMessages);
  const failure = jobFailure(job);
  return failure ? <span title={details[failure.kind]}>{t[failure.kind]}</span> : null;
}

/** A link to a study by patient and date. */
function StudyLink({ study: { id, patientName, studyDate } }: { study: Study }) {
  const t = useMessages(jobsMessages);
  const format = useFormat();
  const words = [readPersonName(patientName) || t.noName, format.dicomDate(studyDate)];
  return (
    <Anchor component={Link} to={paths.study(id)} inherit title={id}>
      {words.filter(Boolean).map(inSentence).join(' · ')}
    </Anchor>
  );
}

/** A study by name where this person can see it, else by its id; asked for when it is drawn. */
function StudyById({ id }: { id: string }) {
  const t = useMessages(jobsMessages);
  const maySee = useCan()('view') === undefined;
  const { data: study } = useQuery({ ...studyNameQuery(id), enabled: maySee });
  if (study) return <StudyLink study={study} />;
  return (
    <Text span inherit c="dimmed" title={study === null ? `${id}: ${t.notSeen}` : id}>
      {id.slice(0, 8)}…
    </Text>
  );
}

/** A study that is retrieved: by name once it is here, until then by its StudyInstanceUID. */
export function StudyByUid({ uid }: { uid: string }) {
  const maySee = useCan()('search') === undefined;
  const extended = useSystem().Capabilities.HasExtendedFind;
  const { data: study } = useQuery({ ...studyOfUidQuery(uid, extended), enabled: maySee });
  return study ? <StudyLink study={study} /> : <Name>{uid}</Name>;
}

/** What Orthanc calls an object: a study by name, anything else by its level and id. */
export function Resource({ resource: { type, id } }: { resource: JobResource }) {
  const t = useMessages(jobsMessages).levels;
  if (type === 'Study') return <StudyById id={id} />;
  const level = type === 'Patient' || type === 'Series' || type === 'Instance' ? t[type] : type;
  return (
    <span title={id}>
      {inSentence(level)} {id.slice(0, 8)}…
    </span>
  );
}

/** What a job is about: its first object, and how many more. */
export function WhatCell({ row: { resources, studyUids, job } }: { row: JobRow }) {
  const t = useMessages(jobsMessages);
  const [first] = resources.length > 0 || !job?.result ? resources : [job.result];
  const [uid] = studyUids;
  const others = Math.max(resources.length, studyUids.length) - 1;
  return (
    <>
      {first ? <Resource resource={first} /> : uid === undefined ? null : <StudyByUid uid={uid} />}
      {others > 0 ? ` ${t.more(others)}` : null}
    </>
  );
}

/** Who started a job, as far as that is known. */
export function StartedByCell({ row }: { row: JobRow }) {
  const t = useMessages(jobsMessages);
  const { userId } = useSessionState().person;
  const id = row.job?.startedBy ?? '';
  const mayRead = useKeycloakCan()('readUsers') === undefined;
  const isOther = id !== '' && id !== userId && !row.isMine;
  const { data: user } = useQuery({ ...userNameQuery(id), enabled: mayRead && isOther });
  if (row.isMine) return t.you;
  if (isOther) return <Name>{user?.fullName ?? id}</Name>;
  return (
    <Text span inherit c="dimmed" title={t.nobodyHint}>
      {t.nobody}
    </Text>
  );
}
