import type { Page } from '@playwright/test';

/** Titles, heads of tables, links of the menu and buttons of which a part is hidden. */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'h1, h2, nav a, button, label, th, [role=columnheader], legend',
      ),
    ]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.innerText),
  );
