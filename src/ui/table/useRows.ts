import { usePageKeys } from '#ui/usePageKeys.ts';
import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { positionOf, useGridKeys, type GridOnPage } from '#ui/grid/useGridKeys.ts';
import { addRange, toggleRow, type HeldRows } from '#ui/selection.ts';
import type { ViewProps } from './tableProps.ts';

interface View<Row> extends GridOnPage {
  held: HeldRows<Row>;
}

const isDialogOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

/** The row that an event happened on, and whether on its check box; `undefined` on another control than its link (`data-opens`). */
function rowOf(target: EventTarget): { index: number; onBox: boolean } | undefined {
  const position = positionOf(target);
  if (!position || !(target instanceof Element)) return undefined;
  const onBox = target.matches('input[type="checkbox"]');
  const control = target.closest('a, button, input, select, label');
  if (!onBox && control && !control.hasAttribute('data-opens')) return undefined;
  return { index: position.row, onBox };
}

/** Moves, selects and opens rows by keyboard and mouse; returns the listeners for the element that scrolls. */
export function useRows<Row extends Kept, Kept>(
  { selection, onSelect, onOpen, onCurrent, keysEverywhere = true }: ViewProps<Row, Kept>,
  { held, ...grid }: View<Row>,
) {
  const { size, position, setPosition, scroller } = grid;
  const current = position.row;
  const anchor = useRef(0);
  const rowAt = (index: number): Row | undefined => held.rows[index - held.offset];

  const toggle = (index: number): void => {
    const row = rowAt(index);
    anchor.current = index;
    if (row !== undefined && selection && onSelect) onSelect(toggleRow(selection, held.rowKey(row), row));
  };
  const selectTo = (index: number): void => {
    if (selection && onSelect) onSelect(addRange(selection, held, anchor.current, index));
  };
  const { focus, moveByKey } = useGridKeys({
    ...grid,
    onMove: ({ row }, withShift) => {
      if (withShift) selectTo(row);
      else anchor.current = row;
    },
  });
  /** The first press goes to the current row, not past it. */
  const step = (key: 'ArrowDown' | 'ArrowUp'): void => {
    if (isDialogOpen() || size.rows === 0) return;
    if (scroller?.contains(document.activeElement)) {
      moveByKey(key);
      return;
    }
    anchor.current = current;
    focus(position);
  };
  usePageKeys(
    keysEverywhere
      ? [
          ['j', () => step('ArrowDown')],
          ['k', () => step('ArrowUp')],
          ['x', () => (isDialogOpen() ? undefined : toggle(current))],
        ]
      : [],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const onRow = event.target instanceof HTMLElement && event.target.dataset['row'] !== undefined;
    const row = rowAt(current);
    const withCtrl = event.ctrlKey || event.metaKey;
    if (moveByKey(event.key, event)) {
      event.preventDefault();
      return;
    }
    if (event.key === ' ' && onRow) toggle(current);
    else if (event.key === 'Enter' && onRow && onOpen && row !== undefined)
      onOpen(row, withCtrl, scroller?.scrollTop ?? 0);
    else if (event.key === 'a' && withCtrl && selection && onSelect) {
      onSelect(addRange(selection, held, held.offset, held.offset + held.rows.length - 1));
    } else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent): void => {
    const clicked = rowOf(event.target);
    // Dragging over a text selects it for copying; so does a double click, which is not meant for that.
    const isDragged = event.detail < 2 && getSelection()?.type === 'Range';
    if (!clicked || (!clicked.onBox && isDragged)) return;
    const { index, onBox } = clicked;
    const row = rowAt(index);
    if (row === undefined) return;
    const onLink = event.target instanceof Element && event.target.closest('a') !== null;
    // A link with Ctrl or Shift is the browser's: another tab, another window.
    if (onLink && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    if (onLink) event.preventDefault();
    setPosition({ row: index, column: 0 });
    if (event.shiftKey && selection) selectTo(index);
    else if (onBox || event.ctrlKey || event.metaKey || !onOpen) toggle(index);
    else if (onCurrent && !onLink && event.detail < 2) focus({ row: index, column: 0 });
    else onOpen(row, false, scroller?.scrollTop ?? 0);
  };
  return { onKeyDown, onClick };
}
