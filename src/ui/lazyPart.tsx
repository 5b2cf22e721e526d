import { Component, lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { describeError, errorMessages, isNotLoaded } from '#locales/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { Failure } from './Failure.tsx';

interface BoundaryProps {
  children: ReactNode;
  onRetry: () => void;
}

/** Keeps a part that could not be loaded from taking the page with it; any other failure goes on to the page's own error. */
class LoadBoundary extends Component<BoundaryProps, { error: unknown }> {
  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override state: { error: unknown } = { error: undefined };

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (!isNotLoaded(error)) throw error;
    return <NotLoaded error={error} onRetry={this.props.onRetry} />;
  }
}

function NotLoaded({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const errors = useMessages(errorMessages);
  return <Failure {...describeError(error, errors)} retryLabel={errors.retry} onRetry={onRetry} />;
}

/** A part that is loaded when it is first shown, or before: `preload` when somebody is about to ask for it. */
export type LazyPart<Props> = ComponentType<Props> & { preload: () => void };

/**
 * A part of a page that comes in a chunk of its own when it is first shown. When it cannot be loaded (offline, a newer version
 * was installed) it says so in its own place and can be tried again: the page around it stays, with what was typed.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const begin = () => lazy(async () => ({ default: await load() }));
  let Part = begin();
  function Loaded(props: Props) {
    const [attempt, setAttempt] = useState(0);
    const retry = (): void => {
      Part = begin();
      setAttempt(attempt + 1);
    };
    return (
      <LoadBoundary key={attempt} onRetry={retry}>
        <Suspense fallback={null}>
          <Part {...props} />
        </Suspense>
      </LoadBoundary>
    );
  }
  return Object.assign(Loaded, {
    // What fails now is told when the part is shown.
    preload: () => void load().catch(() => undefined),
  });
}
