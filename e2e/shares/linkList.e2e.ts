// The list of links that the server checks: refreshed, moved back to never, and the part of it on a study's page.
import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible } from '../support/accessibility.ts';
import type { LocalServer } from '../support/LocalServer.ts';
import type { Study } from '../support/Servers.ts';
import { putRecords, recordsOf, writtenRecord } from './recordedLinks.ts';

const enforced = ['--share-links', 'enforced'];

async function studies(localServer: LocalServer): Promise<[Study, Study]> {
  const [one, two] = await localServer.servers().findStudies({}, 0, 2);
  if (!one || !two) throw new Error('the demo data has fewer than two studies');
  return [one, two];
}

const details = (page: Page, id: string): Locator =>
  page.getByRole('button', { name: `Details of link ${id}` });

test(
  'what others have revoked is there after Refresh',
  { tag: '@sim' },
  async ({ page, openBrowser, startLocalServer }) => {
    const localServer = await startLocalServer(...enforced);
    const [study] = await studies(localServer);
    await putRecords(localServer.servers(), study, writtenRecord('closing'));
    await signIn(page, 'doctor', `${localServer.url}/shares`);
    const row = page.getByRole('grid', { name: 'Share links' }).getByRole('row').nth(1);
    await expect(row).toContainText('Active');
    const other = await openBrowser();
    await signIn(other, 'admin', `${localServer.url}/shares`);
    await details(other, 'closing').click();
    await other.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
    await expect(other.getByText('Revoked. This takes effect within 30 seconds.')).toBeVisible();
    await expect(row).toContainText('Active');
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await expect(row).toContainText('Revoked');
  },
);

test(
  'a link whose token never ends is moved back to never',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer(...enforced);
    const [study] = await studies(localServer);
    await putRecords(localServer.servers(), study, writtenRecord('endless', { latest: null }));
    await signIn(page, 'admin', `${localServer.url}/shares`);
    await details(page, 'endless').click();
    await page.getByRole('button', { name: 'Change expiration' }).click();
    const form = page.getByRole('dialog', { name: 'Change expiration' });
    await expect(form.getByLabel('Date and time', { exact: true })).toBeVisible();
    await form.getByLabel('Never expires').check();
    await expect(form.getByLabel('Date and time', { exact: true })).toHaveCount(0);
    await form.getByRole('button', { name: 'Save expiration' }).click();
    await expect(page.getByText('Expiration changed. This takes effect within 30 seconds.')).toBeVisible();
    const record = (await recordsOf(localServer.servers(), study)).get('endless');
    expect(record).toMatchObject({ until: null, latest: null });
  },
);

test(
  'on a study’s page, links to several studies wait for the other studies, and say so',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer(...enforced);
    const [one, two] = await studies(localServer);
    const both = writtenRecord('both', { studies: 2 });
    await putRecords(localServer.servers(), one, both, writtenRecord('single'));
    await putRecords(localServer.servers(), two, both);
    let isDown = true;
    await page.route(/\/orthanc\/tools\/find$/, (route) =>
      isDown && route.request().postData()?.includes('castellan-shares')
        ? route.fulfill({ status: 500, body: '' })
        : route.fallback(),
    );
    await signIn(page, 'admin', `${localServer.url}/studies/${one.id}`);
    const failure = page.getByRole('alert').filter({ hasText: 'Couldn’t load the other studies' });
    await expect(failure).toBeVisible();
    const reason = 'The other studies of this link aren’t loaded.';
    await expect(details(page, 'both')).toHaveAccessibleDescription(reason);
    await expect(page.getByRole('button', { name: 'Revoke all 2 links' })).toHaveAccessibleDescription(
      reason,
    );
    await expectAccessible(page);
    // What opens this study alone can be managed.
    await details(page, 'single').click();
    await page.getByRole('dialog').getByText('ID: single').waitFor();
    await page.keyboard.press('Escape');

    isDown = false;
    await failure.getByRole('button', { name: 'Try again' }).click();
    await expect(failure).toHaveCount(0);
    await details(page, 'both').click();
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2);
  },
);
