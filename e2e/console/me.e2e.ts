import { expect, signIn, test } from '../support/fixtures.ts';

test('My access: roles, permissions in words, and access to all studies', async ({ page }) => {
  await signIn(page, 'doctor', '/me');
  const main = page.getByRole('main');
  await expect(main).toContainText('doctor-role');
  await expect(main).toContainText('All studies, labeled or not.');
  const share = main.getByRole('row', { name: /^share / });
  await expect(share).toContainText('create links for people without an account');
  await expect(main.getByRole('row', { name: /^edit-labels / })).toHaveCount(0);
  await expect(main).not.toContainText('default-roles');
});

test('My access: the labels of all my roles', async ({ page, resources }) => {
  const [one, two] = [resources.name('one'), resources.name('two')];
  const roles = [await resources.role(['view'], [one]), await resources.role(['download'], [two])];
  await signIn(page, await resources.user(roles), '/me');
  const sees = page.getByRole('region', { name: 'Studies I can see' });
  await expect(sees).toContainText(one);
  await expect(sees).toContainText(two);
  await expect(page.getByRole('row', { name: /^view / })).toBeVisible();
  await expect(page.getByRole('row', { name: /^download / })).toBeVisible();
});

test('a user without a role is told that no study is visible and whom to ask', async ({
  page,
  resources,
}) => {
  await signIn(page, await resources.user([]));
  await expect(page).toHaveURL(/\/me$/);
  await expect(page.getByRole('main')).toContainText('Your roles don’t grant access to any label');
  await expect(page.getByRole('main')).toContainText('Ask an administrator for a role');
});

test('a new password is set on Keycloak’s own page', async ({ page, resources }) => {
  const someone = await resources.user([]);
  await signIn(page, someone, '/me');
  await page.getByRole('button', { name: 'Change password' }).click();
  // Keycloak may want the old password first, when the sign-in is not fresh.
  const fresh = 'a-Quite-Long-New-Passphrase-7';
  await page.locator('#password-new').fill(fresh);
  await page.locator('#password-confirm').fill(fresh);
  await page.locator('#kc-submit, [type=submit]').first().click();
  await expect(page).toHaveURL(/\/me$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My access');
});
