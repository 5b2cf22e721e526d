import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react';

/** The first visible row is rounded to this many rows: fewer renders while scrolling. */
const step = 4;

interface Options {
  /** The element that scrolls; `null` before it is mounted. */
  scroller: HTMLElement | null;
  count: number;
  /** In CSS pixels, all rows alike. */
  rowHeight: number;
  /** Height of the head, which stays at the top, in CSS pixels. */
  headHeight: number;
  /** Rows rendered above and below the visible ones, so that scrolling shows no gaps. */
  overscan: number;
  /** Row to begin at, and how far to be scrolled then, in CSS pixels. */
  startAt?: number;
  startTop?: number | undefined;
  /** A row that is rendered wherever it is; none if there is no such row. */
  keep: number;
}

/** What of a long list is rendered. */
export interface RowWindow {
  /** Positions of the rows to render, ascending. */
  indexes: readonly number[];
  /** Positions of the first and last visible row. */
  first: number;
  last: number;
  /** Scrolls a row into view, as little as needed. */
  reveal: (index: number) => void;
}

/**
 * Where the user has scrolled to, and the size of the window: the browser's state, as of its last event. Asking the element at every
 * render would make the browser lay the page out at once, 10 ms and more before a search even leaves.
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
 * Which rows of one height are visible in a scrolling element. Our own instead of a library's, which also measures rows of unlike
 * heights: 12 kB less before the first row (docs/decisions/first-visit.md).
 */
export function useRowWindow(options: Options): RowWindow {
  const { scroller, count, rowHeight, headHeight, overscan, startAt = 0, startTop, keep } = options;
  // Without a scroll position of its own, the row to begin at isn't the very first: one sees what is around it.
  const startRow = startTop === undefined ? Math.max(0, startAt - 3) : Math.floor(startTop / rowHeight);
  const watched = useMemo(
    () => watchScroller(scroller, rowHeight, startRow),
    // Only where a list begins: later it is the user who scrolls.
    // oxlint-disable-next-line react/exhaustive-deps
    [scroller, rowHeight],
  );
  const wanted = useSyncExternalStore(watched.subscribe, watched.first);
  const seen = useSyncExternalStore(watched.subscribe, watched.seen);
  const reveal = (index: number): void => {
    if (!scroller) return;
    const top = index * rowHeight;
    const room = scroller.clientHeight - headHeight - rowHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top > scroller.scrollTop + room) scroller.scrollTop = top - room;
  };
  useLayoutEffect(() => {
    if (!scroller || startAt === 0) return;
    scroller.scrollTop = startTop ?? startRow * rowHeight;
    // Only where a list begins: later it is the user who scrolls.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [scroller]);
  return { ...rowsToRender({ count, wanted, seen, overscan, keep }), reveal };
}

interface Measured {
  count: number;
  /** The row that is scrolled to; there may be fewer by now. */
  wanted: number;
  /** Rows that fit into the window. */
  seen: number;
  overscan: number;
  keep: number;
}

/** The rows that are visible, those around them, and the one that is kept. */
export function rowsToRender({ count, wanted, seen, overscan, keep }: Measured): Omit<RowWindow, 'reveal'> {
  const first = Math.max(0, Math.min(wanted, count - 1));
  const last = Math.max(first, Math.min(first + step + seen, count) - 1);
  const from = Math.max(0, first - overscan);
  const to = Math.min(count, last + 1 + overscan);
  const indexes = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  if (keep >= 0 && keep < from) indexes.unshift(keep);
  if (keep >= to && keep < count) indexes.push(keep);
  return { indexes, first, last };
}
