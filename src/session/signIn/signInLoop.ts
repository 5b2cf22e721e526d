import { tabStorage } from '#lib/safeStorage.ts';

const key = 'castellan.signIns';

/** This many visits to the login page within this time are a loop: no one types a password that fast, that often. */
const maxAttempts = 4;
const spanMs = 60_000;

/** The times of the last ways to the login page that still count. */
export function recent(stored: string | null, now: number): number[] {
  return (stored ?? '')
    .split(',')
    .map(Number)
    .filter((time) => time > now - spanMs && time <= now);
}

/** Notes that this tab goes to the login page. @returns whether it has been there so often that going again would be a loop */
export function isSignInLoop(now = Date.now()): boolean {
  const times = recent(tabStorage.getItem(key), now);
  if (times.length >= maxAttempts) {
    // The person who then reloads gets as many tries again.
    tabStorage.removeItem(key);
    return true;
  }
  tabStorage.setItem(key, [...times, now].join(','));
  return false;
}

/** Someone is signed in: what came before was no loop. */
export function forgetSignIns(): void {
  tabStorage.removeItem(key);
}
