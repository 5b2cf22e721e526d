import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Remote } from '#api/orthanc/remotes/remote.ts';
import { remoteSeriesQuery } from '#api/orthanc/remotes/remoteSeries.ts';
import type { RemoteStudy } from '#api/orthanc/remotes/remoteStudy.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { remoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Failure } from '#ui/Failure.tsx';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { Loading } from '#ui/Loading.tsx';
import { nameOf } from '#features/remote/answers/columns.tsx';
import { describeSearchError } from '#features/remote/describeSearchError.ts';
import { remoteMessages } from '#features/remote/remoteMessages.ts';

interface Props {
  remote: Remote;
  /** Orthanc's id of the query that found the study. */
  query: string;
  study: RemoteStudy;
  onClose: () => void;
}

/** The series of a study on a remote, as the remote counts them. */
export function SeriesDialog({ remote, query, study, onClose }: Props) {
  const t = useMessages(remoteMessages);
  const list = useMessages(studiesMessages);
  const { studyInstanceUid, index } = study;
  const series = useQuery(remoteSeriesQuery({ remote, studyInstanceUid, answer: { query, index } }));
  return (
    <Dialog title={t.seriesTitle(nameOf(study, list))} onClose={onClose}>
      {series.isPending ? <Loading /> : null}
      {series.isError ? <SeriesFailed error={series.error} onRetry={() => void series.refetch()} /> : null}
      {series.data?.length === 0 ? <Text size="sm">{t.seriesEmpty}</Text> : null}
      <List size="sm">
        {series.data?.map(({ index: place, modality, description, instanceCount }) => (
          <List.Item key={place}>
            <bdi>{[modality, description || list.noDescription].filter(Boolean).join(' · ')}</bdi>
            {instanceCount === undefined ? null : ` · ${list.images(instanceCount)}`}
          </List.Item>
        ))}
      </List>
    </Dialog>
  );
}

function SeriesFailed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const errors = useMessages(errorMessages);
  const failures = useMessages(remoteFailureMessages);
  return (
    <Failure {...describeSearchError(error, failures, errors)} retryLabel={errors.retry} onRetry={onRetry} />
  );
}
