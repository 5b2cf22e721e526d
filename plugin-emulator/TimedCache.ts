/**
 * Caches values for some seconds, as the plugin caches profiles and labels. Concurrent callers share one request; a failed one
 * isn't cached. Its size is bounded, because its keys (tokens, ids) come from outside.
 */
export class TimedCache<Value> {
  readonly #entries = new Map<string, { value: Promise<Value>; until: number }>();
  readonly #milliseconds: number;
  readonly #clock: () => number;
  readonly #limit: number;

  constructor(seconds: number, clock: () => number, limit = 5000) {
    this.#milliseconds = seconds * 1000;
    this.#clock = clock;
    this.#limit = limit;
  }

  /** The cached value of `key`, or what `load` returns. */
  async get(key: string, load: () => Promise<Value>): Promise<Value> {
    const now = this.#clock();
    const known = this.#entries.get(key);
    if (known !== undefined && now < known.until) return known.value;
    const value = load();
    this.#entries.delete(key);
    this.#entries.set(key, { value, until: now + this.#milliseconds });
    const oldest = this.#entries.keys().next();
    if (this.#entries.size > this.#limit && !oldest.done) this.#entries.delete(oldest.value);
    value.catch(() => this.#entries.delete(key));
    return value;
  }

  forget(key: string): void {
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }
}
