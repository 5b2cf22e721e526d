// The menu of screens, and the head that is above every page.
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { baseUrl } from '../support/target.ts';

test('the menu is in groups, and shrinks to icons that say what they are; the device remembers it', async ({
  page,
}) => {
  await signIn(page, 'admin', '/me');
  const menu = page.getByRole('navigation', { name: 'Main' });
  const people = menu.getByRole('group', { name: 'People and access' });
  await expect(people.getByRole('link')).toHaveText(['Labels', 'Roles', 'Users', 'API keys', 'Access']);
  await menu.getByRole('button', { name: 'Collapse menu' }).click();
  const roles = menu.getByRole('link', { name: 'Roles' });
  await roles.hover();
  await expect(page.getByRole('tooltip')).toHaveText('Roles');
  await expectAccessible(page);
  await page.reload();
  await expect(menu.getByRole('button', { name: 'Expand menu' })).toBeVisible();
  await roles.click();
  await expect(page).toHaveURL(/\/roles/);
  await menu.getByRole('button', { name: 'Expand menu' }).click();
  await expect(menu.getByRole('button', { name: 'Collapse menu' })).toBeVisible();
});

test('on a phone three screens are one tap away, and the menu covers the page', async ({ page }) => {
  await signIn(page, 'admin', '/me');
  await expectNoSidewaysScroll(page);
  const bar = page.getByRole('navigation', { name: 'Most used' });
  await expect(bar.getByRole('link')).toHaveText(['Overview', 'Studies', 'Share links']);
  for (const target of [...(await bar.getByRole('link').all()), bar.getByRole('button')])
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await bar.getByRole('button', { name: 'Open menu' }).click();
  const menu = page.getByRole('navigation', { name: 'Main' });
  await expect(menu.getByRole('link', { name: 'My access' })).toBeInViewport();
  await expectAccessible(page);
  await menu.getByRole('link', { name: 'Roles' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Roles' })).toBeVisible();
  await expect(menu).toBeHidden();
  await bar.getByRole('link', { name: 'Studies' }).click();
  await expect(page).toHaveURL(/\/studies$/);
});

test('the head says which server this is, as config.json calls it', async ({ page }) => {
  const config: unknown = await (await fetch(`${baseUrl}/config.json`)).json();
  const server = { name: 'PACS St. Vitus <b>', environment: 'Test' };
  await page.route('**/config.json', (route) =>
    route.fulfill({ json: Object.assign({}, config, { server }) }),
  );
  await signIn(page, 'external', '/me');
  const head = page.getByRole('banner');
  await expect(head.getByText('PACS St. Vitus <b>', { exact: true })).toBeVisible();
  await expect(head.getByText('Test', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await expect(head.getByText('Test', { exact: true })).toBeVisible();
});
