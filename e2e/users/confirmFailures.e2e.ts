// Confirmed writes that fail: the dialog says so and what holds, tries again, and closes once it is done.
import type { Locator } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';

/** The dialog tells a failure, and can be confirmed again. */
async function expectFailure(dialog: Locator, ...words: readonly string[]): Promise<void> {
  for (const part of words) await expect(dialog.getByRole('alert')).toContainText(part);
  await expect(dialog.getByRole('button', { name: 'Try again' })).toBeEnabled();
}

test(
  'revoking a key, ending sessions and deleting a user fail: each dialog says so, and tries again',
  { tag: '@sim' },
  async ({ page, startLocalServer, openBrowser }) => {
    const localServer = await startLocalServer();
    await signIn(await openBrowser(), 'doctor', `${localServer.url}/me`);
    await signIn(page, 'manager', `${localServer.url}/users`);
    await page.getByRole('grid').getByRole('link', { name: 'doctor', exact: true }).click();
    await page.getByRole('tab', { name: 'API keys' }).click();
    await page.getByRole('button', { name: 'New API key' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Purpose').fill('Slicer');
    await dialog.getByRole('button', { name: 'Create key' }).click();
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();

    const writes = '^(PUT|POST|DELETE) .*/admin/';
    await localServer.control({ keycloak: { state: 'fail-500', only: writes } });
    const tryAgain = dialog.getByRole('button', { name: 'Try again' });
    await page.getByRole('button', { name: 'Revoke key' }).click();
    await dialog.getByRole('button', { name: 'Revoke key' }).click();
    await expectFailure(dialog, 'Couldn’t revoke the key', 'It still works.');
    await localServer.control({ keycloak: { state: 'up' } });
    await tryAgain.click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('This user has no API key.')).toBeVisible();
    await expect(page.getByText('Couldn’t revoke the key')).toHaveCount(0);

    await localServer.control({ keycloak: { state: 'forbidden', only: writes } });
    await page.getByRole('tab', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'End all sessions' }).click();
    await dialog.getByRole('button', { name: 'End all sessions' }).click();
    await expectFailure(dialog, 'Couldn’t end the sessions', 'Nothing was changed.');
    await localServer.control({ keycloak: { state: 'up' } });
    await tryAgain.click();
    await expect(page.getByText('No sessions.')).toBeVisible();

    // It is done, its answer is lost, and so is the look whether it was done: the second try finds the user gone.
    await localServer.control({
      keycloak: { state: 'drop', afterwards: true, only: '^(DELETE|GET) .*/admin/.*/users/[^/?]+$' },
    });
    await page.getByRole('tab', { name: 'Offboarding' }).click();
    await page.getByRole('button', { name: 'Delete account', exact: true }).click();
    await dialog.getByRole('textbox').fill('doctor');
    await dialog.getByRole('button', { name: 'Delete account' }).click();
    await expectFailure(dialog, 'Couldn’t delete doctor', 'It isn’t known whether the change was made.');
    await localServer.control({ keycloak: { state: 'up' } });
    await tryAgain.click();
    await expect(page).toHaveURL(/\/users$/);
    await expect(page.getByText('doctor deleted')).toBeVisible();
  },
);

test(
  'a role is not deleted: the dialog says so, keeps what was ticked, and tries again',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'admin', `${localServer.url}/roles?role=night-role`);
    await page.getByRole('button', { name: 'Delete role', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await localServer.control({ keycloak: { state: 'forbidden', only: '^DELETE ' } });
    const understood = dialog.getByRole('checkbox');
    await expect(dialog.getByRole('button', { name: 'Delete role' })).toBeVisible();
    if (await understood.isVisible()) await understood.check();
    await dialog.getByRole('button', { name: 'Delete role' }).click();
    await expectFailure(dialog, 'Couldn’t delete night-role', 'Nothing was changed.');
    await localServer.control({ keycloak: { state: 'up' } });
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('grid').getByRole('button', { name: 'night-role', exact: true })).toHaveCount(
      0,
    );
  },
);
