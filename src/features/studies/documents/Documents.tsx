import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  attachmentsOfInstanceQuery,
  attachmentsQuery,
  type Attachment,
} from '#api/orthanc/documents/attachments.ts';
import { maxReports, reportsQuery } from '#api/orthanc/documents/reports.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSystem } from '#session/SessionContext.ts';
import { Failure } from '#ui/Failure.tsx';
import { AttachmentList, ReportList } from './DocumentList.tsx';
import { documentsMessages } from './documentsMessages.ts';
import classes from './Documents.module.css';

/** The PDF reports of a study and the files attached to it and its series; nothing where there are none. */
export function Documents({ studyId }: { studyId: string }) {
  const t = useMessages(documentsMessages);
  const enabled = useSystem().Capabilities.HasExtendedFind;
  const reports = useQuery({ ...reportsQuery(studyId), meta: toldInPlace, enabled });
  const attachments = useQuery({ ...attachmentsQuery(studyId), meta: toldInPlace, enabled });
  const hasReports = (reports.data?.length ?? 0) > 0;
  const isEmpty = !hasReports && !attachments.data?.length && !reports.error && !attachments.error;
  if (enabled && isEmpty) return null;
  return (
    <section className={classes['section']} aria-labelledby="study-documents">
      <h2 id="study-documents">{t.title}</h2>
      {enabled ? null : <p className={classes['quiet']}>{t.needsExtendedFind}</p>}
      <NotRead query={reports} />
      {hasReports ? <ReportList reports={reports.data ?? []} /> : null}
      {reports.data?.length === maxReports ? (
        <p className={classes['quiet']}>{t.firstReports(maxReports)}</p>
      ) : null}
      <Attached query={attachments} />
    </section>
  );
}

/** The files attached to one instance; nothing where there are none. */
export function InstanceAttachments({ instanceId }: { instanceId: string }) {
  return <Attached query={useQuery({ ...attachmentsOfInstanceQuery(instanceId), meta: toldInPlace })} />;
}

function Attached({ query }: { query: UseQueryResult<readonly Attachment[]> }) {
  return (
    <>
      <NotRead query={query} />
      {query.data && query.data.length > 0 ? <AttachmentList attachments={query.data} /> : null}
    </>
  );
}

function NotRead({ query: { error, refetch } }: { query: UseQueryResult }) {
  const errors = useMessages(errorMessages);
  if (!error) return null;
  return (
    <Failure {...describeError(error, errors)} retryLabel={errors.retry} onRetry={() => void refetch()} />
  );
}
