import { Button, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { refetchOverview } from '#api/overview/refetchOverview.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { overviewMessages } from '#locales/shared/overview.ts';
import { useSystem } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { LabelsChart } from '#features/overview/pictures/LabelsChart.tsx';
import { Storage } from '#features/overview/pictures/Storage.tsx';
import { WeeksChart } from '#features/overview/pictures/WeeksChart.tsx';
import { PostureNumber } from '#features/overview/today/PostureNumber.tsx';
import { SignInNumber } from '#features/overview/today/SignInNumber.tsx';
import { TasksNumber } from '#features/overview/today/TasksNumber.tsx';
import { UnlabeledNumber } from '#features/overview/today/UnlabeledNumber.tsx';
import { useOverviewAccess } from '#features/overview/useOverviewAccess.ts';
import classes from '#features/overview/Overview.module.css';

/** Numbers that other features know; the app puts them in. */
export interface OverviewSlots {
  /** Needs a server that can count. */
  ExpiringLinks: ComponentType;
  KeysToRotate: ComponentType;
}

/** What needs an administrator today, each number with the list behind it, and the archive in pictures: from counts only, never from a scan. */
export function OverviewPage(slots: OverviewSlots) {
  const t = useMessages(overviewMessages);
  // The page is for those who administer the installation, which the roles document is part of.
  const reason = useCan()('readRoles');
  if (reason !== undefined) {
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState picture="lock" title={t.notForYou}>
          {reason}
        </EmptyState>
      </>
    );
  }
  return <Overview {...slots} />;
}

function Overview({ ExpiringLinks, KeysToRotate }: OverviewSlots) {
  const t = useMessages(overviewMessages);
  const queryClient = useQueryClient();
  const { counts, labels } = useOverviewAccess();
  const canCount = useSystem().Capabilities.HasExtendedFind;
  const search = useCan()('search');
  return (
    <div className={classes['page']}>
      <PageHeader title={t.title}>
        <Button variant="default" onClick={() => void refetchOverview(queryClient)}>
          {t.refresh}
        </Button>
      </PageHeader>
      {counts ? null : (
        <Text size="sm" c="dimmed">
          {canCount ? search : t.noCounts}
        </Text>
      )}
      <section aria-labelledby="overview-today">
        <Title order={2} id="overview-today" mb="xs">
          {t.today}
        </Title>
        <ul className={classes['numbers']}>
          {counts ? <UnlabeledNumber /> : null}
          {counts ? <ExpiringLinks /> : null}
          <KeysToRotate />
          <SignInNumber />
          <PostureNumber />
          <TasksNumber />
        </ul>
      </section>
      <section aria-labelledby="overview-pictures">
        <Title order={2} id="overview-pictures" mb="xs">
          {t.pictures}
        </Title>
        <div className={classes['pictures']}>
          {counts ? <WeeksChart /> : null}
          {labels ? <LabelsChart /> : null}
          <Storage />
        </div>
      </section>
    </div>
  );
}
