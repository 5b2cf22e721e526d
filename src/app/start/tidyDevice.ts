import { deviceStorage } from '#lib/safeStorage.ts';
import { serverNow } from '#api/serverClock.ts';

/** How long the first page has the line for itself, in milliseconds. */
const quietTime = 5000;

/** Where earlier versions kept a renaming of labels that a reload had interrupted; tasks have records of their own now. */
const formerMoves = 'castellan-label-moves';

/** Removes what this device no longer needs. Some time after the start, it removes every user's texts of links that have expired. */
export function tidyDevice(): void {
  deviceStorage.removeItem(formerMoves);
  if (!deviceStorage.keys().some((key) => key.startsWith('castellan-shares'))) return;
  setTimeout(() => {
    import('#features/shares/records/deviceRecords.ts').then(
      ({ tidyDeviceRecords: tidyDeviceNotes }) => tidyDeviceNotes(serverNow()),
      () => undefined,
    );
  }, quietTime);
}
