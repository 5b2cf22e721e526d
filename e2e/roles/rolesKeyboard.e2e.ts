// The keyboard in a matrix that is longer and wider than the window: the cell with the focus is always in view.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { Servers } from '../support/Servers.ts';
import { people } from '../support/target.ts';
import { openRoles } from './rolesScreen.ts';

const names = Array.from({ length: 40 }, (_, index) => `role-${String(index).padStart(2, '0')}`);

const focused = (page: Page): Locator => page.locator(':focus');
const rowOf = (cell: Locator): Locator => cell.locator('xpath=ancestor-or-self::*[@role="row"]');

/** The cell with the focus is in this row, below the head and, unless it names the role, beside the column of names. */
async function expectFocusIn(page: Page, rowIndex: number): Promise<void> {
  await expect(rowOf(focused(page))).toHaveAttribute('aria-rowindex', String(rowIndex));
  const grid = page.getByRole('grid');
  const view = await grid.boundingBox();
  const head = await grid.getByRole('rowgroup').first().boundingBox();
  const cell = await focused(page).boundingBox();
  if (!view || !head || !cell) throw new Error('not shown');
  expect(cell.y).toBeGreaterThanOrEqual(head.y + head.height - 1);
  expect(cell.y + cell.height).toBeLessThanOrEqual(view.y + view.height);
  expect(cell.x).toBeGreaterThanOrEqual(view.x);
  expect(cell.x + cell.width).toBeLessThanOrEqual(view.x + view.width);
}

test(
  'keys move through forty roles, and scroll as far as they must',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    test.slow();
    const { url } = await startLocalServer();
    const servers = new Servers(people.admin, url);
    for (const name of names) await servers.createRealmRole(name);
    await servers.changeRoles((roles) => {
      for (const name of names) roles[name] = { permissions: ['view'], 'authorized-labels': ['*'] };
    });
    await page.setViewportSize({ width: 1000, height: 700 });
    await openRoles(page, 'admin', '', url);
    const grid = page.getByRole('grid', { name: 'Permissions matrix' });
    const rows = Number(await grid.getAttribute('aria-rowcount'));
    await grid.getByRole('checkbox').first().focus();
    await expectFocusIn(page, 3);
    await page.keyboard.press('PageDown');
    await expectFocusIn(page, 18);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowUp');
    await expectFocusIn(page, 32);
    await page.keyboard.press('Control+End');
    await expectFocusIn(page, rows);
    await expect(focused(page)).toContainText('all');
    await page.keyboard.press('PageUp');
    await expectFocusIn(page, rows - 15);
    // Scrolled away, the focus stays where it is, and the next key returns to it.
    await grid.evaluate((element) => element.scrollTo({ top: 0 }));
    await expect(grid.locator('[aria-rowindex="3"]')).toBeVisible();
    await expect(rowOf(focused(page))).toHaveAttribute('aria-rowindex', String(rows - 15));
    await page.keyboard.press('ArrowDown');
    await expectFocusIn(page, rows - 14);
    await page.keyboard.press('Control+Home');
    await expectFocusIn(page, 3);
    await page.keyboard.press('ArrowUp');
    await expect(rowOf(focused(page))).toHaveAttribute('aria-rowindex', '2');
  },
);
