// The overview in a browser: how long until all of its numbers and charts stand there, with nothing of them known.
import { chromium, type Browser } from '@playwright/test';
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs';
import { build } from '#server/build.ts';
import { start, type Running } from '../scripts/launch.ts';
import { median, type BenchOptions, type Figure } from './Figure.ts';
import { contextOptions, signInOnce, type SignedIn } from './studies/measure.ts';

/** The limit of the issue, in milliseconds: to all numbers, on the real servers with 2,000 studies. */
const limit = 1200;

/** Runs in the page: the milliseconds since it was asked for until nothing of the overview is on its way. */
function whenThere(): number | undefined {
  const page = document.querySelector('#content section');
  const isThere = page && !document.querySelector('#content [aria-busy="true"]');
  const drawn = document.querySelectorAll('#content figure table').length > 1;
  return isThere && drawn ? performance.now() : undefined;
}

/** A visit of someone who has a session, with the code in the browser's cache. */
async function visit(browser: Browser, baseUrl: string, storageState: SignedIn): Promise<number> {
  const context = await browser.newContext({ ...contextOptions, storageState });
  try {
    const page = await context.newPage();
    let time = Number.NaN;
    // The first visit fills the cache.
    for (let count = 0; count < 2; count += 1) {
      await page.goto(`${baseUrl}/overview`, { waitUntil: 'commit' });
      time = Number(await (await page.waitForFunction(whenThere)).jsonValue());
      await page.waitForLoadState('networkidle');
    }
    return time;
  } finally {
    await context.close();
  }
}

/** Measures the overview. */
export async function run({ runs, stack }: BenchOptions): Promise<readonly Figure[]> {
  await build();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath ? { executablePath } : {}),
  });
  const started: Running[] = [];
  const measure = async (name: string, running: Running): Promise<Figure> => {
    started.push(running);
    const state = await signInOnce(browser, running.baseUrl);
    const times: number[] = [];
    for (let count = 0; count < runs; count += 1) times.push(await visit(browser, running.baseUrl, state));
    return { name: `${name}: all numbers of the overview`, value: median(times), unit: 'ms', limit };
  };
  try {
    const figures = [await measure('2,000 studies', await start('sim', ['--size', '2000']))];
    if (stack) figures.push(await measure('real servers', await start('stack')));
    return figures;
  } finally {
    await browser.close();
    await Promise.all(started.map((running) => running.stop()));
  }
}
