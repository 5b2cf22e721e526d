import { useState } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { heldState, toggleHeld } from '#ui/selection.ts';
import { tableMessages } from './tableMessages.ts';
import type { ViewProps } from './tableProps.ts';

/** What both ways of showing a table know of its rows: which is current, which are selected, and their names. */
export function useRowState<Row extends Kept, Kept>(props: ViewProps<Row, Kept>) {
  const t = useMessages(tableMessages);
  const { rows, rowKey, rowName, offset, extent, selection, onSelect, listKey = '', startAt = 0 } = props;
  const [wanted, setWanted] = useState({ index: startAt, listKey });
  const setCurrent = (index: number): void => setWanted({ index, listKey });
  const current = Math.min(wanted.listKey === listKey ? wanted.index : 0, Math.max(extent - 1, 0));
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
  return { current, setCurrent, held, selectable, stateOf, selectAll };
}
