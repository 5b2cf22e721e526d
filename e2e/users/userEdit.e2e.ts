// One user: editing, two editors at once, roles, sign-in, leaving.
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { openNewUser } from './userPage.ts';

test('changing a name leaves everything else about the user as it was', async ({
  page,
  resources,
  keycloak,
}) => {
  const person = await resources.user([]);
  const key = '7f3c9a1e5b2d4c86a0e718f4d6b39c527f3c9a1e5b2d4c86a0e718f4d6b39c52';
  await keycloak.setAttributes(person.name, { 'api-key': [`${key}${person.name.slice(-9)}`] });
  const before = await keycloak.find(person.name);
  await signIn(page, 'manager', `/users/${person.id}`);
  await page.getByLabel('Last name').fill("O'Neill-Ñandú");
  await page.getByRole('checkbox', { name: 'Choose a new password' }).check();
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText(`${person.name} saved`)).toBeVisible();
  expect(await keycloak.find(person.name)).toEqual({
    ...before,
    lastName: "O'Neill-Ñandú",
    requiredActions: ['UPDATE_PASSWORD'],
  });
});

test('two administrators edit one user: the second sees what changed and saves both', async ({
  page,
  resources,
  keycloak,
}) => {
  const person = await openNewUser(page, resources);
  await page.getByLabel('First name').fill('Mine');
  await keycloak.change(person.id, { lastName: 'Theirs' });
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('Last name: To-End → Theirs');
  expect((await keycloak.find(person.name))?.firstName).toBe('End');
  await alert.getByRole('button', { name: 'Save mine as well' }).click();
  await expect(page.getByText(`${person.name} saved`)).toBeVisible();
  expect(await keycloak.find(person.name)).toMatchObject({ firstName: 'Mine', lastName: 'Theirs' });
});

test('a refused e-mail address is explained at its field', async ({ page, resources }) => {
  const [person, other] = [await resources.user([]), await resources.user([])];
  await signIn(page, 'manager', `/users/${person.id}`);
  await page.getByLabel('Email', { exact: true }).fill(`${other.name}@test.example`);
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByLabel('Email', { exact: true })).toHaveAccessibleDescription(
    /Another user has this email/,
  );
});

test('roles are assigned and removed; the default role is never offered', async ({
  page,
  resources,
  keycloak,
}) => {
  const person = await openNewUser(page, resources, 'roles', ['external-role']);
  await expect(page.getByRole('checkbox', { name: 'external-role' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /default-roles/ })).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'external-role' }).uncheck();
  await page.getByRole('checkbox', { name: 'doctor-role' }).check();
  await page.getByRole('button', { name: 'Save roles' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(`${person.name} saved`)).toBeVisible();
  expect(await keycloak.rolesOf(person.id)).toEqual(['doctor-role']);
});

