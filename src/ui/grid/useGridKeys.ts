import { useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { clampPosition, movedPosition, type CellPosition, type GridSize } from './cellPosition.ts';

const firstRow: CellPosition = { row: 0, column: 0 };

/**
 * The one position of a grid that is in the tab order (roving tabindex).
 * @param gridKey what the grid shows: when it changes, the position is the first row's again
 */
export function useCellPosition(
  size: GridSize,
  start: CellPosition,
  gridKey = '',
): readonly [CellPosition, (position: CellPosition) => void] {
  const [wanted, setWanted] = useState({ position: start, gridKey });
  // Clamped here and not when it is set: rows that are hidden for a moment give the position back.
  const position = clampPosition(wanted.gridKey === gridKey ? wanted.position : firstRow, size);
  return [position, (to) => setWanted({ position: to, gridKey })];
}

/** The position of what an event happened in: a row has `data-row`, a cell that takes the focus `data-column` as well. */
export function positionOf(target: EventTarget): CellPosition | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (!element) return undefined;
  return { row: Number(element.dataset['row']), column: Number(element.dataset['column'] ?? 0) };
}

/** A grid as its keyboard sees it. */
export interface GridOnPage {
  size: GridSize;
  /** What is in the tab order. */
  position: CellPosition;
  setPosition: (position: CellPosition) => void;
  /** The element that scrolls; `null` before it is mounted. */
  scroller: HTMLElement | null;
  /** Scrolls a row into view. */
  reveal: (row: number) => void;
}

interface Options extends GridOnPage {
  /** Called before a key moves the focus. */
  onMove?: (to: CellPosition, withShift: boolean) => void;
}

type Modifiers = Partial<Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>>;

/** The keyboard of lists and grids: one row or cell has the focus, and arrows, Home, End and the page keys move it. */
export function useGridKeys({ size, position, setPosition, scroller, reveal, onMove }: Options) {
  const focus = (to: CellPosition): void => {
    // The element must be in the page before it can take the focus; the current row is always rendered.
    flushSync(() => setPosition(to));
    if (to.row >= 0) reveal(to.row);
    const isCell = size.columns !== undefined;
    const selector = `[data-row="${String(to.row)}"]${isCell ? `[data-column="${String(to.column)}"]` : ''}`;
    const element = scroller?.querySelector(selector);
    if (!(element instanceof HTMLElement)) return;
    element.focus({ preventScroll: to.row >= 0 });
    // A list stays where it is sideways: its rows are as wide as all of its columns.
    if (isCell) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  /** Moves the focus, if the key is one that moves; says whether it is. */
  const moveByKey = (key: string, modifiers: Modifiers = {}): boolean => {
    const { altKey = false, ctrlKey = false, metaKey = false, shiftKey = false } = modifiers;
    // Back and Forward of the browser.
    if (altKey || (metaKey && key.startsWith('Arrow'))) return false;
    const to = movedPosition(position, { key, withCtrl: ctrlKey || metaKey }, size);
    if (to === undefined) return false;
    onMove?.(to, shiftKey);
    focus(to);
    return true;
  };
  return { focus, moveByKey };
}
