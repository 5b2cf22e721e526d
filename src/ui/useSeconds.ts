import { createTickingStore } from '#lib/tickingStore.ts';
import { useStore } from './useStore.ts';

const clock = createTickingStore(() => Date.now(), 1000);

/** This computer's time in milliseconds since 1970, drawn again every second: for counting down. */
export const useSeconds = (): number => useStore(clock);
