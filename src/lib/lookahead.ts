/** How a look-ahead reads. */
export interface LookaheadOptions<Key, Value> {
  /** Reads many at once; what the server leaves out is simply missing from the answer. */
  read: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;
  /** How many one read asks for. */
  size: number;
  /** A value older than this, in milliseconds, is read again. */
  maxAgeMs: number;
  now?: () => number;
}

interface Entry<Value> {
  value: Promise<Value | undefined>;
  /** When the server was asked; absent until it has answered, since a read under way is as new as one begun now. */
  readAt?: number;
}

/**
 * Gives the present value of one thing at a time, but reads the next ones along with it: for a long run that must look at each thing
 * just before it changes it, without a request for each.
 * @returns a function that gives the value, `undefined` where the answer had none; `upcoming` are the keys that will probably be asked
 * for next, in order
 */
export function createLookahead<Key, Value>({
  read,
  size,
  maxAgeMs,
  now = Date.now,
}: LookaheadOptions<Key, Value>): (key: Key, upcoming: () => Iterable<Key>) => Promise<Value | undefined> {
  const known = new Map<Key, Entry<Value>>();
  const fresh = (key: Key): Entry<Value> | undefined => {
    const entry = known.get(key);
    return entry && (entry.readAt === undefined || now() - entry.readAt <= maxAgeMs) ? entry : undefined;
  };

  async function settle(keys: Iterable<Key>, answer: Promise<unknown>, askedAt: number): Promise<void> {
    const asked = [...keys].map((key): [Key, Entry<Value> | undefined] => [key, known.get(key)]);
    try {
      await answer;
      for (const [, entry] of asked) if (entry) entry.readAt = askedAt;
    } catch {
      // A read that failed is no answer for those that come later.
      for (const [key, entry] of asked) {
        entry?.value.catch(() => {});
        if (known.get(key) === entry) known.delete(key);
      }
    }
  }

  function readWith(key: Key, upcoming: Iterable<Key>): Promise<Value | undefined> {
    const keys = new Set([key]);
    for (const next of upcoming) {
      if (keys.size >= size) break;
      if (!fresh(next)) keys.add(next);
    }
    const askedAt = now();
    const answer = read([...keys]);
    for (const one of keys) known.set(one, { value: answer.then((values) => values.get(one)) });
    void settle(keys, answer, askedAt);
    return known.get(key)?.value ?? answer.then((values) => values.get(key));
  }

  return (key, upcoming) => fresh(key)?.value ?? readWith(key, upcoming());
}
