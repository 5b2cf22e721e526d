// The static demo, served as plain files under a path, as GitHub Pages does it.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { messages } from '#simulator/keycloak/pages/messages.ts';
import { root, runNode, tool } from '../../scripts/step.ts';
import { createLink, openShare } from '../shares/openShare.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { expect, expectPage, fillLogin, signOut, test } from '../support/fixtures.ts';
import type { Person } from '../support/target.ts';
import { startPlainHost, type PlainHost } from './plainHost.ts';

// In one worker: the demo is built once.
test.describe.configure({ mode: 'serial' });

let folder: string;
let host: PlainHost;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = await mkdtemp(join(tmpdir(), 'castellan-demo-'));
  const vite = tool('vite/bin/vite.js', 'build', '--config', 'demo/vite.config.ts', '--logLevel', 'warn');
  const built = await runNode(vite, { ...process.env, CASTELLAN_DEMO: folder });
  if (built.code !== 0) throw new Error(`The demo does not build:\n${built.output}`);
  host = await startPlainHost(folder, '/castellan/');
});

test.afterAll(async () => {
  await host.stop();
  await rm(folder, { recursive: true });
});

async function enter(page: Page, who: Person, path: string): Promise<void> {
  await page.goto(host.url + path);
  await fillLogin(page, who);
  await expectPage(page);
}

const banner = (page: Page): Locator => page.getByRole('complementary', { name: 'Demo' });
const studies = (page: Page): Locator => page.getByRole('grid', { name: 'Studies' }).getByRole('link');

/** The number of studies that the list says it has. */
async function studyCount(page: Page): Promise<number> {
  const count = page.getByText(/^[\d,]+ studies$/).first();
  return Number(((await count.textContent()) ?? '').replaceAll(/\D/g, ''));
}

async function addLabel(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: 'Edit labels' }).click();
  const dialog = page.getByRole('dialog', { name: 'Labels of 1 study' });
  await dialog.getByLabel('Add a label').fill(label);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Labels' })).toContainText(label);
}

/** Has the browser end the demo's worker, as it does when the worker has nothing to do. */
async function endWorker(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('ServiceWorker.enable');
  await devTools.send('ServiceWorker.stopAllWorkers');
  await devTools.detach();
}

test(
  'an administrator signs in, labels and shares a study, and signs out',
  { tag: ['@sim', '@demo'] },
  async ({ page }) => {
    await page.goto(host.url);
    // The login page names the accounts, and says what this is.
    await expect(page.getByRole('table')).toContainText('external');
    await expect(banner(page)).toContainText('invented patients');
    await expectAccessible(page);
    await fillLogin(page, 'admin');
    await expectPage(page);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Studies' }).click();
    expect(await studyCount(page)).toBe(2000);
    await expect(banner(page)).toBeVisible();
    await expectAccessible(page);

    await studies(page).first().click();
    await addLabel(page, 'shown-in-demo');
    await page.reload();
    await expect(page.getByRole('region', { name: 'Labels' })).toContainText('shown-in-demo');

    const link = await createLink(await openShare(page));
    expect(link).toContain(`${host.url}share#token=`);
    const landing = await page.context().newPage();
    await landing.goto(link);
    await expect(landing.getByRole('heading', { level: 1 })).toHaveText('Images shared with you');
    await expect(banner(landing)).toContainText('invented patients');
    await expectAccessible(landing);
    const downloading = landing.waitForEvent('download');
    await landing.getByRole('link', { name: 'Download' }).click();
    const file = await readFile(await (await downloading).path());
    expect(file.subarray(0, 2).toString()).toBe('PK');
    await landing.getByRole('link', { name: 'Open images' }).click();
    await expect(landing.getByText('The simulated servers have no viewer')).toBeVisible();
    await expect(banner(landing)).toBeVisible();
    await landing.close();

    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await signOut(page);
    await expect(page).toHaveURL(/\/castellan\/signed-out/);
    await expect(banner(page)).toBeVisible();
    await page.goto(host.url);
    await expect(page.locator('#username')).toBeVisible();
  },
);

test(
  'a doctor sees and downloads pictures of a study that a link leads to',
  { tag: ['@sim', '@demo'] },
  async ({ page }) => {
    await enter(page, 'doctor', 'studies?modality=CT');
    await studies(page).first().click();
    const picture = page.getByRole('img', { name: /^Preview of Series/ }).first();
    await expect(picture).toBeVisible();
    expect(
      await picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
    ).toBeGreaterThan(0);
    await expect(page.getByRole('button', { name: 'Edit labels' })).toHaveAttribute('aria-disabled', 'true');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).first().click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('study.zip');
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
  },
);

test(
  'an external user sees only their studies, and a reload keeps them signed in',
  { tag: ['@sim', '@demo'] },
  async ({ page }) => {
    await enter(page, 'external', '');
    const count = await studyCount(page);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(2000);
    await page.reload();
    await expectPage(page);
    expect(await studyCount(page)).toBe(count);
    await banner(page).getByRole('button', { name: 'Start over' }).click();
    await expect(page.locator('#username')).toBeVisible();
  },
);

test(
  'a worker that the browser ends strands nobody: the data starts over, and that is said',
  { tag: ['@sim', '@demo'] },
  async ({ page }) => {
    await enter(page, 'admin', 'studies');
    await studies(page).first().click();
    await addLabel(page, 'lost-with-worker');
    await endWorker(page);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(banner(page).getByRole('status')).toHaveText(/started over/);
    // Without the login page, and with the token from before.
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Users' }).click();
    await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
    await endWorker(page);
    await page.goto(`${host.url}studies`);
    await expectPage(page);
    await studies(page).first().click();
    await expect(page.getByRole('region', { name: 'Labels' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Labels' })).not.toContainText('lost-with-worker');
  },
);

test(
  'the banner leaves room on a phone, and speaks French',
  { tag: ['@sim', '@demo'] },
  async ({ openBrowser }) => {
    const page = await openBrowser({ locale: 'fr-FR', viewport: { width: 390, height: 844 } });
    await enter(page, 'doctor', 'studies');
    const note = page.getByRole('complementary', { name: 'Démonstration' });
    await expect(note).toContainText('patients fictifs');
    await note.getByText('Limites').click();
    await expect(note).toContainText('Aucun courriel');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  },
);

test(
  'the host is asked for files only; the production build holds nothing of the demo',
  { tag: ['@sim', '@demo'] },
  async () => {
    const ofServers = /^\/castellan\/(orthanc|keycloak|share$|config\.json|demo\/)/;
    expect(host.asked.filter((path) => ofServers.test(path))).toEqual([]);
    const signs = [messages.en.simulated, 'castellan-demo', 'serviceWorker'];
    const textsIn = async (place: string): Promise<string> => {
      const entries = await readdir(place, { recursive: true, withFileTypes: true });
      const texts = entries
        .filter((entry) => entry.isFile())
        .map(async ({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'));
      return (await Promise.all(texts)).join('\n');
    };
    const demo = await textsIn(folder);
    expect(signs.filter((sign) => !demo.includes(sign))).toEqual([]);
    const production = await textsIn(`${root}dist`);
    expect(production.length).toBeGreaterThan(0);
    expect(signs.filter((sign) => production.includes(sign))).toEqual([]);
  },
);
