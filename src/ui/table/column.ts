import type { ReactNode } from 'react';

/** One column of a `DataTable`. Keep the array stable (a constant or `useMemo`): rows are only drawn again when it changes. */
export interface Column<Row> {
  /** Also the name by which the table sorts. */
  id: string;
  title: string;
  /** Least width in CSS pixels. */
  width: number;
  /** Share of the width that is left over; none when absent. */
  grow?: number;
  /** `end` for numbers. */
  align?: 'end';
  sortable?: boolean;
  cell(row: Row): ReactNode;
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

/** The columns as a CSS grid template. */
export function gridTemplate(columns: readonly Column<unknown>[], selectable: boolean): string {
  const tracks = columns.map(({ width, grow = 0 }) => `minmax(${String(width)}px, ${String(grow)}fr)`);
  return [...(selectable ? ['40px'] : []), ...tracks].join(' ');
}

/** The least width of a row in CSS pixels. */
export function leastWidth(columns: readonly Column<unknown>[], selectable: boolean): number {
  return columns.reduce((sum, { width }) => sum + width, selectable ? 40 : 0);
}
