// The page that lists remotes: what can be changed and tested there, and what it refuses before anything is sent.
import { z } from 'zod';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import type { Servers } from '../support/Servers.ts';
import type { TestResources } from '../support/TestResources.ts';

const listed = z.record(z.string(), z.looseObject({ Host: z.string() }));

async function heldModality(servers: Servers, name: string): Promise<unknown> {
  return listed.parse(await (await servers.must('GET', '/orthanc/modalities?expand')).json())[name];
}

/** A name for a modality of this test, which is removed at its end. */
function modalityName(resources: TestResources, servers: Servers): string {
  const name = resources.name('modality');
  resources.atEnd(() => servers.send('DELETE', `/orthanc/modalities/${name}`));
  return name;
}

/** Nothing listens at this address, wherever the server runs. */
const closed = { AET: 'E2E', Host: '127.0.0.1', Port: 1 };

const row = (page: Page, name: string): Locator =>
  page.getByRole('grid', { name: 'DICOM modalities' }).getByRole('row').filter({ hasText: name });

const field = (dialog: Locator, name: string): Locator => dialog.getByRole('textbox', { name, exact: true });

async function openEdit(page: Page, name: string): Promise<Locator> {
  await row(page, name).getByRole('button', { name: 'Edit' }).click();
  return page.getByRole('dialog', { name: `Edit ${name}` });
}

