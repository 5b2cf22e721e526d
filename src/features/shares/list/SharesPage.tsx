import { Alert, Button, Stack, Text } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { mostNotedStudies } from '#api/orthanc/shareRecords.ts';
import { paths } from '#lib/paths.ts';
import { Inspector } from '#features/shares/inspect/Inspector.tsx';
import { filterRows, sortRows, type ShareRow } from '#features/shares/notes/shareRows.ts';
import { settingsToCopy, useNotePlace } from '#features/shares/notes/useNotePlace.ts';
import { shareListMessages } from '#features/shares/shareMessages.ts';
import { useStudyName } from '#features/shares/useStudyName.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { serverNow } from '#api/serverClock.ts';
import { CopyText } from '#ui/copy/CopyText.tsx';
import { downloadText } from '#ui/download.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { openTab } from '#ui/openTab.ts';
import { useKindName, useShareColumns } from '#features/shares/notes/columns.tsx';
import { useListState } from './listState.ts';
import { ShareCard } from './ShareCard.tsx';
import { shareCsv } from './shareCsv.ts';
import { ShareFilters } from './ShareFilters.tsx';
import { useNames, useShareList } from './useShareList.ts';

const keyOf = (row: ShareRow): string => row.id;

/** The recorded share links, which of them still work, and for whom they were made; and a check of what a link opens. */
export function SharesPage() {
  const t = useMessages(shareListMessages);
  const errors = useMessages(errorMessages);
  const { person } = useSessionState();
  const { state, change } = useListState();
  const list = useShareList();
  const names = useNames(list.rows.map(({ by }) => by));
  const nameOfStudy = useStudyName();
  const nameOfKind = useKindName();
  const [now] = useState(serverNow);
  const textOf = (row: ShareRow): string =>
    [
      row.id,
      nameOfKind(row.kind),
      names.get(row.by) ?? row.by,
      row.recipient,
      row.remark,
      ...row.shown.map(nameOfStudy),
    ].join(' ');
  const filter = { show: state.show, text: state.text, by: state.mine ? person.userId : undefined };
  const rows = sortRows(filterRows(list.rows, filter, textOf, now), state.sort);
  return (
    <>
      <PageHeader title={t.title} beside={<Text role="status">{t.count(rows.length)}</Text>}>
        <Button
          variant="default"
          disabled={rows.length === 0}
          onClick={() =>
            downloadText(t.csvFile, shareCsv(rows, { t, nameOfStudy, nameOfKind, names, now: serverNow() }))
          }
        >
          {t.csv}
        </Button>
      </PageHeader>
      <Text size="sm" c="dimmed" mb="xs">
        {t.whatItIs} {t.notRecalled}
      </Text>
      <NotePlaceNotice />
      <ShareFilters state={state} onChange={change} />
      {list.isCut ? <Text size="sm">{t.cut(mostNotedStudies)}</Text> : null}
      {list.unreadable > 0 ? <Text size="sm">{t.unreadable(list.unreadable)}</Text> : null}
      {list.error ? (
        <Failure {...describeError(list.error, errors)} retryLabel={errors.retry} onRetry={list.retry} />
      ) : null}
      {list.isPending ? (
        <Text role="status">…</Text>
      ) : (
        // The table loads its own messages. Waiting for them must not hide the page: its search box would lose the focus.
        <Suspense fallback={<Text role="status">…</Text>}>
          <Links rows={rows} all={list.rows.length} names={names} />
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
  all: number;
  names: ReadonlyMap<string, string>;
}) {
  const t = useMessages(shareListMessages);
  const navigate = useNavigate();
  const columns = useShareColumns(names);
  const { state, change } = useListState();
  const empty =
    all === 0 ? (
      <EmptyState title={t.none}>{t.noneHint}</EmptyState>
    ) : (
      <EmptyState title={t.noneFound}>{t.noneFoundHint}</EmptyState>
    );
  return (
    <div style={{ display: 'flex', flexDirection: 'column', flex: '1 1 auto', minHeight: 220 }}>
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
        card={(row) => <ShareCard row={row} names={names} />}
        cardHeight={104}
        empty={empty}
      />
    </div>
  );
}

/** Says where share links are recorded, and what an administrator can set so that the server keeps the records. */
function NotePlaceNotice() {
  const t = useMessages(shareListMessages);
  const place = useNotePlace();
  if (place.onServer) return place.isFound ? null : <Text size="sm">{t.notFound}</Text>;
  return (
    <Alert color="gray" variant="light" title={t.deviceOnlyTitle} mb="xs">
      <details>
        <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
          {t.deviceOnly}
        </Text>
        <Stack gap="xs" mt="xs">
          {place.isDeclared ? null : (
            <>
              <Text size="sm">{t.settingOrthanc}</Text>
              <CopyText label={t.settingOrthanc} text={settingsToCopy.orthanc} />
            </>
          )}
          {place.isPermitted ? null : (
            <>
              <Text size="sm">{t.settingPlugin}</Text>
              <CopyText label={t.settingPlugin} text={settingsToCopy.plugin} />
              <Text size="sm">{t.settingConsole}</Text>
              <CopyText label={t.settingConsole} text={settingsToCopy.console} />
            </>
          )}
        </Stack>
      </details>
    </Alert>
  );
}
