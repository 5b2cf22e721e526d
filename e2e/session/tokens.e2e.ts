// Keycloak's tokens live in the memory of the page, and nowhere that outlives it or that others read.
import type { Page } from '@playwright/test';
import { expect, expectPage, signIn, signOut, test } from '../support/fixtures.ts';

/** Everything in this page that script, an extension or the next user of the device could read. */
const traces = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      await indexedDB.databases(),
      await caches.keys(),
      history.state,
      document.documentElement.outerHTML,
      performance.getEntries().map((entry) => entry.toJSON()),
    ]),
  );

test('no token in storage, the page, a URL or the browser’s performance entries', async ({ page }) => {
  const secrets = new Set<string>();
  const addresses: string[] = [];
  const read: Promise<unknown>[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  page.on('request', (request) => addresses.push(request.url()));
  page.on('response', (response) => {
    if (!response.url().endsWith('/openid-connect/token')) return;
    const note = async (): Promise<void> => {
      const answer: Record<string, unknown> = await response.json();
      for (const name of ['access_token', 'refresh_token', 'id_token']) {
        const signature = String(answer[name]).split('.')[2] ?? '';
        expect(signature.length, name).toBeGreaterThan(20);
        secrets.add(signature);
      }
    };
    read.push(note());
  });
  const expectNoTrace = async (): Promise<void> => {
    await Promise.all(read);
    expect(secrets.size).toBeGreaterThan(0);
    const everything = (await traces(page)) + addresses.join(' ');
    expect([...secrets].filter((secret) => everything.includes(secret))).toEqual([]);
    expect(everything).not.toMatch(/(access|refresh|id)_token=/);
  };

  await signIn(page, 'doctor', '/studies');
  await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
  await expectNoTrace();
  // The code of signing in is spent, and does not stay in the way back either.
  expect(page.url()).toMatch(/\/studies$/);
  await page.reload();
  await expectPage(page);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My access' }).click();
  await page.getByRole('button', { name: 'Refresh my access' }).click();
  await expect(page.getByText('Your access is up to date')).toBeVisible();
  await expectNoTrace();
  await signOut(page);
  await expect(page.getByRole('heading', { name: 'You’re signed out' })).toBeVisible();
  await expectNoTrace();
});
