/** A cell of the matrix: rows from 0, -1 is the head; column 0 names the roles, the last one shows their labels. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Rows that a page key moves by. */
const pageOfRows = 15;

const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, Math.max(least, most)));

/** The nearest place that exists: rows and columns come and go while one edits and filters. */
export function clampPlace({ row, column }: Place, { rows, columns }: Size): Place {
  return { row: between(-1, row, rows - 1), column: between(0, column, columns - 1) };
}

/** Where a key leads from a place, as in any grid; `undefined`: it is no key that moves. */
export function movedPlace(
  { row, column }: Place,
  key: string,
  withCtrl: boolean,
  size: Size,
): Place | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const moves: Partial<Record<string, Place>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: Math.max(row - pageOfRows, 0), column },
    PageDown: { row: row + pageOfRows, column },
    Home: { row: withCtrl ? 0 : row, column: 0 },
    End: { row: withCtrl ? last.row : row, column: last.column },
  };
  const to = moves[key];
  return to && clampPlace(to, size);
}
