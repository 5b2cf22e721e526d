import { useMessages } from '#locales/LocaleContext.ts';
import type { GridSize } from '#ui/grid/cellPosition.ts';
import { useCellPosition } from '#ui/grid/useGridKeys.ts';
import { heldState, toggleHeld } from '#ui/selection.ts';
import { tableMessages } from './tableMessages.ts';
import type { ViewProps } from './tableProps.ts';

/** What both ways of showing a table know about its rows: which is in the tab order, which are selected, and their names. */
export function useRowState<Row extends Kept, Kept>(props: ViewProps<Row, Kept>) {
  const t = useMessages(tableMessages);
  const { rows, rowKey, rowName, offset, extent, selection, onSelect, listKey = '', startAt = 0 } = props;
  const size: GridSize = { rows: extent, page: 20 };
  const [position, setPosition] = useCellPosition(size, { row: startAt, column: 0 }, listKey);
  const held = { rows, offset, rowKey };
  const selectable = selection !== undefined && onSelect !== undefined;
  const stateOf = (index: number) => {
    const row = rows[index - offset];
    const isSelected = row !== undefined && (selection?.has(rowKey(row)) ?? false);
    return {
      index,
      row,
      isSelected: selectable ? isSelected : undefined,
      selectLabel: row === undefined ? '' : t.selectRow(rowName(row)),
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
  return { size, position, setPosition, held, selectable, stateOf, selectAll };
}
