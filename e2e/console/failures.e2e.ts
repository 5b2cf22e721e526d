// What goes wrong on the way: every case ends in a clear message and loses nothing that was typed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tray } from '../support/bulkTasks.ts';
import { expect, fillLogin, signIn, test } from '../support/fixtures.ts';

test.describe.configure({ mode: 'parallel' });

const failures = [
  { state: 'fail-500', says: 'Server error' },
  { state: 'down', says: 'Server error' },
  { state: 'forbidden', says: 'Access denied' },
  { state: 'garbage', says: 'Unexpected response' },
  { state: 'drop', says: 'No response' },
] as const;

for (const { state, says } of failures) {
  test(
    `the list meets ${state}: it says so, keeps the search, and continues`,
    { tag: '@sim' },
    async ({ page, startLocalServer }) => {
      const localServer = await startLocalServer();
      await signIn(page, 'doctor', `${localServer.url}/studies`);
      await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
      await localServer.control({ orthanc: { state, only: '^POST /tools/(find|count)' } });
      const box = page.getByRole('searchbox', { name: 'Search studies' });
      await box.fill('a');
      const alert = page.getByRole('main').getByRole('alert');
      await expect(alert).toContainText(says);
      await expect(box).toHaveValue('a');
      await localServer.control({ orthanc: { state: 'up' } });
      await alert.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
      await expect(box).toHaveValue('a');
    },
  );
}

test(
  'Orthanc is down at the start: the console says so and continues when it is back',
  { tag: '@sim' },
  async ({ page, startLocalServer, consoleErrors }) => {
    consoleErrors.allow(/ApiError|returned an error|502/);
    const localServer = await startLocalServer('--offline-orthanc');
    await page.goto(`${localServer.url}/studies`);
    await fillLogin(page, 'doctor');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Server error');
    await localServer.control({ orthanc: { state: 'up' } });
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
  },
);

test(
  'Keycloak is down at the start: the console says so and continues when it is back',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--offline-keycloak');
    await page.goto(`${localServer.url}/studies`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The console couldn’t start');
    await expect(page.getByRole('alert')).toContainText('The sign-in server');
    await localServer.control({ keycloak: { state: 'up' } });
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(page.locator('#username')).toBeVisible();
  },
);

test(
  'a session that ends while typing: sign in again and continue with what was typed',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--access-token-seconds', '4');
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await localServer.control({ endSessions: true });
    const box = page.getByRole('searchbox', { name: 'Search studies' });
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await expect(async () => {
      // Once the session is lost, the box is covered.
      if (await dialog.isHidden()) await box.press('a', { timeout: 1000 });
      await expect(dialog).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(box).toHaveCount(0);
    const typed = await page.locator('input[type=search]').first().inputValue();
    expect(typed).not.toBe('');
    const popup = page.waitForEvent('popup');
    await dialog.getByRole('button', { name: 'Sign in again' }).click();
    await fillLogin(await popup, 'doctor');
    await expect(dialog).toBeHidden();
    await expect(box).toHaveValue(typed);
  },
);

test(
  'someone else signs in again: the page reloads as that user',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--access-token-seconds', '4');
    await signIn(page, 'doctor', `${localServer.url}/me`);
    await localServer.control({ endSessions: true });
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await expect(async () => {
      // The page may notice by itself; then the button is covered.
      if (await dialog.isHidden())
        await page.getByRole('button', { name: 'Refresh my access' }).click({ timeout: 1000 });
      await expect(dialog).toBeVisible({ timeout: 1000 });
    }).toPass();
    const popup = page.waitForEvent('popup');
    await dialog.getByRole('button', { name: 'Sign in again' }).click();
    await fillLogin(await popup, 'external');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My access' }).click();
    await expect(page.getByRole('main')).toContainText('external-role');
    await expect(page.getByRole('main')).not.toContainText('doctor-role');
  },
);

test(
  'an invalid config.json: the page names the field, its value and what is expected',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const folder = await mkdtemp(join(tmpdir(), 'castellan-config-'));
    const file = join(folder, 'config.json');
    await writeFile(file, JSON.stringify({ shares: { defaultDays: 'a month' } }));
    const localServer = await startLocalServer('--config', file);
    await page.goto(localServer.url);
    const row = page.getByRole('row', { name: /shares\.defaultDays/ });
    await expect(row).toContainText('a month');
    await expect(row).toContainText(/number|whole/);
    await rm(folder, { recursive: true });
  },
);

test(
  'a session that ends while a form is open: the input is saved after signing in again',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    // Tokens that live shorter than the console's reserve are refreshed before every request.
    const localServer = await startLocalServer('--access-token-seconds', '4');
    await signIn(page, 'admin', `${localServer.url}/studies`);
    await page.getByRole('grid').getByRole('link').first().click();
    await expect(page.getByRole('region', { name: 'Labels' })).toBeVisible();
    await page.getByRole('button', { name: 'Edit labels' }).click();
    const form = page.getByRole('dialog', { name: 'Labels of 1 study' });
    await form.getByLabel('Add a label').fill('kept');
    await page.keyboard.press('Enter');
    await localServer.control({ endSessions: true });
    await form.getByRole('button', { name: 'Save' }).click();
    const ended = page.getByRole('dialog', { name: 'Sign in again' });
    const popup = page.waitForEvent('popup');
    await ended.getByRole('button', { name: 'Sign in again' }).click();
    await fillLogin(await popup, 'admin');
    await expect(ended).toBeHidden();
    const labels = page.getByRole('region', { name: 'Labels' });
    await expect(labels).toContainText('kept');
    // The page shows the label before the server has it, and a reload would end the request.
    await expect(tray(page)).toContainText('Done');
    await page.reload();
    await expect(labels).toContainText('kept');
  },
);
