// Saves of others at the same moment, each test on its own local server: the servers don't tell one of the other.
import { z } from 'zod';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import type { LocalServer } from '../support/LocalServer.ts';
import { inRow, openRoles, reviewAndSave } from './rolesScreen.ts';

const documentSchema = z.looseObject({ roles: z.record(z.string(), z.unknown()) });
const onSim = { tag: '@sim' };
const document = '/orthanc/auth/settings/roles';

/** The second look takes its time on a slow machine. */
const afterTheCheck = { timeout: 45_000 };

/**
 * Saves while the server is slow. The second look comes after twice the time that the save took, so this gives the test the time to
 * write in between, however slow the machine is.
 */
async function saveSlowly(page: Page, localServer: LocalServer): Promise<void> {
  await localServer.control({ orthanc: { state: 'up', delay: 600, only: '/auth/settings/roles$' } });
  await reviewAndSave(page);
  await localServer.control({ orthanc: { state: 'up' } });
}

test(
  'someone with an older copy overwrites a save: both changes are kept, and the page says so',
  onSim,
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const { url } = localServer;
    const servers = localServer.servers();
    await openRoles(page, 'admin', '', url);
    const before = documentSchema.parse(await (await servers.must('GET', document)).json());
    await inRow(page, 'night-role', 'download').click();
    await saveSlowly(page, localServer);
    await servers.must('PUT', document, {
      ...before,
      roles: {
        ...before.roles,
        'night-role': { permissions: ['view', 'edit-labels', 'share'], 'authorized-labels': ['doctors'] },
      },
    });
    await expect(page.getByText('Your changes were overwritten and saved again')).toBeVisible(afterTheCheck);
    expect(await servers.roleHeld('night-role')).toMatchObject({
      permissions: expect.arrayContaining(['download', 'share']),
    });
    await expect(inRow(page, 'night-role', 'share')).toBeChecked();
  },
);

test(
  'someone overwrites a save and changes the same value: the page says so and asks which to keep',
  onSim,
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const { url } = localServer;
    const servers = localServer.servers();
    await openRoles(page, 'admin', '?role=external-role', url);
    await page.getByRole('radio', { name: 'All studies' }).check();
    await saveSlowly(page, localServer);
    await servers.changeRoles((roles) => {
      roles['external-role'] = { permissions: ['view'], 'authorized-labels': ['oncology'] };
    });
    // Notices stand above the bar that saves, and stay while the pointer is on them.
    await page
      .getByRole('status')
      .filter({ hasText: 'Roles saved' })
      .getByRole('button', { name: 'Close' })
      .click();
    const notice = page.getByRole('alert').filter({ hasText: 'Your saved changes were overwritten' });
    await expect(notice).toBeVisible(afterTheCheck);
    await notice.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Review changes' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save changes', exact: true }).click();
    const conflict = page.getByRole('dialog', { name: 'Someone else changed the same things' });
    await expect(conflict).toContainText('oncology');
    await conflict.getByRole('radio', { name: 'Keep mine' }).check();
    await conflict.getByRole('button', { name: 'Save chosen versions' }).click();
    await expect(conflict).toBeHidden();
    await expect
      .poll(async () => servers.roleHeld('external-role'))
      .toMatchObject({ 'authorized-labels': ['*'] });
  },
);

test('an undo before the second check stays undone', onSim, async ({ page, startLocalServer }) => {
  const localServer = await startLocalServer();
  const { url } = localServer;
  const servers = localServer.servers();
  await openRoles(page, 'admin', '', url);
  await inRow(page, 'night-role', 'download').click();
  await reviewAndSave(page);
  const requests: string[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('/auth/settings/roles')) requests.push(request.method());
  });
  await page.getByRole('button', { name: 'Undo last save' }).click();
  await expect(page.getByText('Last save undone')).toBeVisible();
  // The undo reads, writes and reads back; then the checks of the save and of the undo read once each.
  await expect.poll(() => requests).toEqual(['GET', 'PUT', 'GET', 'GET', 'GET']);
  expect(await servers.roleHeld('night-role')).toMatchObject({ permissions: ['view', 'edit-labels'] });
});

test('a proxy’s page with status 200 doesn’t count as saved', onSim, async ({ page, startLocalServer }) => {
  const localServer = await startLocalServer();
  await openRoles(page, 'admin', '', localServer.url);
  await inRow(page, 'night-role', 'download').click();
  await localServer.control({ orthanc: { state: 'garbage', only: '^PUT /auth/settings/roles$' } });
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Couldn’t save the roles');
  await expect(inRow(page, 'night-role', 'download')).toBeChecked();
});

test(
  'a new role whose creation got no response exists, and is reported as created',
  onSim,
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openRoles(page, 'admin', '?show=new', localServer.url);
    await localServer.control({
      keycloak: { state: 'drop', afterwards: true, only: '^POST /admin/realms/orthanc/roles$', times: 1 },
    });
    const dialog = page.getByRole('dialog', { name: 'New role' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('evening-role');
    await dialog.getByRole('button', { name: 'Create role' }).click();
    await expect(page.getByText('evening-role created')).toBeVisible();
    await expect(page.getByRole('region', { name: 'evening-role' })).toBeVisible();
  },
);

for (const permission of ['admin-permissions', 'all'] as const) {
  test(
    `a role gains ${permission}: the page says what that allows, and asks for confirmation; so does a copy`,
    onSim,
    async ({ page, startLocalServer }) => {
      const { url } = await startLocalServer();
      await openRoles(page, 'admin', '?role=night-role', url);
      await page
        .getByRole('region', { name: 'night-role' })
        .getByRole('checkbox', { name: permission, exact: true })
        .check();
      await page.getByRole('button', { name: 'Review changes' }).click();
      const review = page.getByRole('dialog', { name: 'Review changes' });
      await expect(review.getByRole('alert')).toContainText(
        permission === 'all' ? 'delete studies they can see' : 'change every role and its permissions',
      );
      const save = review.getByRole('button', { name: 'Save changes', exact: true });
      await expect(save).toHaveAttribute('aria-disabled', 'true');
      await review.getByRole('checkbox', { name: 'I understand the consequences' }).check();
      await save.click();
      await expect(page.getByText('Roles saved', { exact: true }).last()).toBeVisible();
      await page
        .getByRole('region', { name: 'night-role' })
        .getByRole('button', { name: 'Copy role' })
        .click();
      const copy = page.getByRole('dialog', { name: 'Copy of night-role' });
      await copy.getByRole('textbox', { name: 'Name' }).fill('evening-role');
      await expect(copy.getByRole('alert')).toContainText(`evening-role gains ${permission}`);
      await expect(copy.getByRole('button', { name: 'Create role' })).toHaveAttribute(
        'aria-disabled',
        'true',
      );
      await copy.getByRole('checkbox', { name: 'I understand the consequences' }).check();
      await copy.getByRole('button', { name: 'Create role' }).click();
      await expect(page.getByText('evening-role created')).toBeVisible();
    },
  );
}
