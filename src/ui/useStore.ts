import { useSyncExternalStore } from 'react';
import type { ReadonlyStore } from '#lib/createStore.ts';

/** The value of a store, drawn again when it changes. */
export function useStore<Value>({ subscribe, get }: ReadonlyStore<Value>): Value {
  return useSyncExternalStore(subscribe, get);
}
