// Many answers of a C-FIND in a browser: how long until they are shown once they have been received, and how they scroll, beside the list of
// studies, so that whatever else the machine does falls on both alike.
import { chromium, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs';
import { build } from '#server/build.ts';
import { start } from '../scripts/launch.ts';
import { median, type BenchOptions, type Figure } from './Figure.ts';
import { searchAndWait } from './network/inPage.ts';
import { scrollTo, watchPage, type Scrolled } from './studies/inPage.ts';
import { contextOptions, firstRow, signInOnce } from './studies/measure.ts';

/** How many studies the remote has. */
const amount = 2000;

interface Visit extends Scrolled {
  readonly shown: number;
  readonly rows: number;
  /** One window's part of it; the two lists differ in their height. */
  readonly window: number;
  /** The same in the list of studies. */
  readonly list: number;
}

async function visit(page: Page, baseUrl: string): Promise<Visit> {
  await page.goto(`${baseUrl}/remote`);
  await page.getByRole('combobox', { name: 'Search on' }).selectOption('modality:ARCHIVE');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Search without filters' }).waitFor();
  const { ms, rows } = await page.evaluate(searchAndWait);
  // What is already here is marked meanwhile.
  await page.waitForLoadState('networkidle');
  const scrolled = await page.evaluate(scrollTo, 999);
  await firstRow(page, baseUrl);
  await page.waitForLoadState('networkidle');
  const list = await page.evaluate(scrollTo, 999);
  return {
    shown: ms,
    rows,
    ...scrolled,
    window: scrolled.ms / scrolled.windows,
    list: list.ms / list.windows,
  };
}

/** Measures the answers of a simulated remote. */
export async function run({ runs }: BenchOptions): Promise<readonly Figure[]> {
  await build();
  const server = await start('sim', ['--remote-size', String(amount)]);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const storageState = await signInOnce(browser, server.baseUrl);
    const visits: Visit[] = [];
    for (let count = 0; count <= runs; count += 1) {
      const context = await browser.newContext({ ...contextOptions, storageState });
      await context.addInitScript(watchPage);
      visits.push(await visit(await context.newPage(), server.baseUrl));
      await context.close();
    }
    // The first visit is for the server to warm up.
    const middle = (key: keyof Visit): number => median(visits.slice(1).map((one) => one[key]));
    const what = `${String(amount)} answers`;
    return [
      { name: `${what}: rows in the list`, value: middle('rows'), unit: '' },
      { name: `${what}: received to shown`, value: middle('shown'), unit: 'ms', limit: 300 },
      { name: `${what}: 1,000 rows scrolled`, value: middle('ms'), unit: 'ms', limit: 2000 },
      {
        name: `${what}: a window of rows, to one of the studies`,
        value: middle('window') / middle('list'),
        unit: '×',
        limit: 1.15,
      },
      { name: `${what}: longest task over 50 ms`, value: middle('longest'), unit: 'ms', limit: 50 },
      { name: `${what}: elements`, value: middle('elements'), unit: '', limit: 3000 },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}
