import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { people } from '../support/target.ts';
import { Servers } from '../support/Servers.ts';

const hour = 3600;

test('a link opens without an account: the page says what it opens and when it expires, and nothing about the patient', async ({
  page,
  resources,
  servers,
}) => {
  const study = await resources.study();
  const token = await servers.mintShare(study, hour);
  await page.goto(`/share#token=${token}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Images shared with you');
  await expect(page.getByRole('main')).toContainText('This link opens 1 study. It expires on');
  await expect(page.getByRole('link', { name: 'Open images' })).toHaveAttribute('href', /^https?:/);
  await expect(page.getByRole('main')).toContainText('Your browser keeps this link in its history');
  expect(page.url()).not.toContain(token.slice(0, 20));
  const family = study.patientName.split('^')[0] ?? '';
  if (family) await expect(page.getByRole('main')).not.toContainText(family);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Images shared with you');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('a link lets its holder download the images', async ({ page, resources, servers }) => {
  const token = await servers.mintShare(await resources.study(), hour);
  await page.goto(`/share?token=${token}`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download' }).click();
  const file = await readFile(await (await downloading).path());
  expect(file.subarray(0, 2).toString()).toBe('PK');
});

test('a doctor’s link opens as well as an administrator’s', async ({ page, resources }) => {
  const doctor = new Servers(people.doctor);
  const token = await doctor.mintShare(await resources.study(), hour);
  await page.goto(`/share#token=${token}`);
  await expect(page.getByRole('link', { name: 'Open images' })).toBeVisible();
});

test('an expired link says so', async ({ page, resources, servers }) => {
  const token = await servers.mintShare(await resources.study(), 1);
  await expect(async () => {
    await page.goto(`/share#token=${token}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link has expired', {
      timeout: 1500,
    });
  }).toPass();
  await expect(page.getByRole('link', { name: 'Download' })).toHaveCount(0);
});

const broken = [
  {
    name: 'a damaged link',
    address: '/share#token=eyJhbGciOiJIUzI1NiJ9.eyJpZCI6',
    says: 'This link is damaged',
  },
  { name: 'no link at all', address: '/share', says: 'No link found' },
];
for (const { name, address, says } of broken) {
  test(`${name} is explained in plain words`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(says);
    await expectAccessible(page);
  });
}

test(
  'the server is down: the link is kept and works when it is back',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await localServer.control({ orthanc: { state: 'down' } });
    await page.goto(`${localServer.url}/share#token=abc.def.ghi`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The server isn’t responding');
    await localServer.control({ orthanc: { state: 'up' } });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is damaged');
  },
);

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });
  test('the landing page uses the browser’s language', async ({ page }) => {
    await page.goto('/share');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No link found');
  });
});
