import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { activityMessages } from '#features/activity/activityMessages.ts';
import type { Activity } from '#features/activity/entries/activity.ts';
import { byAddress, type AddressRow } from '#features/activity/entries/failedSignIns.ts';
import { dateWidths } from '#locales/dates/dateWidths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Name, Names } from '#ui/names/Name.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';

const keyOf = ({ address }: AddressRow): string => address;

/** User names that a row lists; the details of the timeline have all. */
const maxNames = 6;

function NamesTried({ row: { names, unknown } }: { row: AddressRow }) {
  const t = useMessages(activityMessages).addresses;
  return (
    <>
      <Names>{names.slice(0, maxNames)}</Names>
      {names.length > maxNames ? ` ${t.more(names.length - maxNames)}` : null}
      {unknown > 0 ? (
        <Text span inherit c="dimmed">
          {' '}
          · {t.unknown(unknown)}
        </Text>
      ) : null}
    </>
  );
}

function Address({ row: { address } }: { row: AddressRow }) {
  const t = useMessages(activityMessages).addresses;
  return address ? <Name>{address}</Name> : t.noAddress;
}

interface Props {
  entries: readonly Activity[];
  isReading: boolean;
  /** Why nothing can be read; `undefined` where something can. */
  nothing: { title: string; hint: string } | undefined;
}

/** Failed sign-ins by the network address they came from: one that tries many names, or one name many times, stands at the top. */
export function AddressTable({ entries, isReading, nothing }: Props) {
  const t = useMessages(activityMessages).addresses;
  const format = useFormat();
  const rows = useMemo(() => byAddress(entries), [entries]);
  const columns = useMemo((): readonly Column<AddressRow>[] => {
    const moment = { width: 150, digits: dateWidths(format).moment };
    return [
      { id: 'address', title: t.address, width: 200, grow: 1, cell: (row) => <Address row={row} /> },
      {
        id: 'count',
        title: t.count,
        width: 100,
        align: 'end',
        cell: ({ count }) => format.number(count),
      },
      { id: 'last', title: t.last, ...moment, cell: ({ last }) => format.moment(new Date(last)) },
      { id: 'first', title: t.first, ...moment, cell: ({ first }) => format.moment(new Date(first)) },
      { id: 'names', title: t.names, width: 260, grow: 2, cell: (row) => <NamesTried row={row} /> },
    ];
  }, [t, format]);
  return (
    <DataTable
      label={t.table}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      rowName={keyOf}
      card={(row) => (
        <>
          <Address row={row} /> · {format.number(row.count)}
          <Text size="sm">{format.moment(new Date(row.last))}</Text>
          <Text size="sm">
            <NamesTried row={row} />
          </Text>
        </>
      )}
      cardHeight={92}
      empty={
        isReading ? null : (
          <EmptyState title={nothing?.title ?? t.none}>{nothing?.hint ?? t.noneHint}</EmptyState>
        )
      }
    />
  );
}
