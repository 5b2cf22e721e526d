import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { median } from '../Figure.ts';
import { awaitRows, goUpFromTheEnd, scrollTo, watchPage, type Searched } from './inPage.ts';

/** A browser that was signed in before, as a doctor's is in the morning: Keycloak has a session, the console isn't loaded yet. */
export type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** The browser of every visit. */
export const contextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
  timezoneId: 'Europe/Paris',
};

/** Signs the administrator in once. */
export async function signInOnce(browser: Browser, baseUrl: string): Promise<SignedIn> {
  const context = await browser.newContext(contextOptions);
  const page = await context.newPage();
  await page.goto(`${baseUrl}/studies`);
  await page.locator('#username').fill('admin');
  await page.locator('#password').fill('admin');
  await page.locator('#kc-login').click();
  await page.getByRole('row').nth(1).waitFor();
  const state = await context.storageState();
  await context.close();
  return state;
}

/** What was measured in one visit, by the name of the figure. */
export type Measured = Readonly<Record<string, number>>;

/** Counts what the page and its frames receive, headers included. */
async function countBytes(session: CDPSession): Promise<() => number> {
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await session.send('Network.enable');
  return () => {
    const counted = bytes;
    bytes = 0;
    return counted;
  };
}

/** Opens the list, and gives the milliseconds until its first row stands in the page, which `watchPage` marks. */
export async function firstRow(page: Page, baseUrl: string): Promise<number> {
  await page.goto(`${baseUrl}/studies`, { waitUntil: 'commit' });
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('first-row')[0]?.startTime,
    null,
    {
      timeout: 60_000,
    },
  );
  return Number(await mark.jsonValue());
}

/** How many searches a visit makes: the time of a single one depends on where in a frame its key falls. */
const searches = 5;

/**
 * Pairs of letters to seek by: those that most names of the list hold, so that in every dataset, small or large, more is found than a
 * window shows; not those of the first name, so that the first row changes.
 */
async function lettersToSeek(page: Page): Promise<string[]> {
  const [first = '', ...names] = await page.getByRole('row').locator('a').allInnerTexts();
  const counts = new Map<string, number>();
  for (const name of names) {
    const pairs = new Set(Array.from(name, (_, at) => name.slice(at, at + 2).toLowerCase()));
    for (const pair of pairs) {
      if (/^[a-z]{2}$/.test(pair) && !first.toLowerCase().includes(pair)) {
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
  }
  const most = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, searches);
  if (most.length < searches) throw new Error('too few names in the list to search for');
  return most.map(([pair]) => pair);
}

/** Types two letters into the empty search box, and empties it again. */
async function seek(page: Page, [first, second]: readonly [string, string]): Promise<Searched> {
  const box = page.getByRole('searchbox');
  await box.press(first);
  const rows = page.evaluate(awaitRows);
  await page.waitForTimeout(60);
  await page.keyboard.press(second);
  const searched = await rows;
  await box.fill('');
  await box.press('Enter');
  await page.waitForTimeout(400);
  await page.waitForLoadState('networkidle');
  return searched;
}

async function heapAndDom(session: CDPSession): Promise<Measured> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize / 1e6, nodes };
}

/** A visit with nothing in the browser's cache, on a fast line and a fast computer: everything but the slow start. */
export async function fastVisit(
  browser: Browser,
  baseUrl: string,
  storageState: SignedIn,
): Promise<Measured> {
  const context = await browser.newContext({ ...contextOptions, storageState });
  try {
    await context.addInitScript(watchPage);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const takeBytes = await countBytes(session);
    const cold = await firstRow(page, baseUrl);
    await page.waitForLoadState('networkidle');
    const coldBytes = takeBytes() / 1000;
    const warm = await firstRow(page, baseUrl);
    await page.waitForLoadState('networkidle');
    const warmBytes = takeBytes() / 1000;

    const searched: Searched[] = [];
    for (const [first = '', second = ''] of await lettersToSeek(page)) {
      searched.push(await seek(page, [first, second]));
    }

    const scrolled = await page.evaluate(scrollTo, 999);
    await page.evaluate(goUpFromTheEnd);
    return {
      cold,
      warm,
      coldBytes,
      warmBytes,
      lastKey: median(searched.map(({ ms }) => ms)),
      lastKeyOwn: median(searched.map(({ ms, server }) => ms - server)),
      scroll: scrolled.ms,
      longest: scrolled.longest,
      elements: scrolled.elements,
      ...(await heapAndDom(session)),
    };
  } finally {
    await context.close();
  }
}

/** A visit with nothing in the cache, the processor slowed four times, 10 Mbit/s, 40 ms to the server. */
export async function slowVisit(
  browser: Browser,
  baseUrl: string,
  storageState: SignedIn,
): Promise<Measured> {
  const context = await browser.newContext({ ...contextOptions, storageState });
  try {
    await context.addInitScript(watchPage);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const throughput = 10_000_000 / 8;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 40,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    return { slowCold: await firstRow(page, baseUrl) };
  } finally {
    await context.close();
  }
}
