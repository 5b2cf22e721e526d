// What the console says of share links depends on whether the server checks them.
import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible } from '../support/accessibility.ts';
import type { LocalServer } from '../support/LocalServer.ts';
import { createLink, openShare, chooseExpiration } from './openShare.ts';
import { putRecords, writtenRecord } from './recordedLinks.ts';

test.describe.configure({ mode: 'parallel' });

const row = (page: Page, id: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: `Details of link ${id}` }) });

for (const { mode, revoked, sooner } of [
  { mode: 'recorded', revoked: 'Active', sooner: 'Active' },
  { mode: 'enforced', revoked: 'Revoked', sooner: 'Expired' },
]) {
  test(
    `links that their records end are ${revoked} and ${sooner} where links are ${mode}`,
    { tag: '@sim' },
    async ({ page, startLocalServer }) => {
      const localServer = await startLocalServer('--share-links', mode);
      const servers = localServer.servers();
      const [study] = await servers.findStudies({}, 0, 1);
      if (!study) throw new Error('the demo data has no study');
      const past = new Date(Date.now() - 3_600_000).toISOString();
      await putRecords(
        servers,
        study,
        writtenRecord('revokedlink', { revoked: { at: past, by: 'someone' } }),
        writtenRecord('soonerlink', { until: past }),
      );
      await signIn(page, 'admin', `${localServer.url}/shares`);
      await expect(row(page, 'revokedlink')).toContainText(revoked);
      await expect(row(page, 'soonerlink')).toContainText(sooner);
      await page.getByRole('button', { name: 'Details of link revokedlink' }).click();
      const dialog = page.getByRole('dialog', { name: 'Share link' });
      await dialog.getByText('ID: revokedlink').waitFor();
      await expect(dialog.getByText(/^Its record says that it was revoked or ends sooner\./)).toHaveCount(
        mode === 'recorded' ? 1 : 0,
      );
      await expectAccessible(page);
      await page.goto(`${localServer.url}/studies/${study.id}`);
      await expect(row(page, 'revokedlink')).toContainText(revoked);
    },
  );
}

/** Opens a study as an administrator, and there the dialog for a link. */
async function openShareAt(page: Page, localServer: LocalServer): Promise<Locator> {
  const [study] = await localServer.servers().findStudies({}, 0, 1);
  if (!study) throw new Error('the demo data has no study');
  await signIn(page, 'admin', `${localServer.url}/studies/${study.id}`);
  return openShare(page);
}

/** Creates a download link for half an hour, which no proxy records. */
async function createBriefDownload(page: Page, dialog: Locator): Promise<void> {
  await dialog.getByLabel('Opens with').selectOption('download');
  await expect(dialog.getByText('unless it is made to expire within an hour')).toBeVisible();
  await chooseExpiration(dialog, 'Custom date and time…');
  const soon = await page.evaluate(() => {
    const local = new Date(Date.now() + 30 * 60_000 - new Date().getTimezoneOffset() * 60_000);
    return local.toISOString().slice(0, 16);
  });
  await dialog.getByLabel('Date and time', { exact: true }).fill(soon);
  await createLink(dialog);
}

test(
  'a download link for an hour can’t be revoked where links are checked, and isn’t listed on the server',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--share-links', 'enforced');
    const dialog = await openShareAt(page, localServer);
    await createBriefDownload(page, dialog);
    await expect(dialog.getByText('It can’t be revoked: it works until it expires')).toBeVisible();
    await expect(dialog.getByText('Listed on this device only.')).toBeVisible();
  },
);

test(
  'where it can’t be found out, nobody is told that a link can be revoked',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--share-links', 'enforced');
    await localServer.control({ orthanc: { state: 'fail-500', only: '^GET /castellan-proxy$' } });
    const dialog = await openShareAt(page, localServer);
    await expect(dialog.getByText('A link can’t be revoked.')).toBeVisible();
    await createLink(dialog);
    await expect(dialog.getByText('Listed on the server and on this device.')).toBeVisible();
  },
);

test(
  'where the server lists links and config.json doesn’t say so, what is missing there is shown',
  { tag: '@sim' },
  async ({ page, startLocalServer }, testInfo) => {
    const file = testInfo.outputPath('config.json');
    await writeFile(file, '{}');
    const localServer = await startLocalServer('--share-links', 'enforced', '--config', file);
    const dialog = await openShareAt(page, localServer);
    await createBriefDownload(page, dialog);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    const links = page.getByRole('region', { name: 'Share links' });
    await expect(links.getByText('The console isn’t set up to change links')).toBeVisible();
    await expect(links).not.toContainText('on this device only');
    await expectAccessible(page);
    await page.goto(`${localServer.url}/shares`);
    await expect(page.getByText('The console isn’t set up to change links')).toBeVisible();
    await page.getByText('The server keeps a list of share links').click();
    await expect(page.getByRole('textbox', { name: 'In the console’s config.json' })).toHaveValue(
      /"extraPermissions"/,
    );
    await expect(page.getByRole('textbox', { name: 'In the authorization plugin' })).toHaveCount(0);
    await expect(page.getByText('on this device only')).toHaveCount(0);
  },
);
