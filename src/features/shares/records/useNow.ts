import { serverNow } from '#api/serverClock.ts';
import { createTickingStore, type TickingStore } from '#lib/tickingStore.ts';
import { useStore } from '#ui/useStore.ts';

/** How often the lists of links look at the clock: as often as the proxy reads their records. */
const everyMs = 30_000;

/** The time by the server's clock for all who read it, so that they agree. It moves only while someone reads. */
export const createClock = (): TickingStore<Date> => createTickingStore(serverNow, everyMs);

const clock = createClock();

/** The moment at which the links on a page are judged: the same for the filter, the table, and the buttons. An open page follows the time. */
export const useNow = (): Date => useStore(clock);

/** Judges the links on the page by the present moment. */
export const lookAtClock = (): void => clock.look();
