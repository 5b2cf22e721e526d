// npm run screens: pictures of twelve screens, light, dark and on a phone, taken with the simulated servers. They go to docs/screens/, or to the
// folder that is given, for a comparison.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from './chromium.mjs';
import { launch } from './launch.ts';
import { root } from './step.ts';

interface Screen {
  readonly name: string;
  readonly path: string;
  /** What is done before the picture is taken. */
  readonly show?: (page: Page) => Promise<void>;
}

const rowOrCard = (page: Page) => page.getByRole('main').getByRole('row').or(page.getByRole('listitem'));

async function openStudy(page: Page): Promise<void> {
  await rowOrCard(page).getByRole('link', { name: /,/ }).first().click();
  await page.getByRole('heading', { name: /series/ }).waitFor();
}

const screens: readonly Screen[] = [
  { name: 'overview', path: 'overview' },
  { name: 'studies', path: 'studies' },
  { name: 'study', path: 'studies', show: openStudy },
  {
    name: 'share',
    path: 'studies',
    show: async (page) => {
      await openStudy(page);
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByRole('button', { name: 'Create link' }).click();
      await page.getByRole('textbox', { name: 'Link', exact: true }).waitFor();
    },
  },
  { name: 'shares', path: 'shares' },
  { name: 'labels', path: 'labels' },
  { name: 'roles', path: 'roles' },
  { name: 'users', path: 'users' },
  { name: 'access', path: 'access' },
  { name: 'activity', path: 'activity' },
  { name: 'posture', path: 'posture' },
  { name: 'jobs', path: 'jobs' },
];

const looks = [
  { look: 'light', colorScheme: 'light', viewport: { width: 1280, height: 760 }, deviceScaleFactor: 0.75 },
  { look: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 760 }, deviceScaleFactor: 0.75 },
  { look: 'phone', colorScheme: 'light', viewport: { width: 390, height: 760 }, deviceScaleFactor: 0.75 },
] as const;

/** Waits until nothing of the page is on its way. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"], main [data-loading]'));
  await page.waitForLoadState('networkidle');
}

const folder = resolve(root, process.argv[2] ?? 'docs/screens');
await mkdir(folder, { recursive: true });
const running = await launch('sim');
const executablePath = findChromium();
const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath ? { executablePath } : {}) });
try {
  for (const { look, ...options } of looks) {
    const page = await browser.newPage({ ...options, locale: 'en-GB', timezoneId: 'Europe/Paris' });
    await page.goto(`${running.baseUrl}/me`);
    await page.locator('#username').fill('admin');
    await page.locator('#password').fill('admin');
    await page.locator('#kc-login').click();
    await settled(page);
    for (const { name, path, show } of screens) {
      await page.goto(`${running.baseUrl}/${path}`);
      await settled(page);
      await show?.(page);
      await settled(page);
      await page.screenshot({ path: join(folder, `${name}-${look}.png`), animations: 'disabled' });
      console.log(`${name}-${look}.png`);
    }
    await page.close();
  }
} finally {
  await browser.close();
  await running.stop();
}
