import { Suspense, type ComponentType } from 'react';
import { withMessages } from '#locales/catalog.ts';
import { initialLanguage } from '#locales/initialLanguage.ts';
import { createStore } from '#lib/createStore.ts';
import { describeError, errorMessages, isNotLoaded } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Failure } from './Failure.tsx';
import { useStore } from './useStore.ts';

function NotLoaded({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const errors = useMessages(errorMessages);
  return <Failure {...describeError(error, errors)} retryLabel={errors.retry} onRetry={onRetry} />;
}

/** A part that is loaded when it is first shown, or before. */
export type LazyPart<Props> = ComponentType<Props> & {
  /** Call it when the user is about to open the part. */
  preload: () => void;
  /** The same; resolves when the part is there, or can't be loaded now: shown then, it says so itself. */
  loadBefore: () => Promise<void>;
};

/** How far a part is: `{}` before it is there. */
type Loading<Props> = { readonly Part?: ComponentType<Props>; readonly error?: unknown };

/**
 * A part of a page that comes in a chunk of its own when it is first shown. When it cannot be loaded (offline, a newer version
 * was installed) it says so in its own place and can be tried again: the page around it stays, with what was typed.
 *
 * Not React's `lazy`: that shows a fallback even where the code was preloaded, and React keeps a fallback for 300 ms.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const state = createStore<Loading<Props>>({});
  let loading: Promise<void> | undefined;
  let isShown = false;
  const begin = async (): Promise<void> => {
    try {
      state.set({ Part: await withMessages(load, initialLanguage()) });
    } catch (error) {
      // A failed preload is no failure: the part is loaded again when it is shown.
      state.set(isShown ? { error } : {});
      loading = undefined;
    }
  };
  const loadBefore = (): Promise<void> => (loading ??= begin());
  const preload = (): void => void loadBefore();
  const show = (): void => {
    isShown = true;
    preload();
  };
  const retry = (): void => {
    state.set({});
    show();
  };

  function Loaded(props: Props) {
    const { Part, error } = useStore(state);
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
  return Object.assign(Loaded, { preload, loadBefore });
}