test('someone else changed the roles in the meantime: nothing is saved before that is shown', async ({
  page,
  resources,
  keycloak,
}) => {
  const person = await openNewUser(page, resources, 'roles');
  await page.getByRole('checkbox', { name: 'doctor-role' }).check();
  await keycloak.giveRole(person.id, 'external-role');
  await page.getByRole('button', { name: 'Save roles' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Added: external-role');
  expect(await keycloak.rolesOf(person.id)).toEqual(['external-role']);
});

test('a new password is shown once and ends no session; sessions are ended separately', async ({
  page,
  resources,
  openBrowser,
}) => {
  const person = await resources.user([]);
  await signIn(await openBrowser(), person, '/me');
  await signIn(page, 'manager', `/users/${person.id}?tab=signIn`);
  await page.getByRole('button', { name: 'Reset password' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`The current password of ${person.name} stops working`);
  await dialog.getByRole('button', { name: 'Reset password' }).click();
  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue(/^(\w{5}-){3}\w{5}$/);
  await page.getByRole('button', { name: 'End session', exact: true }).first().click();
  await expect(page.getByText('No sessions.')).toBeVisible();
});

test('a password that the policy refuses is explained at the field', async ({
  page,
  resources,
  keycloak,
}) => {
  await keycloak.requireLongPasswords();
  await openNewUser(page, resources, 'signIn');
  await page.getByRole('radio', { name: 'Set one' }).check();
  await page.locator('input[type=password]').fill('short');
  await page.getByRole('button', { name: 'Reset password' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset password' }).click();
  await expect(page.getByText('The password policy requires at least 12 characters.').first()).toBeVisible();
});

test('wrong passwords are counted, and cleared on request', async ({ page, resources, openBrowser }) => {
  const person = await resources.user([]);
  const other = await openBrowser();
  await other.goto('/');
  await other.locator('#username').fill(person.name);
  await other.locator('#password').fill('not the password');
  await other.locator('#kc-login').click();
  await expect(other.locator('#kc-login')).toBeVisible();
  await signIn(page, 'manager', `/users/${person.id}?tab=signIn`);
  await expect(page.getByText('1 wrong password counted. Not locked.')).toBeVisible();
  await page.getByRole('button', { name: 'Unlock account' }).click();
  await expect(page.getByText('No wrong passwords counted.')).toBeVisible();
});

test('a user is disabled, enabled, and deleted when the name is typed', async ({
  page,
  resources,
  keycloak,
}) => {
  const person = await openNewUser(page, resources, 'leaving');
  await page.getByRole('button', { name: 'Disable account', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('until their token expires');
  await dialog.getByRole('button', { name: 'Disable account' }).click();
  await expect.poll(async () => (await keycloak.find(person.name))?.enabled).toBe(false);
  await page.getByRole('button', { name: 'Enable account', exact: true }).click();
  await expect.poll(async () => (await keycloak.find(person.name))?.enabled).toBe(true);
  await page.getByRole('button', { name: 'Delete account', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Delete account' })).toBeDisabled();
  await dialog.getByLabel(`Type ${person.name} to confirm`).fill(person.name);
  await dialog.getByRole('button', { name: 'Delete account' }).click();
  await expect(page).toHaveURL(/\/users$/);
  expect(await keycloak.find(person.name)).toBeUndefined();
});

test('offboarding disables, signs out and revokes keys in one step', async ({
  page,
  resources,
  keycloak,
}) => {
  const person = await resources.user([]);
  const key = `9f3c9a1e5b2d4c86a0e718f4d6b39c527f3c9a1e5b2d4c86a0e718f4${person.name.slice(-10)}`;
  await keycloak.setAttributes(person.name, { 'api-key': [key], 'api-key-holder': ['true'] });
  await signIn(page, 'manager', `/users/${person.id}?tab=leaving`);
  await page.getByRole('button', { name: 'Offboard user' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Offboard user' }).click();
  await expect(page.getByText(`${person.name} offboarded`)).toBeVisible();
  await expect(page.getByText('Revoke all API keys: done')).toBeVisible();
  await expect(page.getByText('Check that nothing was overwritten: done')).toBeVisible();
  const left = await keycloak.find(person.name);
  expect(left).toMatchObject({ enabled: false, lastName: 'To-End', attributes: {} });
});

test('your own account: each step warns, and needs a confirmation', async ({ page, resources, keycloak }) => {
  const person = await resources.user(['user-admin']);
  await signIn(page, person, `/users/${person.id}?tab=leaving`);
  await expect(page.getByText('This is you')).toBeVisible();
  await page.getByRole('button', { name: 'Delete account', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('This is your own account');
  await dialog.getByLabel(`Type ${person.name} to confirm`).fill(person.name);
  await expect(dialog.getByRole('button', { name: 'Delete account' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('tab', { name: 'Roles' }).click();
  await page.getByRole('checkbox', { name: 'user-admin' }).uncheck();
  await page.getByRole('button', { name: 'Save roles' }).click();
  await expect(dialog).toContainText('You lose user-admin');
  await expect(dialog.getByRole('button', { name: 'Continue' })).toBeDisabled();
  expect(await keycloak.rolesOf(person.id)).toEqual(['user-admin']);
});

test(
  'the last user with admin-permissions: deleting the account warns that no one could edit roles afterwards',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'admin', `${localServer.url}/users`);
    await page.getByRole('grid').getByRole('link', { name: 'admin', exact: true }).click();
    await page.getByRole('tab', { name: 'Offboarding' }).click();
    await page.getByRole('button', { name: 'Delete account', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('This is the last enabled user with admin-permissions');
    await dialog.getByLabel('Type admin to confirm').fill('admin');
    await expect(dialog.getByRole('button', { name: 'Delete account' })).toBeDisabled();
  },
);

for (const tab of ['account', 'roles', 'signIn', 'keys', 'leaving']) {
  test(`the tab ${tab} is accessible and fits a phone`, async ({ page, resources }) => {
    const person = await resources.user([]);
    await signIn(page, 'manager', `/users/${person.id}?tab=${tab}`);
    await expect(page.getByRole('tabpanel')).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}
