// What runs inside the measured page. Each function stands alone: the browser is given its text.

/** From an event to the rows it asks for, and Keycloak's part of that, in milliseconds. */
export type Waited = { readonly ms: number; readonly keycloak: number };

/**
 * Waits for the rows that the next text or click asks for: until the first row is another than now and the list has settled.
 * Call it before that event.
 */
export function awaitUsers(event: 'input' | 'click'): Promise<Waited> {
  const firstRow = (): string => document.querySelector('[role="grid"] [data-row="0"] a')?.textContent ?? '';
  const before = firstRow();
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`no other rows came: still ${before}`)), 15_000);
    addEventListener(
      event,
      ({ timeStamp: begin }) => {
        const look = (): void => {
          const isSettled = document.querySelector('[role="grid"]')?.closest('[aria-busy="true"]') === null;
          const now = firstRow();
          const isEmpty = document.querySelector('[role="grid"] [data-row]') === null;
          const isFound = now === '' ? isEmpty : now !== before;
          if (!isSettled || !isFound) {
            requestAnimationFrame(look);
            return;
          }
          const spans = performance
            .getEntriesByType('resource')
            .filter((entry) => entry instanceof PerformanceResourceTiming)
            .filter(({ name, startTime }) => /\/users\/?(count)?\?/.test(name) && startTime >= begin)
            .map(({ requestStart, responseEnd }) => responseEnd - requestStart);
          resolve({ ms: performance.now() - begin, keycloak: Math.max(0, ...spans) });
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
}

/** When the first row stood in the page since it was opened, and how long Keycloak took for it. */
export function awaitFirstUsers(): Promise<Waited> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!document.querySelector('[role="grid"] [data-row="0"] a')) {
        requestAnimationFrame(look);
        return;
      }
      const spans = performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({ name }) => /\/admin\/realms\/[^/]+\/users\/?(count)?\?/.test(name))
        .map(({ requestStart, responseEnd }) => responseEnd - requestStart);
      resolve({ ms: performance.now(), keycloak: Math.max(0, ...spans) });
    };
    look();
  });
}
