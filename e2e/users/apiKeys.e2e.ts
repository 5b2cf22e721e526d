// API keys: made, shown once, tested, rotated, revoked; found by a scan; the realm repaired.
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { baseUrl, cacheMs } from '../support/target.ts';
import { createKey, newKey, openNewUser } from './userPage.ts';

/** Whom the image server takes a key for, sent alone as a machine would. */
async function holderOf(key: string): Promise<unknown> {
  const answer = await fetch(`${baseUrl}/orthanc/auth/user/profile`, { headers: { 'api-key': key } });
  const profile: unknown = await answer.json();
  return typeof profile === 'object' && profile !== null && 'name' in profile ? profile.name : undefined;
}

test('a service account and its key in one step; the key has exactly its user’s permissions', async ({
  page,
  resources,
  keycloak,
}) => {
  const name = resources.name('slicer');
  resources.atEnd(() => keycloak.delete(name));
  await signIn(page, 'manager', '/api-keys');
  await page.getByRole('button', { name: 'New service account' }).click();
  await page.getByLabel('Purpose').fill(name);
  await expect(page.getByLabel('Username')).toHaveValue(name);
  await page.getByRole('checkbox', { name: 'doctor-role' }).check();
  await page.getByRole('button', { name: 'Create with API key' }).click();
  const shown = page.getByRole('textbox', { name: 'API key' });
  await expect(shown).toHaveValue(/^[0-9a-f]{64}$/);
  const key = await shown.inputValue();
  for (const program of ['curl', 'Python · requests', 'Python · pyorthanc', 'DICOMweb', '3D Slicer']) {
    await page.getByRole('tab', { name: program }).click();
    await expect(page.getByRole('tabpanel').getByRole('textbox')).toHaveValue(new RegExp(key));
  }
  await expectAccessible(page);
  await expect.poll(() => holderOf(key), { timeout: cacheMs }).toBe(name);
  expect((await keycloak.find(name))?.requiredActions).toEqual([]);
});

