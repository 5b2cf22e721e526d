import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState, type ReactNode } from 'react';
import { CardRow } from './CardRow.tsx';
import classes from './DataTable.module.css';
import type { ViewProps } from './tableProps.ts';
import { useRows } from './useRows.ts';
import { useRowState } from './useRowState.ts';

/** What a list of cards shows and does. */
export type CardViewProps<Row extends Kept, Kept = Row> = ViewProps<Row, Kept> & {
  card: (row: Row) => ReactNode;
};

/** A table as a list of cards, for a narrow window: their heights differ, so they are measured. */
export function CardView<Row extends Kept, Kept>(props: CardViewProps<Row, Kept>) {
  const { extent, startAt = 0, listKey, onVisibleRange } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const { stateOf, ...state } = useRowState(props);
  const height = props.cardHeight ?? 120;
  // oxlint-disable-next-line react/incompatible-library -- no React Compiler here; its instance is read anew at every render
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: extent,
    getScrollElement: () => scroller,
    estimateSize: () => height,
    overscan: 4,
    indexAttribute: 'data-row',
    initialOffset: props.startTop ?? startAt * height,
    useFlushSync: false,
  });
  const { onKeyDown, onClick } = useRows(props, {
    ...state,
    scroller,
    reveal: (row) => virtualizer.scrollToIndex(row),
  });
  const { startIndex: first = 0, endIndex: last = 0 } = virtualizer.range ?? {};
  // Where the user has scrolled to is the browser's state, outside React.
  useEffect(() => onVisibleRange?.(first, last), [onVisibleRange, first, last]);
  useEffect(() => {
    if (startAt === 0) scroller?.scrollTo({ top: 0 });
  }, [listKey, scroller, startAt]);
  return (
    <div
      ref={setScroller}
      className={classes['table']}
      onKeyDown={onKeyDown}
      onClick={onClick}
      role="presentation"
    >
      {extent === 0 ? props.empty : null}
      <div
        role="list"
        aria-label={props.label}
        className={classes['body']}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => (
          <CardRow
            key={item.key}
            {...stateOf(item.index)}
            top={item.start}
            height={height}
            measure={virtualizer.measureElement}
            card={props.card}
            total={props.total ?? extent}
          />
        ))}
      </div>
    </div>
  );
}
