import { deviceStorage } from './safeStorage.ts';

/** Begins the name of what the console keeps about the last start of each person on this device. */
export const startKeyPrefix = 'castellan.start.';

/** Whether somebody has signed in to this console on this device: then a page without a session can lead them to it. */
export const hasStartedHere = (): boolean =>
  deviceStorage.keys().some((key) => key.startsWith(startKeyPrefix));
