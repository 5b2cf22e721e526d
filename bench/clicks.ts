// From a click to what it was made for, on a page that is just open: the link of a share, and a permission that is saved. Both as a
// person feels them, whose dialog was never opened before on this page; the simulated servers answer at once.
import { chromium, type BrowserContext, type Locator } from '@playwright/test';
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs';
import { build } from '#server/build.ts';
import { start } from '../scripts/launch.ts';
import { median, type BenchOptions, type Figure } from './Figure.ts';
import { contextOptions, signInOnce } from './studies/measure.ts';

/** Milliseconds that each may take. */
const limit = 150;

/** Clicks, and waits in the page until an element that matches `selector` (and holds `text`) is drawn. */
async function clickUntil(button: Locator, shown: { selector: string; text?: string }): Promise<number> {
  return button.evaluate(async (element, { selector, text }) => {
    const stands = (): boolean =>
      [...document.querySelectorAll(selector)].some(
        (found) => text === undefined || found.textContent?.includes(text),
      );
    const begin = performance.now();
    if (element instanceof HTMLElement) element.click();
    while (!stands()) {
      if (performance.now() - begin > 20_000) throw new Error(`${selector} does not come`);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - begin;
  }, shown);
}

async function shareOnce(context: BrowserContext, baseUrl: string): Promise<readonly [number, number]> {
  const page = await context.newPage();
  await page.goto(`${baseUrl}/studies`);
  await page.getByRole('grid').getByRole('link').first().click();
  const share = page.getByRole('button', { name: 'Share', exact: true });
  await share.waitFor();
  await page.waitForLoadState('networkidle');
  // As a person does who is about to click.
  await share.hover();
  await page.waitForTimeout(200);
  const opened = await clickUntil(share, { selector: '[role="dialog"] button', text: 'Create link' });
  await page.waitForTimeout(500);
  const create = page.getByRole('dialog').getByRole('button', { name: 'Create link' });
  const made = await clickUntil(create, {
    selector: '[role="dialog"] input[readonly], [role="dialog"] textarea[readonly]',
  });
  await page.close();
  return [opened, made];
}

async function saveOnce(context: BrowserContext, baseUrl: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${baseUrl}/roles`);
  await page
    .getByRole('grid')
    .getByRole('checkbox', { name: /^download for doctor-role/ })
    .click();
  await page.getByRole('button', { name: 'Review changes' }).click();
  const save = page.getByRole('dialog').getByRole('button', { name: 'Save changes', exact: true });
  await save.waitFor();
  await page.waitForTimeout(500);
  const saved = await clickUntil(save, {
    selector: '[role="alert"], [role="status"]',
    text: 'Roles saved',
  });
  await page.close();
  return saved;
}

/** Measures both. */
export async function run({ runs }: BenchOptions): Promise<readonly Figure[]> {
  await build();
  const server = await start('sim', ['--size', '200', '--access-token-seconds', '3600']);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const storageState = await signInOnce(browser, server.baseUrl);
    const opened: number[] = [];
    const made: number[] = [];
    const saved: number[] = [];
    for (let round = 0; round < runs; round += 1) {
      // Nothing in the cache: the code of a dialog is not there yet.
      const context = await browser.newContext({ ...contextOptions, storageState });
      const [dialog, link] = await shareOnce(context, server.baseUrl);
      opened.push(dialog);
      made.push(link);
      saved.push(await saveOnce(context, server.baseUrl));
      await context.close();
    }
    return [
      { name: 'click on Share to its dialog', value: median(opened), unit: 'ms', limit },
      { name: 'click on “Create link” to the link', value: median(made), unit: 'ms', limit },
      { name: 'click on Save to “Roles saved”', value: median(saved), unit: 'ms', limit },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}
