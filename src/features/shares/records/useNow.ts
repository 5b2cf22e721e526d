import { serverNow } from '#api/serverClock.ts';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import { useStore } from '#ui/useStore.ts';

/** How often the lists of links look at the clock: as often as the proxy reads their records. */
const everyMs = 30_000;

/** The time by the server's clock for all who read it, so that they agree. It moves only while someone reads. */
export function createClock(): ReadonlyStore<Date> & { look: () => void } {
  const now = createStore(serverNow());
  const look = (): void => now.set(serverNow());
  let readers = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    look,
    get() {
      // Nobody has kept it up to date since the page before.
      if (readers === 0 && Math.abs(serverNow().getTime() - now.get().getTime()) >= everyMs) look();
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

const clock = createClock();

/** The moment at which the links on a page are judged: the same for the filter, the table, and the buttons. An open page follows the time. */
export const useNow = (): Date => useStore(clock);

/** Judges the links on the page by the present moment. */
export const lookAtClock = (): void => clock.look();
