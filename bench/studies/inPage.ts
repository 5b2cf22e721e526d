// What runs inside the measured page. Each function stands alone: the browser is given its text.

/** Marks when the first row of the list stands in the page, and notes every task over 50 ms. */
export function watchPage(): void {
  if (window !== top) return;
  const look = (): void => {
    const row = document.querySelector('[role="grid"] [role="row"][data-row]:not([aria-busy])');
    if (row) performance.mark('first-row');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      performance.mark('long-task', { startTime, detail: duration });
  }).observe({ entryTypes: ['longtask'] });
}

/** How a scroll through the list went. */
export type Scrolled = {
  readonly ms: number;
  readonly longest: number;
  readonly elements: number;
  /** How many windows of rows it went through. */
  readonly windows: number;
};

/**
 * Scrolls window by window until the row at this place has been shown, waiting wherever rows are still on their way. Tells the time, the
 * longest task (0 where none took over 50 ms), and the most elements that stood in the page.
 */
export async function scrollTo(place: number): Promise<Scrolled> {
  const grid = document.querySelector('[role="grid"]');
  let scroller = grid?.parentElement ?? null;
  while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
  if (!grid || !scroller) throw new Error('there is no list to scroll');
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const begin = performance.now();
  let elements = 0;
  let windows = 0;
  for (;;) {
    await frame();
    if (performance.now() - begin > 60_000) throw new Error(`stuck at ${String(scroller.scrollTop)} px`);
    elements = Math.max(elements, document.querySelectorAll('*').length);
    const { top, bottom } = scroller.getBoundingClientRect();
    // The row that has the place in the tab order is drawn wherever it is.
    const visibleRows = [...grid.querySelectorAll<HTMLElement>('[role="row"][data-row]')].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.top < bottom && box.bottom > top;
    });
    if (visibleRows.some((row) => row.getAttribute('aria-busy') === 'true')) continue;
    const last = Math.max(...visibleRows.map((row) => Number(row.dataset['row'])));
    const isEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
    if (last >= place || isEnd) break;
    scroller.scrollTop += scroller.clientHeight - 80;
    windows += 1;
  }
  const ms = performance.now() - begin;
  // A task is reported after it has ended.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const tasks = performance
    .getEntriesByName('long-task')
    .filter((task) => task.startTime >= begin)
    .map((task) => ('detail' in task ? Number(task.detail) : 0));
  return { ms, longest: Math.max(0, ...tasks), elements, windows };
}

/** Goes up by five windows, where rows are on both sides of the window in every dataset: the smallest one ends with its 1,000th. */
export async function goUpFromTheEnd(): Promise<void> {
  const grid = document.querySelector('[role="grid"]');
  let scroller = grid?.parentElement ?? null;
  while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
  if (!scroller) throw new Error('there is no list to scroll');
  scroller.scrollTop -= 5 * scroller.clientHeight;
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** How a search by typing went: from the last key to the new rows, and the server's part of it, in milliseconds. */
export type Searched = { readonly ms: number; readonly server: number };

/** Waits for the rows of the search whose last key is pressed next in the focused box. Call it before that key. */
export function awaitRows(): Promise<Searched> {
  return new Promise((resolve) => {
    addEventListener(
      'keydown',
      (event) => {
        const begin = event.timeStamp;
        const look = (): void => {
          const find = performance
            .getEntriesByType('resource')
            .filter((entry) => entry instanceof PerformanceResourceTiming)
            .find(
              ({ name, startTime, responseEnd }) =>
                name.endsWith('/tools/find') && startTime > begin && responseEnd > 0,
            );
          const isSettled = document.querySelector('[role="grid"]')?.closest('[aria-busy="true"]') === null;
          if (find && isSettled)
            resolve({ ms: performance.now() - begin, server: find.responseEnd - find.requestStart });
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
}
