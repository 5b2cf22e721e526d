import { basePath } from './basePath.ts';

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
 * @param scope what each key begins with there
 */
export function safeStorage(find: () => Storage, scope = ''): SafeStorage {
  const memory = new Map<string, string>();

  function attempt<Result>(act: (storage: Storage) => Result, otherwise: Result): Result {
    try {
      return act(find());
    } catch {
      return otherwise;
    }
  }

  return {
    getItem: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(scope + key), null),
    setItem(key, value) {
      const isKept = attempt((storage) => {
        storage.setItem(scope + key, value);
        return true;
      }, false);
      if (isKept) memory.delete(key);
      else memory.set(key, value);
      return isKept;
    },
    removeItem(key) {
      memory.delete(key);
      attempt((storage) => storage.removeItem(scope + key), undefined);
    },
    keys() {
      const stored = attempt((storage) => Object.keys(storage), []).filter((key) => key.startsWith(scope));
      return [...new Set([...stored.map((key) => key.slice(scope.length)), ...memory.keys()])];
    },
  };
}

/**
 * Begins the name of what one console keeps for itself on a device: a browser keeps things for each origin, which several consoles may share
 * under different paths. Nothing at the root, where earlier versions left their names.
 */
export const storageScope = basePath === '/' ? '' : basePath;

/** Kept on this device, for all tabs of this console: the browser's `localStorage`. */
export const deviceStorage = safeStorage(() => localStorage, storageScope);

/** Kept on this device for everything on this origin: what a library keeps under a name of its own. */
export const originStorage = safeStorage(() => localStorage);

/** Kept in this tab until it is closed: the browser's `sessionStorage`. */
export const tabStorage = safeStorage(() => sessionStorage);
