import { Anchor, Group, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { activityMessages } from '#features/activity/activityMessages.ts';
import { groupActivities, type ActivityGroup } from '#features/activity/entries/groups.ts';
import { Failures } from '#features/activity/page/LoadedBar.tsx';
import { activityAddress } from '#features/activity/reading/activityAddress.ts';
import { useSourceStates } from '#features/activity/reading/useSourceStates.ts';
import { useResources, useTimeline } from '#features/activity/reading/useTimeline.ts';
import { SubjectCell, WhoCell } from '#features/activity/rows/cells.tsx';
import { whenOf } from '#features/activity/rows/columns.tsx';
import { describeGroup } from '#features/activity/rows/describe.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { Failure } from '#ui/Failure.tsx';
import { Loading } from '#ui/Loading.tsx';

/** Rows on another page; the page of activity has all. */
const maxRows = 20;

/** What a part of another page is about. */
type About = { study: string } | { user: string };

/** The latest activity of one study or one user, for its page; what can't be read is told, with the reason. */
export function ActivityOf({ about }: { about: About }) {
  const t = useMessages(activityMessages);
  const errors = useMessages(errorMessages);
  const [address] = useState(() => activityAddress.read(new URLSearchParams(about)));
  const { states, access, noneReadable } = useSourceStates();
  const { timeline, state, hasSources } = useTimeline(address, access, useResources(address), 0);
  const groups = useMemo(() => groupActivities(state.entries), [state.entries]);
  const isOfStudy = 'study' in about;
  const names = isOfStudy ? (['auditLog'] as const) : (['auditLog', 'signIns', 'adminEvents'] as const);
  return (
    <>
      {names.map((name) => {
        const source = states[name];
        if (source.kind === 'failed') {
          const words = { ...describeError(source.error, errors), title: t.sourceFailed(t.sources[name]) };
          return <Failure key={name} {...words} retryLabel={errors.retry} onRetry={source.retry} />;
        }
        if (source.kind !== 'off' && source.kind !== 'denied') return null;
        return (
          <Text key={name} size="sm">
            {source.kind === 'off'
              ? t.off.title([t.sources[name]])
              : `${t.denied(t.sources[name])}. ${source.reason}`}
          </Text>
        );
      })}
      <Failures timeline={timeline} failures={state.failures} />
      {groups.length > 0 ? (
        <Rows groups={groups.slice(0, maxRows)} isOfStudy={isOfStudy} />
      ) : state.isReading ? (
        <Loading />
      ) : (
        <Text size="sm" c="dimmed">
          {hasSources ? t.none : noneReadable ? t.noRight : t.noSource}
        </Text>
      )}
      <Group mt={4}>
        <Anchor component={Link} to={paths.activity(about)} size="sm">
          {t.openAll}
        </Anchor>
      </Group>
    </>
  );
}

function Rows({ groups, isOfStudy }: { groups: readonly ActivityGroup[]; isOfStudy: boolean }) {
  const t = useMessages(activityMessages);
  const format = useFormat();
  return (
    <Table.ScrollContainer minWidth={0} type="native">
      <Table aria-label={t.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.columns.when}</Table.Th>
            <Table.Th>{t.columns.who}</Table.Th>
            <Table.Th>{t.columns.what}</Table.Th>
            {isOfStudy ? null : <Table.Th>{t.columns.subject}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map((group) => (
            <Table.Tr key={group.id}>
              <Table.Td>{whenOf(group, format, t)}</Table.Td>
              <Table.Td>
                <WhoCell group={group} />
              </Table.Td>
              <Table.Td>{describeGroup(group, t)}</Table.Td>
              {isOfStudy ? null : (
                <Table.Td>
                  <SubjectCell group={group} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
