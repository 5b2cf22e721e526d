import { deviceStorage } from '#lib/safeStorage.ts';

const key = (userId: string): string => `castellan.startPage.${userId}`;

/** The screen that a user chose to start with on this device, by its id; undefined for the first of their menu. */
export const chosenStart = (userId: string): string | undefined =>
  deviceStorage.getItem(key(userId)) ?? undefined;

/** Keeps the choice. @returns whether it outlives this page */
export function chooseStart(userId: string, screenId: string | undefined): boolean {
  if (screenId !== undefined) return deviceStorage.setItem(key(userId), screenId);
  deviceStorage.removeItem(key(userId));
  return true;
}
