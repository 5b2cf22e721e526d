import { readFile } from 'node:fs/promises';
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { orthancUrl } from '../support/stackOrders.ts';
import { createLink, openShare, chooseExpiration } from './openShare.ts';
import { areLinksEnforced } from './recordedLinks.ts';

const notes = (id: string): string => `/orthanc/studies/${id}/metadata/castellan-shares`;

test('two users who record links for one study at once lose neither', async ({
  page,
  resources,
  openBrowser,
  servers,
}) => {
  const study = await resources.study();
  resources.atEnd(() => servers.send('DELETE', notes(study.id)));
  await servers.send('DELETE', notes(study.id));
  const second = await openBrowser();
  await signIn(page, 'doctor', `/studies/${study.id}`);
  await signIn(second, 'admin', `/studies/${study.id}`);
  const dialogs = [await openShare(page), await openShare(second)];
  await Promise.all(dialogs.map(createLink));
  for (const dialog of dialogs) {
    await expect(dialog.getByText('Listed on the server and on this device.')).toBeVisible();
  }
  const text = await (await servers.must('GET', notes(study.id))).text();
  const { links } = JSON.parse(text) as { links: { by: string }[] };
  expect(links).toHaveLength(2);
  expect(new Set(links.map(({ by }) => by)).size).toBe(2);
  expect(text).not.toMatch(/Doctor|doctor|admin/);

  await second.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await second.reload();
  const table = second.getByRole('table', { name: 'Share links' });
  await expect(table.getByRole('row')).toHaveCount(3);
  // The administrator may look users up: the doctor has a name here.
  await expect(table).toContainText('You');
});

test(
  'on a database that accepts two writes with one ETag, several users at once lose no link',
  { tag: '@sim' },
  async ({ openBrowser, startLocalServer }) => {
    const localServer = await startLocalServer('--database', 'postgresql');
    const { url } = localServer;
    const servers = localServer.servers();
    const [study] = await servers.findStudies({}, 0, 1);
    const id = study?.id ?? '';
    const pages = [await openBrowser(), await openBrowser(), await openBrowser()];
    for (const page of pages) await signIn(page, 'doctor', `${url}/studies/${id}`);
    const dialogs = await Promise.all(pages.map(openShare));
    await Promise.all(dialogs.map(createLink));
    for (const dialog of dialogs) {
      await expect(dialog.getByText('Listed on the server and on this device.')).toBeVisible();
    }
    await expect
      .poll(async () => JSON.parse(await (await servers.must('GET', notes(id))).text()).links.length)
      .toBe(3);
  },
);

