// The list of users: finding them, and who may look.
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';

test('a manager finds a user by the beginning of the name, then by any part of it', async ({
  page,
  resources,
}) => {
  const person = await resources.user([]);
  const part = person.name.slice(4);
  await signIn(page, 'manager', '/users');
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill(person.name.slice(0, -1));
  await expect(page.getByRole('link', { name: person.name })).toBeVisible();
  await search.fill(part);
  await expect(page.getByText('No users found')).toBeVisible();
  await page.getByLabel('Match anywhere').check();
  await expect(page.getByRole('link', { name: person.name })).toBeVisible();
  // Names do not go into the address, and Back still brings the search.
  expect(page.url()).not.toContain(part);
  await page.getByRole('link', { name: person.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(person.name);
  await page.goBack();
  await expect(page.getByRole('link', { name: person.name })).toBeVisible();
  await expect(search).toHaveValue(part);
});

test('filtered by role and status, and cleared again', async ({ page, resources, keycloak }) => {
  const person = await resources.user(['external-role']);
  await keycloak.change(person.id, { enabled: false });
  await signIn(page, 'manager', '/users');
  await page.getByLabel('Role', { exact: true }).selectOption('external-role');
  await expect(page.getByText('It can’t search or count them')).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: person.name });
  await expect(row).toContainText('Disabled');
  await expect(row).toContainText('external-role');
  await page.getByLabel('Role', { exact: true }).selectOption('');
  await page.getByRole('searchbox', { name: 'Search' }).fill(person.name);
  await page.getByLabel('Status').selectOption('enabled');
  await expect(page.getByText('No users found')).toBeVisible();
  await page.getByRole('button', { name: 'Show all users' }).click();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
});

test('page by page', { tag: '@sim' }, async ({ page, startLocalServer }) => {
  const localServer = await startLocalServer('--users', '120');
  await signIn(page, 'manager', `${localServer.url}/users`);
  await expect(page.getByText(/133 users · Page 1 of 3/)).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText(/Page 2 of 3/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/Page 2 of 3/)).toBeVisible();
});

test('the list is accessible and fits a phone', async ({ page }) => {
  await signIn(page, 'manager', '/users');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('without the client role: the page says which one and how to get it; a new grant works without signing in again', async ({
  page,
  resources,
  keycloak,
}) => {
  const person = await resources.user([]);
  await signIn(page, person, '/users');
  const main = page.getByRole('main');
  await expect(main).toContainText('lacks manage-users, view-users, and view-realm');
  await expect(page.getByRole('textbox', { name: 'As a command, where Keycloak runs' })).toHaveValue(
    new RegExp(`--uusername ${person.name} --rolename user-admin`),
  );
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(main).toContainText('The new token doesn’t include it either.');
  await keycloak.giveRole(person.id, 'user-admin');
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('link', { name: 'admin', exact: true })).toBeVisible();
});

test('with view-users only: everything is shown, and each action says what it needs', async ({
  page,
  resources,
  keycloak,
}) => {
  const person = await resources.user([]);
  await keycloak.giveRight(person.id, 'view-users');
  await signIn(page, person, '/users');
  await expect(page.getByText('You can view users but not change them')).toBeVisible();
  const create = page.getByRole('button', { name: 'New user' });
  await expect(create).toHaveAttribute('aria-disabled', 'true');
  await expect(create).toHaveAccessibleDescription(/manage-users/);
  // view-users alone may not list the roles: 403 in a real Keycloak.
  await expect(page.getByLabel('Role', { exact: true })).toBeDisabled();
  await page.goto(`/users/${person.id}?tab=leaving`);
  await expect(page.getByRole('button', { name: 'Delete account' })).toHaveAttribute('aria-disabled', 'true');
});

for (const [failure, says] of [
  ['fail-500', 'Server error'],
  ['drop', 'No response'],
  ['garbage', 'Unexpected response'],
] as const) {
  test(
    `Keycloak answers a search with ${failure}: the list says so and continues`,
    { tag: '@sim' },
    async ({ page }) => {
      await signIn(page, 'manager', '/users');
      await page.getByRole('searchbox', { name: 'Search' }).fill(failure);
      await expect(page.getByRole('alert')).toContainText(says);
      await page.getByRole('searchbox', { name: 'Search' }).fill('doctor');
      await expect(page.getByRole('link', { name: 'doctor', exact: true })).toBeVisible();
    },
  );
}

test('many users: disable, follow, undo; your own account is left out', async ({
  page,
  resources,
  keycloak,
}) => {
  const [one, two] = [await resources.user([]), await resources.user([])];
  await keycloak.change(two.id, { enabled: false });
  const start = one.name.replace(/-\d+$/, '');
  await signIn(page, 'manager', '/users');
  await page.getByRole('searchbox', { name: 'Search' }).fill(start);
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await page.getByRole('button', { name: 'Disable', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(one.name);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  const tray = page.getByRole('complementary', { name: 'Tasks' });
  await expect(tray).toContainText('2 of 2');
  await expect.poll(async () => (await keycloak.find(one.name))?.enabled).toBe(false);
  await tray.getByRole('button', { name: 'Undo' }).click();
  // Only what was changed is taken back: the other was disabled before.
  await expect.poll(async () => (await keycloak.find(one.name))?.enabled).toBe(true);
  expect((await keycloak.find(two.name))?.enabled).toBe(false);
});

test('a role for many users: assigned, and your own account left out when it is removed', async ({
  page,
  resources,
  keycloak,
}) => {
  const person = await resources.user([]);
  await signIn(page, 'manager', '/users');
  await page.getByRole('searchbox', { name: 'Search' }).fill(person.name);
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await page.getByRole('button', { name: 'Add role' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Role').locator('option', { hasText: 'default-roles' })).toHaveCount(0);
  await dialog.getByLabel('Role').selectOption('external-role');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(() => keycloak.rolesOf(person.id)).toEqual(['external-role']);
  await page.getByRole('searchbox', { name: 'Search' }).fill('manager');
  await expect(page.getByRole('link', { name: 'manager', exact: true })).toBeVisible();
  await page.getByRole('row').filter({ hasText: 'manager' }).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(dialog).toContainText('manager is your own account and is left out.');
  await expect(dialog.getByRole('button', { name: 'Continue' })).toBeDisabled();
});
