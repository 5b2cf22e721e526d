import { Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'react-router';
import type { ActivityGroup } from '#features/activity/entries/groups.ts';
import { activityMessages, type ActivityMessages } from '#features/activity/activityMessages.ts';
import { activityAddress } from '#features/activity/reading/activityAddress.ts';
import { hrefOf } from '#lib/basePath.ts';
import { dateWidths } from '#locales/dates/dateWidths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat, type Format } from '#locales/useFormat.ts';
import type { Column } from '#ui/table/column.ts';
import { SubjectCell, WhoCell } from './cells.tsx';
import { describeGroup } from './describe.ts';

/** When a group was: one moment, or the span from its first entry to its last. */
export function whenOf({ first, last }: ActivityGroup, format: Format, t: ActivityMessages): string {
  const end = format.moment(new Date(last));
  const start = format.moment(new Date(first));
  return start === end ? end : t.span(start, end);
}

/** The address of the page with a row open, for the middle button. */
function useHref(): (id: string) => string {
  const { pathname, search } = useLocation();
  return useMemo(() => {
    const address = activityAddress.read(new URLSearchParams(search));
    return (id) => `${hrefOf(pathname)}?${activityAddress.write({ ...address, entry: id }).toString()}`;
  }, [pathname, search]);
}

/** The columns of the timeline. */
export function useActivityColumns(): readonly Column<ActivityGroup>[] {
  const t = useMessages(activityMessages);
  const format = useFormat();
  const hrefTo = useHref();
  return useMemo(
    () => [
      {
        id: 'when',
        title: t.columns.when,
        width: 150,
        digits: dateWidths(format).moment,
        cell: (group) => <span title={whenOf(group, format, t)}>{format.moment(new Date(group.last))}</span>,
      },
      { id: 'who', title: t.columns.who, width: 150, grow: 1, cell: (group) => <WhoCell group={group} /> },
      {
        id: 'what',
        title: t.columns.what,
        width: 260,
        grow: 2,
        cell: (group) => (
          <Anchor href={hrefTo(group.id)} data-opens inherit>
            {describeGroup(group, t)}
          </Anchor>
        ),
      },
      {
        id: 'subject',
        title: t.columns.subject,
        width: 200,
        grow: 1,
        cell: (group) => <SubjectCell group={group} />,
      },
      {
        id: 'source',
        title: t.columns.source,
        width: 140,
        cell: ({ entries: [{ source }] }) => t.sources[source],
      },
    ],
    [t, format, hrefTo],
  );
}

/** A row of the timeline on a phone. */
export function ActivityCard({ group }: { group: ActivityGroup }) {
  const t = useMessages(activityMessages);
  const format = useFormat();
  const hrefTo = useHref();
  return (
    <>
      <Anchor href={hrefTo(group.id)} data-opens inherit>
        {describeGroup(group, t)}
      </Anchor>
      <Text size="sm">
        <WhoCell group={group} /> · {format.moment(new Date(group.last))}
      </Text>
      <Text size="sm" c="dimmed">
        <SubjectCell group={group} /> · {t.sources[group.entries[0].source]}
      </Text>
    </>
  );
}
