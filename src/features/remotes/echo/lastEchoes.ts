import * as z from 'zod/mini';
import { createStore, type ReadonlyStore } from '#lib/createStore.ts';
import { deviceStorage } from '#lib/safeStorage.ts';
import { echoFailures, type EchoFailure } from './echoFailure.ts';

/** How the last connection test of a modality went on this device. */
export interface LastEcho {
  /** When it ended, in milliseconds since 1970. */
  readonly at: number;
  readonly kind: 'echo' | 'find';
  /** How long it took. */
  readonly ms: number;
  /** Absent where the remote answered. */
  readonly failure?: EchoFailure | undefined;
}

const storageKey = 'castellan.echoes';

const storedSchema = z.record(
  z.string(),
  z.object({
    at: z.number(),
    kind: z.enum(['echo', 'find']),
    ms: z.number(),
    failure: z.optional(z.enum(echoFailures)),
  }),
);

function read(): ReadonlyMap<string, LastEcho> {
  try {
    const stored = z.safeParse(storedSchema, JSON.parse(deviceStorage.getItem(storageKey) ?? '{}'));
    return new Map(Object.entries(stored.data ?? {}));
  } catch {
    return new Map();
  }
}

const echoes = createStore<ReadonlyMap<string, LastEcho>>(read());

/** The last test of each modality, by its name: of this device, this console, whoever tested. Names of modalities, times and results. */
export const lastEchoes: ReadonlyStore<ReadonlyMap<string, LastEcho>> = echoes;

/** Changes the results as they are stored by now: another tab may have tested meanwhile. */
function change(edit: (stored: Map<string, LastEcho>) => void): void {
  const stored = new Map(read());
  edit(stored);
  deviceStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(stored)));
  echoes.set(stored);
}

/** A test has ended. */
export const keepEcho = (name: string, echo: LastEcho): void => change((stored) => stored.set(name, echo));

/** What a modality answered says nothing anymore: it was changed or deleted. */
export const forgetEcho = (name: string): void => change((stored) => stored.delete(name));
