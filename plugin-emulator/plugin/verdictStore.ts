import { maxCached, type VerdictStore } from '#hardening/shares/verdictCache.js';

/** SHA-256 of a token, as hex digits. */
export async function hashed(token: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What nginx's shared dictionary is to the rules: values by key that end by themselves. */
export function createVerdictStore(clock: () => number): VerdictStore {
  const values = new Map<string, { value: string; until: number }>();

  function get(key: string): string | undefined {
    const found = values.get(key);
    if (found === undefined || clock() < found.until) return found?.value;
    values.delete(key);
    return undefined;
  }

  function set(key: string, value: string, milliseconds: number): void {
    values.set(key, { value, until: clock() + milliseconds });
  }

  return {
    get,
    set,
    add(key, value, milliseconds) {
      if (get(key) !== undefined) return false;
      set(key, value, milliseconds);
      return true;
    },
    delete: (key) => values.delete(key),
    size() {
      // Those that have ended count only until the bound is reached.
      if (values.size >= maxCached) for (const key of values.keys()) get(key);
      return values.size;
    },
  };
}
