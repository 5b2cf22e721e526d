import type { RolesStore } from './PluginEmulatorOptions.ts';

/** A roles document in memory, for the simulated servers and for tests. */
export interface MemoryRolesStore extends RolesStore {
  /** The document as it is now. */
  readonly current: () => unknown;
}

/** Stores the roles document in memory; it starts as `initial`. */
export function memoryRolesStore(initial: unknown): MemoryRolesStore {
  let roles = initial;
  return {
    current: () => roles,
    read: async () => Promise.resolve(roles),
    write: async (document) => {
      roles = document;
      return Promise.resolve();
    },
  };
}
