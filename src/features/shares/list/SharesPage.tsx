import { Button, Text } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { maxRecordedStudies } from '#api/orthanc/shares/shareRecords.ts';
import { LinkDialog } from '#features/shares/manage/LinkDialog.tsx';
import { EndedCopiesNotice } from '#features/shares/copies/EndedCopiesNotice.tsx';
import type { DeleteCopies } from '#features/shares/copies/EndedCopiesDialog.tsx';
import { SelectedLinks } from '#features/shares/manage/SelectedLinks.tsx';
import { Inspector } from '#features/shares/inspect/Inspector.tsx';
import { ShareCard, useKindName, useShareColumns } from '#features/shares/records/columns.tsx';
import { filterRows, sortRows, type ShareRow } from '#features/shares/records/shareRows.ts';
import { useNow } from '#features/shares/records/useNow.ts';
import { shareListMessages } from '#features/shares/shareMessages.ts';
import { useStudyName } from '#features/shares/useStudyName.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { downloadText } from '#ui/download.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { openTab } from '#ui/openTab.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { Selection } from '#ui/selection.ts';
import { useListState } from './listState.ts';
import { ModeNotice } from './ModeNotice.tsx';
import { RecordStorageNotice } from './RecordStorageNotice.tsx';
import { shareCsv } from './shareCsv.ts';
import { ShareFilters } from './ShareFilters.tsx';
import { Unreadable } from './Unreadable.tsx';
import { peopleOf, useNames, useShareList } from './useShareList.ts';

const keyOf = (row: ShareRow): string => row.id;

/** The people who made the links, as far as they have names here. */
function makersOf(rows: readonly ShareRow[], names: ReadonlyMap<string, string>): [string, string][] {
  const makers = new Set(rows.map(({ by }) => by));
  return [...names].filter(([id]) => makers.has(id)).toSorted(([, a], [, b]) => a.localeCompare(b));
}

/** The recorded share links, which of them still work, and for whom they were made; and a check of what a link opens. */
export function SharesPage({ Delete }: { Delete: DeleteCopies }) {
  const t = useMessages(shareListMessages);
  const errors = useMessages(errorMessages);
  const { person } = useSessionState();
  const { state, change } = useListState();
  const list = useShareList();
  const names = useNames(peopleOf(list.rows));
  const nameOfStudy = useStudyName();
  const nameOfKind = useKindName();
  const now = useNow();
  const textOf = (row: ShareRow): string =>
    [
      row.id,
      nameOfKind(row.kind),
      names.get(row.by) ?? row.by,
      row.recipient,
      row.note,
      ...row.shown.map(nameOfStudy),
    ].join(' ');
  const filter = {
    show: state.show,
    text: state.text,
    by: state.mine ? person.userId : state.by || undefined,
  };
  const rows = sortRows(filterRows(list.rows, filter, textOf, now), state.sort);
  return (
    <>
      <PageHeader title={t.title} beside={<Text role="status">{t.count(rows.length)}</Text>}>
        <Button variant="default" loading={list.isFetching} onClick={list.refetch}>
          {t.refresh}
        </Button>
        <Button
          variant="default"
          disabled={rows.length === 0}
          onClick={() => downloadText(t.csvFile, shareCsv(rows, { t, nameOfStudy, nameOfKind, names, now }))}
        >
          {t.csv}
        </Button>
      </PageHeader>
      <ModeNotice />
      <RecordStorageNotice mode={list.mode} />
      {list.mode ? (
        <Suspense fallback={null}>
          <EndedCopiesNotice mode={list.mode} Delete={Delete} />
        </Suspense>
      ) : null}
      <ShareFilters state={state} makers={makersOf(list.rows, names)} onChange={change} />
      {list.isCut ? <Text size="sm">{t.cut(maxRecordedStudies)}</Text> : null}
      <Unreadable count={list.unreadable} />
      {list.error ? (
        <Failure {...describeError(list.error, errors)} retryLabel={errors.retry} onRetry={list.refetch} />
      ) : null}
      {list.isPending ? (
        <Text role="status">…</Text>
      ) : (
        // The table loads its own messages. Waiting for them must not hide the page: its search box would lose the focus.
        <Suspense fallback={<Text role="status">…</Text>}>
          <Links rows={rows} all={list.rows} names={names} />
        </Suspense>
      )}
      <Inspector />
    </>
  );
}

function Links({
  rows,
  all,
  names,
}: {
  rows: readonly ShareRow[];
  all: readonly ShareRow[];
  names: ReadonlyMap<string, string>;
}) {
  const t = useMessages(shareListMessages);
  const navigate = useNavigate();
  const [selection, setSelection] = useState<Selection<ShareRow>>(new Map());
  const [openId, setOpenId] = useState<string>();
  const columns = useShareColumns(names, setOpenId);
  const open = all.find(({ id }) => id === openId);
  // As they are now, not as they were when they were selected.
  const selected = all.filter(({ id }) => selection.has(id));
  const { state, change } = useListState();
  const empty =
    all.length === 0 ? (
      <EmptyState title={t.none}>{t.noneHint}</EmptyState>
    ) : (
      <EmptyState picture="search" title={t.noneFound}>
        {t.noneFoundHint}
      </EmptyState>
    );
  return (
    <div style={{ display: 'flex', flexDirection: 'column', flex: '1 1 auto', minHeight: 220 }}>
      {selected.length > 0 ? <SelectedLinks rows={selected} onClear={() => setSelection(new Map())} /> : null}
      {open ? <LinkDialog row={open} names={names} onClose={() => setOpenId(undefined)} /> : null}
      <DataTable
        label={t.title}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        rowName={({ id }) => id}
        sort={state.sort}
        onSort={(sort) => change({ sort })}
        onOpen={({ studyIds: [id] }, newTab) => {
          if (id && newTab) openTab(paths.study(id));
          else if (id) void navigate(paths.study(id));
        }}
        selection={selection}
        onSelect={setSelection}
        card={(row) => <ShareCard row={row} names={names} onManage={setOpenId} />}
        cardHeight={104}
        empty={empty}
      />
    </div>
  );
}
