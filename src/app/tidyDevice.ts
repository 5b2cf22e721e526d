import { deviceStorage } from '#lib/safeStorage.ts';
import { serverNow } from '#session/serverClock.ts';

/** How long the first page has the line for itself, in milliseconds. */
const quietTime = 5000;

/** Removes, some time after the start, what this device remembers of links that have ended, whoever made them. */
export function tidyDevice(): void {
  if (!deviceStorage.keys().some((key) => key.startsWith('castellan-shares'))) return;
  setTimeout(() => {
    import('#features/shares/notes/deviceNotes.ts').then(
      ({ tidyDeviceNotes }) => tidyDeviceNotes(serverNow()),
      () => undefined,
    );
  }, quietTime);
}
