// Labeling many studies in the console against the same requests by bare HTTP with six connections, in the same browser, the runs
// interleaved, so that whatever else the machine does falls on both alike.
import { chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { signInByFetch } from '../e2e/support/signInByFetch.ts';
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs';
import { build } from '#server/build.ts';
import { start } from '../scripts/launch.ts';
import { median, type BenchOptions, type Figure } from './Figure.ts';
import { bareHttp, saveAndWait } from './labels/inPage.ts';
import { selectAll, selectionOf } from './labels/selection.ts';

/** At most so many times as long as bare HTTP. */
const limit = 1.15;

/** How many studies get one label. */
const amounts = [500, 2000] as const;

async function inConsole(page: Page, label: string, total: number): Promise<number> {
  await selectionOf(page).getByRole('button', { name: 'Edit labels' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Add a label').fill(label);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByRole('checkbox', { name: label }).waitFor();
  // So many ask first.
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByRole('button', { name: /^Change / }).waitFor();
  const ms = await page.evaluate(saveAndWait, { label, total });
  await page.getByRole('button', { name: 'Close' }).click();
  return ms;
}

/** Reads the lists again after a change, before the next is measured. */
const rest = (page: Page): Promise<void> => page.waitForTimeout(1500);

async function measure(size: number, runs: number): Promise<readonly Figure[]> {
  const server = await start('sim', ['--size', String(size), '--access-token-seconds', '3600']);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, locale: 'en-GB' });
    await selectAll(page, server.baseUrl);
    const { value: token } = await signInByFetch({ name: 'admin', password: 'admin' }, server.baseUrl);
    const answer = await fetch(`${server.baseUrl}/orthanc/tools/find`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ Level: 'Study', Query: {}, Expand: false }),
    });
    const ids = z.array(z.string()).parse(await answer.json());
    const inside: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      bare.push(await page.evaluate(bareHttp, { ids, label: `bare-${String(run)}`, token }));
      await rest(page);
      inside.push(await inConsole(page, `a-${String(run)}`, size));
      await rest(page);
    }
    // The first run of each warms up.
    const [mine, theirs] = [median(inside.slice(1)), median(bare.slice(1))];
    const what = `${String(size)} studies × 1 label`;
    return [
      { name: `${what}: labeled and shown`, value: mine, unit: 'ms' },
      { name: `${what}: bare HTTP, 6 connections`, value: theirs, unit: 'ms' },
      { name: `${what}: to bare HTTP`, value: mine / theirs, unit: '×', limit },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Measures labeling. */
export async function run({ runs }: BenchOptions): Promise<readonly Figure[]> {
  await build();
  const figures: Figure[] = [];
  for (const size of amounts) figures.push(...(await measure(size, runs)));
  return figures;
}
