import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';

const box = (page: Page) => page.getByRole('combobox', { name: 'Command palette' });
const options = (page: Page) => page.getByRole('dialog').getByRole('option');

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(box(page)).toBeFocused();
}

test('goes to a screen by typing, with arrows and Enter', async ({ page }) => {
  await signIn(page, 'admin', '/studies');
  await openPalette(page);
  await expectAccessible(page);
  await box(page).fill('my acc');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(options(page).first()).toContainText('My access');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', /-me$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/me$/);
  await expect(box(page)).toBeHidden();
});

test('searches studies; the search text stays out of the URL', async ({ page, servers }) => {
  const [study] = await servers.findStudies({}, 0, 1);
  const family = study?.patientName.split('^')[0] ?? '';
  await signIn(page, 'doctor', '/me');
  await openPalette(page);
  await box(page).fill(family);
  await page.getByRole('option', { name: `Search studies for “${family}”` }).click();
  await expect(page).toHaveURL(/\/studies$/);
  await expect(page.getByRole('searchbox', { name: 'Search studies' })).toHaveValue(family);
});

test('changes the language and the appearance', async ({ page }) => {
  await signIn(page, 'doctor', '/me');
  await openPalette(page);
  await box(page).fill('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await openPalette(page);
  await box(page).fill('français');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mes accès');
});

test('signs out', async ({ page }) => {
  await signIn(page, 'doctor', '/me');
  await openPalette(page);
  await box(page).fill('sign out');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/signed-out$/);
});

test('offers only what the user has permission for', async ({ page, resources }) => {
  await signIn(page, await resources.user([]));
  await openPalette(page);
  await expect(options(page).filter({ hasText: 'Go to' })).toHaveText([/Access/, /My access/]);
  await box(page).fill('anything');
  await expect(options(page)).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'No matches' })).toBeVisible();
});

test('Escape returns the focus; keys typed in a field stay there', async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  const menu = page.getByRole('button', { name: /: menu$/ });
  await menu.focus();
  await openPalette(page);
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeHidden();
  await expect(menu).toBeFocused();
  const search = page.getByRole('searchbox', { name: 'Search studies' });
  await search.click();
  await page.keyboard.type('a?');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(search).toHaveValue('a?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a key is heard from the moment a page is there', async ({ page }) => {
  // On a busy machine the browser may hand over a key between the first drawing and what React leaves for later.
  await page.addInitScript(() => {
    const pressOnce = new MutationObserver(() => {
      if (!document.querySelector('main#content h1')) return;
      pressOnce.disconnect();
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true }),
      );
    });
    pressOnce.observe(document, { childList: true, subtree: true });
  });
  await signIn(page, 'external', '/me');
  await expect(box(page)).toBeFocused();
});

test('? lists the keys', async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  await page.keyboard.press('Shift+?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toContainText('go to the search box');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
});
