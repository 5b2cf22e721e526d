import { useCallback, useMemo } from 'react';
import { activityMessages } from '#features/activity/activityMessages.ts';
import type { Activity } from '#features/activity/entries/activity.ts';
import { groupActivities, type ActivityGroup } from '#features/activity/entries/groups.ts';
import { EntryDialog } from '#features/activity/rows/EntryDialog.tsx';
import { ActivityCard, useActivityColumns } from '#features/activity/rows/columns.tsx';
import { useMessages } from '#locales/LocaleContext.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';

const keyOf = ({ id }: ActivityGroup): string => id;

/** Rows before the end at which the next entries are loaded. */
const rowsAhead = 20;

interface Props {
  entries: readonly Activity[];
  /** Which list this is: another one begins at its top. */
  listKey: string;
  isReading: boolean;
  /** Why nothing can be read; `undefined` where something can. */
  nothing: { title: string; hint: string } | undefined;
  /** The id of the row whose details are open; empty for none. */
  open: string;
  onOpen: (id: string) => void;
  /** The end of what is loaded comes into sight. */
  onNearEnd: (() => void) | undefined;
  onFilter: (change: { user?: string; study?: string }) => void;
}

/** The timeline as a list of groups; a row opens its entries. */
export function ActivityTable(props: Props) {
  const { entries, onNearEnd, isReading, nothing } = props;
  const t = useMessages(activityMessages);
  const groups = useMemo(() => groupActivities(entries), [entries]);
  const columns = useActivityColumns();
  const count = groups.length;
  const onVisibleRange = useCallback(
    (_first: number, last: number) => {
      if (last >= count - rowsAhead && !isReading) onNearEnd?.();
    },
    [count, isReading, onNearEnd],
  );
  // Reading on can join the row with older entries; its newest stays what it was.
  const opened = groups.find(({ entries: members }) => members.some(({ id }) => id === props.open));
  const why = nothing ?? { title: t.none, hint: t.noneHint };
  const empty = <EmptyState title={why.title}>{why.hint}</EmptyState>;
  return (
    <>
      <DataTable
        label={t.title}
        columns={columns}
        rows={groups}
        rowKey={keyOf}
        rowName={keyOf}
        listKey={props.listKey}
        onOpen={({ id }) => props.onOpen(id)}
        onVisibleRange={onVisibleRange}
        keysEverywhere
        card={(group) => <ActivityCard group={group} />}
        cardHeight={92}
        empty={isReading ? null : empty}
      />
      {opened ? (
        <EntryDialog group={opened} onFilter={props.onFilter} onClose={() => props.onOpen('')} />
      ) : null}
    </>
  );
}
