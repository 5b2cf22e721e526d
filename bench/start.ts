// From the address to the first row of the list, with every response held back (`--delay`, 40 ms): how long, and how many requests
// waited for each other on the way.
import { chromium, type Browser } from '@playwright/test';
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs';
import { build } from '#server/build.ts';
import { start, type Running } from '../scripts/launch.ts';
import { inTurn, median, type BenchOptions, type Figure } from './Figure.ts';
import { chainThrough, type Trip } from './start/chain.ts';
import { startDelayProxy, type DelayProxy } from './start/delayProxy.ts';
import { contextOptions, firstRow, signInOnce, type SignedIn } from './studies/measure.ts';
import { watchPage } from './studies/inPage.ts';

/** The most requests that may wait for each other. */
const limit = 8;

const bringsRows = (what: string): boolean => what === 'POST /orthanc/tools/find';

type Visit = { readonly ms: number; readonly chain: readonly Trip[] };
type Subject = {
  readonly name: string;
  readonly running: Running;
  readonly proxy: DelayProxy;
  readonly state: SignedIn;
  readonly cold: Visit[];
  readonly warm: Visit[];
};

async function visit(browser: Browser, { proxy, state, cold, warm }: Subject): Promise<void> {
  const context = await browser.newContext({ ...contextOptions, storageState: state });
  try {
    await context.addInitScript(watchPage);
    const page = await context.newPage();
    for (const visits of [cold, warm]) {
      await page.waitForTimeout(200);
      proxy.takeTrips();
      const ms = await firstRow(page, proxy.baseUrl);
      const until = (await page.evaluate(() => performance.timeOrigin)) + ms;
      visits.push({ ms, chain: chainThrough(proxy.takeTrips(), until, bringsRows) });
      await page.waitForLoadState('networkidle');
    }
  } finally {
    await context.close();
  }
}

function figuresOf({ name, cold, warm }: Subject): Figure[] {
  const parts: readonly (readonly [string, readonly Visit[]])[] = [
    ['nothing cached', cold],
    ['cached', warm],
  ];
  return parts.flatMap(([what, visits]) => [
    { name: `${name}: first row, ${what}`, value: median(visits.map(({ ms }) => ms)), unit: 'ms' },
    {
      name: `${name}: requests in a row, ${what}`,
      value: median(visits.map(({ chain }) => chain.length)),
      unit: '',
      limit,
    },
  ]);
}

/** Measures the start of the console. */
export async function run({ runs, delay, stack }: BenchOptions): Promise<readonly Figure[]> {
  await build();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath ? { executablePath } : {}),
  });
  const subjects: Subject[] = [];
  try {
    for (const target of stack ? (['sim', 'stack'] as const) : (['sim'] as const)) {
      const running = await start(target);
      const proxy = await startDelayProxy(running.baseUrl, delay);
      const name = `${target === 'sim' ? 'simulated' : 'real servers'}, ${String(delay)} ms`;
      const state = await signInOnce(browser, proxy.baseUrl);
      subjects.push({ name, running, proxy, state, cold: [], warm: [] });
    }
    // The first visit of each is for the servers to warm up.
    for (let round = 0; round <= runs; round += 1) {
      for (const subject of inTurn(subjects, round)) await visit(browser, subject);
      if (round === 0) for (const { cold, warm } of subjects) cold.length = warm.length = 0;
    }
    for (const { name, cold } of subjects) {
      const chain = cold.at(-1)?.chain ?? [];
      console.error([`${name}, nothing cached:`, ...chain.map(({ what }) => `  ${what}`)].join('\n'));
    }
    return subjects.flatMap(figuresOf);
  } finally {
    await browser.close();
    for (const { proxy, running } of subjects) {
      await proxy.stop();
      await running.stop();
    }
  }
}
