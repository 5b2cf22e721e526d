import { expect, signIn, test } from '../support/fixtures.ts';

test('the list of studies: newest first, with their number', async ({ page, servers }) => {
  const total = await servers.countStudies({});
  const [newest] = await servers.findStudies({}, 0, 1);
  await signIn(page, 'doctor', '/studies');
  await expect(page.getByRole('status').first()).toHaveText(`${total.toLocaleString('en-GB')} studies`);
  const table = page.getByRole('grid', { name: 'Studies' });
  await expect(table.getByRole('columnheader', { name: 'Study date' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  // Several studies may have the newest date; which of them comes first is the server's affair.
  const href = (await table.getByRole('row').nth(1).getByRole('link').getAttribute('href')) ?? '';
  const sameDay = await servers.findStudies({ StudyDate: newest?.date ?? '' }, 0, 100);
  expect(sameDay.map(({ id }) => `/studies/${id}`)).toContain(href);
});

test('a name in the search box finds its studies; it survives a reload and stays out of the URL', async ({
  page,
  servers,
}) => {
  const some = await servers.findStudies({ PatientName: '*^*' }, 0, 50);
  const family = some
    .map(({ patientName }) => patientName.split(/[\^=]/)[0] ?? '')
    .find((name) => /^[A-Za-z]{4,}$/.test(name));
  expect(family, 'a plain family name on this server').toBeDefined();
  const found = await servers.findStudies({ PatientName: `*${family}*` }, 0, 1);
  await signIn(page, 'doctor', '/studies');
  const box = page.getByRole('searchbox', { name: 'Search studies' });
  await box.fill(family ?? '');
  await expect(page.getByRole('grid').getByRole('link').first()).toContainText(family ?? '', {
    ignoreCase: true,
  });
  expect(found.length).toBe(1);
  await box.press('Enter');
  await page.reload();
  await expect(box).toHaveValue(family ?? '');
  await expect(page.getByRole('grid').getByRole('link').first()).toContainText(family ?? '', {
    ignoreCase: true,
  });
  expect(decodeURIComponent(page.url())).not.toContain(family);
});

test('no matches: the list says so and what to try', async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  await page.getByRole('searchbox', { name: 'Search studies' }).fill('Nobodyiscalledthis');
  await expect(page.getByRole('heading', { name: 'No studies match' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
});

test('a user sees the studies with their labels, and no others', async ({ page, resources, servers }) => {
  const mine = await resources.study();
  const label = await resources.label(mine);
  const person = await resources.person(['view'], [label]);
  await signIn(page, person, '/studies');
  await expect(page.getByRole('status').first()).toHaveText('1 study');
  await expect(page.getByRole('grid').getByRole('link')).toHaveAttribute('href', `/studies/${mine.id}`);
  const others = await servers.findStudies({}, 0, 2);
  const foreign = others.find(({ id }) => id !== mine.id);
  await page.goto(`/studies/${foreign?.id}`);
  await expect(page.getByRole('alert')).toContainText('You can’t see this, or it was deleted.');
});

test('a user whose labels are on no study learns when one would appear', async ({ page, resources }) => {
  await signIn(page, await resources.person(['view'], [resources.name('unused')]), '/studies');
  await expect(page.getByRole('heading', { name: 'No studies yet' })).toBeVisible();
});

test('hostile text in a name is shown as text', { tag: '@sim' }, async ({ page, servers }) => {
  const [hostile] = await servers.findStudies({ PatientName: '*<*' }, 0, 1);
  expect(hostile, 'a name with markup').toBeDefined();
  await signIn(page, 'doctor', '/studies');
  await page.getByRole('searchbox', { name: 'Search studies' }).fill('<');
  await expect(page.getByRole('grid').getByRole('link', { name: '<' }).first()).toBeVisible();
});

test('a study opens from the list and Back returns to it', async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  const link = page.getByRole('grid').getByRole('link').first();
  const href = await link.getAttribute('href');
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await page.goBack();
  await expect(page.getByRole('grid').getByRole('link').first()).toHaveAttribute('href', href ?? '');
});
