// What goes wrong while roles are read and saved, on hospitals of the stories' own.
import { expect, signIn, test } from './fixtures.ts';
import { inRow, openRoles, reviewAndSave, savedNotice } from './rolesScreen.ts';
import { Servers } from './servers.ts';
import { people } from './target.ts';

test.describe.configure({ mode: 'parallel' });
const onSim = { tag: '@sim' };
const theWrite = '^PUT /auth/settings/roles$';

for (const state of ['fail-500', 'drop'] as const) {
  test(
    `a save meets ${state} before it took effect: not saved, the edit is kept, a second try works`,
    onSim,
    async ({ page, startHospital }) => {
      const { url, control } = await startAt(startHospital);
      await openRoles(page, 'admin', '', url);
      await inRow(page, 'night-role', 'download').click();
      await control({ orthanc: { state, only: theWrite } });
      await page.getByRole('button', { name: 'See the effect and save' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
      const alert = page.getByRole('main').getByRole('alert').filter({ hasText: 'The roles are not saved' });
      await expect(alert).toContainText('night-role gains download');
      await expect(inRow(page, 'night-role', 'download')).toBeChecked();
      expect(await new Servers(people.admin, url).roleHeld('night-role')).toMatchObject({
        permissions: ['view', 'edit-labels'],
      });
      await control({ orthanc: { state: 'up' } });
      await reviewAndSave(page);
      await expect(alert).toBeHidden();
    },
  );

  test(
    `a save meets ${state} after it took effect: saved, and it says so`,
    onSim,
    async ({ page, startHospital }) => {
      const { url, control } = await startAt(startHospital);
      await openRoles(page, 'admin', '', url);
      await inRow(page, 'night-role', 'download').click();
      await control({ orthanc: { state, only: theWrite, afterwards: true } });
      await page.getByRole('button', { name: 'See the effect and save' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('The roles are saved, though the server did not say so')).toBeVisible();
      await expect(page.getByRole('button', { name: 'See the effect and save' })).toBeHidden();
      expect(await new Servers(people.admin, url).roleHeld('night-role')).toMatchObject({
        permissions: ['view', 'edit-labels', 'download'],
      });
    },
  );
}

test(
  'somebody else’s save shows when the roles are read again, and the edit stays',
  onSim,
  async ({ page, startHospital }) => {
    const { url } = await startAt(startHospital);
    await openRoles(page, 'admin', '', url);
    await inRow(page, 'night-role', 'download').click();
    await new Servers(people.admin, url).changeRoles((roles) => {
      roles['research-role'] = { permissions: ['view', 'share'], 'authorized-labels': ['research'] };
    });
    await page.getByRole('button', { name: 'Read again' }).click();
    await expect(inRow(page, 'research-role', 'share')).toBeChecked();
    await expect(inRow(page, 'night-role', 'download')).toBeChecked();
    await expect(page.getByText('1 change, not saved')).toBeVisible();
  },
);

test(
  'the server refuses an unknown permission: it says which, and the edit is kept',
  onSim,
  async ({ page, startHospital }) => {
    const { url } = await startAt(startHospital);
    await openRoles(page, 'admin', '?show=import', url);
    await page.getByRole('textbox', { name: 'Text of the file' }).fill(
      JSON.stringify({
        roles: {
          'admin-role': { permissions: ['all', 'admin-permissions'], 'authorized-labels': ['*'] },
          'doctor-role': { permissions: ['view', 'teleport'], 'authorized-labels': ['*'] },
        },
        'available-labels': [],
      }),
    );
    await page.getByRole('button', { name: 'Take it over into the matrix' }).click();
    await expect(inRow(page, 'doctor-role', 'teleport')).toBeChecked();
    await expect(page.getByRole('button', { name: '⚠ teleport' })).toBeVisible();
    await page.getByRole('button', { name: 'See the effect and save' }).click();
    const review = page.getByRole('dialog');
    await expect(review).toContainText('doctor-role has teleport, which the auth service may not know');
    await expect(review).toContainText('admin-role gains all');
    await review.getByRole('checkbox', { name: 'I know, and want this' }).check();
    await review.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('probably teleport');
    await inRow(page, 'doctor-role', 'teleport').click();
    await reviewAndSave(page, true);
  },
);

test(
  'a file of mixed spellings, with comments and trailing commas, is repaired, taken over and saved',
  onSim,
  async ({ page, startHospital }) => {
    const { url } = await startAt(startHospital);
    await openRoles(page, 'admin', '?show=import', url);
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
    const dialog = page.getByRole('dialog', { name: 'Import a permissions.json' });
    await expect(dialog.getByRole('button', { name: 'Show line 2, column 3 in the text' })).toBeVisible();
    await expect(dialog).toContainText('is spelt with an underscore');
    const takeOver = dialog.getByRole('button', { name: 'Take it over into the matrix' });
    await expect(takeOver).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('button', { name: 'Repair' }).click();
    await expect(dialog).toContainText('Repaired: 7 findings.');
    await dialog.getByRole('button', { name: 'Use download' }).click();
    await expect(dialog).toContainText('external-role no longer sees studies for being labelled Label3');
    await takeOver.click();
    await reviewAndSave(page, true);
    expect(await new Servers(people.admin, url).roleHeld('doctor-role')).toEqual({
      permissions: ['view', 'download'],
      'authorized-labels': ['*'],
    });
  },
);

for (const [state, says] of [
  ['not-found', 'This server has no role management'],
  ['null', 'This server has no role management'],
  ['forbidden', 'The server does not let you read the roles'],
  ['fail-500', 'needs view-realm of realm-management'],
] as const) {
  test(
    `reading the roles meets ${state}: it says what is missing, and offers the checker`,
    onSim,
    async ({ page, startHospital }) => {
      const { url, control } = await startAt(startHospital);
      await control({ orthanc: { state, only: '^GET /auth/settings/roles$' } });
      await signIn(page, 'admin', `${url}/roles`);
      await expect(page.getByRole('alert')).toContainText(says);
      await expect(page.getByRole('heading', { name: 'Check a permissions.json' })).toBeVisible();
      await control({ orthanc: { state: 'up' } });
      await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('grid')).toBeVisible();
    },
  );
}

test(
  'a role made composite: one is asked before reading, told what happens, and can mend it',
  onSim,
  async ({ page, startHospital }) => {
    const { url } = await startAt(startHospital);
    const servers = new Servers(people.admin, url);
    const roles = '/keycloak/admin/realms/orthanc/roles';
    const brought: unknown = await (await servers.must('GET', `${roles}/doctor-role`)).json();
    await servers.must('POST', `${roles}/night-role/composites`, [brought]);
    await signIn(page, 'admin', `${url}/roles`);
    const question = page.getByRole('alert');
    await expect(question).toContainText('A role is composite in Keycloak: night-role');
    await expect(page.getByRole('grid')).toBeHidden();
    await question.getByRole('button', { name: 'They are Keycloak’s own: read the roles' }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await expect(page.getByRole('button', { name: 'night-role', exact: true })).toBeHidden();
    await page.getByText(/composite roles of Keycloak are not in the matrix/).click();
    const composite = page.getByRole('listitem').filter({ hasText: 'night-role' });
    await expect(composite).toContainText('brings doctor-role');
    await composite.getByRole('button', { name: 'Take its composites off' }).click();
    await composite.getByRole('alertdialog').getByRole('button', { name: 'Take its composites off' }).click();
    await expect(page.getByText('night-role is a plain role now')).toBeVisible();
    expect(await servers.roleHeld('night-role')).toEqual({ permissions: [], 'authorized-labels': [] });
  },
);

test(
  'a role is made in Keycloak, the roles cannot be written: it is taken out again',
  onSim,
  async ({ page, startHospital }) => {
    const { url, control } = await startAt(startHospital);
    await openRoles(page, 'admin', '?show=copy&role=night-role', url);
    await control({ orthanc: { state: 'fail-500', only: theWrite, times: 1 } });
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('evening-role');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect(page.getByText('so it was taken out of Keycloak again')).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('evening-role');
    const servers = new Servers(people.admin, url);
    const gone = await servers.send('GET', '/keycloak/admin/realms/orthanc/roles/evening-role');
    expect(gone.status).toBe(404);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect(page.getByText('evening-role is created')).toBeVisible();
    await expect(savedNotice(page)).toBeHidden();
  },
);

type StartHospital = Parameters<Parameters<typeof test>[2]>[0]['startHospital'];

/** A hospital of this story's own, with its address and its control. */
async function startAt(startHospital: StartHospital) {
  const hospital = await startHospital();
  return { url: hospital.url, control: hospital.control.bind(hospital) };
}
