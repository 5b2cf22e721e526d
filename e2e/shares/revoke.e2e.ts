// Share links that the server checks: revoked, restored, moved and renewed. On a server of their own, since the suite's doesn't check.
import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { tray } from '../support/bulkTasks.ts';
import type { LocalServer } from '../support/LocalServer.ts';
import type { Study } from '../support/Servers.ts';
import { createLink, openShare, chooseExpiration, expiration } from './openShare.ts';
import { areLinksEnforced, putRecords, recordsOf, writtenRecord } from './recordedLinks.ts';

const enforced = ['--share-links', 'enforced'];

/** Two studies of a server. */
async function twoStudies(localServer: LocalServer): Promise<[Study, Study]> {
  const [one, two] = await localServer.servers().findStudies({}, 0, 2);
  if (!one || !two) throw new Error('the demo data has fewer than two studies');
  return [one, two];
}

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Share links' });

async function openDetails(page: Page, id: string): Promise<Locator> {
  await page.getByRole('button', { name: `Details of link ${id}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Share link' });
  await dialog.getByText(`ID: ${id}`).waitFor();
  return dialog;
}

test(
  'a link is revoked on all its studies, and works again',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer(...enforced);
    const servers = localServer.servers();
    const [one, two] = await twoStudies(localServer);
    const link = writtenRecord('linktwostudies', { studies: 2 });
    await putRecords(servers, one, link, writtenRecord('another'));
    await putRecords(servers, two, link);
    await signIn(page, 'admin', `${localServer.url}/shares`);
    await expect(page.getByText('works only if it is listed here')).toBeVisible();

    const dialog = await openDetails(page, 'linktwostudies');
    await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
    await expect(dialog.getByText('Revoked. This takes effect within 30 seconds.')).toBeVisible();
    for (const study of [one, two]) {
      const record = (await recordsOf(servers, study)).get('linktwostudies');
      expect(record?.['revoked']).toMatchObject({ by: expect.any(String), at: expect.any(String) });
    }
    expect((await recordsOf(servers, one)).get('another')).not.toHaveProperty('revoked');
    await expect(dialog.getByText(/^Revoked by: You/)).toBeVisible();
    await expectAccessible(page);

    await dialog.getByRole('button', { name: 'Undo revocation' }).click();
    await expect(
      dialog.getByText('The revocation was undone. This takes effect within 30 seconds.'),
    ).toBeVisible();
    for (const study of [one, two]) {
      expect((await recordsOf(servers, study)).get('linktwostudies')).not.toHaveProperty('revoked');
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Details of link linktwostudies' })).toBeFocused();
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await expectNoSidewaysScroll(page);
  },
);

test(
  'a selection is revoked in the tray: a failure is named and retried, undo restores',
  {
    tag: '@sim',
  },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer(...enforced);
    const servers = localServer.servers();
    const [one, two] = await twoStudies(localServer);
    await putRecords(servers, one, writtenRecord('first'), writtenRecord('second'));
    await putRecords(servers, two, writtenRecord('third'));
    await signIn(page, 'doctor', `${localServer.url}/shares`);
    await grid(page).getByRole('row').nth(1).press('Control+a');
    await page.getByRole('button', { name: 'Revoke 3 links' }).click();
    const dialog = page.getByRole('dialog', { name: 'Revoke 3 links?' });
    await expect(dialog.getByText('3 links stop working within 30 seconds.')).toBeVisible();
    await expectAccessible(page);
    const only = `^PUT /studies/${two.id}/metadata/castellan-shares$`;
    await localServer.control({ orthanc: { state: 'fail-500', only } });
    await dialog.getByRole('button', { name: 'Revoke 3 links' }).click();

    await expect(tray(page)).toContainText('Done · 2 of 3 · 1 failed');
    await expect(tray(page)).toContainText('Takes effect within 30 seconds.');
    await tray(page).getByText('Show failures').click();
    await expect(tray(page).getByRole('listitem')).toContainText('third');
    await localServer.control({ orthanc: { state: 'up' } });
    await tray(page).getByRole('button', { name: 'Retry failed' }).click();
    await expect(tray(page)).toContainText('Done · 3 of 3');
    await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Revoked' });
    await expect(page.getByRole('status').filter({ hasText: '3 links' })).toBeVisible();

    await tray(page).getByRole('button', { name: 'Undo' }).click();
    await expect(tray(page)).toContainText('Undoing the revocation of 3 links');
    await expect(tray(page)).toContainText('Links that someone else had revoked first stay revoked.');
    await expect(tray(page)).toContainText('Done · 3 of 3');
    for (const study of [one, two]) {
      for (const record of (await recordsOf(servers, study)).values()) {
        expect(record).not.toHaveProperty('revoked');
      }
    }
  },
);

test(
  'an end is moved up to that of the token, and expired records go at this write',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer(...enforced);
    const servers = localServer.servers();
    const [study] = await twoStudies(localServer);
    const past = new Date(Date.now() - 3_600_000).toISOString();
    await putRecords(
      servers,
      study,
      writtenRecord('movedlink'),
      writtenRecord('longover', { until: past, latest: past }),
    );
    await signIn(page, 'admin', `${localServer.url}/shares`);
    const dialog = await openDetails(page, 'movedlink');
    await dialog.getByRole('button', { name: 'Change expiration' }).click();
    const form = page.getByRole('dialog', { name: 'Change expiration' });
    const field = form.getByLabel('Date and time', { exact: true });
    await field.fill('2096-01-01T10:00');
    await expect(form.getByText(/The link itself can’t work longer than/)).toBeVisible();
    await expectAccessible(page);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await field.fill(`${tomorrow}T23:00`);
    await form.getByRole('button', { name: 'Save expiration' }).click();
    await expect(dialog.getByText('Expiration changed. This takes effect within 30 seconds.')).toBeVisible();
    const records = await recordsOf(servers, study);
    expect([...records.keys()]).toEqual(['movedlink']);
    const moved = records.get('movedlink');
    expect(Date.parse(String(moved?.['until']))).toBeLessThan(Date.parse(String(moved?.['latest'])));
  },
);

test(
  'others’ links can be revoked, but not restored or moved, without admin-permissions',
  {
    tag: '@sim',
  },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer(...enforced);
    const servers = localServer.servers();
    const [study] = await twoStudies(localServer);
    const revoked = { at: new Date(Date.now() - 60_000).toISOString(), by: 'someone' };
    await putRecords(servers, study, writtenRecord('working'), writtenRecord('closed', { revoked }));
    await signIn(page, 'doctor', `${localServer.url}/shares`);
    const reason = 'Only its creator, the person who revoked it, or an administrator can do this.';
    let dialog = await openDetails(page, 'closed');
    await expect(dialog.getByRole('button', { name: 'Undo revocation' })).toHaveAccessibleDescription(reason);
    await page.keyboard.press('Escape');
    dialog = await openDetails(page, 'working');
    await expect(dialog.getByRole('button', { name: 'Change expiration' })).toHaveAccessibleDescription(
      reason,
    );
    await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
    await expect(dialog.getByText('Revoked. This takes effect within 30 seconds.')).toBeVisible();
  },
);

test('where the server doesn’t check links, revoking isn’t offered, and it says what to do', async ({
  page,
  resources,
  servers,
}) => {
  test.skip(await areLinksEnforced(servers), 'this server checks links');
  const study = await resources.study();
  const id = resources.name('link').replaceAll(/\W/g, '');
  resources.atEnd(() => servers.send('DELETE', `/orthanc/studies/${study.id}/metadata/castellan-shares`));
  await putRecords(servers, study, writtenRecord(id));
  await signIn(page, 'admin', '/shares');
  await page.getByText('What an administrator can do').click();
  await expect(page.getByRole('textbox', { name: 'What an administrator can do' })).toHaveValue(
    /^CASTELLAN_SHARE_LINKS=enforced/,
  );
  const dialog = await openDetails(page, id);
  await expect(dialog.getByRole('button', { name: 'Revoke', exact: true })).toHaveAccessibleDescription(
    'This server doesn’t check links against the list, so revoking would change nothing.',
  );
});

test(
  'a pasted link that was never recorded is added to the list',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const recorded = await startLocalServer();
    const [study] = await twoStudies(recorded);
    const token = await recorded.servers().mintShare(study, 3600);
    await signIn(page, 'admin', `${recorded.url}/shares`);
    await page.getByText('Check a link', { exact: true }).click();
    await page.getByLabel('Link or token').fill(token);
    await page.getByRole('button', { name: 'Check link' }).click();
    await expect(page.getByText('It isn’t in the list of share links.')).toBeVisible();
    await page.getByRole('button', { name: 'Add to list' }).click();
    await expect(page.getByText(/^Added to the list\./)).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: '1 link' })).toBeVisible();
    expect((await recordsOf(recorded.servers(), study)).size).toBe(1);
    await expectAccessible(page);
  },
);

test(
  'a link that the proxy has recorded is listed once, copied and renewed',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer(...enforced);
    const [study] = await twoStudies(localServer);
    await signIn(page, 'doctor', `${localServer.url}/studies/${study.id}`);
    const dialog = await openShare(page);
    await chooseExpiration(dialog, '7 days');
    await dialog.getByLabel('Recipient').fill('Dr Weber');
    await createLink(dialog);
    await expect(dialog.getByText('Listed on the server and on this device.')).toBeVisible();
    await expect(dialog.getByText('You can revoke it on the Share links page.')).toBeVisible();
    const [id, ...others] = (await recordsOf(localServer.servers(), study)).keys();
    expect(others).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).last().click();

    await page.getByRole('link', { name: 'Share links', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: '1 link' })).toBeVisible();
    await expect(grid(page).getByRole('button', { name: 'Copy link' })).toBeVisible();
    const details = await openDetails(page, id ?? '');
    await expect(details.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(/\/share/);
    await details.getByRole('button', { name: 'Renew…' }).click();
    const renewal = page.getByRole('dialog', { name: 'Share 1 study' });
    await expect(expiration(renewal, '7 days')).toBeChecked();
    await expect(renewal.getByLabel('Recipient')).toHaveValue('Dr Weber');
    await createLink(renewal);
    await expect.poll(async () => (await recordsOf(localServer.servers(), study)).size).toBe(2);
    // The token is in memory only.
    await page.reload();
    await expect(page.getByRole('status').filter({ hasText: '2 links' })).toBeVisible();
    await expect(grid(page).getByRole('button', { name: 'Copy link' })).toHaveCount(0);
  },
);
