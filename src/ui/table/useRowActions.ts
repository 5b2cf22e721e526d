import { useState, type FocusEvent, type PointerEvent, type ReactNode } from 'react';
import type { CellPosition } from '#ui/grid/cellPosition.ts';
import { positionOf } from '#ui/grid/useGridKeys.ts';

/** A row as a table knows it. */
interface RowAt<Row> {
  index: number;
  row: Row | undefined;
}

/** The row to which something open belongs, and how much: a menu, and the dialog that it opens. */
const none = { index: -1, count: 0 };

/**
 * On which rows the actions are: those that the mouse is on, or that have the focus, or that something open belongs to. All others have none,
 * since each would have to be rendered.
 * @param position what is in the tab order: the row whose actions are used
 * @returns the actions of a row, and listeners for what holds the rows
 */
export function useRowActions<Row>(
  rowActions: ((row: Row, hold: (isHeld: boolean) => void) => ReactNode) | undefined,
  position: CellPosition,
  setPosition: (position: CellPosition) => void,
) {
  const [pointed, setPointed] = useState<number>();
  const [isFocused, setFocused] = useState(false);
  const [held, setHeld] = useState(none);
  const actionsOf = ({ index, row }: RowAt<Row>): ReactNode => {
    const isShown =
      index === pointed || (held.count > 0 && index === held.index) || (isFocused && index === position.row);
    if (!rowActions || !isShown || row === undefined) return undefined;
    return rowActions(row, (isHeld) => {
      if (isHeld) {
        setPosition({ row: index, column: 0 });
        setHeld((before) => ({ index, count: before.index === index ? before.count + 1 : 1 }));
      } else {
        // Not at once: what was open gives the focus back to one of them.
        setTimeout(() => setHeld(({ index, count }) => ({ index, count: Math.max(0, count - 1) })));
      }
    });
  };
  const listeners = rowActions && {
    onPointerOver(event: PointerEvent): void {
      if (event.pointerType === 'mouse') setPointed(positionOf(event.target)?.row);
    },
    onPointerLeave: () => setPointed(undefined),
    onFocus: () => setFocused(true),
    onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setFocused(false);
    },
  };
  return { actionsOf, listeners };
}
