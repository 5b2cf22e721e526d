import { useCallback, useLayoutEffect, useSyncExternalStore } from 'react';

/** Rows drawn above and below those in sight, so that scrolling shows no gaps. */
const overscan = 10;

/** The first row in sight is known to so many rows: fewer drawings while scrolling. */
const step = 4;

interface Options {
  /** The element that scrolls; `null` before it stands in the page. */
  scroller: HTMLElement | null;
  count: number;
  /** In CSS pixels, all rows alike. */
  rowHeight: number;
  /** Row to begin at. */
  startAt: number;
  /** A row that is drawn wherever it is. */
  keep: number;
}

/** What of a long list is drawn. */
export interface RowWindow {
  /** Places of the rows to draw, ascending. */
  indexes: readonly number[];
  /** Places of the first and last row in sight. */
  first: number;
  last: number;
  /** Brings a row into sight, moving as little as needed. */
  reveal: (index: number) => void;
}

/**
 * Which rows of one height are in sight of an element that scrolls (its head, one row high, stays at the top). Our own instead of
 * a library's, which also measures rows of unlike heights: 12 kB less before the first row (docs/decisions/first-visit.md).
 */
export function useRowWindow({ scroller, count, rowHeight, startAt, keep }: Options): RowWindow {
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (!scroller) return () => undefined;
      const observer = new ResizeObserver(onChange);
      observer.observe(scroller);
      scroller.addEventListener('scroll', onChange, { passive: true });
      return () => {
        observer.disconnect();
        scroller.removeEventListener('scroll', onChange);
      };
    },
    [scroller],
  );
  // Where the person has scrolled to, and the size of the window, are the browser's state.
  const wanted = useSyncExternalStore(subscribe, () =>
    scroller ? Math.floor(scroller.scrollTop / rowHeight / step) * step : startAt,
  );
  const seen = useSyncExternalStore(subscribe, () =>
    Math.ceil((scroller ? scroller.clientHeight : window.innerHeight) / rowHeight),
  );
  useLayoutEffect(() => {
    if (scroller && startAt > 0) scroller.scrollTop = startAt * rowHeight;
    // Only where a list begins: later it is the person who scrolls.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [scroller]);

  const first = Math.max(0, Math.min(wanted, count - 1));
  const last = Math.max(first, Math.min(first + step + seen, count) - 1);
  const from = Math.max(0, first - overscan);
  const to = Math.min(count, last + 1 + overscan);
  const indexes = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  if (keep < from && keep < count) indexes.unshift(keep);
  if (keep >= to && keep < count) indexes.push(keep);
  const reveal = (index: number): void => {
    if (!scroller) return;
    const top = index * rowHeight;
    const room = scroller.clientHeight - 2 * rowHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top > scroller.scrollTop + room) scroller.scrollTop = top - room;
  };
  return { indexes, first, last, reveal };
}
