import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import * as z from 'zod/mini';
import { logLevelQuery } from '#api/orthanc/server/logLevel.ts';
import { refetchServer } from '#api/orthanc/server/refetchServer.ts';
import { pluginsQuery } from '#api/orthanc/server/plugins.ts';
import { serverFactsQuery } from '#api/orthanc/server/serverFacts.ts';
import { statisticsQuery } from '#api/orthanc/studies/statistics.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { systemMessages } from '#features/system/systemMessages.ts';
import { choiceParam, searchParams } from '#lib/searchParams.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { lazyPart } from '#ui/lazyPart.tsx';
import { usePageAction } from '#ui/actions/pageActions.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { WhyLink } from '#widgets/access/WhyLink.tsx';
import { WhenRead } from '#widgets/WhenRead.tsx';
import { LogPart } from './LogPart.tsx';
import { PluginsPart } from './PluginsPart.tsx';
import { ServerPart } from './ServerPart.tsx';
import { StoragePart } from './StoragePart.tsx';
import classes from './System.module.css';

const ReportDialog = lazyPart(async () => (await import('./ReportDialog.tsx')).ReportDialog);

const address = searchParams(z.object({ dialog: choiceParam(['', 'report'], '') }));

/** What the server is, stores and logs, for administrators. */
export function SystemPage() {
  const t = useMessages(systemMessages);
  const refused = useCan()('editRemotes');
  if (refused === undefined) return <System />;
  return (
    <>
      <PageHeader title={t.title} />
      <EmptyState picture="lock" title={t.notAllowedTitle} action={<WhyLink action="editRemotes" />}>
        {refused}
      </EmptyState>
    </>
  );
}

function System() {
  const t = useMessages(systemMessages);
  const client = useQueryClient();
  const facts = useQuery(serverFactsQuery);
  const plugins = useQuery(pluginsQuery);
  const [params, setParams] = useSearchParams();
  const { dialog } = address.read(params);
  const open = useCallback(() => setParams(address.write({ dialog: 'report' })), [setParams]);
  usePageAction({ id: 'supportReport', name: t.report, group: t.title, run: open }, undefined);
  return (
    <>
      <PageHeader title={t.title}>
        <Button variant="default" loading={facts.isRefetching} onClick={() => void refetchServer(client)}>
          {t.refresh}
        </Button>
        <Button variant="default" onPointerEnter={ReportDialog.preload} onClick={open}>
          {t.report}
        </Button>
      </PageHeader>
      <NotRefreshed onRetry={() => void refetchServer(client)} />
      <div className={classes['parts']}>
        <div className={classes['part']}>
          <WhenRead queries={[facts]}>
            {facts.data ? (
              <>
                <ServerPart facts={facts.data} />
                <StoragePart facts={facts.data} />
              </>
            ) : null}
          </WhenRead>
          <LogPart />
        </div>
        <div className={classes['part']}>
          {/* What fails of the server is told beside it. */}
          <WhenRead queries={facts.isError ? [plugins] : [facts, plugins]}>
            {facts.data && plugins.data ? <PluginsPart facts={facts.data} plugins={plugins.data} /> : null}
          </WhenRead>
        </div>
      </div>
      {dialog === 'report' ? <ReportDialog onClose={() => setParams(address.write({ dialog: '' }))} /> : null}
    </>
  );
}

/** What is shown stays when it can't be read again; that is said here, since the parts tell only what they lack. */
function NotRefreshed({ onRetry }: { onRetry: () => void }) {
  const errors = useMessages(errorMessages);
  const enabled = false;
  const queries: readonly { data: unknown; error: Error | null }[] = [
    useQuery({ ...serverFactsQuery, enabled }),
    useQuery({ ...pluginsQuery, enabled }),
    useQuery({ ...statisticsQuery, enabled, meta: toldInPlace }),
    useQuery({ ...logLevelQuery, enabled, refetchInterval: false }),
  ];
  const stale = queries.find(({ data, error }) => data !== undefined && error !== null);
  if (!stale) return null;
  return <Failure {...describeError(stale.error, errors)} retryLabel={errors.retry} onRetry={onRetry} />;
}
