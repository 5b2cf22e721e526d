// A user's page that opens with a suggested change: a role ticked, the account about to be enabled, a key about to be rotated.
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { openPrepared } from './openPrepared.ts';
import { createKey, newKey } from '../users/userPage.ts';

test('a suggested role is ticked, through a reload; saved, the user has it', async ({
  page,
  resources,
  keycloak,
}) => {
  const user = await resources.user([]);
  await signIn(page, 'manager', '/users');
  await openPrepared(page, `/users/${user.id}?tab=roles`, {
    kind: 'giveRole',
    userId: user.id,
    role: 'external-role',
  });
  const box = page.getByRole('checkbox', { name: 'external-role' });
  const notice = page.getByRole('note').filter({ hasText: 'Suggested' });
  await expect(box).toBeChecked();
  await page.reload();
  await expect(box).toBeChecked();
  await expect(notice).toContainText('give this user the role external-role');
  expect(await keycloak.rolesOf(user.id)).not.toContain('external-role');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save roles' }).click();
  await expect.poll(() => keycloak.rolesOf(user.id)).toContain('external-role');
  await expect(notice).toHaveCount(0);
  await expect(box).toBeChecked();
});

test('a suggested role can be discarded; one that is held, or that Keycloak hasn’t got, is said to be so', async ({
  page,
  resources,
  keycloak,
}) => {
  const user = await resources.user(['external-role']);
  const path = `/users/${user.id}?tab=roles`;
  await signIn(page, 'manager', '/users');
  await openPrepared(page, path, { kind: 'giveRole', userId: user.id, role: 'doctor-role' });
  const notice = page.getByRole('note').filter({ hasText: 'Suggested' });
  await expect(page.getByRole('checkbox', { name: 'doctor-role' })).toBeChecked();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('checkbox', { name: 'doctor-role' })).not.toBeChecked();
  await expect(notice).toHaveCount(0);
  await openPrepared(page, path, { kind: 'giveRole', userId: user.id, role: 'external-role' });
  await expect(notice).toContainText('it’s already so');
  const hostile = 'no-role\u200B<img src=x onerror=alert(1)>';
  await openPrepared(page, path, { kind: 'giveRole', userId: user.id, role: hostile });
  await expect(notice).toContainText('Keycloak has no role');
  await expect(notice).toContainText('⟨U+200B⟩<img');
  await expect(page.getByRole('button', { name: 'Save roles' })).toHaveAttribute('aria-disabled', 'true');
  expect(await keycloak.rolesOf(user.id)).not.toContain('doctor-role');
});

test('a disabled account asks whether to enable it; only the answer does', async ({
  page,
  resources,
  keycloak,
}) => {
  const user = await resources.user([]);
  await keycloak.change(user.id, { enabled: false });
  await signIn(page, 'manager', '/users');
  const path = `/users/${user.id}?tab=leaving`;
  const change = { kind: 'enableAccount', userId: user.id } as const;
  await openPrepared(page, path, change);
  const dialog = page.getByRole('dialog', { name: 'Enable account' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  expect((await keycloak.find(user.name))?.enabled).toBe(false);
  await openPrepared(page, path, change);
  await expect(dialog.getByRole('note')).toContainText('enable this account');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Enable account' }).click();
  await expect.poll(async () => (await keycloak.find(user.name))?.enabled).toBe(true);
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('note').filter({ hasText: 'Suggested' })).toHaveCount(0);
  await openPrepared(page, path, change);
  await expect(page.getByRole('note').filter({ hasText: 'Suggested' })).toContainText('it’s already so');
});

test('a key that another user has opens its rotation', async ({ page, resources, keycloak }) => {
  const [user, other] = [await resources.user([]), await resources.user([])];
  const key = newKey();
  for (const { name } of [user, other]) await keycloak.setAttributes(name, { 'api-key': [key] });
  await signIn(page, 'manager', '/users');
  const change = { kind: 'replaceKey', userId: user.id } as const;
  await openPrepared(page, `/users/${user.id}?tab=keys`, change);
  const dialog = page.getByRole('dialog', { name: 'Rotate key' });
  await expect(dialog.getByRole('note')).toContainText('rotate the API key that another user has too');
  expect((await keycloak.find(user.name))?.attributes['api-key']).toEqual([key]);
  const made = await createKey(page, 'Viewer, room 4');
  await expect.poll(async () => (await keycloak.find(user.name))?.attributes['api-key']).toContain(made);
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('This user has 2 working keys')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await openPrepared(page, `/users/${user.id}?tab=keys`, change);
  await expect(page.getByRole('note').filter({ hasText: 'Suggested' })).toContainText(
    'choose the one to rotate',
  );
  await openPrepared(page, `/users/${(await resources.user([])).id}?tab=keys`, change);
  await expect(page.getByRole('note').filter({ hasText: 'Suggested' })).toHaveCount(0);
});
