import { deviceStorage } from '#lib/safeStorage.ts';
import { startKeyPrefix } from '#lib/startedHere.ts';

/** What was found at the last start of this person: enough to ask for the first rows before the servers have said it again. */
export interface StartHint {
  /** They could see the list of studies. */
  hasList: boolean;
  /** It was the page they started at. */
  isHome: boolean;
  /** The server's `HasExtendedFind`. */
  extended: boolean;
}

const key = (userId: string): string => `${startKeyPrefix}${userId}`;

/** What to expect at an address: without a last time, what most installations are. */
export function expectedStart(userId: string, isListAsked: boolean): StartHint {
  const stored = deviceStorage.getItem(key(userId));
  if (stored === null) return { hasList: isListAsked, isHome: isListAsked, extended: true };
  const words = stored.split(',');
  const hasList = words.includes('list');
  // Earlier versions wrote nothing of where people start: there the list was the start of all who could see it.
  return { hasList, isHome: hasList && !words.includes('elsewhere'), extended: words.includes('extended') };
}

/** Keeps what was found for the next start. */
export function keepStart(userId: string, { hasList, isHome, extended }: StartHint): void {
  const words = [hasList ? 'list' : '', isHome ? '' : 'elsewhere', extended ? 'extended' : ''];
  deviceStorage.setItem(key(userId), words.filter(Boolean).join(','));
}

/** Where the last start on this device led, whoever it was: all that is known before the session is found. */
const lastHomeKey = 'castellan.home';

/** The first page of the last start, a path of the console; undefined for none. */
export const lastHome = (): string | undefined => deviceStorage.getItem(lastHomeKey) ?? undefined;

/** Keeps the first page of this start for the next one. */
export function keepHome(path: string): void {
  if (lastHome() !== path) deviceStorage.setItem(lastHomeKey, path);
}
