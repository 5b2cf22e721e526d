import type { Virtualizer } from '@tanstack/react-virtual';
import { useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { clampPlace, movedPlace, type Place } from './place.ts';

interface Options {
  /** Rows below the head, and columns: names, permissions, labels. */
  readonly size: { readonly rows: number; readonly columns: number };
  readonly scroller: RefObject<HTMLElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** Space, Enter or a click on a permission of a role. */
  readonly onToggle: (place: Place) => void;
  /** Enter or a click on anything else: a role's name, its labels, a permission's heading. */
  readonly onOpen: (place: Place) => void;
}

/** The place of the cell that an event happened in. */
function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : undefined;
}

const isToggle = ({ row, column }: Place, columns: number): boolean =>
  row >= 0 && column > 0 && column < columns - 1;

/** The matrix by keyboard and mouse: one cell holds the focus, arrows move it; gives the place and the listeners of the grid. */
export function useMatrixKeys({ size, scroller, virtualizer, onToggle, onOpen }: Options) {
  const [wanted, setWanted] = useState<Place>({ row: 0, column: 1 });
  const place = clampPlace(wanted, size);

  const act = (at: Place): void => (isToggle(at, size.columns) ? onToggle(at) : onOpen(at));
  const focus = (to: Place): void => {
    // The cell must stand in the page before it can take the focus; the current row is always drawn.
    flushSync(() => setWanted(to));
    if (to.row >= 0) virtualizer.scrollToIndex(to.row);
    const cell = scroller.current?.querySelector(
      `[data-row="${String(to.row)}"][data-column="${String(to.column)}"]`,
    );
    if (!(cell instanceof HTMLElement)) return;
    cell.focus({ preventScroll: to.row >= 0 });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  return {
    place,
    onKeyDown(event: KeyboardEvent): void {
      if (placeOf(event.target) === undefined) return;
      const to = movedPlace(place, event.key, event.ctrlKey || event.metaKey, size);
      if (to) focus(to);
      else if (event.key === ' ' || event.key === 'Enter') act(place);
      else return;
      event.preventDefault();
    },
    onClick(event: MouseEvent): void {
      const at = placeOf(event.target);
      if (!at) return;
      focus(at);
      act(at);
    },
    onFocus(event: FocusEvent): void {
      const at = placeOf(event.target);
      if (at && (at.row !== place.row || at.column !== place.column)) setWanted(at);
    },
  };
}
