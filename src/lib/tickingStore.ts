import { createStore, type ReadonlyStore } from './createStore.ts';

/** A time that moves while someone reads it. */
export interface TickingStore<Time> extends ReadonlyStore<Time> {
  /** Moves it to the present moment, between two ticks. */
  readonly look: () => void;
}

/**
 * A clock for all who read it, so that they agree. It costs nothing while nobody does.
 * @param read the present moment
 * @param everyMs milliseconds from one tick to the next
 */
export function createTickingStore<Time extends number | Date>(
  read: () => Time,
  everyMs: number,
): TickingStore<Time> {
  const now = createStore(read());
  const look = (): void => now.set(read());
  let readers = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    look,
    get() {
      // Nobody has kept it up to date since it was read last.
      if (readers === 0 && Math.abs(Number(read()) - Number(now.get())) >= everyMs) look();
      return now.get();
    },
    subscribe(listener) {
      const end = now.subscribe(listener);
      readers += 1;
      timer ??= setInterval(look, everyMs);
      return () => {
        end();
        readers -= 1;
        if (readers > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}
