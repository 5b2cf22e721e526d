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
import { studyColumns, type ColumnId } from '#features/studies/columns/columns.tsx';
import { studiesMessages } from '#locales/shared/studies.ts';
import { printMessages } from './printMessages.ts';

/** Server, date and person at the top of a printed page. */
function Head({ title, extent }: { title?: string; extent?: string }) {
  const t = useMessages(printMessages);
  const format = useFormat();
  const { person } = useSessionState();
  const lines = [
    t.server(useSystem().Name, location.host),
    t.printed(format.momentWithZone(serverNow()), person.name),
    ...(extent === undefined ? [] : [extent]),
  ];
  return <PrintHead {...(title === undefined ? {} : { title })} lines={lines} />;
}

interface ListProps {
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

function ListOnPaper({ list, page, columnIds }: ListProps) {
  const { rows, offset, total, extent } = list;
  const t = useMessages(printMessages);
  const studies = useMessages(studiesMessages);
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
  return (
    <div data-printed>
      <Head title={t.studies} extent={words} />
      <PrintedTable label={t.studies} columns={columns} rows={rows} rowKey={(study) => study.id} />
    </div>
  );
}

/** What stands above a study on paper; the page itself is printed without what can be clicked. */
export function PrintedStudyHead() {
  return usePrinting() ? <Head /> : null;
}
