import type { RefCallback } from 'react';
import type { Column, Sort } from './column.ts';
import classes from './DataTable.module.css';

interface Props {
  columns: readonly Column<unknown>[];
  sort: Sort | undefined;
  secondSort: Sort | undefined;
  onSort: ((column: string, withShift: boolean) => void) | undefined;
  selectable: boolean;
  /** Absent while there is no row. */
  selectAll: { label: string; state: 'all' | 'some' | 'none'; onToggle: () => void } | undefined;
  /** The ref of the measured column's title. */
  measure: RefCallback<Element>;
  /** A CSS length. */
  minWidth: string;
}

/** The titles; those that sort are buttons, and say how they sort. */
export function HeaderRow({ columns, selectable, selectAll, minWidth, ...title }: Props) {
  return (
    <div role="rowgroup" className={classes['head']} style={{ minWidth }}>
      <div role="row" aria-rowindex={1} className={classes['row']}>
        {selectable ? (
          <div role="columnheader" className={classes['check']}>
            {selectAll ? (
              <input
                type="checkbox"
                aria-label={selectAll.label}
                checked={selectAll.state === 'all'}
                ref={(box) => {
                  if (box) box.indeterminate = selectAll.state === 'some';
                }}
                onChange={selectAll.onToggle}
              />
            ) : null}
          </div>
        ) : null}
        {columns.map((column) => (
          <Title key={column.id} column={column} {...title} />
        ))}
      </div>
    </div>
  );
}

interface TitleProps extends Pick<Props, 'sort' | 'secondSort' | 'onSort' | 'measure'> {
  column: Column<unknown>;
}

const arrows = { ascending: '▲', descending: '▼' } as const;

/** How a column sorts, if it does. */
const wayOf = (sort: Sort | undefined, { id }: Column<unknown>) =>
  sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : undefined;

function Title({ column, sort, secondSort, onSort, measure }: TitleProps) {
  const sorted = wayOf(sort, column);
  const second = wayOf(secondSort, column);
  return (
    <div
      role="columnheader"
      className={classes['cell']}
      data-align={column.align}
      ref={column.isMeasured ? measure : undefined}
      aria-sort={column.sortable ? (sorted ?? 'none') : undefined}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          className={classes['sort']}
          onClick={(event) => onSort(column.id, event.shiftKey)}
        >
          {column.title}
          <span aria-hidden="true" className={classes['arrow']}>
            {sorted ? arrows[sorted] : second ? `${arrows[second]}2` : ''}
          </span>
        </button>
      ) : (
        column.title
      )}
    </div>
  );
}
