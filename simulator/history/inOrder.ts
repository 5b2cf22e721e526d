/** Something that happened at a time: milliseconds since 1970. */
interface Timed {
  readonly time: number;
}

/** What belongs together: nothing of it is before `from`. */
interface Group<Item extends Timed> {
  readonly from: number;
  readonly items: readonly Item[];
}

/** Puts an item into a heap, the earliest on top. */
function push<Item extends Timed>(heap: Item[], item: Item): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >>> 1;
    const above = heap[parent];
    if (above === undefined || above.time <= item.time) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

/** Takes the earliest item off a heap. */
function pop<Item extends Timed>(heap: Item[]): Item | undefined {
  const [top] = heap;
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const [a, b] = [heap[left], heap[left + 1]];
    const next = a !== undefined && b !== undefined && b.time < a.time ? left + 1 : left;
    const below = heap[next];
    if (below === undefined || below.time >= last.time) break;
    heap[at] = below;
    at = next;
  }
  heap[at] = last;
  return top;
}

/**
 * The items of groups in the order of time, where the groups come in the order of their beginnings. It holds only the items of groups that overlap, and makes
 * no group before one of its items may be next.
 */
export function* inOrder<Key, Item extends Timed>(
  keys: Iterable<Key>,
  groupOf: (key: Key) => Group<Item>,
): Generator<Item> {
  const waiting: Item[] = [];
  for (const key of keys) {
    const { from, items } = groupOf(key);
    while ((waiting[0]?.time ?? Number.POSITIVE_INFINITY) < from) {
      const next = pop(waiting);
      if (next !== undefined) yield next;
    }
    for (const item of items) push(waiting, item);
  }
  for (let next = pop(waiting); next !== undefined; next = pop(waiting)) yield next;
}
