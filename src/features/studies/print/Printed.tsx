import { useMemo } from 'react';
import { serverNow } from '#api/serverClock.ts';
import type { Study } from '#api/orthanc/studies/study.ts';
import { pageSize } from '#api/orthanc/studies/studyPages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useSessionState, useSystem } from '#session/SessionContext.ts';
import { PrintHead } from '#ui/print/PrintHead.tsx';
import { PrintedTable } from '#ui/print/PrintedTable.tsx';
import { usePrinting } from '#ui/print/usePrinting.ts';
import type { ColumnId } from '#features/studies/columns/columnIds.ts';
import { studyColumns } from '#features/studies/columns/columns.tsx';
import { studiesMessages } from '#locales/shared/studies.ts';
import { activeFilters } from '#features/studies/filters/activeFilters.ts';
import { filterMessages } from '#features/studies/filters/filterMessages.ts';
import { withBox } from '#features/studies/search/box.ts';
import type { SearchState } from '#features/studies/search/useStudySearch.ts';
import { printMessages } from './printMessages.ts';

/** Server, date and person at the top of a printed page. @param more what it shows of what there is */
function Head({ title, more }: { title?: string; more?: readonly string[] }) {
  const t = useMessages(printMessages);
  const format = useFormat();
  const { person } = useSessionState();
  const lines = [
    t.server(useSystem().Name, location.host),
    t.printed(format.momentWithZone(serverNow()), person.name),
    ...(more ?? []),
  ];
  return <PrintHead {...(title === undefined ? {} : { title })} lines={lines} />;
}

interface ListProps {
  /** The search that the list shows. */
  state: Pick<SearchState, 'open' | 'hidden'>;
  list: {
    rows: readonly Study[];
    /** Position of the first row in the whole list, or on its page, from 0. */
    offset: number;
    /** Studies in all, where it is known. */
    total: number | undefined;
    extent: { isWhole: boolean };
  };
  /** From 0, where the list is shown in pages. */
  page: number;
  columnIds: readonly ColumnId[];
}

/** The list of studies on paper, as far as it is loaded, in the place of the one on the screen; nothing while it isn't printed. */
export function PrintedList(props: ListProps) {
  return usePrinting() ? <ListOnPaper {...props} /> : null;
}

function ListOnPaper({ state: { open, hidden }, list, page, columnIds }: ListProps) {
  const { rows, offset, total, extent } = list;
  const t = useMessages(printMessages);
  const studies = useMessages(studiesMessages);
  const filterWords = useMessages(filterMessages);
  const format = useFormat();
  const extended = useSystem().Capabilities.HasExtendedFind;
  const columns = useMemo(
    () => studyColumns(columnIds, studies, format, extended),
    [columnIds, studies, format, extended],
  );
  const from = page * pageSize + offset;
  const [first, last] = [format.number(from + 1), format.number(from + rows.length)];
  const isWhole = from === 0 && (extent.isWhole || rows.length === total);
  const words = isWhole
    ? t.whole(rows.length)
    : total === undefined
      ? t.partOfUnknown(first, last)
      : t.part(first, last, format.number(total));
  // On paper, the text of the search box is a filter like the others.
  const filters = activeFilters(open, withBox(hidden), filterWords, (date) => format.dicomDate(date));
  return (
    <div data-printed>
      <Head
        title={t.studies}
        more={[words, filters.length > 0 ? t.filtered(filters.map((filter) => filter.words)) : t.unfiltered]}
      />
      <PrintedTable label={t.studies} columns={columns} rows={rows} rowKey={(study) => study.id} />
    </div>
  );
}

/** What stands above a study on paper; the page itself is printed without what can be clicked. */
export function PrintedStudyHead() {
  return usePrinting() ? <Head /> : null;
}
