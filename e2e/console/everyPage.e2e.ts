import { expect, expectPage, fillLogin, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';

const pages = [
  '/studies',
  '/labels',
  '/shares',
  '/jobs',
  '/remote',
  '/roles',
  '/users',
  '/users/new',
  '/api-keys',
  '/remotes',
  '/remotes?kind=peer',
  '/system',
  '/posture',
  '/activity',
  '/me',
  '/access',
  '/overview',
  '/nowhere',
];

for (const path of pages) {
  test(`${path}: accessible in light and dark`, async ({ page }) => {
    await signIn(page, 'admin', path);
    await expectAccessible(page);
  });

  test(`${path}: fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn(page, 'admin', path);
    await expectNoSidewaysScroll(page);
  });
}

test('a study: accessible, and fits a phone', async ({ page, servers }) => {
  const [study] = await servers.findStudies({}, 0, 1);
  await signIn(page, 'admin', `/studies/${study?.id}`);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('signed out: accessible', async ({ page }) => {
  await page.goto('/signed-out');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expectAccessible(page);
});

test('by keyboard only: skip to the content, open the user menu, go to My access', async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main#content')).toBeFocused();
  await page.getByRole('button', { name: /: menu$/ }).focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu');
  await expect(menu.locator('xpath=descendant-or-self::*').and(page.locator(':focus'))).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(page.getByRole('button', { name: /: menu$/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu.locator('xpath=descendant-or-self::*').and(page.locator(':focus'))).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'My access' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/me$/);
});

test('the title of the tab names the page', async ({ page }) => {
  await page.goto('/me');
  await fillLogin(page, 'doctor');
  await expectPage(page);
  await expect(page).toHaveTitle('My access · Castellan');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Studies' }).click();
  await expect(page).toHaveTitle('Studies · Castellan');
  await page.goto('/nowhere');
  await expect(page).toHaveTitle('Page not found · Castellan');
  await page.goto('/signed-out');
  await expect(page).toHaveTitle('You’re signed out · Castellan');
});
