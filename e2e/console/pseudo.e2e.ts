// The console in languages that it does not speak yet: written from right to left, and with texts 40 % longer than English.
import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { cutTexts } from '../support/cutTexts.ts';
import { lengthenTexts, writeFromRight } from '../support/pseudoLocale.ts';

const pages = [
  '/overview',
  '/studies',
  '/shares',
  '/remote',
  '/jobs',
  '/labels',
  '/roles',
  '/users',
  '/api-keys',
  '/access',
  '/activity',
  '/posture',
  '/remotes',
  '/system',
  '/me',
];

/** What is cut of our own words; names and labels may be. */
const cutWords = async (page: Page): Promise<string[]> =>
  (await cutTexts(page)).filter((text) => text.includes('Ågjy'));

for (const path of pages) {
  test(
    `${path} with longer texts: nothing is cut, and it fits a phone`,
    { tag: '@sim' },
    async ({ page }) => {
      await lengthenTexts(page);
      await signIn(page, 'admin', path);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Ågjy');
      expect(await cutWords(page)).toEqual([]);
      await expectNoSidewaysScroll(page);
      expect(await cutWords(page)).toEqual([]);
    },
  );

  test(
    `${path} from right to left: mirrored, accessible, and fits a phone`,
    { tag: '@sim' },
    async ({ page }) => {
      await writeFromRight(page);
      await signIn(page, 'admin', path);
      const menu = await page.getByRole('navigation', { name: 'Main' }).boundingBox();
      const title = await page.getByRole('heading', { level: 1 }).boundingBox();
      expect(menu?.x).toBeGreaterThan(title?.x ?? Infinity);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    },
  );
}
