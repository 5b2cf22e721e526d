import { expect, type Locator, type Page } from '@playwright/test';
import { signIn } from '../support/fixtures.ts';
import type { Account, Person } from '../support/target.ts';

/** The sentence that answers the question. */
export const sentence = (page: Page): Locator => page.locator('section [data-answer]');

/** Loads the roles, which the page never does by itself. */
export async function loadRoles(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Load roles' }).click();
  await expect(page.getByRole('button', { name: 'Load roles' })).toHaveCount(0);
  await expect(page.getByText('Loading roles…')).toHaveCount(0);
}

/** Signs in and asks: what stands behind `/access?`. */
export async function ask(page: Page, who: Person | Account, search: Record<string, string>): Promise<void> {
  await signIn(page, who, `/access?${new URLSearchParams(search).toString()}`);
  await expect(page.getByRole('heading', { name: 'Access', exact: true })).toBeVisible();
}

/** A proposed change, by a part of its words. */
export const remedy = (page: Page, words: string): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button') })
    .filter({ hasText: words });

/** Shows the proposed changes that the page keeps back: it does so only where there are many roles, and tests don't know the server's. */
export async function showAllRemedies(page: Page): Promise<void> {
  await expect(remedy(page, '').first()).toBeVisible();
  const showAll = page.getByRole('button', { name: /^Show all/ });
  if (await showAll.isVisible()) await showAll.click();
}
