import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';

/** Answers like the hardened proxy that refuses a token by its record (docs/proxy.md). */
async function refuse(page: Page, rule: string): Promise<void> {
  const json = { Message: `Refused by the proxy (${rule})`, Details: 'This link is closed', HttpStatus: 403 };
  await page.route('**/auth/tokens/decode', (route) => route.fulfill({ status: 403, json }));
}

const closed = [
  {
    rule: 'linkRevoked',
    title: 'This link was revoked',
    text: 'It was ended before its expiration and no longer opens any images.',
    french: 'Ce lien a été révoqué',
  },
  {
    rule: 'linkEnded',
    title: 'This link has expired',
    text: 'It was set to expire earlier than first planned.',
    french: 'Ce lien a expiré',
  },
  {
    rule: 'linkUnrecorded',
    title: 'This link no longer works',
    text: 'This server only opens links that it has on record.',
    french: 'Ce lien ne fonctionne plus',
  },
];

for (const { rule, title, text, french } of closed) {
  test(`a link that its record closes (${rule}) says so, and whom to ask`, async ({
    page,
    resources,
    servers,
  }) => {
    const study = await resources.study();
    const token = await servers.mintShare(study, 3600);
    await refuse(page, rule);
    await page.route('**/config.json', (route) =>
      route.fulfill({
        json: { hospital: { name: 'St. Mary’s Hospital', logo: '/icon.svg' }, contact: 'Radiology IT, 4242' },
      }),
    );
    await page.goto(`/share#token=${token}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const main = page.getByRole('main');
    await expect(page.getByRole('alert')).toContainText(text);
    await expect(main).toContainText('Contact: Radiology IT, 4242');
    await expect(main.getByRole('link')).toHaveCount(0);
    const family = study.patientName.split('^')[0] ?? '';
    if (family) await expect(main).not.toContainText(family);
    await page.getByRole('button', { name: 'Français' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(french);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}
