/** A value outside React that changes: read with `useStore`, or followed with `subscribe`. */
export interface ReadonlyStore<Value> {
  /** The present value; the same object until it changes. */
  readonly get: () => Value;
  /** @returns how to end it */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The same for the module that owns the value. */
export interface Store<Value> extends ReadonlyStore<Value> {
  readonly set: (next: Value) => void;
}

/** Holds a value for as long as the page lives, not as long as a screen (docs/decisions/create-store.md). */
export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
