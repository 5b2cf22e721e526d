import type { QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { logLevels, switchBack, type LogLevel } from '#api/orthanc/server/logLevel.ts';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import { deviceStorage } from '#lib/safeStorage.ts';
import { initialLanguage } from '#locales/initialLanguage.ts';
import { notify } from '#ui/notices/notify.ts';
import { systemMessages } from './systemMessages.ts';

/** A log level that was set on this device, and when it ends. */
export interface LogSwitch {
  readonly level: LogLevel;
  /** Milliseconds since 1970, by this computer's clock. */
  readonly until: number;
}

/** How long a detailed log runs: it fills disks, and may name patients. */
const lastsMs = 15 * 60_000;

const storageKey = 'castellan.logLevel';

const storedSchema = z.object({ level: z.enum(logLevels), until: z.number() });

function read(): LogSwitch | undefined {
  try {
    return z.safeParse(storedSchema, JSON.parse(deviceStorage.getItem(storageKey) ?? '')).data;
  } catch {
    return undefined;
  }
}

const present = createStore<LogSwitch | undefined>(read());

/** The level that was set on this device and hasn't been switched back; kept over a reload. */
export const logSwitch: ReadonlyStore<LogSwitch | undefined> = present;

let timer: ReturnType<typeof setTimeout> | undefined;

function keep(next: LogSwitch | undefined): void {
  if (next) deviceStorage.setItem(storageKey, JSON.stringify(next));
  else deviceStorage.removeItem(storageKey);
  present.set(next);
}

/** The level is `default` again, or someone else's. */
export function forgetLogSwitch(): void {
  clearTimeout(timer);
  keep(undefined);
}

/** Another tab may have switched back, or for a longer time. */
const isStill = (one: LogSwitch): boolean => {
  const stored = read();
  return stored?.level === one.level && stored.until === one.until;
};

async function end(client: QueryClient, one: LogSwitch): Promise<void> {
  if (!isStill(one)) return present.set(read());
  const t = await systemMessages.load(initialLanguage());
  try {
    const how = await switchBack(client, one.level);
    forgetLogSwitch();
    if (how === 'done') notify.done(t.switchedBack);
  } catch {
    // It stays on record: the page offers to try again.
    notify.failed(t.notSwitchedBack, { message: t.stillOn(t.levels[one.level]) });
  }
}

/**
 * Waits for the time of a level that was set on this device, as long as the console is open. One whose time is over already is left to a
 * person: someone else may be using it by now.
 */
export function resumeLogSwitch(client: QueryClient): void {
  const stored = read();
  present.set(stored);
  clearTimeout(timer);
  if (!stored || stored.until <= Date.now()) return;
  timer = setTimeout(() => void end(client, stored), stored.until - Date.now());
}

/** A detailed level has been set here, or is to end: it is switched back in 15 minutes. */
export function startLogSwitch(client: QueryClient, level: LogLevel): void {
  if (level === 'default') return forgetLogSwitch();
  keep({ level, until: Date.now() + lastsMs });
  resumeLogSwitch(client);
}

/** How the log level stands, for the words of the page. */
export type LogState =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'counting'; readonly secondsLeft: number }
  | { readonly kind: 'overdue' }
  | { readonly kind: 'others' };

/** How a level that was read compares with what this device set. */
export function logStateOf(level: LogLevel, own: LogSwitch | undefined, now: number): LogState {
  if (level === 'default') return { kind: 'quiet' };
  if (own?.level !== level) return { kind: 'others' };
  return own.until > now
    ? { kind: 'counting', secondsLeft: Math.ceil((own.until - now) / 1000) }
    : { kind: 'overdue' };
}
