import { Button, Text } from '@mantine/core';
import { Suspense, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { activityMessages } from '#features/activity/activityMessages.ts';
import { withinDays } from '#features/activity/entries/days.ts';
import { ExportDialog } from '#features/activity/exporting/ExportDialog.tsx';
import {
  activityAddress,
  filtersLeftOut,
  readingKey,
  type ActivityAddress,
} from '#features/activity/reading/activityAddress.ts';
import { entriesAtOnce } from '#features/activity/reading/activityTimeline.ts';
import { askedSources, useSourceStates } from '#features/activity/reading/useSourceStates.ts';
import { useResources, useTimeline } from '#features/activity/reading/useTimeline.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { Failure } from '#ui/Failure.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Note } from '#ui/status/Note.tsx';
import { ActivityChart } from './ActivityChart.tsx';
import { ActivityFilters } from './ActivityFilters.tsx';
import { ActivityTable } from './ActivityTable.tsx';
import { AddressTable } from './AddressTable.tsx';
import { LoadedBar } from './LoadedBar.tsx';
import { NotHeld, SourceNotices } from './SourceNotices.tsx';
import { usePeople } from './usePeople.ts';
import classes from './ActivityPage.module.css';

/** The page's state in its address, and a way to change it: what is selected in the chart or open belongs to one reading. */
function useAddress() {
  const [params, setParams] = useSearchParams();
  const address = activityAddress.read(params);
  const change = (part: Partial<ActivityAddress>, replace = false): void => {
    const next = { ...address, ...part };
    const isSame = readingKey(next) === readingKey(address);
    const kept = isSame ? next : { ...next, first: '', last: '', entry: '' };
    setParams(activityAddress.write(kept), { replace, flushSync: true });
  };
  return { address, change, leftOut: filtersLeftOut(params) };
}

/** What people did with studies, and how they signed in: Orthanc's audit log, Keycloak's events and share records as one timeline. */
export function ActivityPage() {
  const t = useMessages(activityMessages);
  const { address, change, leftOut } = useAddress();
  const [round, setRound] = useState(0);
  const [isExporting, setExporting] = useState(false);
  const { states, access, noneReadable } = useSourceStates();
  const resources = useResources(address);
  const { timeline, state, hasSources, sources } = useTimeline(address, access, resources, round);
  const { first, last, view } = address;
  const shown = useMemo(
    () => (first && last ? withinDays(state.entries, first, last) : state.entries),
    [state.entries, first, last],
  );
  const whyNothing = noneReadable
    ? { title: t.noRight, hint: noneReadable.join(' ') }
    : { title: t.noSource, hint: t.noSourceHint };
  const nothing = hasSources ? undefined : whyNothing;
  const people = usePeople(state.entries);
  const isNarrowed = shown !== state.entries;
  const mayReadOn = !isNarrowed && !state.isDone && !state.isFull && state.failures.size === 0;
  return (
    <div className={classes['page']}>
      <PageHeader title={t.title}>
        <Button variant="default" loading={state.isReading} onClick={() => setRound(round + 1)}>
          {t.refresh}
        </Button>
        <ActionButton
          variant="default"
          loading={!sources}
          reason={nothing && `${nothing.title}. ${nothing.hint}`}
          onClick={() => setExporting(true)}
        >
          {t.csv}
        </ActionButton>
      </PageHeader>
      <Text size="sm" c="dimmed" mb="xs">
        {t.intro}
      </Text>
      <SourceNotices states={states} />
      <ActivityFilters address={address} people={people} onChange={change} />
      <LeftOut names={leftOut} />
      <PatientNotices {...resources} />
      {view === 'timeline' ? (
        <ActivityChart entries={state.entries} days={address} onSelect={(days) => change(days, true)} />
      ) : null}
      <LoadedBar timeline={timeline} state={state} shown={isNarrowed ? shown.length : undefined} />
      <div className={classes['holder']}>
        {/* The table loads its own messages. Waiting for them must not hide the page. */}
        <Suspense fallback={null}>
          {view === 'addresses' ? (
            <AddressTable entries={state.entries} isReading={state.isReading} nothing={nothing} />
          ) : (
            <ActivityTable
              entries={shown}
              listKey={readingKey(address)}
              isReading={state.isReading}
              nothing={nothing}
              open={address.entry}
              onOpen={(entry) => change({ entry })}
              onNearEnd={mayReadOn ? () => timeline.readTo(state.entries.length + entriesAtOnce) : undefined}
              onFilter={(part) => change({ ...part, entry: '' })}
            />
          )}
        </Suspense>
      </div>
      <NotHeld />
      {isExporting && sources ? (
        <ExportDialog
          sources={sources}
          entries={state.entries}
          without={askedSources.filter((name) => states[name].kind !== 'on')}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </div>
  );
}

/** Filters of the address that aren't understood: without this, all of them would look like what was asked for. */
function LeftOut({ names }: { names: readonly string[] }) {
  const t = useMessages(activityMessages).filters;
  if (names.length === 0) return null;
  return (
    <Note tone="caution" role="note" mb="xs">
      {t.leftOut(names.map((name) => `${name}=`))}
    </Note>
  );
}

/** Why not all studies of a patient are listed. */
function PatientNotices({ error, isGone, retry }: ReturnType<typeof useResources>) {
  const t = useMessages(activityMessages);
  const errors = useMessages(errorMessages);
  if (isGone) return <Text size="sm">{t.patientGone}</Text>;
  if (!error) return null;
  const words = { ...describeError(error, errors), title: t.patientFailed };
  return <Failure {...words} retryLabel={errors.retry} onRetry={retry} />;
}
