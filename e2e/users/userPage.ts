import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { signIn } from '../support/fixtures.ts';
import type { TestResources } from '../support/TestResources.ts';
import type { Account } from '../support/target.ts';

/** Creates a user with these roles and opens a tab of their page as the manager. */
export async function openNewUser(
  page: Page,
  resources: TestResources,
  tab: 'account' | 'roles' | 'signIn' | 'keys' | 'leaving' = 'account',
  roles: readonly string[] = [],
): Promise<Account & { id: string }> {
  const user = await resources.user(roles);
  await signIn(page, 'manager', `/users/${user.id}${tab === 'account' ? '' : `?tab=${tab}`}`);
  return user;
}

/** An API key as the console generates them. */
export const newKey = (): string => randomBytes(32).toString('hex');

/** Creates a key in the dialog that is open, closes the dialog and returns the key. */
export async function createKey(page: Page, purpose: string): Promise<string> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Purpose').fill(purpose);
  await dialog.getByRole('button', { name: 'Create key' }).click();
  const shown = dialog.getByRole('textbox', { name: 'API key' });
  await expect(shown).toHaveValue(/^[0-9a-f]{64}$/);
  const key = await shown.inputValue();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  return key;
}
