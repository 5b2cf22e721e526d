import { lazyPart } from '#ui/lazyPart.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useLocation } from 'react-router';
import type { SelectedStudy, Study } from '#api/orthanc/studies/study.ts';
import { pageSize } from '#api/orthanc/studies/studyPages.ts';
import { countBody, type StudySearch } from '#api/orthanc/studies/studySearch.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useSystem } from '#session/SessionContext.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Pager } from '#ui/Pager.tsx';
import type { Selection } from '#ui/selection.ts';
import { readHistory } from '#features/studies/search/listPosition.ts';
import { leftAt } from '#features/studies/search/leftLists.ts';
import { useStudySearch } from '#features/studies/search/useStudySearch.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import { ListHead, type Panel } from './ListHead.tsx';
import { preloadSearch } from './preloadList.ts';
import { StudyTable } from './StudyTable.tsx';
import { Total } from './Total.tsx';
import { useColumns } from '#features/studies/columns/useColumns.ts';
import { usePreviewChoice } from '#features/studies/preview/usePreviewChoice.ts';
import { usePagedList, useScrolledList } from './useStudyList.ts';
import classes from './StudiesPage.module.css';

export { preloadList, studiesPreload } from './preloadList.ts';

const LabelSidebar = lazyPart(
  async () => (await import('#features/studies/filters/LabelSidebar.tsx')).LabelSidebar,
);
const StudyPreview = lazyPart(
  async () => (await import('#features/studies/preview/StudyPreview.tsx')).StudyPreview,
);
const SelectionBar = lazyPart(
  async () => (await import('#features/studies/selection/SelectionBar.tsx')).SelectionBar,
);
const UploadButton = lazyPart(
  async () => (await import('#features/studies/upload/UploadButton.tsx')).UploadButton,
);
const PrintedList = lazyPart(async () => (await import('#features/studies/print/Printed.tsx')).PrintedList);

/** Every study that this person may see: found, sorted and paged by the server. */
export function StudiesPage() {
  const t = useMessages(studiesMessages);
  const extended = useSystem().Capabilities.HasExtendedFind;
  const queryClient = useQueryClient();
  const state = useStudySearch((open, search) => {
    void preloadSearch(queryClient, open, search, extended);
  });
  const { open, search, change } = state;
  const paged = open.mode === 'pages';
  const location = useLocation();
  const startAt = leftAt(location.key)?.index ?? readHistory(location.state).at;
  const scrolledList = useScrolledList(search, { extended, enabled: !paged, startAt });
  const pagedList = usePagedList(search, extended, open.page, paged);
  const list = paged ? pagedList : scrolledList;
  const [selection, setSelection] = useSelection(search);
  const [columns, setColumns] = useColumns(open.columns, () => change({ open: { columns: [] } }));
  const [panel, setPanel] = useState<Panel>();
  const preview = usePreviewChoice();
  const [current, setCurrent] = useState<Study>();
  return (
    <div className={classes['page']}>
      <PageHeader title={t.title} beside={<Total list={list} extended={extended} />}>
        <Suspense fallback={null}>
          <UploadButton />
        </Suspense>
      </PageHeader>
      <ListHead
        state={state}
        panel={panel}
        onPanel={setPanel}
        columns={columns}
        onColumns={setColumns}
        preview={preview}
      />
      <Suspense fallback={null}>
        {selection.size > 0 ? (
          <SelectionBar selection={selection} onSelect={setSelection} search={search} total={list.total} />
        ) : null}
      </Suspense>
      <div className={classes['body']}>
        <Suspense fallback={null}>
          {panel === 'labels' ? <LabelSidebar state={state} onClose={() => setPanel(undefined)} /> : null}
        </Suspense>
        <StudyTable
          state={state}
          list={list}
          columnIds={columns}
          selection={selection}
          onSelect={setSelection}
          onCurrent={preview.isShown ? setCurrent : undefined}
        />
        <Suspense fallback={null}>{preview.isShown ? <StudyPreview study={current} /> : null}</Suspense>
      </div>
      {paged ? (
        <StudyPager page={open.page} total={list.total} onPage={(page) => change({ open: { page } })} />
      ) : null}
      <Suspense fallback={null}>
        <PrintedList state={state} list={list} page={paged ? open.page : 0} columnIds={columns} />
      </Suspense>
    </div>
  );
}

/** Lists hand over whole studies: what may change meanwhile is left out. */
const kept = (study: SelectedStudy): SelectedStudy => {
  if (!('labels' in study)) return study;
  const { id, studyInstanceUid, patientName, studyDate, description } = study;
  return { id, studyInstanceUid, patientName, studyDate, description };
};

const none: Selection<SelectedStudy> = new Map();

/**
 * The selected studies of a search. Another search begins with nothing selected, so that no action meets studies that are out of sight;
 * another order keeps them, and so does coming back from a study.
 */
function useSelection(
  search: StudySearch,
): readonly [Selection<SelectedStudy>, (selection: Selection<SelectedStudy>) => void] {
  const sought = JSON.stringify([countBody(search), search.receivedSince]);
  const { key } = useLocation();
  const [held, setHeld] = useState(() => ({ sought, selection: leftAt(key)?.selection ?? none }));
  return [
    held.sought === sought ? held.selection : none,
    (selection) =>
      setHeld({ sought, selection: new Map([...selection].map(([id, study]) => [id, kept(study)])) }),
  ];
}

interface PagerProps {
  /** From 0. */
  page: number;
  /** Studies in all, where it is known. */
  total: number | undefined;
  onPage: (page: number) => void;
}

function StudyPager({ page, total, onPage }: PagerProps) {
  const t = useMessages(studiesMessages);
  const format = useFormat();
  const pages = total === undefined ? undefined : Math.max(1, Math.ceil(total / pageSize));
  return (
    <Pager
      label={t.pages}
      text={
        pages === undefined
          ? t.onlyPage(format.number(page + 1))
          : t.page(format.number(page + 1), format.number(pages))
      }
      previousLabel={t.previousPage}
      nextLabel={t.nextPage}
      page={page}
      hasMore={pages === undefined || page + 1 < pages}
      onPage={onPage}
    />
  );
}
