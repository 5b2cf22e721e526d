// What is offered when a name finds nothing.
import { expect, signIn, test } from '../support/fixtures.ts';
import type { Page } from '@playwright/test';

test.describe.configure({ mode: 'parallel' });

const list = (page: Page) => page.getByRole('grid', { name: 'Studies' });
const total = (page: Page) => page.getByRole('main').getByRole('status').first();
const box = (page: Page) => page.getByRole('searchbox', { name: 'Search studies' });
const offers = (page: Page) => page.getByRole('group', { name: 'Try instead:' });

test('first name before last name: the other order is offered with its count', async ({ page, servers }) => {
  const some = await servers.findStudies({ PatientName: '*^*' }, 0, 100);
  const name = some
    .map(({ patientName }) => /^([A-Za-z]{5,})\^([A-Za-z]{5,})$/.exec(patientName))
    .find((match) => match !== null);
  const [, family = '', given = ''] = name ?? [];
  expect(family, 'a plain name on this server').not.toBe('');
  const count = await servers.countStudies({ PatientName: `*${family}*${given}*` });
  const asked: string[] = [];
  await signIn(page, 'doctor', '/studies');
  await expect(list(page).getByRole('link').first()).toBeVisible();
  page.on('request', (request) => {
    if (request.url().includes('/tools/')) asked.push(request.url());
  });
  await box(page).fill(`${given} ${family}`);
  const offer = offers(page).getByRole('button', { name: `${family}, ${given} (${count})` });
  await expect(offer).toBeVisible();
  // The search itself, and four alternatives at most.
  expect(asked.length).toBeLessThanOrEqual(6);
  await offer.click();
  await expect(box(page)).toHaveValue(`${family}, ${given}`);
  await expect(total(page)).toHaveText(new RegExp(`^${count} stud`));
  await page.goBack();
  await expect(offer).toBeVisible();
});

test('letters that could have an accent', { tag: '@sim' }, async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  await box(page).fill('ozturk');
  const offer = offers(page).getByRole('button', { name: /^ozturk, with or without accents \(\d+\)$/ });
  await expect(offer).toBeVisible();
  const count = /\((\d+)\)/.exec((await offer.textContent()) ?? '')?.[1];
  await offer.click();
  await expect(page.getByText('Names match with or without accents.')).toBeVisible();
  await expect(total(page)).toContainText(`${count} stud`);
  await expect(list(page).getByRole('link').first()).toContainText('Öztürk');
  await page.reload();
  await expect(list(page).getByRole('link').first()).toContainText('Öztürk');
  await box(page).fill('ozturkx');
  await expect(page.getByRole('heading', { name: 'No studies match' })).toBeVisible();
  await expect(page.getByText('Names match with or without accents.')).toHaveCount(0);
});

test('text searched as a name is found in descriptions', { tag: '@sim' }, async ({ page, servers }) => {
  const count = await servers.countStudies({ StudyDescription: '*thorax*' });
  await signIn(page, 'doctor', '/studies');
  await box(page).fill('thorax');
  await offers(page)
    .getByRole('button', { name: `Description: thorax (${count})` })
    .click();
  await expect(page).toHaveURL(/\?description=thorax$/);
  await expect(box(page)).toHaveValue('');
  await expect(total(page)).toHaveText(`${count} studies`);
});

test(
  'on an old database alternatives are offered with what was found',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--size', '150', '--old-database');
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await box(page).fill('thorax');
    await expect(offers(page).getByRole('button', { name: /^Description: thorax \(\d+\)$/ })).toBeVisible();
  },
);

test(
  'pending alternatives are canceled by another search',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await expect(list(page).getByRole('link').first()).toBeVisible();
    await localServer.control({
      orthanc: { state: 'up', delay: 4000, only: '^POST /tools/count-resources', times: 9 },
    });
    const tried = page.waitForRequest(
      (request) => (request.postData() ?? '').includes('"StudyDescription":"*thorax*"'),
      { timeout: 15_000 },
    );
    await box(page).fill('thorax');
    const request = await tried;
    const canceled = page.waitForEvent('requestfailed', (failed) => failed === request);
    await box(page).fill('');
    await expect(list(page).getByRole('link').first()).toBeVisible();
    await canceled;
  },
);
