/** The selected rows by their key, each with as much of it as an action needs: a list may hold it no longer when the action runs. */
export type Selection<Kept> = ReadonlyMap<string, Kept>;

/** The rows that are loaded: `rows[0]` is at `offset` in the whole list. */
export interface HeldRows<Row> {
  rows: readonly Row[];
  offset: number;
  rowKey: (row: Row) => string;
}

/** Takes a row in or out. */
export function toggleRow<Kept>(selection: Selection<Kept>, key: string, row: Kept): Selection<Kept> {
  const next = new Map(selection);
  if (!next.delete(key)) next.set(key, row);
  return next;
}

/** Adds every held row between two positions of the list, both included; rows that are not held stay as they are. */
export function addRange<Row extends Kept, Kept>(
  selection: Selection<Kept>,
  held: HeldRows<Row>,
  from: number,
  to: number,
): Selection<Kept> {
  const next = new Map(selection);
  const [first, last] = from <= to ? [from, to] : [to, from];
  for (const row of held.rows.slice(Math.max(first - held.offset, 0), Math.max(last - held.offset + 1, 0))) {
    next.set(held.rowKey(row), row);
  }
  return next;
}

/** Whether all, some or none of the held rows are selected. */
export function heldState<Row>(selection: Selection<unknown>, held: HeldRows<Row>): 'all' | 'some' | 'none' {
  const selected = held.rows.filter((row) => selection.has(held.rowKey(row))).length;
  if (selected === 0) return 'none';
  return selected === held.rows.length ? 'all' : 'some';
}

/** Takes all held rows in, or out when all of them are in. */
export function toggleHeld<Row extends Kept, Kept>(
  selection: Selection<Kept>,
  held: HeldRows<Row>,
): Selection<Kept> {
  if (heldState(selection, held) !== 'all') {
    return addRange(selection, held, held.offset, held.offset + held.rows.length - 1);
  }
  const next = new Map(selection);
  for (const row of held.rows) next.delete(held.rowKey(row));
  return next;
}
