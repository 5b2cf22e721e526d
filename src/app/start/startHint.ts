import { deviceStorage } from '#lib/safeStorage.ts';

/** What was found at the last start of this person: enough to ask for the first rows before the servers have said it again. */
export interface StartHint {
  /** The list of studies was their first page. */
  hasList: boolean;
  /** The server's `HasExtendedFind`. */
  extended: boolean;
}

const key = (userId: string): string => `castellan.start.${userId}`;

/** What to expect at an address: without a last time, what most installations are. */
export function expectedStart(userId: string, isListAsked: boolean): StartHint {
  const stored = deviceStorage.getItem(key(userId));
  if (stored === null) return { hasList: isListAsked, extended: true };
  const words = stored.split(',');
  return { hasList: words.includes('list'), extended: words.includes('extended') };
}

/** Keeps what was found for the next start. */
export function keepStart(userId: string, { hasList, extended }: StartHint): void {
  const words = [hasList ? 'list' : '', extended ? 'extended' : ''];
  deviceStorage.setItem(key(userId), words.filter(Boolean).join(','));
}
