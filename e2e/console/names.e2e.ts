// Names that look like other names, and names from right to left: refused when they are new, marked and isolated when they are there.
import { expect, signIn, test } from '../support/fixtures.ts';
import { openRoles } from '../roles/rolesScreen.ts';

test('a role name with an invisible character is refused, one with mixed alphabets causes a warning', async ({
  page,
  resources,
}) => {
  const name = resources.name('role');
  await openRoles(page, 'admin');
  await page.getByRole('button', { name: 'New role' }).click();
  const dialog = page.getByRole('dialog', { name: 'New role' });
  const field = dialog.getByRole('textbox', { name: 'Name' });
  for (const [value, message] of [
    [`${name}\u200B`, 'Contains an invisible character (U+200B).'],
    [`\u202E${name}`, 'Contains an invisible character (U+202E).'],
    [`${name}\u00A0x`, 'Contains an invisible character (U+00A0).'],
    ['..', 'Not “.” or “..”'],
    ['  ', 'Enter a name for the role.'],
  ] as const) {
    await field.fill(value);
    await dialog.getByRole('button', { name: 'Create role', exact: true }).click();
    await expect(dialog).toContainText(message);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  }
  await field.fill(name.replace('role', 'r\u043Ele'));
  await expect(dialog.getByRole('status')).toContainText('“\u043E” (U+043E) is from another alphabet');
  await expect(field).not.toHaveAttribute('aria-invalid', 'true');
});

test('roles that look alike can be told apart', async ({ page, resources }) => {
  const name = await resources.role(['view'], []);
  await resources.role(['view'], [], `${name}\u200B`);
  await resources.role(['view'], [], `\u202E${name}`);
  await resources.role(['view'], [], name.replace('role', 'r\u043Ele'));
  await openRoles(page, 'admin');
  const grid = page.getByRole('grid', { name: 'Permissions matrix' });
  for (const shown of [name, `${name}⟨U+200B⟩`, `⟨U+202E⟩${name}`, name.replace('role', 'r\u043E⟨U+043E⟩le')])
    await expect(grid.getByRole('button', { name: shown, exact: true })).toBeVisible();
  await expect(grid.getByTitle('Invisible character U+202E')).toBeVisible();
  await grid.getByRole('button', { name: `⟨U+202E⟩${name}`, exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: `⟨U+202E⟩${name}` })).toBeVisible();
});

test('a user’s names: invisible characters are refused, joiners that a script needs are kept', async ({
  page,
  resources,
}) => {
  const user = await resources.user([]);
  await signIn(page, 'manager', '/users/new');
  await page.getByLabel('Username').fill(`${user.name}\u200B`);
  await page.getByRole('button', { name: 'Create user' }).click();
  await expect(page.getByText('Contains an invisible character (U+200B).')).toBeVisible();
  await expect(page.getByLabel('Username')).toBeFocused();

  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`/users/${user.id}`);
  const first = page.getByLabel('First name');
  await first.fill('Ali\u202E');
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText('Contains an invisible character (U+202E).')).toBeVisible();
  await first.fill('علی\u200Cرضا');
  await page.getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(page.getByText(`${user.name} saved`)).toBeVisible();
});

test('a sentence with a right-to-left name keeps its order', async ({ page, resources }) => {
  const role = await resources.role(['view'], [], `${resources.name('role')} מנהל (2)`);
  await openRoles(page, 'admin', `?role=${encodeURIComponent(role)}`);
  await page.getByRole('button', { name: 'Delete role', exact: true }).click();
  await expect(page.getByRole('dialog', { name: `Delete \u2068${role}\u2069` })).toBeVisible();
});
