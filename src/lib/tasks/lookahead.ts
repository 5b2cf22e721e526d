/** How a lookahead reads. */
export interface LookaheadOptions<Key, Value> {
  /** Reads many at once; what the server leaves out is simply missing from the answer. */
  read: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;
  /** How many one read asks for. */
  batchSize: number;
  /** When fewer than these are left of what was read, the next read begins, so that nothing waits for it. */
  minAhead: number;
  /** A value older than this, in milliseconds, is read again. */
  maxAgeMs: number;
  now?: () => number;
}

/** The next keys that will probably be asked for, in order. */
export type Upcoming<Key> = (count: number) => Iterable<Key>;

interface Entry<Value> {
  value: Promise<Value | undefined>;
  /** When the server was asked; absent until it has answered, since a read under way is as new as one begun now. */
  readAt?: number;
}

/**
 * Gives the present value of one thing at a time, but reads the next ones along with it: for a long run that must look at each thing
 * just before it changes it, without a request for each.
 * @returns a function that gives the value; `undefined` where the answer had none
 */
export function createLookahead<Key, Value>(
  options: LookaheadOptions<Key, Value>,
): (key: Key, upcoming: Upcoming<Key>) => Promise<Value | undefined> {
  const { read, batchSize, minAhead, maxAgeMs, now = Date.now } = options;
  const known = new Map<Key, Entry<Value>>();
  let underWay = 0;

  const fresh = (key: Key): Entry<Value> | undefined => {
    const entry = known.get(key);
    return entry && (entry.readAt === undefined || now() - entry.readAt <= maxAgeMs) ? entry : undefined;
  };

  async function settle(asked: ReadonlyMap<Key, Entry<Value>>, answer: Promise<unknown>): Promise<void> {
    const askedAt = now();
    underWay += 1;
    try {
      await answer;
      for (const entry of asked.values()) entry.readAt = askedAt;
    } catch {
      // A read that failed is no answer for those that come later; who waits for it hears of it.
      for (const [key, entry] of asked) {
        entry.value.catch(() => {});
        if (known.get(key) === entry) known.delete(key);
      }
    } finally {
      underWay -= 1;
    }
  }

  function readMany(first: readonly Key[], upcoming: Upcoming<Key>): void {
    const keys = new Set(first);
    for (const key of upcoming(batchSize)) if (keys.size < batchSize && !fresh(key)) keys.add(key);
    const answer = read([...keys]);
    const asked = new Map(
      [...keys].map((key): [Key, Entry<Value>] => [key, { value: answer.then((values) => values.get(key)) }]),
    );
    for (const [key, entry] of asked) known.set(key, entry);
    void settle(asked, answer);
  }

  return (key, upcoming) => {
    if (!fresh(key)) readMany([key], upcoming);
    const value = known.get(key)?.value ?? Promise.resolve(undefined);
    if (underWay === 0 && [...upcoming(minAhead)].some((next) => !fresh(next))) readMany([], upcoming);
    return value;
  };
}
