import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react';

/** Rows rendered above and below the visible ones, so that scrolling shows no gaps. */
const overscan = 10;

/** The first visible row is rounded to this many rows: fewer renders while scrolling. */
const step = 4;

interface Options {
  /** The element that scrolls; `null` before it is mounted. */
  scroller: HTMLElement | null;
  count: number;
  /** In CSS pixels, all rows alike. */
  rowHeight: number;
  /** Row to begin at, and how far to be scrolled then, in CSS pixels. */
  startAt: number;
  startTop: number | undefined;
  /** A row that is drawn wherever it is. */
  keep: number;
}

/** What of a long list is drawn. */
export interface RowWindow {
  /** Places of the rows to draw, ascending. */
  indexes: readonly number[];
  /** Positions of the first and last visible row. */
  first: number;
  last: number;
  /** Scrolls a row into view, as little as needed. */
  reveal: (index: number) => void;
}

/**
 * Where the person has scrolled to, and the size of the window: the browser's state, as it was told of last. Asking the element at every
 * drawing would make the browser lay the page out at once, 10 ms and more before a search even leaves.
 */
function watchScroller(scroller: HTMLElement | null, rowHeight: number, startAt: number) {
  let first = startAt;
  let seen = Math.ceil(window.innerHeight / rowHeight);
  return {
    first: () => first,
    seen: () => seen,
    subscribe: (onChange: () => void): (() => void) => {
      if (!scroller) return () => undefined;
      const onScroll = (): void => {
        first = Math.floor(scroller.scrollTop / rowHeight / step) * step;
        onChange();
      };
      const observer = new ResizeObserver(() => {
        seen = Math.ceil(scroller.clientHeight / rowHeight);
        onScroll();
      });
      observer.observe(scroller);
      scroller.addEventListener('scroll', onScroll, { passive: true });
      return () => {
        observer.disconnect();
        scroller.removeEventListener('scroll', onScroll);
      };
    },
  };
}

/**
 * Which rows of one height are visible in a scrolling element (its header, one row high, stays at the top). Our own instead of
 * a library's, which also measures rows of unlike heights: 12 kB less before the first row (docs/decisions/first-visit.md).
 */
export function useRowWindow({ scroller, count, rowHeight, startAt, startTop, keep }: Options): RowWindow {
  // Without a place of its own the row to begin at is not the very first: one sees where one is.
  const startRow = startTop === undefined ? Math.max(0, startAt - 3) : Math.floor(startTop / rowHeight);
  const watched = useMemo(
    () => watchScroller(scroller, rowHeight, startRow),
    // Only where a list begins: later it is the person who scrolls.
    // oxlint-disable-next-line react/exhaustive-deps
    [scroller, rowHeight],
  );
  const wanted = useSyncExternalStore(watched.subscribe, watched.first);
  const seen = useSyncExternalStore(watched.subscribe, watched.seen);
  const reveal = (index: number): void => {
    if (!scroller) return;
    const top = index * rowHeight;
    const room = scroller.clientHeight - 2 * rowHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top > scroller.scrollTop + room) scroller.scrollTop = top - room;
  };
  useLayoutEffect(() => {
    if (!scroller || startAt === 0) return;
    scroller.scrollTop = startTop ?? startRow * rowHeight;
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
  return { indexes, first, last, reveal };
}
