// Pages as people adapt them in their browser or system: at 400 % zoom, with more space between letters and lines, in forced colors.
import type { Page } from '@playwright/test';
import { cutTexts } from '../support/cutTexts.ts';
import { expect, signIn, test } from '../support/fixtures.ts';

const pages = [
  '/overview',
  '/studies',
  '/shares',
  '/remote',
  '/jobs',
  '/labels',
  '/roles',
  '/users',
  '/users/new',
  '/api-keys',
  '/access',
  '/activity',
  '/posture',
  '/remotes',
  '/system',
  '/me',
];

/** A window of 1280 × 1024 at 400 %, as WCAG 1.4.10 has it. */
const zoomed = { width: 320, height: 256 };

/** The spaces that WCAG 1.4.12 asks a page to bear. */
const spaced = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** How an element shows that it has the focus; empty: not at all. */
const focusMark = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return outlineStyle === 'none' || outlineWidth === '0px' ? '' : outlineStyle;
  });

for (const path of pages) {
  test(`${path}: read at 400 %, with more space, and in forced colors`, { tag: '@sim' }, async ({ page }) => {
    await signIn(page, 'admin', path);
    await page.addStyleTag({ content: spaced });
    expect(await cutTexts(page)).toEqual([]);
    await page.setViewportSize(zoomed);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(zoomed.width);

    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ forcedColors: 'active' });
    for (let key = 0; key < 6; key += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
      expect(await focusMark(page), focused).not.toBe('');
    }
  });
}

test(
  'labels that find no room in the matrix are counted, however much space people give to letters',
  {
    tag: '@sim',
  },
  async ({ page }) => {
    const labels = ['cardio', 'emergency-admissions', 'external', 'oncology', 'research-2026', 'teaching'];
    await page.route('**/auth/settings/roles', async (route) => {
      const response = await route.fetch();
      const document: { roles: Record<string, object> } = await response.json();
      for (const role of Object.values(document.roles)) Object.assign(role, { 'authorized-labels': labels });
      await route.fulfill({ response, json: document });
    });
    await signIn(page, 'admin', '/roles');
    const cell = page.getByRole('button', { name: /cardio/ }).first();
    await expect(cell).toContainText('+');
    await page.addStyleTag({ content: spaced });
    expect(await cutTexts(page)).toEqual([]);
  },
);
