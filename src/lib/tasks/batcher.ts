/** How a batcher reads. */
interface BatcherOptions<Key, Value> {
  /** Reads many at once; what the server leaves out is simply missing from the answer. */
  read: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;
  /** How many one read asks for at most. */
  maxKeys: number;
  /** Milliseconds in which those who ask are collected. */
  waitMs?: number;
}

interface Asker<Value> {
  resolve: (value: Value | undefined) => void;
  reject: (error: unknown) => void;
}

/**
 * Lets many parts of a page ask for one thing each, and asks the server for all of them together: the rows of a list are drawn at the
 * same moment, and each wants a name.
 * @returns a function that gives the value; `undefined` where the answer had none
 */
export function createBatcher<Key, Value>({
  read,
  maxKeys,
  waitMs = 20,
}: BatcherOptions<Key, Value>): (key: Key) => Promise<Value | undefined> {
  let waiting = new Map<Key, Asker<Value>[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function send(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const asked = waiting;
    waiting = new Map();
    try {
      const values = await read([...asked.keys()]);
      for (const [key, askers] of asked) for (const { resolve } of askers) resolve(values.get(key));
    } catch (error) {
      for (const askers of asked.values()) for (const { reject } of askers) reject(error);
    }
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.set(key, [...(waiting.get(key) ?? []), { resolve, reject }]);
      timer ??= setTimeout(() => void send(), waitMs);
      if (waiting.size >= maxKeys) void send();
    });
}
