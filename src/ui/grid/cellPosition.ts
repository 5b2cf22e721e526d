/** A position in a grid: rows count from 0, and -1 is the head; columns count from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** What the keys move through. */
export interface GridSize {
  readonly rows: number;
  /** Absent where whole rows take the focus, as in a list. Where cells take it, those of the head do, too. */
  readonly columns?: number;
  /** Rows that Page Up and Page Down move by. */
  readonly page: number;
}

/** A key as the browser reports it. */
interface Key {
  readonly key: string;
  /** Or Command, on a Mac. */
  readonly withCtrl: boolean;
}

const between = (min: number, value: number, max: number): number =>
  Math.max(min, Math.min(value, Math.max(min, max)));

/** The nearest position that exists: rows and columns come and go while one edits and filters. */
export function clampPosition({ row, column }: CellPosition, { rows, columns }: GridSize): CellPosition {
  return {
    row: between(columns === undefined ? 0 : -1, row, rows - 1),
    column: between(0, column, (columns ?? 1) - 1),
  };
}

/**
 * Where a key leads from a position, as the ARIA practices describe a grid. Home and End stay in the row of a cell unless Ctrl is held.
 * @returns `undefined` where the key is the browser's, or there is nothing to move to
 */
export function movedPosition(
  { row, column }: CellPosition,
  { key, withCtrl }: Key,
  size: GridSize,
): CellPosition | undefined {
  const { rows, columns, page } = size;
  if (columns === undefined && rows === 0) return undefined;
  const throughRows = withCtrl || columns === undefined;
  const moves: Partial<Record<string, CellPosition>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    PageUp: { row: Math.max(row - page, 0), column },
    PageDown: { row: row + page, column },
    Home: { row: throughRows ? 0 : row, column: 0 },
    End: { row: throughRows ? rows - 1 : row, column: (columns ?? 1) - 1 },
    // A list scrolls sideways by them.
    ...(columns === undefined
      ? {}
      : { ArrowLeft: { row, column: column - 1 }, ArrowRight: { row, column: column + 1 } }),
  };
  const to = moves[key];
  return to && clampPosition(to, size);
}