test('a key is rotated with an overlap and then revoked', async ({ page, resources, keycloak }) => {
  const person = await openNewUser(page, resources, 'keys', ['doctor-role']);
  await page.getByRole('button', { name: 'New API key' }).click();
  const first = await createKey(page, 'Viewer, room 4');
  await expect(page.getByText('Viewer, room 4')).toBeVisible();
  await expect(page.getByText(first)).toHaveCount(0);
  await page.getByRole('button', { name: 'Rotate key' }).click();
  const second = await createKey(page, 'Viewer, room 4');
  await expect(page.getByText('This user has 2 working keys')).toBeVisible();
  await expect.poll(() => holderOf(first), { timeout: cacheMs }).toBe(person.name);
  await expect.poll(() => holderOf(second), { timeout: cacheMs }).toBe(person.name);
  const old = page.getByRole('region', { name: new RegExp(`${first.slice(-4)}$`) });
  await old.getByRole('button', { name: 'Revoke key' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke key' }).click();
  await expect(old).toHaveCount(0);
  await expect.poll(() => holderOf(first), { timeout: cacheMs }).toBe('Anonymous');
  expect(await holderOf(second)).toBe(person.name);
  expect(await keycloak.find(person.name)).toMatchObject({
    lastName: 'To-End',
    attributes: { 'api-key': [second], 'api-key-holder': ['true'] },
  });
});

test('a key is tested: whose it is, what it can see, what programs can do with it', async ({
  page,
  resources,
  keycloak,
}) => {
  const { label } = await resources.labeledStudy();
  const person = await resources.person(['view', 'download'], [label]);
  const key = newKey();
  await keycloak.setAttributes(person.name, { 'api-key': [key] });
  await signIn(page, 'manager', '/api-keys');
  await page.getByRole('button', { name: 'Test a key' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=password]').fill(key);
  await dialog.getByRole('button', { name: 'Test this key' }).click();
  await expect(dialog).toContainText(`The server recognizes this key as ${person.name}`);
  await expect(dialog).toContainText(`studies labeled ${label}`);
  await expect(dialog.getByRole('row', { name: /Open a study/ })).toContainText('Allowed');
  await expect(dialog.getByRole('row', { name: /List all studies/ })).toContainText(
    'Only for people with access',
  );
  await expectAccessible(page);
});

test('a key without access: the causes that Keycloak can show', async ({ page, resources, keycloak }) => {
  const [one, two] = [await resources.user([]), await resources.user([])];
  const [double, disabled] = [newKey(), newKey()];
  await keycloak.setAttributes(one.name, { 'api-key': [double] });
  await keycloak.setAttributes(two.name, { 'api-key': [double.toUpperCase(), disabled] });
  await signIn(page, 'manager', '/api-keys');
  await page.getByRole('button', { name: 'Test a key' }).click();
  const dialog = page.getByRole('dialog');
  const says = async (key: string, text: string | RegExp): Promise<void> => {
    await dialog.locator('input[type=password], input[type=text]').first().fill(key);
    await dialog.getByRole('button', { name: 'Test this key' }).click();
    await expect(dialog.getByRole('alert')).toContainText(text);
  };
  await says(newKey(), 'None of the listed owners has this key');
  await dialog.getByRole('button', { name: 'Scan all users' }).click();
  await expect(dialog.getByRole('alert')).toContainText('No user in Keycloak has this key');
  await says(`${newKey()} ${newKey()}`, 'The key contains a space');
  await says(double, /several users have this key/);
  await keycloak.change(two.id, { enabled: false });
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Scan all users' }).click();
  await expect(page.getByText(/users? read, .* with issues/)).toBeVisible();
  await page.getByRole('button', { name: 'Test a key' }).click();
  await says(disabled, `Its owner ${two.name} is disabled`);
});

test('the scan finds duplicate, weak and unmarked keys, and marks their users', async ({
  page,
  resources,
  keycloak,
}) => {
  const [one, two] = [await resources.user([]), await resources.user([])];
  const double = newKey();
  await keycloak.setAttributes(one.name, { 'api-key': [double] });
  await keycloak.setAttributes(two.name, { 'api-key': [double.toUpperCase(), 'typed-by-hand-key-0001'] });
  await signIn(page, 'manager', '/api-keys');
  await page.getByRole('button', { name: 'Scan all users' }).click();
  await expect(page.getByText(/users? read, .* with issues/)).toBeVisible();
  const found = page.getByRole('grid', { name: 'Scan all users' });
  await expect(found.getByRole('row').filter({ hasText: one.name })).toContainText('Duplicate');
  await expect(found.getByRole('row').filter({ hasText: two.name }).nth(1)).toContainText('Weak');
  await expect(found.getByText(double)).toHaveCount(0);
  await page.getByRole('button', { name: /^Mark \d+ owner/ }).click();
  await expect
    .poll(async () => (await keycloak.find(one.name))?.attributes['api-key-holder'])
    .toEqual(['true']);
  expect((await keycloak.find(one.name))?.lastName).toBe('To-End');
});

test('without manage-users: keys are shown by their last characters only', async ({
  page,
  resources,
  keycloak,
}) => {
  const [reader, person] = [await resources.user([]), await resources.user([])];
  await keycloak.giveRight(reader.id, 'view-users');
  const key = newKey();
  await keycloak.setAttributes(person.name, { 'api-key': [key], 'api-key-holder': ['true'] });
  await signIn(page, reader, `/users/${person.id}?tab=keys`);
  await expect(page.getByText(`••••••${key.slice(-4)}`)).toBeVisible();
  await expect(page.getByText(key)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Revoke key' })).toHaveAttribute('aria-disabled', 'true');
});

test('the page of API keys is accessible and fits a phone', async ({ page }) => {
  await signIn(page, 'manager', '/api-keys');
  await expect(page.getByText('The realm stores API keys')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test(
  'a realm in which users can edit their own key is reported and repaired',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const asked = page.waitForRequest(/\/admin\/realms\/orthanc\/users\/profile/);
    await signIn(page, 'admin', `${localServer.url}/api-keys`);
    const authorization = (await (await asked).headerValue('authorization')) ?? '';
    const profileUrl = `${localServer.url}/keycloak/admin/realms/orthanc/users/profile`;
    const profile: unknown = await (await fetch(profileUrl, { headers: { authorization } })).json();
    const attributes =
      typeof profile === 'object' && profile !== null && 'attributes' in profile ? profile.attributes : [];
    const people = Array.isArray(attributes) ? attributes.slice(0, 4) : [];
    const opened = await fetch(profileUrl, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ attributes: people, unmanagedAttributePolicy: 'ENABLED' }),
    });
    expect(opened.status).toBe(200);
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('Users can edit their own API key');
    await page.getByRole('button', { name: 'Repair realm' }).click();
    await expect(
      page.getByText('The realm stores API keys, and only administrators can change them.'),
    ).toBeVisible();
  },
);

test('a user who can’t change the realm is told what the repair needs', { tag: '@sim' }, async ({ page }) => {
  await signIn(page, 'manager', '/api-keys');
  await expect(page.getByText('The realm stores API keys')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Repair realm' })).toHaveCount(0);
});
