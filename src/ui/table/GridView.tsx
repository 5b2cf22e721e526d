import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { useRowWindow } from '#ui/grid/useRowWindow.ts';
import { BodyRow } from './BodyRow.tsx';
import { gridTemplate, leastWidth, nextSort } from './column.ts';
import classes from './DataTable.module.css';
import { HeaderRow } from './HeaderRow.tsx';
import type { ViewProps } from './tableProps.ts';
import { useColumnWidth } from '#ui/grid/useColumnWidth.ts';
import { useRowActions } from './useRowActions.ts';
import { useRows } from './useRows.ts';
import { useRowState } from './useRowState.ts';

/** A table as a grid of columns. */
export function GridView<Row extends Kept, Kept>(props: ViewProps<Row, Kept>) {
  const { columns, extent, listKey = '', startAt = 0, onVisibleRange, onSort } = props;
  const coarse = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const rowHeight = coarse ? 44 : 36;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { stateOf, selectAll, selectable, ...state } = useRowState(props);
  const current = state.position.row;
  const { indexes, first, last, reveal } = useRowWindow({
    scroller,
    count: extent,
    rowHeight,
    headHeight: rowHeight,
    overscan: 10,
    startAt,
    startTop: props.startTop,
    // The current row is always rendered, so that the focus isn't lost when it is scrolled out of view.
    keep: current,
  });
  const [measuredWidth, measure] = useColumnWidth();
  const { actionsOf, listeners } = useRowActions(props.rowActions, state.position, state.setPosition);
  const { onKeyDown, onClick } = useRows(props, { ...state, scroller, reveal });
  // Where the user has scrolled to is the browser's state, outside React.
  useEffect(() => onVisibleRange?.(first, last), [onVisibleRange, first, last]);
  const { onCurrent, rows, offset } = props;
  const currentRow = rows[current - offset];
  useEffect(() => onCurrent?.(currentRow), [onCurrent, currentRow]);
  const shown = useRef(listKey);
  useEffect(() => {
    if (shown.current !== listKey) scroller?.scrollTo({ top: 0 });
    shown.current = listKey;
  }, [listKey, scroller]);

  const { focusStart = false } = props;
  useEffect(() => {
    const row = focusStart ? scroller?.querySelector(`[data-row="${String(current)}"]`) : undefined;
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
    // Only where a list begins: later the focus is the user's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [scroller]);

  const style: CSSProperties & Record<'--template' | '--castellan-row', string> = {
    '--template': gridTemplate(columns, selectable),
    '--castellan-row': `${String(rowHeight)}px`,
  };
  const minWidth = leastWidth(columns, selectable);
  return (
    <div
      ref={setScroller}
      className={`${classes['table'] ?? ''} ${props.onOpen ? (classes['opens'] ?? '') : ''}`}
      data-marks-current={onCurrent ? '' : undefined}
      style={style}
      onKeyDown={onKeyDown}
      onClick={onClick}
      {...listeners}
      role="presentation"
    >
      <div
        role="grid"
        aria-label={props.label}
        aria-rowcount={(props.total ?? extent) + 1}
        aria-multiselectable={selectable}
      >
        <HeaderRow
          columns={columns}
          measure={measure}
          selectable={selectable}
          selectAll={selectAll}
          sort={props.sort}
          secondSort={props.secondSort}
          onSort={
            onSort
              ? (column, withShift) =>
                  withShift && props.onSecondSort && column !== props.sort?.column
                    ? props.onSecondSort(nextSort(props.secondSort, column))
                    : onSort(nextSort(props.sort, column))
              : undefined
          }
          minWidth={minWidth}
        />
        <div role="rowgroup" className={classes['body']} style={{ height: extent * rowHeight, minWidth }}>
          {indexes.map((index) => {
            const state = stateOf(index);
            return (
              <BodyRow
                key={index}
                {...state}
                actions={actionsOf(state)}
                isCurrent={index === current}
                columns={columns}
                top={index * rowHeight}
                height={rowHeight}
                measuredWidth={measuredWidth}
              />
            );
          })}
        </div>
      </div>
      {/* Outside the grid, which may contain only rows. */}
      {extent === 0 ? props.empty : null}
    </div>
  );
}
