// Expired sessions: the page is covered, keeps its input, and returns after signing in again.
import type { Page } from '@playwright/test';
import { expect, expectPage, fillLogin, signIn, test } from '../support/fixtures.ts';
import type { LocalServer } from '../support/LocalServer.ts';

const ended = (page: Page) => page.getByRole('dialog', { name: 'Sign in again' });

/** From now on a session ends when it was not used for so many seconds. */
async function endIdleSessions(localServer: LocalServer, seconds: number): Promise<void> {
  await localServer.servers().must('PUT', '/keycloak/admin/realms/orthanc', {
    ssoSessionIdleTimeout: seconds,
  });
}

/** Nothing below the dialog can be seen, read by a screen reader or reached. */
async function expectCovered(page: Page, text: string): Promise<void> {
  await expect(page.locator('#root')).toHaveJSProperty('inert', true);
  await expect(page.getByText(text).first()).toBeHidden();
  await expect(page.getByRole('main')).toHaveCount(0);
  const read = await page.evaluate(() => document.body.innerText);
  expect(read).not.toContain(text);
}

test(
  'an expired session covers the page, which is the same after signing in again',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await endIdleSessions(localServer, 12);
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    const link = page.getByRole('grid').getByRole('link').first();
    const patient = (await link.textContent()) ?? '';
    await link.click();
    await expect(page.getByRole('region', { name: 'Labels' })).toBeVisible();
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const form = page.getByRole('dialog').first();
    await form.getByLabel('Recipient').fill('Dr. Typed');
    // From here on there are no requests: only the clock can tell.
    await expect(ended(page)).toBeVisible({ timeout: 30_000 });
    await expectCovered(page, patient);
    await expect(page.getByLabel('Recipient')).toBeHidden();
    // No key reaches the page below: Escape would close the form.
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect(ended(page)).toBeVisible();

    const popup = page.waitForEvent('popup');
    await ended(page).getByRole('button', { name: 'Sign in again' }).click();
    await fillLogin(await popup, 'doctor');
    await expect(ended(page)).toHaveCount(0);
    await expect(form.getByLabel('Recipient')).toHaveValue('Dr. Typed');
    await expect(form.getByLabel('Recipient')).toBeFocused();
    await expect(page.getByText(patient).first()).toBeAttached();
  },
);

test(
  'a page whose session another tab keeps alive isn’t locked, and both are when neither is used',
  { tag: '@sim' },
  async ({ page, context, startLocalServer }) => {
    // It watches two sessions idle away: that is a minute by itself.
    test.setTimeout(180_000);
    const localServer = await startLocalServer('--access-token-seconds', '4');
    await endIdleSessions(localServer, 15);
    await signIn(page, 'doctor', `${localServer.url}/me`);
    const other = await context.newPage();
    await other.goto(`${localServer.url}/me`);
    await expectPage(other);
    const begun = Date.now();
    const usedFor = async (): Promise<number> => {
      await other.getByRole('button', { name: 'Refresh my access' }).click();
      await expect(ended(page)).toHaveCount(0);
      return Date.now() - begun;
    };
    await expect.poll(usedFor, { intervals: [2500], timeout: 60_000 }).toBeGreaterThan(25_000);
    // It is still good for requests, though its own tokens have ended meanwhile.
    await page.getByRole('button', { name: 'Refresh my access' }).click();
    await expect(page.getByText('Your access is up to date').first()).toBeVisible();
    for (const tab of [page, other]) await expect(ended(tab)).toBeVisible({ timeout: 60_000 });
    // Signing in again in one of them unlocks both.
    const popup = other.waitForEvent('popup');
    await ended(other).getByRole('button', { name: 'Sign in again' }).click();
    await fillLogin(await popup, 'doctor');
    for (const tab of [page, other]) await expect(ended(tab)).toHaveCount(0);
  },
);

test(
  'a sign-in window that was closed by hand isn’t reported as open',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await endIdleSessions(localServer, 6);
    await signIn(page, 'doctor', `${localServer.url}/me`);
    await expect(ended(page)).toBeVisible({ timeout: 30_000 });
    const popup = page.waitForEvent('popup');
    await ended(page).getByRole('button', { name: 'Sign in again' }).click();
    const status = ended(page).getByRole('status');
    await expect(status).toHaveText('Sign in using the window that opened.');
    const window = await popup;
    await expect(window.locator('#username')).toBeVisible();
    await window.close();
    await expect(status).toHaveText('You weren’t signed in. Try again.');
  },
);

test(
  'another user who signs in finds nothing of the previous one',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await endIdleSessions(localServer, 8);
    await signIn(page, 'admin', `${localServer.url}/studies?description=secret-word`);
    await page.getByRole('searchbox', { name: 'Search studies' }).fill('Kowalska');
    await expect(ended(page)).toBeVisible({ timeout: 30_000 });
    const popup = page.waitForEvent('popup');
    await ended(page).getByRole('button', { name: 'Sign in again' }).click();
    await fillLogin(await popup, 'external');
    await expectPage(page);
    await expect(page.getByRole('button', { name: /: menu$/ })).not.toContainText('Ada');
    expect(page.url()).not.toContain('secret-word');
    expect(
      await page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), history.state])),
    ).not.toContain('Kowalska');
    await expect(page.getByRole('searchbox', { name: 'Search studies' })).toHaveValue('');
  },
);
