// node scripts/screenshot.ts: takes the picture of the README with the simulated servers.
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { launch } from './launch.ts';
import { root } from './step.ts';

const running = await launch('sim');
const executablePath = findChromium();
const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath ? { executablePath } : {}) });
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 760 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
  });
  await page.goto(`${running.baseUrl}/studies`);
  await page.locator('#username').fill('admin');
  await page.locator('#password').fill('admin');
  await page.locator('#kc-login').click();
  await page.getByRole('main').getByRole('row').nth(5).waitFor();
  await page.screenshot({ path: `${root}docs/screenshot.png`, animations: 'disabled' });
} finally {
  await browser.close();
  await running.stop();
}
