import type { ReactNode } from 'react';
import classes from './DataTable.module.css';

interface Props<Row> {
  index: number;
  row: Row | undefined;
  total: number;
  top: number;
  /** Height in CSS pixels while the card waits for its row. */
  height: number;
  isSelected: boolean | undefined;
  selectLabel: string;
  measure: (element: Element | null) => void;
  card: (row: Row) => ReactNode;
}

/** One row as a card, for a narrow window; its height is measured. */
export function CardRow<Row>(props: Props<Row>) {
  const { index, row, top, isSelected, measure } = props;
  return (
    <div
      role="listitem"
      aria-posinset={index + 1}
      aria-setsize={props.total}
      data-row={index}
      data-selected={isSelected || undefined}
      tabIndex={-1}
      ref={measure}
      className={classes['card']}
      style={{
        transform: `translateY(${String(top)}px)`,
        ...(row === undefined ? { height: props.height } : {}),
      }}
    >
      {row === undefined ? (
        <span className={classes['waiting']} />
      ) : (
        <div className={classes['cardHead']}>
          {isSelected === undefined ? null : (
            <label className={classes['cardCheck']}>
              <input type="checkbox" aria-label={props.selectLabel} checked={isSelected} readOnly />
            </label>
          )}
          <div>{props.card(row)}</div>
        </div>
      )}
    </div>
  );
}
