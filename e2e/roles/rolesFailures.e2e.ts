// What goes wrong while roles are read and saved, each test on its own local server.
import { expect, signIn, test } from '../support/fixtures.ts';
import { inRow, openRoles, reviewAndSave, savedNotice } from './rolesScreen.ts';

test.describe.configure({ mode: 'parallel' });
const onSim = { tag: '@sim' };
const theWrite = '^PUT /auth/settings/roles$';

for (const state of ['fail-500', 'drop'] as const) {
  test(
    `a save meets ${state} before it takes effect: not saved, the edit is kept, a second try works`,
    onSim,
    async ({ page, startLocalServer }) => {
      const localServer = await startLocalServer();
      await openRoles(page, 'admin', '', localServer.url);
      await inRow(page, 'night-role', 'download').click();
      await localServer.control({ orthanc: { state, only: theWrite } });
      await page.getByRole('button', { name: 'Review changes' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save changes' }).click();
      const alert = page.getByRole('main').getByRole('alert').filter({ hasText: 'Couldn’t save the roles' });
      await expect(alert).toContainText('night-role gains download');
      await expect(inRow(page, 'night-role', 'download')).toBeChecked();
      expect(await localServer.servers().roleHeld('night-role')).toMatchObject({
        permissions: ['view', 'edit-labels'],
      });
      await localServer.control({ orthanc: { state: 'up' } });
      await reviewAndSave(page);
      await expect(alert).toBeHidden();
    },
  );

  test(
    `a save meets ${state} after it takes effect: saved, and the page says so`,
    onSim,
    async ({ page, startLocalServer }) => {
      const localServer = await startLocalServer();
      await openRoles(page, 'admin', '', localServer.url);
      await inRow(page, 'night-role', 'download').click();
      await localServer.control({ orthanc: { state, only: theWrite, afterwards: true } });
      await page.getByRole('button', { name: 'Review changes' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save changes' }).click();
      await expect(page.getByText('Roles saved, although the server didn’t confirm it')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Review changes' })).toBeHidden();
      expect(await localServer.servers().roleHeld('night-role')).toMatchObject({
        permissions: ['view', 'edit-labels', 'download'],
      });
    },
  );
}

test(
  'someone else’s save shows after a refresh, and the edit stays',
  onSim,
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openRoles(page, 'admin', '', localServer.url);
    await inRow(page, 'night-role', 'download').click();
    await localServer.servers().changeRoles((roles) => {
      roles['research-role'] = { permissions: ['view', 'share'], 'authorized-labels': ['research'] };
    });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(inRow(page, 'research-role', 'share')).toBeChecked();
    await expect(inRow(page, 'night-role', 'download')).toBeChecked();
    await expect(page.getByText('1 unsaved change')).toBeVisible();
  },
);

test(
  'the server refuses an unknown permission: the page says which, and the edit is kept',
  onSim,
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openRoles(page, 'admin', '?show=import', localServer.url);
    await page.getByRole('textbox', { name: 'File content' }).fill(
      JSON.stringify({
        roles: {
          'admin-role': { permissions: ['all', 'admin-permissions'], 'authorized-labels': ['*'] },
          'doctor-role': { permissions: ['view', 'teleport'], 'authorized-labels': ['*'] },
        },
        'available-labels': [],
      }),
    );
    await page.getByRole('button', { name: 'Replace roles in matrix' }).click();
    await expect(inRow(page, 'doctor-role', 'teleport')).toBeChecked();
    await expect(page.getByRole('button', { name: '⚠ teleport' })).toBeVisible();
    await page.getByRole('button', { name: 'Review changes' }).click();
    const review = page.getByRole('dialog');
    await expect(review).toContainText('doctor-role has teleport, which the auth service may not recognize');
    await expect(review).toContainText('admin-role gains all');
    await review.getByRole('checkbox', { name: 'I understand the consequences' }).check();
    await review.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('probably teleport');
    await inRow(page, 'doctor-role', 'teleport').click();
    await reviewAndSave(page, true);
  },
);

test(
  'a file with both spellings, comments and trailing commas is repaired, imported and saved',
  onSim,
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openRoles(page, 'admin', '?show=import', localServer.url);
    await page.locator('input[type=file]').setInputFiles({
      name: 'permissions.json',
      mimeType: 'application/json',
      buffer: Buffer.from(`{
  // as exported in May
  "roles": {
    "admin-role": { "authorized_labels": ["*"], "permissions": ["all", "admin-permissions"] },
    "doctor-role": { "authorized-labels": ["*"], "permissions": ["view", "dowload", ], },
    "external-role": { "authorized_labels": ["external"], "permissions": ["view"] },
    "night-role": { "authorized-labels": ["doctors"], "permissions": ["view"] },
    "research-role": { "authorized-labels": ["research"], "permissions": ["view"] },
  },
}`),
    });
    const dialog = page.getByRole('dialog', { name: 'Import permissions.json' });
    await expect(dialog.getByRole('button', { name: 'Go to line 2, column 3' })).toBeVisible();
    await expect(dialog).toContainText('is spelled with an underscore');
    const takeOver = dialog.getByRole('button', { name: 'Replace roles in matrix' });
    await expect(takeOver).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('button', { name: 'Repair file' }).click();
    await expect(dialog).toContainText('7 issues repaired.');
    await dialog.getByRole('button', { name: 'Use download' }).click();
    await expect(dialog).toContainText('external-role no longer grants access to label Label3');
    await takeOver.click();
    await reviewAndSave(page, true);
    expect(await localServer.servers().roleHeld('doctor-role')).toEqual({
      permissions: ['view', 'download'],
      'authorized-labels': ['*'],
    });
  },
);

for (const [state, says] of [
  ['not-found', 'This server has no role management'],
  ['null', 'This server has no role management'],
  ['forbidden', 'The server doesn’t let you load the roles'],
  ['fail-500', 'needs view-realm of realm-management'],
] as const) {
  test(
    `loading the roles meets ${state}: the page says what is missing, and offers the file check`,
    onSim,
    async ({ page, startLocalServer }) => {
      const localServer = await startLocalServer();
      const { url } = localServer;
      await localServer.control({ orthanc: { state, only: '^GET /auth/settings/roles$' } });
      await signIn(page, 'admin', `${url}/roles`);
      await expect(page.getByRole('alert')).toContainText(says);
      await expect(page.getByRole('heading', { name: 'Check permissions.json' })).toBeVisible();
      await localServer.control({ orthanc: { state: 'up' } });
      await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('grid')).toBeVisible();
    },
  );
}

test(
  'a role made composite: the page asks before loading, says what happens, and offers a repair',
  onSim,
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const { url } = localServer;
    const servers = localServer.servers();
    const roles = '/keycloak/admin/realms/orthanc/roles';
    const brought: unknown = await (await servers.must('GET', `${roles}/doctor-role`)).json();
    await servers.must('POST', `${roles}/night-role/composites`, [brought]);
    await signIn(page, 'admin', `${url}/roles`);
    const question = page.getByRole('alert');
    await expect(question).toContainText('A role is composite in Keycloak: night-role');
    await expect(page.getByRole('grid')).toBeHidden();
    await question.getByRole('button', { name: 'Load roles anyway' }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await expect(page.getByRole('button', { name: 'night-role', exact: true })).toBeHidden();
    await page.getByText(/composite roles in Keycloak are not in the matrix/).click();
    const composite = page.getByRole('listitem').filter({ hasText: 'night-role' });
    await expect(composite).toContainText('includes doctor-role');
    await composite.getByRole('button', { name: 'Remove associated roles' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove associated roles' }).click();
    await expect(page.getByText('night-role is no longer composite')).toBeVisible();
    expect(await servers.roleHeld('night-role')).toEqual({ permissions: [], 'authorized-labels': [] });
  },
);

test(
  'a role is created in Keycloak but the roles can’t be saved: it is removed again',
  onSim,
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openRoles(page, 'admin', '?show=copy&role=night-role', localServer.url);
    await localServer.control({ orthanc: { state: 'fail-500', only: theWrite, times: 1 } });
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('evening-role');
    await dialog.getByRole('button', { name: 'Create role' }).click();
    await expect(dialog.getByRole('alert')).toContainText('so the new role was removed from Keycloak again');
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('evening-role');
    const servers = localServer.servers();
    const gone = await servers.send('GET', '/keycloak/admin/realms/orthanc/roles/evening-role');
    expect(gone.status).toBe(404);
    await dialog.getByRole('button', { name: 'Create role' }).click();
    await expect(page.getByText('evening-role created')).toBeVisible();
    await expect(savedNotice(page)).toBeHidden();
  },
);
