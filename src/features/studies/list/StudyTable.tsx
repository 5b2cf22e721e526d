import { useCallback, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { pageSize } from '#api/orthanc/studies/studyPages.ts';
import type { SelectedStudy, Study } from '#api/orthanc/studies/study.ts';
import { paths } from '#lib/paths.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useSystem } from '#session/SessionContext.ts';
import { lazyPart } from '#ui/lazyPart.tsx';
import { Failure } from '#ui/Failure.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { Selection } from '#ui/selection.ts';
import { entryNumber, readHistory, type ListPosition } from '#features/studies/search/listPosition.ts';
import { leaveAt, leftAt } from '#features/studies/search/leftLists.ts';
import { isFiltered, sortKeyOf } from '#features/studies/search/searchState.ts';
import { shownOrder } from '#api/orthanc/studies/studySearch.ts';
import { openTab } from '#ui/openTab.ts';
import type { SearchState } from '#features/studies/search/useStudySearch.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import type { StudyDialog } from '#features/studies/actions/StudyDialogs.tsx';
import type { ColumnId } from '#features/studies/columns/columnIds.ts';
import { nameOf, studyColumns } from '#features/studies/columns/columns.tsx';
import { NothingFound } from '#features/studies/nothingFound/NothingFound.tsx';
import { StudyCard } from './StudyCard.tsx';
import type { StudyList } from './useStudyList.ts';
import classes from './StudiesPage.module.css';

const QuickActions = lazyPart(
  async () => (await import('#features/studies/actions/QuickActions.tsx')).QuickActions,
);
const StudyDialogs = lazyPart(
  async () => (await import('#features/studies/actions/StudyDialogs.tsx')).StudyDialogs,
);

/** A dialog over a study of the list. It stands beside the rows: one of them can go while it is open. */
interface Asked {
  study: Study;
  dialog: StudyDialog;
  onClosed: () => void;
}

const keyOf = (study: Study): string => study.id;
const card = (study: Study) => <StudyCard study={study} />;

interface Props {
  state: SearchState;
  list: StudyList;
  columnIds: readonly ColumnId[];
  selection: Selection<SelectedStudy>;
  onSelect: (selection: Selection<SelectedStudy>) => void;
  /** With it, a click on a row only moves there: the study is shown beside the list. */
  onCurrent: ((study: Study | undefined) => void) | undefined;
}

/** The rows, or why there are none. */
export function StudyTable({ state, list, columnIds, selection, onSelect, onCurrent }: Props) {
  const t = useMessages(studiesMessages);
  const errors = useMessages(errorMessages);
  const format = useFormat();
  const navigate = useNavigate();
  const location = useLocation();
  const extended = useSystem().Capabilities.HasExtendedFind;
  const { open, search, privateKey, change } = state;
  const { rows, offset } = list;
  const columns = useMemo(
    () => studyColumns(columnIds, t, format, extended),
    [columnIds, t, format, extended],
  );
  const before = open.mode === 'pages' ? open.page * pageSize : 0;
  const openStudy = useCallback(
    (study: Study, newTab: boolean, top: number): void => {
      const to = paths.study(study.id);
      if (newTab) {
        openTab(to);
        return;
      }
      const index = rows.indexOf(study) + offset;
      leaveAt(location.key, { index, top, selection });
      const entry = { key: location.key, number: entryNumber() };
      const position: ListPosition = {
        query: location.search,
        key: privateKey,
        index: index + before,
        before,
        entry,
      };
      void navigate(to, { state: { list: position } });
    },
    [rows, offset, before, privateKey, selection, location.key, location.search, navigate],
  );
  const [asked, setAsked] = useState<Asked>();
  const rowActions = useCallback(
    (study: Study, hold: (isHeld: boolean) => void) => (
      <QuickActions
        study={study}
        name={nameOf(study, t)}
        onHold={hold}
        onDialog={(dialog) => {
          hold(true);
          setAsked({ study, dialog, onClosed: () => hold(false) });
        }}
      />
    ),
    [t],
  );
  const secondSort =
    extended && search.second
      ? { column: search.second.sort, descending: search.second.descending }
      : undefined;
  const left = leftAt(location.key);
  const startAt = left?.index ?? readHistory(location.state).at;
  const words = list.error ? describeError(list.error, errors) : undefined;
  if (words && rows.length === 0) {
    return (
      <div className={classes['failure']}>
        <Failure {...words} retryLabel={errors.retry} onRetry={list.retry} />
      </div>
    );
  }
  const className = list.isStale ? `${classes['holder'] ?? ''} ${classes['stale'] ?? ''}` : classes['holder'];
  return (
    <div className={className} aria-busy={list.isStale || list.isPending}>
      <DataTable
        listKey={`${privateKey}${location.search}`}
        label={t.table}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        rowName={(study) => nameOf(study, t)}
        offset={offset}
        total={list.total}
        extent={list.isPending ? startAt + waitingRows : list.extent.rows}
        sort={extended ? shownOrder(search) : undefined}
        secondSort={secondSort}
        onSecondSort={({ column, descending }) =>
          change({ open: { second: { sort: sortKeyOf(column), descending } } })
        }
        onSort={(next) => change({ open: { sort: sortKeyOf(next.column), descending: next.descending } })}
        selection={selection}
        onSelect={onSelect}
        onOpen={openStudy}
        onCurrent={onCurrent}
        rowActions={rowActions}
        onVisibleRange={list.onVisibleRange}
        card={card}
        cardHeight={175}
        startAt={startAt}
        startTop={left?.top}
        focusStart={left !== undefined}
        empty={<NothingFound state={state} isFiltered={isFiltered(search)} />}
      />
      {asked ? (
        <StudyDialogs
          dialog={asked.dialog}
          studies={[asked.study]}
          onClose={() => {
            setAsked(undefined);
            asked.onClosed();
          }}
        />
      ) : null}
      {words ? (
        <Failure {...words} title={t.moreFailed} retryLabel={errors.retry} onRetry={list.retry} />
      ) : null}
    </div>
  );
}

/** Rows shown while the first ones are on their way. */
const waitingRows = 12;
