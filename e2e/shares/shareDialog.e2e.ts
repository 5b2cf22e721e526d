import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, signIn, test } from '../support/fixtures.ts';
import type { TestResources } from '../support/TestResources.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { createLink, openShare, payloadOf, tokenOf, chooseExpiration, expiration } from './openShare.ts';

test('a study that is no longer visible isn’t shared: no link is created, and the dialog names the study', async ({
  page,
  resources,
}) => {
  const { study, label } = await resources.labeledStudy();
  await signIn(page, await resources.person(['view', 'share'], [label]), `/studies/${study.id}`);
  const dialog = await openShare(page);
  const minted: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/auth/tokens/')) minted.push(request.url());
  });
  await resources.unlabel(study, label);
  await dialog.getByRole('button', { name: 'Create link' }).click();
  await expect(dialog.getByRole('alert')).toContainText('You can’t see 1 study of these');
  expect(minted).toEqual([]);
});

test('the token isn’t stored, sent as a Referer or left in a URL', async ({
  page,
  resources,
  openBrowser,
}) => {
  const stranger = await openBrowser();
  const referers: string[] = [];
  for (const one of [page, stranger]) {
    one.on('request', (request) => referers.push(request.headers()['referer'] ?? ''));
  }
  await signIn(page, 'doctor', `/studies/${(await resources.study()).id}`);
  const link = await createLink(await openShare(page));
  await stranger.goto(link);
  await expect(stranger.getByRole('link', { name: 'Open images' })).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByRole('link', { name: 'Open images' })).toBeVisible();
  const secret = tokenOf(link).split('.')[2] ?? '';
  expect(secret.length).toBeGreaterThan(20);
  for (const one of [page, stranger]) {
    const stored = await one.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]));
    expect(stored).not.toContain(secret);
    expect(one.url()).not.toContain(secret);
  }
  expect(referers.join(' ')).not.toContain('token');
});

test('the link contains nothing about the patient, only a random id', async ({ page, resources }) => {
  const study = await resources.study();
  await signIn(page, 'doctor', `/studies/${study.id}`);
  const dialog = await openShare(page);
  await dialog.getByLabel('Recipient').fill('Dr Weber');
  await dialog.getByLabel('Note').fill('second opinion');
  const payload = payloadOf(tokenOf(await createLink(dialog)));
  expect(payload['id']).toMatch(/^[0-9a-f]{16}$/);
  expect(JSON.stringify(payload)).not.toMatch(/Weber|opinion/);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('table', { name: 'Share links' })).toContainText('Dr Weber · second opinion');
});

/** Opens the dialog for a study as the doctor, with a custom date and time of expiration. */
async function openCustomExpiration(page: Page, resources: TestResources): Promise<Locator> {
  await signIn(page, 'doctor', `/studies/${(await resources.study()).id}`);
  const dialog = await openShare(page);
  await chooseExpiration(dialog, 'Custom date and time…');
  return dialog;
}

