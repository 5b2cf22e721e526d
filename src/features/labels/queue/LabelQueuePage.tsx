import { paths } from '#lib/paths.ts';
import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { seesAll } from '#access/roles/profile.ts';
import { labelCountQuery } from '#api/orthanc/labels.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile, useSystem } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { Breadcrumbs } from '#ui/Breadcrumbs.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { Loading } from '#ui/Loading.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { labelQueueMessages, catalogMessages } from '#features/labels/labelMessages.ts';
import { GiveLabels } from './GiveLabels.tsx';
import { queueProblem } from './keys.ts';
import { StudyFacts } from './StudyFacts.tsx';
import { useQueue } from './useQueue.ts';

/** Studies without labels, one after the other, labeled by keys. */
export function LabelQueuePage() {
  const t = useMessages(labelQueueMessages);
  const can = useCan();
  const problem = queueProblem(useSystem().ApiVersion, seesAll(useProfile()));
  const reason = can('editLabels') ?? (problem && t.problems[problem]);
  return reason === undefined ? (
    <QueuePage />
  ) : (
    <>
      <PageHeader title={t.title} />
      <Text>{reason}</Text>
    </>
  );
}

function QueuePage() {
  const t = useMessages(labelQueueMessages);
  const { title: list } = useMessages(catalogMessages);
  const errors = useMessages(errorMessages);
  const queue = useQueue();
  const { data: left } = useQuery(labelCountQuery(undefined));
  const { study } = queue;
  return (
    <Stack gap="sm" maw={900}>
      <div>
        <Breadcrumbs list={list} to={paths.labels()} />
        <PageHeader
          title={t.title}
          beside={
            <Text c="dimmed" role="status">
              {left === undefined ? null : t.left(left)}
            </Text>
          }
        />
      </div>
      {queue.error ? (
        <Failure {...describeError(queue.error, errors)} retryLabel={errors.retry} onRetry={queue.retry} />
      ) : null}
      {study ? (
        <>
          <Text size="sm" c="dimmed">
            {t.intro}
          </Text>
          <StudyFacts study={study} />
          <Suspense fallback={<Loading />}>
            <GiveLabels key={study.id} queue={queue} study={study} />
          </Suspense>
        </>
      ) : queue.isLoading ? (
        <Text role="status">{t.loading}</Text>
      ) : queue.error ? null : (
        <EmptyState
          picture="done"
          title={t.done}
          action={
            <Button variant="default" onClick={queue.restart}>
              {t.again}
            </Button>
          }
        >
          {t.doneHint(queue.labeled)}
        </EmptyState>
      )}
    </Stack>
  );
}
