import type { MutationObserver, MutationObserverResult } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';

/** How a write is going that outlives what started it. Rerenders with it. */
export function useMutationState<Data, Variables>(
  observer: MutationObserver<Data, Error, Variables>,
): MutationObserverResult<Data, Error, Variables> {
  return useSyncExternalStore(
    useCallback((listener: () => void) => observer.subscribe(listener), [observer]),
    () => observer.getCurrentResult(),
  );
}
