import { useHotkeys } from '@mantine/hooks';
import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { addRange, toggleRow, type HeldRows, type Selection } from '#ui/selection.ts';

interface Options<Row, Kept> {
  held: HeldRows<Row>;
  /** How many rows can be walked through. */
  count: number;
  /** The row that holds the place in the tab order (roving focus). */
  current: number;
  setCurrent: (index: number) => void;
  scroller: HTMLElement | null;
  /** Scrolls a row into view. */
  reveal: (index: number) => void;
  selection: Selection<Kept> | undefined;
  onSelect: ((selection: Selection<Kept>) => void) | undefined;
  onOpen: ((row: Row, newTab: boolean, scrollTop: number) => void) | undefined;
  keysEverywhere: boolean;
}

/** Rows that a page key moves by. */
const pageOfRows = 20;

const isDialogOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

/** The row that an event happened on, and whether on its check box; `undefined` on another control than its link (`data-opens`). */
function placeOf(target: EventTarget): { index: number; onBox: boolean } | undefined {
  if (!(target instanceof Element)) return undefined;
  const row = target.closest<HTMLElement>('[data-index]');
  const onBox = target.matches('input[type="checkbox"]');
  const control = target.closest('a, button, input, select, label');
  if (!row || (!onBox && control && !control.hasAttribute('data-opens'))) return undefined;
  return { index: Number(row.dataset['index']), onBox };
}

/** Moves, selects and opens rows by keyboard and mouse; gives the listeners for the element that scrolls. */
export function useRows<Row extends Kept, Kept>(options: Options<Row, Kept>) {
  const { held, count, current, setCurrent, scroller, reveal, selection, onSelect, onOpen } = options;
  const anchor = useRef(0);
  const rowAt = (index: number): Row | undefined => held.rows[index - held.offset];

  const focusRow = (index: number): void => {
    // The row must stand in the page before it can take the focus; the table always draws the current one.
    flushSync(() => setCurrent(index));
    reveal(index);
    const element = scroller?.querySelector(`[data-index="${String(index)}"]`);
    if (element instanceof HTMLElement) element.focus({ preventScroll: true });
  };
  const toggle = (index: number): void => {
    const row = rowAt(index);
    anchor.current = index;
    if (row !== undefined && selection && onSelect) onSelect(toggleRow(selection, held.rowKey(row), row));
  };
  const selectTo = (index: number): void => {
    if (selection && onSelect) onSelect(addRange(selection, held, anchor.current, index));
  };
  const move = (to: number, extend: boolean): void => {
    const index = Math.max(0, Math.min(count - 1, to));
    if (count === 0) return;
    if (extend) selectTo(index);
    else anchor.current = index;
    focusRow(index);
  };
  /** The first press goes to the current row, not past it. */
  const step = (by: number): void => {
    const focused = scroller?.contains(document.activeElement) ?? false;
    if (!isDialogOpen()) move(focused ? current + by : current, false);
  };
  useHotkeys(
    options.keysEverywhere
      ? [
          ['j', () => step(1)],
          ['k', () => step(-1)],
          ['x', () => (isDialogOpen() ? undefined : toggle(current))],
        ]
      : [],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const onRow = event.target instanceof HTMLElement && event.target.dataset['index'] !== undefined;
    const moves: Partial<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + pageOfRows,
      PageUp: current - pageOfRows,
      Home: 0,
      End: count - 1,
    };
    const to = moves[event.key];
    const row = rowAt(current);
    const withCtrl = event.ctrlKey || event.metaKey;
    if (to !== undefined) move(to, event.shiftKey);
    else if (event.key === ' ' && onRow) toggle(current);
    else if (event.key === 'Enter' && onRow && onOpen && row !== undefined)
      onOpen(row, withCtrl, scroller?.scrollTop ?? 0);
    else if (event.key === 'a' && withCtrl && selection && onSelect) {
      onSelect(addRange(selection, held, held.offset, held.offset + held.rows.length - 1));
    } else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    // Dragging over a text selects it for copying.
    if (!place || (!place.onBox && getSelection()?.type === 'Range')) return;
    const row = rowAt(place.index);
    if (row === undefined) return;
    const onLink = event.target instanceof Element && event.target.closest('a') !== null;
    // A link with Ctrl or Shift is the browser's: another tab, another window.
    if (onLink && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    if (onLink) event.preventDefault();
    setCurrent(place.index);
    if (event.shiftKey && selection) selectTo(place.index);
    else if (place.onBox || event.ctrlKey || event.metaKey || !onOpen) toggle(place.index);
    else onOpen(row, false, scroller?.scrollTop ?? 0);
  };
  return { onKeyDown, onClick };
}
