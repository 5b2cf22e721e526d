import { deviceRecords } from '#features/shares/records/deviceRecords.ts';
import { endedHere } from './endedCopies.ts';

/** Whether a link has ended that this person made for anonymized copies on this device. */
export const hasEndedCopies = (userId: string, now: Date): boolean =>
  endedHere(deviceRecords.get(userId), now).length > 0;
