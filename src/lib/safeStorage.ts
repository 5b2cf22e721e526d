/** The part of the browser's `Storage` that the console uses, and which never throws. */
export interface SafeStorage {
  getItem(key: string): string | null;
  /** @returns whether it outlives this page: `false` where the browser refuses storage or has no room left */
  setItem(key: string, value: string): boolean;
  removeItem(key: string): void;
  keys(): string[];
}

/**
 * Wraps a storage of the browser that may be blocked (its very name throws a SecurityError) or full. What it does not take is kept in
 * memory, so that everything works until the page is left.
 * @param find gives the storage; called each time, as it may throw
 */
export function safeStorage(find: () => Storage): SafeStorage {
  const memory = new Map<string, string>();

  function attempt<Result>(act: (storage: Storage) => Result, otherwise: Result): Result {
    try {
      return act(find());
    } catch {
      return otherwise;
    }
  }

  return {
    getItem: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key), null),
    setItem(key, value) {
      const isKept = attempt((storage) => {
        storage.setItem(key, value);
        return true;
      }, false);
      if (isKept) memory.delete(key);
      else memory.set(key, value);
      return isKept;
    },
    removeItem(key) {
      memory.delete(key);
      attempt((storage) => storage.removeItem(key), undefined);
    },
    keys: () => [...new Set([...attempt((storage) => Object.keys(storage), []), ...memory.keys()])],
  };
}

/** Kept on this device, for all tabs: the browser's `localStorage`. */
export const deviceStorage = safeStorage(() => localStorage);

/** Kept in this tab until it is closed: the browser's `sessionStorage`. */
export const tabStorage = safeStorage(() => sessionStorage);