test('the list of links is searched, sorted, filtered and exported', async ({ page, resources, servers }) => {
  const study = await resources.study();
  resources.atEnd(() => servers.send('DELETE', notes(study.id)));
  await servers.send('DELETE', notes(study.id));
  await signIn(page, 'doctor', `/studies/${study.id}`);
  const mark = resources.name('for');
  for (const days of ['1 day', '90 days']) {
    const dialog = await openShare(page);
    await chooseExpiration(dialog, days);
    await dialog.getByLabel('Recipient').fill(`${mark} ${days}`);
    await createLink(dialog);
    await expect(dialog.getByText('Listed on the server and on this device.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
  }
  await page.getByRole('link', { name: 'Share links', exact: true }).click();
  // The study's page, which has a search of its own, stays until this one is there.
  await page.getByRole('heading', { level: 1, name: 'Share links' }).waitFor();
  await page.getByRole('searchbox', { name: 'Search', exact: true }).pressSequentially(mark);
  await expect(page.getByRole('status').filter({ hasText: '2 links' })).toBeVisible();
  // What is sought may be a name: it is not in the address.
  expect(page.url()).not.toContain(mark);
  const grid = page.getByRole('grid', { name: 'Share links' });
  await grid.getByRole('button', { name: 'Expires' }).click();
  await expect(grid.getByRole('row').nth(1)).toContainText(`${mark} 1 day`);
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Expiring this week' });
  await expect(page.getByRole('status').filter({ hasText: '1 link' })).toBeVisible();
  await expect(grid).not.toContainText(`${mark} 90 days`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const csv = await readFile(await (await downloading).path(), 'utf8');
  expect(csv.split('\r\n')).toHaveLength(3);
  expect(csv).toContain(`${mark} 1 day`);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('text typed while the table’s messages load stays in the search box', async ({ page }) => {
  const arrived = Promise.withResolvers<void>();
  await page.route(/\/assets\/table-[^/]*\.js$/, async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await signIn(page, 'doctor', '/shares');
  const box = page.getByRole('searchbox', { name: 'Search', exact: true });
  await box.pressSequentially('nobody');
  await expect(box).toHaveValue('nobody');
  await expect(box).toBeFocused();
  arrived.resolve();
  await expect(page.getByRole('grid', { name: 'Share links' })).toBeVisible();
  await expect(box).toHaveValue('nobody');
  await expect(box).toBeFocused();
});

test('the inspector separates what the server says from what only the token says', async ({
  page,
  resources,
  servers,
}) => {
  const study = await resources.study();
  const good = await servers.mintShare(study, 3600);
  const ended = await servers.mintShare(study, -60);
  const forged = `${good.slice(0, good.lastIndexOf('.'))}.${'A'.repeat(43)}`;
  await signIn(page, 'doctor', '/shares');
  await page.getByText('Check a link', { exact: true }).click();
  const inspect = async (text: string): Promise<void> => {
    await page.getByLabel('Link or token').fill(text);
    await page.getByRole('button', { name: 'Check link' }).click();
  };
  const results = page.getByRole('alert');
  await inspect(`https://pacs.example/share#token=${good}`);
  await expect(results.first()).toContainText('It is valid.');
  await expect(page.getByRole('status').getByRole('link')).toHaveAttribute('href', `/studies/${study.id}`);
  await inspect(ended);
  await expect(results.first()).toContainText('It has expired.');
  await inspect(forged);
  await expect(results.first()).toContainText('It isn’t valid here');
  await expect(results.last()).toContainText('According to the token’s own text only');
  await inspect('hello there');
  await expect(page.getByText('This text contains no token.')).toBeVisible();
  await expectAccessible(page);
});

test('damaged share records are left as they are, and reported as unreadable', async ({
  page,
  resources,
  servers,
}) => {
  const study = await resources.study();
  resources.atEnd(() => servers.send('DELETE', notes(study.id)));
  const garbage = '<script>alert(1)</script>';
  const isEnforced = await areLinksEnforced(servers);
  if (isEnforced) {
    // No proxy that guards the records lets it in.
    const answer = await fetch(`${orthancUrl()}${notes(study.id).slice('/orthanc'.length)}`, {
      method: 'PUT',
      body: garbage,
    });
    expect(answer.ok).toBe(true);
  } else {
    await servers.must('PUT', notes(study.id), garbage);
  }
  await signIn(page, 'doctor', `/studies/${study.id}`);
  await expect(page.getByText('1 entry can’t be read')).toBeVisible();
  const closes = page.getByText('links to their studies don’t work until an administrator repairs them');
  await expect(closes).toHaveCount(isEnforced ? 1 : 0);
  const dialog = await openShare(page);
  if (isEnforced) {
    await dialog.getByRole('button', { name: 'Create link' }).click();
    await expect(dialog.getByRole('alert')).toContainText('the list of links of a study is damaged');
    await expect(dialog.getByRole('textbox', { name: 'Link', exact: true })).toHaveCount(0);
  } else {
    await createLink(dialog);
    await expect(
      dialog.getByText(/The link works, but it wasn’t added to the list of 1 study/),
    ).toBeVisible();
  }
  expect(await (await servers.must('GET', notes(study.id))).text()).toBe(garbage);
});

test('without the share permission the menu has no list of links', async ({ page, resources }) => {
  const label = await resources.label(await resources.study());
  await signIn(page, await resources.person(['view'], [label]), '/studies');
  await expect(page.getByRole('link', { name: 'Studies', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Share links', exact: true })).toHaveCount(0);
});
