import { useCallback, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Study } from '#api/orthanc/study.ts';
import { describeError, errorMessages } from '#locales/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useSystem } from '#session/SessionContext.ts';
import { Failure } from '#ui/Failure.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import type { Sort } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { Selection } from '#ui/table/selection.ts';
import { pageSize } from '#api/orthanc/studies.ts';
import { readHistory, type ListPlace } from '#features/studies/search/listPlace.ts';
import { isFiltered, sortKeyOf } from '#features/studies/search/searchState.ts';
import { useStudySearch } from '#features/studies/search/useStudySearch.ts';
import { studiesMessages } from '#features/studies/studiesMessages.ts';
import { firstColumns, nameOf, studyColumns } from './columns.tsx';
import { NothingFound } from './NothingFound.tsx';
import { Pager } from './Pager.tsx';
import { SearchBox } from './SearchBox.tsx';
import { StudyCard } from './StudyCard.tsx';
import { Total } from './Total.tsx';
import { usePagedList, useScrolledList } from './useStudyList.ts';
import classes from './StudiesPage.module.css';

const keyOf = (study: Study): string => study.id;
const card = (study: Study) => <StudyCard study={study} />;
const none: Selection<Study> = new Map();

/** Every study that this person may see: found, sorted and paged by the server. */
export function StudiesPage() {
  const t = useMessages(studiesMessages);
  const errors = useMessages(errorMessages);
  const format = useFormat();
  const navigate = useNavigate();
  const location = useLocation();
  const extended = useSystem().Capabilities.HasExtendedFind;
  const state = useStudySearch();
  const { open, search, change } = state;
  const paged = open.mode === 'pages';
  const scrolledList = useScrolledList(search, extended, !paged);
  const pagedList = usePagedList(search, extended, open.page, paged);
  const list = paged ? pagedList : scrolledList;
  const [selection, setSelection] = useState(none);
  const columns = useMemo(() => studyColumns(firstColumns, t, format, extended), [t, format, extended]);

  const { rows, offset } = list;
  const openStudy = useCallback(
    (study: Study, newTab: boolean): void => {
      const to = `/studies/${study.id}`;
      if (newTab) {
        window.open(to, '_blank', 'noopener');
        return;
      }
      const index = rows.indexOf(study) + (paged ? open.page * pageSize : offset);
      const place: ListPlace = { query: location.search, key: readHistory(location.state).search, index };
      void navigate(to, { state: { list: place } });
    },
    [rows, offset, paged, open.page, location, navigate],
  );
  const sort: Sort | undefined = extended ? { column: open.sort, descending: open.descending } : undefined;
  const words = list.error ? describeError(list.error, errors) : undefined;
  return (
    <div className={classes['page']}>
      <PageHeader title={t.title} beside={<Total list={list} extended={extended} />} />
      <search className={classes['search']}>
        <SearchBox state={state} />
      </search>
      {words && rows.length === 0 ? (
        <Failure {...words} retryLabel={errors.retry} onRetry={list.retry} />
      ) : (
        <div
          className={`${classes['holder'] ?? ''} ${list.isStale ? (classes['stale'] ?? '') : ''}`}
          aria-busy={list.isStale || list.isPending}
        >
          <DataTable
            listKey={`${state.stamp}${location.search}`}
            label={t.table}
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            rowName={(study) => nameOf(study, t)}
            offset={offset}
            total={list.total}
            reach={list.isPending ? 12 : list.reach.rows}
            sort={sort}
            onSort={(next) => change({ open: { sort: sortKeyOf(next.column), descending: next.descending } })}
            selection={selection}
            onSelect={setSelection}
            onOpen={openStudy}
            onSight={list.onSight}
            card={card}
            cardHeight={124}
            empty={<NothingFound state={state} isFiltered={isFiltered(search)} />}
          />
        </div>
      )}
      {words && rows.length > 0 ? (
        <Failure {...words} title={t.moreFailed} retryLabel={errors.retry} onRetry={list.retry} />
      ) : null}
      {paged ? (
        <Pager page={open.page} total={list.total} onPage={(page) => change({ open: { page } })} />
      ) : null}
    </div>
  );
}
