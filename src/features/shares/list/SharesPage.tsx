import { Alert, Button, Stack, Text } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { maxRecordedStudies } from '#api/orthanc/shareRecords.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import { serverNow } from '#api/serverClock.ts';
import { Inspector } from '#features/shares/inspect/Inspector.tsx';
import { ShareCard, useKindName, useShareColumns } from '#features/shares/records/columns.tsx';
import { filterRows, sortRows, stateOf, type ShareRow } from '#features/shares/records/shareRows.ts';
import { settingsToCopy, useRecordStorage } from '#features/shares/records/useRecordStorage.ts';
import { shareListMessages, type ShareListMessages } from '#features/shares/shareMessages.ts';
import { useStudyName } from '#features/shares/useStudyName.ts';
import { paths } from '#lib/paths.ts';
import { toCsv } from '#lib/text/csv.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { CopyText } from '#ui/copy/CopyText.tsx';
import { downloadText } from '#ui/download.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { openTab } from '#ui/openTab.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { useListState } from './listState.ts';
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
      row.note,
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
      <RecordStorageNotice />
      <ShareFilters state={state} onChange={change} />
      {list.isCut ? <Text size="sm">{t.cut(maxRecordedStudies)}</Text> : null}
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
function RecordStorageNotice() {
  const t = useMessages(shareListMessages);
  const storage = useRecordStorage();
  if (storage.onServer) return storage.isFound ? null : <Text size="sm">{t.notFound}</Text>;
  return (
    <Alert color="gray" variant="light" title={t.deviceOnlyTitle} mb="xs">
      <details>
        <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
          {t.deviceOnly}
        </Text>
        <Stack gap="xs" mt="xs">
          {storage.isDeclared ? null : (
            <>
              <Text size="sm">{t.settingOrthanc}</Text>
              <CopyText label={t.settingOrthanc} text={settingsToCopy.orthanc} />
            </>
          )}
          {storage.isPermitted ? null : (
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

interface CsvContext {
  t: Pick<ShareListMessages, 'columns' | 'states' | 'never' | 'onServer' | 'onDevice'>;
  nameOfStudy: (study: Study) => string;
  nameOfKind: (kind: string) => string;
  names: ReadonlyMap<string, string>;
  now: Date;
}

/** The links as CSV; moments in UTC (ISO 8601), so that a spreadsheet in any zone reads them alike. */
function shareCsv(rows: readonly ShareRow[], context: CsvContext): string {
  const { t, names } = context;
  const { id, state, expiresAt, created, studies, kind, by, recipient, note, storage } = t.columns;
  return toCsv([
    [id, state, expiresAt, created, studies, kind, by, recipient, note, storage],
    ...rows.map((row) => [
      row.id,
      t.states[stateOf(row, context.now)],
      row.expiresAt?.toISOString() ?? t.never,
      row.created.toISOString(),
      row.shown.length > 0 ? row.shown.map(context.nameOfStudy).join(' | ') : row.studyIds.join(' | '),
      context.nameOfKind(row.kind),
      names.get(row.by) ?? row.by,
      row.recipient,
      row.note,
      row.onServer ? t.onServer : t.onDevice,
    ]),
  ]);
}
