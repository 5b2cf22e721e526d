import { Suspense, useSyncExternalStore, type ComponentType } from 'react';
import { describeError, errorMessages, isNotLoaded } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Failure } from './Failure.tsx';

function NotLoaded({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const errors = useMessages(errorMessages);
  return <Failure {...describeError(error, errors)} retryLabel={errors.retry} onRetry={onRetry} />;
}

/** A part that is loaded when it is first shown, or before: call `preload` when the user is about to open it. */
export type LazyPart<Props> = ComponentType<Props> & { preload: () => void };

/** How far a part is: `{}` before it is there. */
type Loading<Props> = { readonly Part?: ComponentType<Props>; readonly error?: unknown };

/**
 * A part of a page that comes in a chunk of its own when it is first shown. When it cannot be loaded (offline, a newer version
 * was installed) it says so in its own place and can be tried again: the page around it stays, with what was typed.
 *
 * Not React's `lazy`: that shows a fallback even where the code was preloaded, and React keeps a fallback for 300 ms.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let state: Loading<Props> = {};
  let isLoading = false;
  let isShown = false;
  const listeners = new Set<() => void>();
  const set = (next: Loading<Props>): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const begin = async (): Promise<void> => {
    if (isLoading || state.Part) return;
    isLoading = true;
    try {
      set({ Part: await load() });
    } catch (error) {
      // A failed preload is no failure: the part is loaded again when it is shown.
      set(isShown ? { error } : {});
    } finally {
      isLoading = false;
    }
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const show = (): void => {
    isShown = true;
    void begin();
  };
  const retry = (): void => {
    set({});
    show();
  };

  function Loaded(props: Props) {
    const { Part, error } = useSyncExternalStore(subscribe, () => state);
    if (Part) {
      return (
        <Suspense fallback={null}>
          <Part {...props} />
        </Suspense>
      );
    }
    if (error === undefined) {
      show();
      return null;
    }
    if (!isNotLoaded(error)) throw error;
    return <NotLoaded error={error} onRetry={retry} />;
  }
  return Object.assign(Loaded, { preload: () => void begin() });
}
