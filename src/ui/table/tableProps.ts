import type { ReactNode } from 'react';
import type { Column, Sort } from './column.ts';
import type { Selection } from '#ui/selection.ts';

/** What a table shows and does. `Kept`: as much of a row as a selection keeps. */
export interface DataTableProps<Row extends Kept, Kept = Row> {
  /** What the table lists, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  /** The rows that are held now: all of them, or a window of a longer list that begins at `offset`. Keep the array stable. */
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What a row is called, for its check box. */
  rowName: (row: Row) => string;
  /** Position of `rows[0]` in the whole list, from 0; 0 by default. */
  offset?: number;
  /** Rows of the whole list; those that can be scrolled to unless told. */
  total?: number | undefined;
  /** Rows that can be scrolled to, those being fetched included (shown as waiting); `offset + rows.length` unless told. */
  extent?: number;
  sort?: Sort | undefined;
  /** Called by a click on the title of a sortable column. */
  onSort?: (sort: Sort) => void;
  /** By what rows are sorted that are alike in the first; called by a click with Shift. */
  secondSort?: Sort | undefined;
  onSecondSort?: (sort: Sort) => void;
  /** With both, rows have check boxes: click, shift-click, Space, `x`, Shift-arrows, Ctrl-A. */
  selection?: Selection<Kept>;
  onSelect?: (selection: Selection<Kept>) => void;
  /**
   * A click on a row, or Enter; told how far the table is scrolled. Give the row a link as well (`<a href data-opens>`), for the middle button and for screen readers.
   */
  onOpen?: (row: Row, newTab: boolean, scrollTop: number) => void;
  /**
   * Called with the row in the tab order (`undefined` while it is being fetched), and again whenever it is another function. With it, a click
   * moves there, and a row is opened by its link, Enter or a double click. Memoise it.
   */
  onCurrent?: ((row: Row | undefined) => void) | undefined;
  /**
   * What can be done to a row at once: shown over its end while it is pointed at or has the focus; not on cards. Memoise it.
   * @param hold keeps it there, while something is open that belongs to it
   */
  rowActions?: (row: Row, hold: (isHeld: boolean) => void) => ReactNode;
  /**
   * Called with the positions of the first and last visible row, and again whenever it is another function: fetch what is missing
   * around them. Memoise it on what it depends on.
   */
  onVisibleRange?: (first: number, last: number) => void;
  /** A row as a card, shown instead of the columns on a narrow window; `cardHeight` is a first guess in CSS pixels. */
  card?: (row: Row) => ReactNode;
  cardHeight?: number;
  /** Which list this is (its search and order): with another one the table begins at its top. */
  listKey?: string;
  /** Position of the row to begin at, for a list that is come back to. */
  startAt?: number;
  /** How far to be scrolled at first, in CSS pixels; so that the row to begin at is in sight unless told. */
  startTop?: number | undefined;
  /** Whether that row takes the focus at first. */
  focusStart?: boolean;
  /** Whether `j`, `k` and `x` work wherever the focus is; for the one table that a page is about. */
  keysEverywhere?: boolean;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
}

/** The same, with what is not told filled in, for the two ways of showing it. */
export type ViewProps<Row extends Kept, Kept = Row> = DataTableProps<Row, Kept> &
  Required<Pick<DataTableProps<Row, Kept>, 'offset' | 'extent'>>;
