import { expect, type Locator, type Page } from '@playwright/test';
import { signIn } from '../support/fixtures.ts';
import type { Account, Person } from '../support/target.ts';

/** Signs in and opens the roles, with what stands after `/roles`; waits for the matrix. `origin`: of the test's own local server. */
export async function openRoles(page: Page, who: Person | Account, after = '', origin = ''): Promise<void> {
  await signIn(page, who, `${origin}/roles${after}`);
  await expect(page.getByRole('grid', { name: 'Permissions matrix' })).toBeVisible();
}

/** The cell of a permission of a role. */
export function inRow(page: Page, role: string, permission: string): Locator {
  return page
    .getByRole('grid')
    .getByRole('checkbox', { name: new RegExp(`^${permission} for ${role}(,|$)`) });
}

/** What says that a save went well. */
export function savedNotice(page: Page): Locator {
  return page.getByText('Roles saved', { exact: true }).last();
}

/** Looks at the effect, saves, and waits until the console says that it is saved. `isGrave`: it asks for a tick before. */
export async function reviewAndSave(page: Page, isGrave = false): Promise<void> {
  await page.getByRole('button', { name: 'Review changes' }).click();
  if (isGrave) await page.getByRole('checkbox', { name: 'I understand the consequences' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save changes', exact: true }).click();
  await expect(savedNotice(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Review changes' })).toBeHidden();
}
