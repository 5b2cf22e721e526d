import { Text } from '@mantine/core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import {
  remoteAnswersQuery,
  type RemoteAnswers,
  type RemoteSearch,
} from '#api/orthanc/remotes/searchRemote.ts';
import { errorMessages } from '#locales/shared/errors.ts';
import { remoteFailureMessages } from '#locales/shared/remoteFailures.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { describeSearchError } from '#features/remote/describeSearchError.ts';
import { Answers } from './Answers.tsx';
import { remoteMessages } from '#features/remote/remoteMessages.ts';
import { SearchForm } from '#features/remote/search/SearchForm.tsx';
import { useRemoteSearch, type RemoteSearchState } from '#features/remote/search/useRemoteSearch.ts';
import classes from '#features/remote/Remote.module.css';

/** Searches modalities and DICOMweb servers, and retrieves what they found to this archive. */
export function RemotePage() {
  const t = useMessages(remoteMessages);
  const refused = useCan()('queryRemote');
  if (refused === undefined) return <RemoteSearchPage />;
  return (
    <>
      <PageHeader title={t.title} />
      <EmptyState picture="lock" title={t.notAllowedTitle}>
        {refused}
      </EmptyState>
    </>
  );
}

/** An address without a remote stands for no search. */
const noSearch: RemoteSearch = {
  remote: { kind: 'modality', name: '' },
  texts: {},
  studyDate: { from: '', to: '' },
  birthDate: { from: '', to: '' },
  modalities: [],
};

function RemoteSearchPage() {
  const t = useMessages(remoteMessages);
  const held = useRemoteSearch();
  const [canceled, setCanceled] = useState<RemoteSearch>();
  const state: RemoteSearchState = {
    ...held,
    ask(fields, remote) {
      setCanceled(undefined);
      held.ask(fields, remote);
    },
  };
  const found = useQuery(remoteAnswersQuery(state.search ?? noSearch));
  const { isFetching, dataUpdatedAt } = found;
  return (
    <div className={classes['page']}>
      <PageHeader title={t.title} />
      <SearchForm
        state={state}
        isSearching={isFetching}
        onCancel={() => {
          setCanceled(state.search);
          state.cancel();
        }}
      />
      {state.search ? (
        <>
          <Progress
            remote={state.search.remote.name}
            found={found}
            isCanceled={canceled === state.search && !isFetching}
            onRetry={() => state.ask(state.fields, state.search?.remote ?? noSearch.remote)}
          />
          {found.data && found.data.studies.length > 0 ? (
            <div className={`${classes['results'] ?? ''} ${isFetching ? (classes['stale'] ?? '') : ''}`}>
              <Answers
                key={dataUpdatedAt}
                remote={state.search.remote}
                answers={found.data}
                sort={state.sort}
                onSort={state.setSort}
              />
            </div>
          ) : null}
        </>
      ) : (
        <EmptyState picture="search" title={t.startTitle}>
          {t.start}
        </EmptyState>
      )}
    </div>
  );
}

interface ProgressProps {
  remote: string;
  found: UseQueryResult<RemoteAnswers>;
  isCanceled: boolean;
  onRetry: () => void;
}

/** How a search stands: not begun, under way, canceled, failed and why, or without a match. Beside answers, only what is new. */
function Progress({ remote, found, isCanceled, onRetry }: ProgressProps) {
  const t = useMessages(remoteMessages);
  const errors = useMessages(errorMessages);
  const failures = useMessages(remoteFailureMessages);
  if (found.isFetching) return <Text role="status">{t.searching(remote)}</Text>;
  if (isCanceled) {
    return <EmptyState title={t.canceledTitle}>{t.canceled(remote)}</EmptyState>;
  }
  if (found.isError) {
    return (
      <Failure
        {...describeSearchError(found.error, failures, errors)}
        title={t.failedTitle(remote)}
        retryLabel={errors.retry}
        onRetry={onRetry}
      >
        {found.data ? <Text size="sm">{t.earlier}</Text> : null}
      </Failure>
    );
  }
  if (!found.data)
    return (
      <EmptyState picture="search" title={t.startTitle}>
        {t.startAgain(remote)}
      </EmptyState>
    );
  if (found.data.studies.length > 0) return null;
  return (
    <EmptyState picture="search" title={t.emptyTitle(remote)}>
      {t.empty}
    </EmptyState>
  );
}
