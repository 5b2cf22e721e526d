import type { ReactNode } from 'react';

/** One column of a `DataTable`. Keep the array stable (a constant or `useMemo`): rows are only drawn again when it changes. */
export interface Column<Row> {
  /** Also the name by which the table sorts. */
  id: string;
  title: string;
  /** Least width in CSS pixels. */
  width: number;
  /** The same as a text's width in digits (`ch`), where that depends on the reader's language; takes the place of `width`. */
  digits?: number;
  /** Share of the width that is left over; none when absent. */
  grow?: number;
  /** `end` for numbers. */
  align?: 'end';
  sortable?: boolean;
  /** What its cells show depends on its width; one column of a table at most. */
  isMeasured?: boolean;
  /** @param width the room in a measured column in CSS pixels, once it is known */
  cell(row: Row, width?: number): ReactNode;
}

/** By what a table is sorted. */
export interface Sort {
  column: string;
  descending: boolean;
}

/** What a click on a column's title asks for: this column upwards, and the other way round the second time. */
export function nextSort(current: Sort | undefined, column: string): Sort {
  return { column, descending: current?.column === column ? !current.descending : false };
}

/** Room beside the text of a cell, in CSS pixels: its padding, and a little to spare. */
const beside = 16;

/** The columns as a CSS grid template. */
export function gridTemplate(columns: readonly Column<unknown>[], selectable: boolean): string {
  const tracks = columns.map(({ width, digits, grow = 0 }) => {
    const least =
      digits === undefined ? `${String(width)}px` : `calc(${String(digits)}ch + ${String(beside)}px)`;
    return `minmax(${least}, ${String(grow)}fr)`;
  });
  return [...(selectable ? ['40px'] : []), ...tracks].join(' ');
}

/** The least width of a row as a CSS length. */
export function leastWidth(columns: readonly Column<unknown>[], selectable: boolean): string {
  const pixels = columns.reduce(
    (sum, { width, digits }) => sum + (digits === undefined ? width : beside),
    selectable ? 40 : 0,
  );
  const digits = columns.reduce((sum, column) => sum + (column.digits ?? 0), 0);
  return `calc(${String(pixels)}px + ${String(digits)}ch)`;
}
