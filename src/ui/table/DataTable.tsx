import { useMediaQuery } from '@mantine/hooks';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { BodyRow } from './BodyRow.tsx';
import { CardRow } from './CardRow.tsx';
import { gridTemplate, leastWidth, nextSort, type Column, type Sort } from './column.ts';
import classes from './DataTable.module.css';
import { HeaderRow } from './HeaderRow.tsx';
import { heldState, toggleHeld, type Selection } from './selection.ts';
import { tableMessages } from './tableMessages.ts';
import { useRows } from './useRows.ts';

/** What a table shows and does. */
export interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  /** The rows that are held now: all of them, or a window of a longer list that begins at `offset`. Keep the array stable. */
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What a row is called, for its check box. */
  rowName: (row: Row) => string;
  /** Place of `rows[0]` in the whole list, from 0; 0 unless told. */
  offset?: number;
  /** Rows of the whole list; those that can be scrolled to unless told. */
  total?: number | undefined;
  /** Rows that can be scrolled to, those being fetched included (shown as waiting); `offset + rows.length` unless told. */
  reach?: number;
  sort?: Sort | undefined;
  /** Called by a click on the title of a sortable column. */
  onSort?: (sort: Sort) => void;
  /** With both, rows have check boxes: click, shift-click, Space, `x`, Shift-arrows, Ctrl-A. */
  selection?: Selection<Row>;
  onSelect?: (selection: Selection<Row>) => void;
  /** A click on a row, or Enter. Give the row a link as well (`<a href data-opens>`), for the
   * middle button and for screen readers. */
  onOpen?: (row: Row, newTab: boolean) => void;
  /** Called with the places of the first and last row in sight: fetch what is missing around them. Keep it stable. */
  onSight?: (first: number, last: number) => void;
  /** A row as a card, shown instead of the columns on a narrow window; `cardHeight` is a first guess in CSS pixels. */
  card?: (row: Row) => ReactNode;
  cardHeight?: number;
  /** Which list this is (its search and order): with another one the table begins at its top. */
  listKey?: string;
  /** Place of the row to begin at, for a list that is come back to. */
  startAt?: number;
  /** Whether `j`, `k` and `x` work wherever the focus is; for the one table that a page is about. */
  keysEverywhere?: boolean;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
}

/**
 * A table for any number of rows: only those in sight are drawn, the head stays, arrows or `j`/`k` move, a narrow window shows cards.
 * It fills the height that its parent (a flex column) leaves. Sorting and filtering are the caller's, mostly the server's.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, rowKey, offset = 0, reach = offset + rows.length, card, onSight } = props;
  const { selection, onSelect } = props;
  const t = useMessages(tableMessages);
  const narrow = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const coarse = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const asCards = narrow && card !== undefined;
  const rowHeight = coarse ? 44 : 36;
  const estimate = asCards ? (props.cardHeight ?? 120) : rowHeight;
  const headHeight = asCards ? 0 : rowHeight;
  const scroller = useRef<HTMLDivElement>(null);
  const { listKey = '', startAt = 0 } = props;
  const [wanted, setWanted] = useState({ index: startAt, listKey });
  const setCurrent = (index: number): void => setWanted({ index, listKey });
  const current = Math.min(wanted.listKey === listKey ? wanted.index : 0, Math.max(reach - 1, 0));

  // oxlint-disable-next-line react/incompatible-library -- no React Compiler here; its instance is read anew at every render
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: reach,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: startAt * estimate,
    useFlushSync: false,
    // The current row is always drawn, so that the focus is not lost when it is scrolled out of sight.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return seen.includes(current) || current >= reach ? seen : [...seen, current].sort((a, b) => a - b);
    },
  });
  const held = { rows, offset, rowKey };
  const { onKeyDown, onClick } = useRows({
    held,
    count: reach,
    current,
    setCurrent,
    scroller,
    virtualizer,
    selection,
    onSelect,
    onOpen: props.onOpen,
    keysEverywhere: props.keysEverywhere ?? true,
  });
  const { startIndex: first = 0, endIndex: last = 0 } = virtualizer.range ?? {};
  // Where the person has scrolled to is the browser's state, outside React.
  useEffect(() => onSight?.(first, last), [onSight, first, last, rows]);
  const shown = useRef(listKey);
  useEffect(() => {
    if (shown.current !== listKey) scroller.current?.scrollTo({ top: 0 });
    shown.current = listKey;
  }, [listKey]);

  const selectable = selection !== undefined && onSelect !== undefined;
  const style: CSSProperties & Record<'--template' | '--castellan-row', string> = {
    '--template': gridTemplate(props.columns, selectable),
    '--castellan-row': `${String(rowHeight)}px`,
  };
  const minWidth = asCards ? 0 : leastWidth(props.columns, selectable);
  const total = props.total ?? reach;
  const rowState = (index: number) => {
    const row = rows[index - offset];
    const isSelected = row !== undefined && (selection?.has(rowKey(row)) ?? false);
    return {
      index,
      row,
      isSelected: selectable ? isSelected : undefined,
      selectLabel: row === undefined ? '' : t.selectRow(props.rowName(row)),
    };
  };
  const selectAll =
    selectable && rows.length > 0
      ? {
          label: t.selectAll,
          state: heldState(selection, held),
          onToggle: () => onSelect(toggleHeld(selection, held)),
        }
      : undefined;
  const grid = {
    role: 'grid',
    'aria-label': props.label,
    'aria-rowcount': total + 1,
    'aria-multiselectable': selectable,
  };
  return (
    <div
      ref={scroller}
      className={`${classes['table'] ?? ''} ${props.onOpen ? (classes['opens'] ?? '') : ''}`}
      style={style}
      onKeyDown={onKeyDown}
      onClick={onClick}
      role="presentation"
    >
      <div {...(asCards ? {} : grid)}>
        {asCards ? null : (
          <HeaderRow
            columns={props.columns}
            selectable={selectable}
            selectAll={selectAll}
            sort={props.sort}
            onSort={props.onSort ? (column) => props.onSort?.(nextSort(props.sort, column)) : undefined}
            minWidth={minWidth}
          />
        )}
        {reach === 0 ? props.empty : null}
        <div
          role={asCards ? 'list' : 'rowgroup'}
          aria-label={asCards ? props.label : undefined}
          className={classes['body']}
          style={{ height: virtualizer.getTotalSize(), minWidth }}
        >
          {virtualizer
            .getVirtualItems()
            .map((item) =>
              asCards ? (
                <CardRow
                  key={item.key}
                  {...rowState(item.index)}
                  top={item.start}
                  height={estimate}
                  measure={virtualizer.measureElement}
                  card={card}
                  total={total}
                />
              ) : (
                <BodyRow
                  key={item.key}
                  {...rowState(item.index)}
                  isCurrent={item.index === current}
                  columns={props.columns}
                  top={item.start - headHeight}
                  height={rowHeight}
                />
              ),
            )}
        </div>
      </div>
    </div>
  );
}
