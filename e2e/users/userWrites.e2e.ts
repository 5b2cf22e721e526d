// Writes to users: what Keycloak does with them, two at once, API keys in no address, and what asks first.
import { expect, signIn, test } from '../support/fixtures.ts';
import { raceOnStack } from './userRaces.ts';
import { createKey, newKey, openNewUser } from './userPage.ts';

test('Keycloak: a write of attributes with the names keeps the rest; without the names it clears them', async ({
  resources,
  keycloak,
}) => {
  const person = await resources.user([]);
  const all = { emailVerified: true, requiredActions: ['UPDATE_PASSWORD'], enabled: false };
  await keycloak.change(person.id, all);
  const before = await keycloak.find(person.name);
  const { firstName, lastName, email } = before ?? {};
  const attributes = { 'api-key': [newKey()] };
  await keycloak.change(person.id, { firstName, lastName, email, attributes });
  expect(await keycloak.find(person.name)).toEqual({ ...before, attributes });
  await keycloak.change(person.id, { lastName: 'Alone' });
  expect(await keycloak.find(person.name)).toEqual({ ...before, lastName: 'Alone', attributes });
  await keycloak.change(person.id, { attributes: {} });
  const wiped = await keycloak.find(person.name);
  expect([wiped?.firstName, wiped?.lastName, wiped?.email]).toEqual([undefined, undefined, undefined]);
  expect(wiped).toMatchObject(all);
});

test('another client writes back an older copy: the revoked key stays revoked', async ({
  page,
  resources,
  keycloak,
}) => {
  const person = await resources.user([]);
  const key = newKey();
  await keycloak.setAttributes(person.name, { 'api-key': [key], 'api-key-holder': ['true'] });
  const read = await keycloak.find(person.name);
  await signIn(page, 'manager', `/users/${person.id}?tab=keys`);
  await page.getByRole('button', { name: 'Revoke key' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke key' }).click();
  await expect(page.getByText('Checking that no one else overwrites it')).toBeVisible();
  await expect.poll(async () => (await keycloak.find(person.name))?.attributes['api-key']).toBeUndefined();
  await keycloak.change(person.id, { ...read });
  await expect(page.getByText('Checking that no one else overwrites it')).toHaveCount(0, { timeout: 40_000 });
  await expect(page.getByText(/revoked\. The server/)).toBeVisible();
  expect((await keycloak.find(person.name))?.attributes['api-key']).toBeUndefined();
});

test('someone else deliberately enables the account again: the page says so and shows the current state', async ({
  page,
  resources,
  keycloak,
}) => {
  const person = await resources.user([]);
  await keycloak.change(person.id, { enabled: false });
  await signIn(page, 'manager', `/users/${person.id}?tab=leaving`);
  await page.getByRole('button', { name: 'Enable account', exact: true }).click();
  await expect.poll(async () => (await keycloak.find(person.name))?.enabled).toBe(true);
  await keycloak.change(person.id, { enabled: false });
  await expect(page.getByText('Someone else changed it at the same time')).toBeVisible({ timeout: 40_000 });
  await expect(page.getByRole('button', { name: 'Enable account', exact: true })).toBeVisible();
  expect((await keycloak.find(person.name))?.enabled).toBe(false);
});

test('an API key is in no URL when it is created, tested, rotated or revoked', async ({
  page,
  resources,
}) => {
  const person = await resources.user([]);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
  await signIn(page, 'manager', `/users/${person.id}?tab=keys`);
  await page.getByRole('button', { name: 'New API key' }).click();
  const first = await createKey(page, 'First');
  await page.getByRole('button', { name: 'Test key', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Test this key' }).click();
  await expect(dialog.getByRole('status').or(dialog.getByRole('alert'))).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Rotate key' }).click();
  const second = await createKey(page, 'Second');
  await page.getByRole('button', { name: 'Revoke key' }).first().click();
  await dialog.getByRole('button', { name: 'Revoke key' }).click();
  await expect(page.getByText(/revoked\. The server/)).toBeVisible();
  await page.goto('/api-keys');
  await page.getByRole('button', { name: 'Test a key' }).click();
  const unknown = newKey();
  await dialog.locator('input[type=password]').fill(unknown);
  await dialog.getByRole('button', { name: 'Test this key' }).click();
  await expect(dialog.getByRole('alert')).toContainText('None of the listed owners has this key');
  expect(asked.length).toBeGreaterThan(20);
  const secrets = [first, second, unknown];
  expect(asked.filter((url) => secrets.some((secret) => url.toLowerCase().includes(secret)))).toEqual([]);
});

test('assigning a role with manage-users asks first, and says what it allows', async ({
  page,
  resources,
  keycloak,
}) => {
  const person = await openNewUser(page, resources, 'roles');
  await page.getByRole('checkbox', { name: 'user-admin' }).check();
  await page.getByRole('button', { name: 'Save roles' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('read and use every API key');
  await expect(dialog.getByRole('button', { name: 'Continue' })).toBeDisabled();
  expect(await keycloak.rolesOf(person.id)).toEqual([]);
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(`${person.name} saved`)).toBeVisible();
  expect(await keycloak.rolesOf(person.id)).toEqual(['user-admin']);
  await page.goto('/users/new');
  await page.getByLabel('Username').fill(resources.name('boss'));
  await page.getByRole('checkbox', { name: 'user-admin' }).check();
  await page.getByRole('button', { name: 'Create user' }).click();
  await expect(dialog).toContainText('read and use every API key');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.goto('/users');
  await page.getByRole('searchbox', { name: 'Search' }).fill(person.name);
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await page.getByRole('button', { name: 'Add role' }).click();
  await dialog.getByLabel('Role').selectOption('user-admin');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toContainText('read and use every API key');
  await expect(dialog.getByRole('button', { name: 'Continue' })).toBeDisabled();
});

test(
  'assigning a role with admin-permissions asks first',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'admin', `${localServer.url}/roles`);
    await expect(page.getByRole('grid')).toContainText('admin-role');
    await page.getByRole('link', { name: 'Users', exact: true }).click();
    await page.getByRole('grid').getByRole('link', { name: 'doctor', exact: true }).click();
    await page.getByRole('tab', { name: 'Roles' }).click();
    await page.getByRole('checkbox', { name: 'admin-role' }).check();
    await page.getByRole('button', { name: 'Save roles' }).click();
    await expect(page.getByRole('dialog')).toContainText('so give themselves everything');
  },
);

test('ending all sessions of a user asks first', async ({ page, resources, openBrowser }) => {
  const person = await resources.user([]);
  await signIn(await openBrowser(), person, '/me');
  await signIn(page, 'manager', `/users/${person.id}?tab=signIn`);
  await page.getByRole('button', { name: 'End all sessions' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`of ${person.name} will end immediately`);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('No sessions.')).toHaveCount(0);
  await page.getByRole('button', { name: 'End all sessions' }).click();
  await dialog.getByRole('button', { name: 'End all sessions' }).click();
  await expect(page.getByText('No sessions.')).toBeVisible();
});

test(
  'a gateway answers a write with a page and status 200: nothing counts as done, and the input stays',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'manager', `${localServer.url}/users`);
    await page.getByRole('grid').getByRole('link', { name: 'doctor', exact: true }).click();
    await page.getByLabel('Last name').fill('Typed');
    await localServer.control({ keycloak: { state: 'garbage', only: '^(PUT|POST|DELETE) .*/admin/' } });
    await page.getByRole('button', { name: 'Save changes', exact: true }).click();
    await expect(page.getByText('Couldn’t save doctor')).toBeVisible();
    await expect(page.getByLabel('Last name')).toHaveValue('Typed');
    await page.getByRole('tab', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Reset password' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset password' }).click();
    await expect(page.getByText('Couldn’t reset the password')).toBeVisible();
    await expect(page.getByText('doctor has a new password')).toHaveCount(0);
  },
);

