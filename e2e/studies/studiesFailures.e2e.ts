// What servers do to a list: cap it, answer late, lose a study meanwhile, not know how to sort.
import { expect, signIn, test } from '../support/fixtures.ts';
import type { Page } from '@playwright/test';

test.describe.configure({ mode: 'parallel' });

const list = (page: Page) => page.getByRole('grid', { name: 'Studies' });
const row = (page: Page, index: number) => list(page).locator(`[aria-rowindex="${String(index + 2)}"]`);
const box = (page: Page) => page.getByRole('searchbox', { name: 'Search studies' });

test(
  'a server that silently limits its results: the list still reaches its end',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--size', '60');
    await localServer.control({ limitFindResults: 7 });
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await row(page, 0).focus();
    await expect(async () => {
      await page.keyboard.press('End');
      await expect(row(page, 59).getByRole('link')).toBeVisible({ timeout: 200 });
    }).toPass({ intervals: [50] });
    await page.goto(`${localServer.url}/studies?view=pages`);
    await expect(row(page, 49).getByRole('link')).toHaveCount(0);
    await expect(list(page).getByRole('link').first()).toBeVisible();
    await row(page, 0).focus();
    await page.keyboard.press('End');
    await expect(row(page, 49).getByRole('link')).toBeVisible();
  },
);

test(
  'late responses never show under a newer search',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await expect(row(page, 0).getByRole('link')).toBeVisible();
    await localServer.control({ orthanc: { state: 'up', delay: 2000, only: '^POST /tools/find', times: 1 } });
    const [late] = await Promise.all([page.waitForRequest(/tools\/find/), box(page).fill('a')]);
    const canceled = page.waitForEvent('requestfailed', (request) => request === late);
    await box(page).fill('Nobodyiscalledthis');
    await expect(page.getByRole('heading', { name: 'No studies match' })).toBeVisible();
    await canceled;
  },
);

test(
  'a study deleted in the meantime: its page says so',
  { tag: '@sim' },
  async ({ page, openBrowser, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    const link = row(page, 0).getByRole('link');
    await expect(link).toBeVisible();
    const other = await openBrowser();
    await signIn(other, 'admin', `${localServer.url}/studies`);
    await row(other, 0).getByRole('checkbox').click();
    await other.getByRole('button', { name: 'Delete…' }).click();
    await other.getByLabel('To confirm, type the number of studies: 1').fill('1');
    await other.getByRole('button', { name: 'Delete 1 study' }).click();
    await expect(other.getByRole('main').getByRole('status').first()).toHaveText('199 studies');
    await link.click();
    await expect(page.getByRole('alert')).toContainText('Someone may have deleted it');
  },
);

test(
  'a server with an old database: no sorting, "the first" instead of a count, and searching works',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--size', '60', '--old-database');
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await expect(row(page, 0).getByRole('link')).toBeVisible();
    await expect(page.getByRole('main').getByRole('status').first()).toHaveText(/^First \d+ studies$/);
    // The very first visit asks before it knows the server, and may be answered late; from the second on nothing is asked that it refuses.
    const refused: string[] = [];
    page.on('request', async (asked) => {
      if (!asked.url().includes('/tools/')) return;
      const answer = await asked.response();
      if (answer && !answer.ok()) refused.push(asked.url());
    });
    await page.reload();
    await expect(row(page, 0).getByRole('link')).toBeVisible();
    await expect(page.getByRole('main').getByRole('status').first()).toHaveText(/^First \d+ studies$/);
    await expect(list(page).getByRole('columnheader', { name: 'Study date' })).toBeVisible();
    await expect(list(page).getByRole('columnheader').getByRole('button')).toHaveCount(0);
    const name = (await row(page, 5).getByRole('link').textContent()) ?? '';
    const word = /\p{L}{3,}/u.exec(name)?.[0] ?? name;
    await box(page).fill(word);
    await expect(async () => {
      for (const link of await list(page).getByRole('link').all()) {
        await expect(link).toContainText(word, { timeout: 500 });
      }
    }).toPass();
    await row(page, 0).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 2, name: /series/ })).toBeVisible();
    expect(refused).toEqual([]);
  },
);

test(
  'the next rows fail to load: the others stay, and a retry works',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await expect(row(page, 0).getByRole('link')).toBeVisible();
    await row(page, 0).focus();
    await localServer.control({ orthanc: { state: 'fail-500', only: '^POST /tools/find' } });
    await page.keyboard.press('End');
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText('Couldn’t load more studies');
    await expect(list(page).getByRole('link').first()).toBeVisible();
    await localServer.control({ orthanc: { state: 'up' } });
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toHaveCount(0);
  },
);

test(
  'a far jump fails: the rows stay, the list says so, and a retry works',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--size', '1200');
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await row(page, 0).focus();
    await expect(async () => {
      await page.keyboard.press('End');
      await expect(row(page, 1199).getByRole('link')).toBeVisible({ timeout: 200 });
    }).toPass({ intervals: [50] });
    await localServer.control({ orthanc: { state: 'fail-500', only: '^POST /tools/find' } });
    await page.keyboard.press('Home');
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText('Couldn’t load more studies');
    await localServer.control({ orthanc: { state: 'up' } });
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(row(page, 0).getByRole('link')).toBeVisible();
    await expect(alert).toHaveCount(0);
  },
);

for (const typed of [
  '"',
  '\\',
  '*',
  '???',
  '^',
  "' OR 1=1 --",
  '<img src=x onerror=alert(1)>',
  '\u202Eabc',
  '🦴',
  'ａ',
]) {
  test(`${typed} is searched like any other text`, { tag: '@sim' }, async ({ page }) => {
    await signIn(page, 'doctor', '/studies');
    await expect(row(page, 0).getByRole('link')).toBeVisible();
    await box(page).fill(typed);
    await expect(page.getByLabel('Search in')).toBeVisible();
    await expect(list(page).locator('[aria-busy="true"]')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
    await expect(box(page)).toHaveValue(typed);
  });
}

test('a URL with invalid parameters shows the list', async ({ page }) => {
  await signIn(
    page,
    'doctor',
    '/studies?date=x&received=-4&modality=%00&label=a%20b&match=x&sort=-x&page=-1&view=9',
  );
  await expect(row(page, 0).getByRole('link')).toBeVisible();
});
