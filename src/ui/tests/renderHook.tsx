import { useEffect, type ComponentType, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** A hook on a page of its own. */
export interface RenderedHook<Value> {
  /** What it gave when it was drawn last; throws while it has not been drawn, and what it threw. */
  readonly current: Value;
  /** What it gave each time it was drawn. */
  readonly drawn: readonly Value[];
  /** Takes the page away, and what the hook listened to with it. */
  leave(): void;
}

/**
 * Draws a hook as a component does, for tests of hooks that keep state. React draws when it sees fit, as in a browser: wait for what is
 * expected with `until`.
 * @param Around gives it the contexts that it reads
 */
export function renderHook<Value>(
  useHook: () => Value,
  Around: ComponentType<{ children: ReactNode }>,
): RenderedHook<Value> {
  const drawn: Value[] = [];
  let failure: unknown;
  function Page() {
    const value = useHook();
    // By then the hook listens to what it listens to.
    useEffect(() => {
      drawn.push(value);
    });
    return null;
  }
  const root = createRoot(document.createElement('div'), {
    onUncaughtError: (error) => {
      failure = error;
    },
  });
  root.render(
    <Around>
      <Page />
    </Around>,
  );
  return {
    drawn,
    get current() {
      if (failure !== undefined) throw failure;
      const [last] = drawn.slice(-1);
      if (last === undefined) throw new Error('It has not been drawn yet');
      return last;
    },
    leave: () => root.unmount(),
  };
}