test('a modality is added, tested and deleted; a wrong form isn’t sent', async ({
  page,
  servers,
  resources,
}) => {
  const name = modalityName(resources, servers);
  await signIn(page, 'admin', '/remotes');
  await page.getByRole('button', { name: 'Add modality' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a modality' });
  await field(dialog, 'Name').fill('a b');
  await field(dialog, 'AE title').fill('SEVENTEEN_LETTERS');
  await field(dialog, 'Port').fill('65535');
  await dialog.getByRole('button', { name: 'Add modality' }).click();
  for (const problem of [
    'Use letters, digits, - and _ only.',
    /^Use up to 16/,
    'Fill in this field.',
    /65534/,
  ])
    await expect(dialog.getByText(problem)).toBeVisible();
  await expectAccessible(page);
  await field(dialog, 'Name').fill(name);
  await field(dialog, 'AE title').fill('E2E');
  await field(dialog, 'Host').fill(closed.Host);
  await field(dialog, 'Port').fill(String(closed.Port));
  await dialog.getByRole('button', { name: 'Add modality' }).click();
  await expect(page.getByText(`Added ${name}`)).toBeVisible();
  expect(await heldModality(servers, name)).toMatchObject({ ...closed, AllowStore: true });

  await row(page, name).getByRole('button', { name: 'Test', exact: true }).click();
  await expect(row(page, name)).toContainText('No connection');
  const failed = page
    .getByRole('region', { name: 'Failed tests' })
    .getByRole('listitem')
    .filter({ hasText: name });
  await expect(failed).toContainText('Nothing answers at 127.0.0.1, port 1.');
  await page.reload();
  await expect(row(page, name)).toContainText('No connection');

  await row(page, name).getByRole('button', { name: 'Delete' }).click();
  const question = page.getByRole('dialog', { name: `Delete ${name}?` });
  await expect(question).toContainText('Images stay.');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText(`Deleted ${name}`)).toBeVisible();
  await expect(row(page, name)).toHaveCount(0);
  expect(await heldModality(servers, name)).toBeUndefined();
});

test('an edit keeps what it doesn’t show, merges with others’ edits, and asks about the same field', async ({
  page,
  servers,
  resources,
}) => {
  const name = modalityName(resources, servers);
  const path = `/orthanc/modalities/${name}`;
  const kept = { ...closed, AllowGet: false, Manufacturer: 'GE', Timeout: 7, AllowEventReport: false };
  await servers.must('PUT', path, kept);
  await signIn(page, 'admin', '/remotes');
  let dialog = await openEdit(page, name);
  await field(dialog, 'Host').fill('127.0.0.2');
  await servers.must('PUT', path, { ...kept, Timeout: 8 });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(`Saved ${name}`)).toBeVisible();
  const merged = { ...kept, Host: '127.0.0.2', Timeout: 8 };
  expect(await heldModality(servers, name)).toMatchObject(merged);

  await expect(row(page, name)).toContainText('127.0.0.2');
  dialog = await openEdit(page, name);
  await field(dialog, 'Host').fill('127.0.0.3');
  await servers.must('PUT', path, { ...merged, Host: '127.0.0.4' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  const conflict = page.getByRole('dialog', { name: 'Changed by someone else' });
  const host = conflict.getByRole('group', { name: 'Host' });
  for (const value of ['127.0.0.2', '127.0.0.3', '127.0.0.4']) await expect(host).toContainText(value);
  await host.getByRole('radio', { name: 'Keep yours' }).check();
  await conflict.getByRole('button', { name: 'Save chosen' }).click();
  await expect(conflict).toHaveCount(0);
  await expect(row(page, name)).toContainText('127.0.0.3');
  expect(await heldModality(servers, name)).toMatchObject({ ...merged, Host: '127.0.0.3' });
});

test('a form keeps its input when someone else deletes the modality, and adds it again', async ({
  page,
  servers,
  resources,
}) => {
  const name = modalityName(resources, servers);
  const path = `/orthanc/modalities/${name}`;
  await servers.must('PUT', path, closed);
  await signIn(page, 'admin', '/remotes');
  const dialog = await openEdit(page, name);
  await field(dialog, 'Host').fill('127.0.0.2');
  await servers.must('DELETE', path);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Deleted by someone else')).toBeVisible();
  // The list is read again, without the modality.
  await expect(row(page, name)).toHaveCount(0);
  await expect(field(dialog, 'Host')).toHaveValue('127.0.0.2');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row(page, name)).toContainText('127.0.0.2');
  expect(await heldModality(servers, name)).toMatchObject({ ...closed, Host: '127.0.0.2' });
});

test(
  'tests say why they failed; all are tested at once',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--size', '20');
    await signIn(page, 'admin', `${localServer.url}/remotes`);
    await page.getByRole('button', { name: 'Test all' }).click();
    for (const [name, result] of [
      ['ARCHIVE', /^Answers \(/],
      ['PACS-OFF', 'No connection'],
      ['PACS-STRICT', 'AE title rejected'],
      ['PACS-SLOW', 'No reply in time'],
    ] as const)
      await expect(row(page, name).getByText(result)).toBeVisible({ timeout: 20_000 });
    await row(page, 'ARCHIVE').getByRole('button', { name: 'Test search' }).click();
    await expect(row(page, 'ARCHIVE')).toContainText('Answers a search');
  },
);

test(
  'a test of all is stopped in the middle: what was left isn’t called a failure',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--size', '20');
    const servers = localServer.servers();
    for (const name of ['OTHER-1', 'OTHER-2', 'OTHER-3'])
      await servers.must('PUT', `/orthanc/modalities/${name}`, closed);
    await localServer.control({ orthanc: { state: 'hang', only: '^POST /modalities/OTHER-' } });
    await signIn(page, 'admin', `${localServer.url}/remotes`);
    const testAll = page.getByRole('button', { name: 'Test all' });
    await testAll.click();
    await expect(row(page, 'ARCHIVE').getByText(/^Answers \(/)).toBeVisible();
    await expect(page.getByText('Testing…')).toHaveCount(3);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(testAll).toBeVisible();
    for (const name of ['OTHER-1', 'OTHER-2', 'OTHER-3'])
      await expect(row(page, name).getByText('Not tested')).toBeVisible();
    await expect(row(page, 'ARCHIVE').getByText(/^Answers \(/)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Failed tests' })).toHaveCount(0);

    await localServer.control({ orthanc: { state: 'up' } });
    await testAll.click();
    await expect(row(page, 'OTHER-3').getByText('No connection')).toBeVisible({ timeout: 20_000 });
  },
);

test('an administrator without send and q-r-remote-modalities is told what the list needs', async ({
  page,
  resources,
}) => {
  const administrator = await resources.person(['view', 'admin-permissions'], ['*']);
  await signIn(page, administrator, '/remotes');
  await expect(
    page.getByRole('main').getByText(/^You need the “.*q-r-remote-modalities.*” permission/),
  ).toBeVisible();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Test all' })).toHaveCount(0);
});

test('peers are read-only, with the reason and the lines to add', { tag: '@sim' }, async ({ page }) => {
  await signIn(page, 'admin', '/remotes?kind=peer');
  await expect(page.getByRole('grid', { name: 'Orthanc peers' })).toContainText('clinic');
  await expect(page.getByText(/^Peers are read-only here/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: /ExtraPermissions/ })).toHaveValue(/"put", "\^\/peers\//);
});

test('remotes and system are for administrators', async ({ page }) => {
  await signIn(page, 'doctor', '/remotes');
  const refusal = page.getByRole('heading', { name: 'For administrators' });
  await expect(refusal).toBeVisible();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await page.goto('/system');
  await expect(refusal).toBeVisible();
});

for (const [locale, grid] of [
  ['en-GB', 'DICOM modalities'],
  ['fr-FR', 'Modalités DICOM'],
] as const)
  test.describe(`the page in ${locale}`, () => {
    test.use({ locale });

    test('no button of a row is cut off', async ({ page, resources, servers }) => {
      const name = modalityName(resources, servers);
      await servers.must('PUT', `/orthanc/modalities/${name}`, closed);
      await signIn(page, 'admin', '/remotes');
      const line = page.getByRole('grid', { name: grid }).getByRole('row').filter({ hasText: name });
      await expect(line.getByRole('button')).toHaveCount(4);
      const outer = await line.boundingBox();
      for (const button of await line.getByRole('button').all()) {
        const inner = await button.boundingBox();
        if (!outer || !inner) throw new Error('a row or a button has no place');
        expect(inner.y).toBeGreaterThanOrEqual(outer.y);
        expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
      }
    });
  });
