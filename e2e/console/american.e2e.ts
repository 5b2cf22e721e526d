// Dates as Americans and the French write them, longer than the British ones that the other tests see: no column cuts them.
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible } from '../support/accessibility.ts';
import type { Page } from '@playwright/test';

const dates = {
  'en-US': /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}, \d{4}/,
  'fr-FR': /^\d{1,2} (?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)\.? \d{4}/,
} as const;

/** Cells and facts that are dates, and of which something is cut off. */
async function cutDates(page: Page, pattern: RegExp): Promise<{ seen: number; cut: string[] }> {
  return page.evaluate((source) => {
    const written = new RegExp(source, 'u');
    const cells = [...document.querySelectorAll('[role="gridcell"], td, dd, time')].filter((cell) =>
      written.test(cell.textContent?.trim() ?? ''),
    );
    return {
      seen: cells.length,
      cut: cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent ?? ''),
    };
  }, pattern.source);
}

for (const locale of ['en-US', 'fr-FR'] as const) {
  test(`${locale}: no date is cut on any page`, async ({ openBrowser, resources, servers }) => {
    // A look of axe at each page.
    test.slow();
    const study = await resources.study();
    const notes = `/orthanc/studies/${study.id}/metadata/castellan-shares`;
    const link = {
      id: resources.name('link'),
      kind: 'ohif',
      created: '2026-09-28T21:48:00Z',
      until: '2027-09-28T21:48:00Z',
      by: 'x',
      studies: 1,
    };
    resources.atEnd(() => servers.send('DELETE', notes));
    await servers.send('DELETE', notes);
    await servers.must('PUT', notes, { version: 1, links: [link] });
    const page = await openBrowser({ locale });
    await signIn(page, 'admin', '/studies?sort=-birthDate');
    const pattern = dates[locale];
    await expect(page.getByRole('gridcell').filter({ hasText: pattern }).first()).toBeVisible();
    // Every column, those of dates that are not shown at first included.
    await page
      .getByRole('search')
      .getByRole('button', { name: /^(View|Affichage)$/ })
      .click();
    await page.getByRole('checkbox', { name: /^(Received|Reçu)$/ }).check();
    await page
      .getByRole('search')
      .getByRole('button', { name: /^(View|Affichage)$/ })
      .click();
    for (const path of [
      '',
      '/shares',
      '/users',
      '/api-keys',
      `/studies/${study.id}`,
      '/labels/unlabelled',
      '/me',
    ]) {
      if (path) await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      if (path === '' || path === '/shares') {
        await expect(page.getByRole('gridcell').filter({ hasText: pattern }).first()).toBeVisible();
      }
      const { seen, cut } = await cutDates(page, pattern);
      expect(cut, path).toEqual([]);
      if (path === '' || path === '/shares') expect(seen, path).toBeGreaterThan(1);
      if (locale === 'en-US') await expectAccessible(page, ['light']);
    }
  });
}
