import { memo, type ReactNode } from 'react';
import type { Column } from './column.ts';
import classes from './DataTable.module.css';

interface Props {
  /** Position in the whole list, from 0. */
  index: number;
  /** `undefined` while it is being fetched. */
  row: unknown;
  columns: readonly Column<unknown>[];
  /** Distance from the top of the list in CSS pixels. */
  top: number;
  height: number;
  isCurrent: boolean;
  /** `undefined` where rows cannot be selected. */
  isSelected: boolean | undefined;
  selectLabel: string;
  /** The room in the measured column in CSS pixels. */
  measuredWidth: number | undefined;
  /** What can be done to the row, over its end; nothing on most. */
  actions: ReactNode;
}

/** A text is read in its own direction and turns nothing beside it: it comes from servers. */
const isolated = (content: ReactNode): ReactNode =>
  typeof content === 'string' ? <bdi>{content}</bdi> : content;

/**
 * One row. Memoised with plain values only, so that scrolling draws just the rows that come in; the table itself listens for clicks.
 */
export const BodyRow = memo(function BodyRow(props: Props) {
  const { index, row, columns, isCurrent, isSelected } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined ? true : undefined}
      tabIndex={isCurrent ? 0 : -1}
      className={classes['row']}
      data-row={index}
      data-current={isCurrent || undefined}
      style={{ transform: `translateY(${String(props.top)}px)`, height: props.height }}
    >
      {isSelected === undefined ? null : (
        <div role="gridcell" className={classes['check']}>
          {row === undefined ? null : (
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={props.selectLabel}
              checked={isSelected}
              readOnly
            />
          )}
        </div>
      )}
      {columns.map((column) => (
        <div role="gridcell" key={column.id} className={classes['cell']} data-align={column.align}>
          {row === undefined ? (
            <span className={classes['waiting']} />
          ) : (
            isolated(column.cell(row, props.measuredWidth))
          )}
        </div>
      ))}
      {props.actions ? (
        <div role="gridcell" className={classes['actionsCell']}>
          <div className={classes['actions']}>{props.actions}</div>
        </div>
      ) : null}
    </div>
  );
});