for (const timezoneId of ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe']) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });
    test('a date and time in the user’s time zone is in the token, to the second', async ({
      page,
      resources,
    }) => {
      const dialog = await openCustomExpiration(page, resources);
      await expect(dialog).toContainText(timezoneId);
      const wanted = await page.evaluate(() => {
        const day = new Date();
        day.setDate(day.getDate() + 200);
        day.setHours(18, 30, 0, 0);
        const two = (part: number): string => String(part).padStart(2, '0');
        const date = `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
        return { local: `${date}T18:30`, moment: day.getTime() };
      });
      await dialog.getByLabel('Date and time', { exact: true }).fill(wanted.local);
      const payload = payloadOf(tokenOf(await createLink(dialog)));
      expect(Date.parse(String(payload['expiration_date']))).toBe(wanted.moment);
      await expect(dialog).toContainText('18:30');
    });
  });
}

test('an expiration in the past or too far away is refused before anything is sent', async ({
  page,
  resources,
}) => {
  const dialog = await openCustomExpiration(page, resources);
  await dialog.getByLabel('Date and time', { exact: true }).fill('2020-01-01T10:00');
  await dialog.getByRole('button', { name: 'Create link' }).click();
  await expect(dialog.getByText('This time has already passed.')).toBeVisible();
  await dialog.getByLabel('Date and time', { exact: true }).fill('2126-01-01T10:00');
  await expect(dialog.getByText('This is later than the console allows.')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Link', exact: true })).toHaveCount(0);
});

test('an e-mail in French, a QR code, and the preview as recipient', async ({ page, resources, context }) => {
  await signIn(page, 'doctor', `/studies/${(await resources.study()).id}`);
  const dialog = await openShare(page);
  const link = await createLink(dialog);
  await dialog.getByLabel('Email language').selectOption({ label: 'Français' });
  const mail = dialog.getByRole('link', { name: 'Write email' });
  await expect(mail).toHaveAttribute('href', /Images%20partag/);
  const address = new URL((await mail.getAttribute('href')) ?? '');
  expect(address.searchParams.get('body')).toContain(`${link}\r\n`);
  const code = dialog.getByRole('img', { name: 'QR code of the link' });
  await expect(code).toBeVisible();
  const opening = context.waitForEvent('page');
  await dialog.getByRole('link', { name: 'Preview as recipient' }).click();
  const landing = await opening;
  await expect(landing.getByRole('heading', { level: 1 })).toHaveText('Images shared with you');
  expect(await landing.evaluate(() => window.opener)).toBeNull();
  await landing.close();
  await expectNoSidewaysScroll(page);
  await expect(code).toHaveCount(0);
  await dialog.getByText('QR code of the link').click();
  await expect(code).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('the link is one line beside its button; where the system can share, it is handed to that', async ({
  page,
  resources,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        document.title = data.url ?? '';
        return Promise.reject(new DOMException('closed', 'AbortError'));
      },
    });
  });
  await signIn(page, 'doctor', `/studies/${(await resources.study()).id}`);
  const dialog = await openShare(page);
  const link = await createLink(dialog);
  const line = await dialog.getByRole('textbox', { name: 'Link', exact: true }).boundingBox();
  const copy = await dialog.getByRole('button', { name: 'Copy', exact: true }).boundingBox();
  expect(line?.height).toBeLessThanOrEqual(44);
  expect(copy?.y).toBe(line?.y);
  await dialog.getByRole('button', { name: 'Share with an app…' }).click();
  await expect(page).toHaveTitle(link);
  await expectAccessible(page);
});

test(
  'a server without share records; a link without expiration only where allowed, and confirmed',
  { tag: '@sim' },
  async ({ page, startLocalServer }, testInfo) => {
    const file = testInfo.outputPath('config.json');
    await writeFile(file, JSON.stringify({ shares: { allowNever: true, longestDays: 10, defaultDays: 3 } }));
    const localServer = await startLocalServer('--config', file);
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await page.getByRole('grid').getByRole('link').first().click();
    const dialog = await openShare(page);
    const ends = dialog.getByRole('radiogroup', { name: 'Expiration' });
    await expect(ends).toHaveText('1 day3 days7 daysCustom date and time…Never expires');
    await expect(expiration(dialog, '3 days')).toBeChecked();
    // Along the ends by arrow, as in every group of which one is chosen.
    await expiration(dialog, '7 days').press('ArrowRight');
    await expect(expiration(dialog, 'Custom date and time…')).toBeChecked();
    await chooseExpiration(dialog, 'Never expires');
    await dialog.getByRole('button', { name: 'Create link' }).click();
    await expect(dialog.getByText('Confirm that the link never expires.')).toBeVisible();
    await dialog.getByLabel(/I understand/).check();
    const payload = payloadOf(tokenOf(await createLink(dialog)));
    expect(payload['expiration_date'] ?? null).toBeNull();
    await expect(dialog.getByText('Listed on this device only.')).toBeVisible();

    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('link', { name: 'Share links', exact: true }).click();
    await expect(page.getByRole('alert').or(page.getByText('on this device only')).first()).toBeVisible();
    await page.getByText('This server isn’t set up to keep a list of share links').click();
    await expect(
      page.getByRole('textbox', { name: 'In the authorization plugin’s configuration' }),
    ).toHaveValue(/"ExtraPermissions"/);
    await expect(page.getByRole('grid', { name: 'Share links' })).toContainText('Never expires');
  },
);
