// Making a user: one form, one action, and what happens when a step of it fails.
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';

test('a user with a generated password and a role, in one form', async ({ page, resources, keycloak }) => {
  const name = resources.name('new');
  resources.atEnd(() => keycloak.delete(name));
  await signIn(page, 'manager', '/users');
  await page.getByRole('button', { name: 'New user' }).click();
  await expectAccessible(page);
  await page.getByLabel('Username').fill(name.toUpperCase());
  await page.getByLabel('First name').fill("Zoë O'x");
  await page.getByLabel('Last name').fill('Müller');
  await page.getByLabel('Email').fill(`${name}@test.example`);
  await expect(page.getByRole('checkbox', { name: /default-roles/ })).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'external-role' }).check();
  await page.getByRole('button', { name: 'Create user' }).click();
  await expect(page.getByRole('main')).toContainText(`${name} created`);
  const password = page.getByRole('textbox', { name: 'Initial password' });
  await expect(password).toHaveValue(/^(\w{5}-){3}\w{5}$/);
  const user = await keycloak.find(name);
  expect(user).toMatchObject({ enabled: true, lastName: 'Müller', requiredActions: ['UPDATE_PASSWORD'] });
  expect(await keycloak.rolesOf(user?.id ?? '')).toEqual(['external-role']);
  await page.getByRole('link', { name: 'Go to user' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.goBack();
  await expect(password).toHaveCount(0);
});

test('the form fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'manager', '/users/new');
  await expect(page.getByRole('button', { name: 'Create user' })).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('Keycloak’s refusal shows at its field, and no input is lost', async ({ page, resources }) => {
  const taken = await resources.user([]);
  await signIn(page, 'manager', '/users/new');
  const userName = page.getByLabel('Username');
  const email = page.getByLabel('Email');
  const create = page.getByRole('button', { name: 'Create user' });
  await userName.fill(taken.name);
  await email.fill('free-address@test.example');
  await create.click();
  await expect(userName).toHaveAccessibleDescription(/This username is taken/);
  await expect(userName).toBeFocused();
  await expect(email).toHaveValue('free-address@test.example');
  await userName.fill(resources.name('other'));
  await email.fill(`${taken.name}@test.example`);
  await create.click();
  await expect(email).toHaveAccessibleDescription(/Another user has this email/);
  // Two fields at once: another shape of answer.
  await userName.fill('a');
  await email.fill('not-an-address');
  await create.click();
  await expect(userName).toHaveAccessibleDescription(/Between 3 and 255/);
  await expect(email).toHaveAccessibleDescription(/valid email address/);
  await userName.fill('with space');
  await email.fill('');
  await create.click();
  await expect(userName).toHaveAccessibleDescription(/can’t contain spaces/);
});

test('a password that the policy refuses: explained at the field, and no user is created', async ({
  page,
  resources,
  keycloak,
}) => {
  await keycloak.requireLongPasswords();
  const name = resources.name('weak');
  resources.atEnd(() => keycloak.delete(name));
  await signIn(page, 'manager', '/users/new');
  await page.getByLabel('Username').fill(name);
  await page.getByRole('radio', { name: 'Set one' }).check();
  await page.locator('input[type=password]').fill('short');
  await page.getByRole('button', { name: 'Create user' }).click();
  await expect(page.getByText('The password policy requires at least 12 characters.').first()).toBeVisible();
  expect(await keycloak.find(name)).toBeUndefined();
});

test(
  'the roles can’t be assigned: the form says so; a retry continues from there',
  { tag: '@sim' },
  async ({ page, resources, keycloak }) => {
    const name = `${resources.name('half')}.later-once-fail-500`;
    resources.atEnd(() => keycloak.delete(name));
    await signIn(page, 'manager', '/users/new');
    await page.getByLabel('Username').fill(name);
    await page.getByRole('checkbox', { name: 'external-role' }).check();
    await page.getByRole('button', { name: 'Create user' }).click();
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText('The account was created, but its roles couldn’t be assigned');
    const made = await keycloak.find(name);
    expect(await keycloak.rolesOf(made?.id ?? '')).toEqual([]);
    await alert.getByRole('button', { name: 'Try again from here' }).click();
    await expect(page.getByRole('main')).toContainText(`${name} created`);
    expect(await keycloak.rolesOf(made?.id ?? '')).toEqual(['external-role']);
  },
);

test(
  'the roles can’t be assigned, and it is undone: no user is left behind',
  { tag: '@sim' },
  async ({ page, resources, keycloak }) => {
    const name = `${resources.name('half')}.later-fail-500`;
    resources.atEnd(() => keycloak.delete(name));
    await signIn(page, 'manager', '/users/new');
    await page.getByLabel('Username').fill(name);
    await page.getByRole('checkbox', { name: 'external-role' }).check();
    await page.getByRole('button', { name: 'Create user' }).click();
    await page.getByRole('button', { name: 'Undo: delete account' }).click();
    await expect(page.getByText(`${name} deleted again`)).toBeVisible();
    expect(await keycloak.find(name)).toBeUndefined();
    await expect(page.getByLabel('Username')).toHaveValue(name);
  },
);

test(
  'Keycloak goes down while a user is created: the form stays, and a retry completes it',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'manager', `${localServer.url}/users/new`);
    await page.getByLabel('Username').fill('new.person');
    await page.getByRole('checkbox', { name: 'external-role' }).check();
    await localServer.control({ keycloak: { state: 'drop', only: '^POST .*/users/?$' } });
    await page.getByRole('button', { name: 'Create user' }).click();
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText('Keycloak didn’t respond, so the account may exist');
    await localServer.control({ keycloak: { state: 'up' } });
    await expect(page.getByLabel('Username')).toHaveValue('new.person');
    await page.getByRole('button', { name: 'Create user' }).click();
    await expect(page.getByRole('main')).toContainText('new.person created');
  },
);
