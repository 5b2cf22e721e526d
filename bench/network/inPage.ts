// What runs inside the measured page. Each function stands alone: the browser is given its text.

/** Presses the button of the open dialog that sends, and waits until the tray says that all of it is done. @returns milliseconds */
export async function sendAndWait(total: number): Promise<number> {
  const send = document.querySelector<HTMLButtonElement>('[role="dialog"] button[type="submit"]');
  if (!send) throw new Error('there is nothing to confirm');
  const done = `Done · ${String(total)} of ${String(total)}`;
  const begin = performance.now();
  send.click();
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (performance.now() - begin > 240_000) throw new Error('it does not end');
    const tray = document.querySelector('aside')?.textContent ?? '';
    if (tray.includes(done)) return performance.now() - begin;
  }
}

/**
 * Sends studies with nothing but fetch: as many jobs at a time as the console has, each looked at as often.
 * @returns milliseconds
 */
export async function bareHttp(order: {
  ids: readonly string[];
  remote: string;
  token: string;
}): Promise<number> {
  const queue = [...order.ids];
  const headers = { Authorization: `Bearer ${order.token}` };
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const post = { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`/orthanc${path}`, { headers, ...(body === undefined ? {} : post) });
    if (!answer.ok) throw new Error(`status ${String(answer.status)}`);
    return answer.json();
  };
  const textOf = (answer: unknown, field: string): unknown =>
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, field) : undefined;
  const worker = async (): Promise<void> => {
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const started = await ask(`/modalities/${order.remote}/store`, { Resources: [id], Synchronous: false });
      for (let looks = 0; ; looks += 1) {
        const job = await ask(`/jobs/${String(textOf(started, 'ID'))}`);
        const state = textOf(job, 'State');
        if (state === 'Failure') throw new Error(`a job failed: ${JSON.stringify(job)}`);
        if (state === 'Success') break;
        await new Promise((resolve) => setTimeout(resolve, Math.min(3000, 200 * 1.4 ** looks)));
      }
    }
  };
  const begin = performance.now();
  await Promise.all([worker(), worker(), worker()]);
  return performance.now() - begin;
}

/** Presses the button that starts a search, and waits for rows. @returns milliseconds since the answers had been received, and their number */
export async function searchAndWait(): Promise<{ ms: number; rows: number }> {
  const start = [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')].find((button) =>
    button.textContent.startsWith('Search without'),
  );
  if (!start) throw new Error('there is no question to confirm');
  performance.clearResourceTimings();
  const begin = performance.now();
  start.click();
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (performance.now() - begin > 60_000) throw new Error('no rows');
    const grid = document.querySelector('[role="grid"]');
    if (!grid?.querySelector('[role="row"][data-row]:not([aria-busy])')) continue;
    const answers = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .find(({ name, responseEnd }) => name.includes('/answers?') && responseEnd > 0);
    if (!answers) continue;
    // The frame with the rows is on the screen once the next one begins.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return { ms: performance.now() - answers.responseEnd, rows: Number(grid.getAttribute('aria-rowcount')) };
  }
}