test(
  'a key is saved but the response lost: it is read back and shown, or kept until that works',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'manager', `${localServer.url}/users`);
    await page.getByRole('grid').getByRole('link', { name: 'doctor', exact: true }).click();
    await page.getByRole('tab', { name: 'API keys' }).click();
    await page.getByRole('button', { name: 'New API key' }).click();
    const put = '^PUT .*/admin/.*/users/';
    await localServer.control({ keycloak: { state: 'drop', afterwards: true, only: put } });
    await createKey(page, 'Lost and found');
    await expect(page.getByText('Lost and found')).toBeVisible();
    await page.getByRole('button', { name: 'Rotate key' }).click();
    const dialog = page.getByRole('dialog');
    // Not the first reading, but the write and all that follows.
    await localServer.control({
      keycloak: { state: 'drop', afterwards: true, only: '^(PUT|POST) .*/admin/' },
    });
    const isDone = page.waitForEvent('requestfailed', (request) => request.method() === 'PUT');
    await dialog.getByRole('button', { name: 'Create key' }).click();
    await isDone;
    await localServer.control({ keycloak: { state: 'drop', only: '/admin/' } });
    await expect(dialog.getByRole('alert')).toContainText('the key below may or may not work', {
      timeout: 30_000,
    });
    const held = await dialog.getByRole('textbox', { name: 'API key' }).inputValue();
    await localServer.control({ keycloak: { state: 'up' } });
    await dialog.getByRole('button', { name: 'Check again' }).click();
    await expect(dialog.getByRole('alert')).toHaveCount(0);
    await expect(dialog.getByRole('textbox', { name: 'API key' })).toHaveValue(held);
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await page.reload();
    await expect(page.getByText(`••••••${held.slice(-4)}`)).toBeVisible();
  },
);

test(
  'two administrators at once on the real Keycloak: what is reported as done holds',
  { tag: '@stack' },
  async ({ servers }) => {
    test.setTimeout(180_000);
    const ended = await raceOnStack(servers, 60);
    test.info().annotations.push({ type: 'races', description: JSON.stringify(ended) });
    process.stdout.write(`${JSON.stringify(ended)}\n`);
    for (const [pair, { lost }] of Object.entries(ended)) expect([pair, lost]).toEqual([pair, 0]);
  },
);
