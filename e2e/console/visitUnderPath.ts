// A whole visit of a console under /console/, while Orthanc and Keycloak stay at the root of its origin: on the simulated and on the real servers.
import type { BrowserContext, Page } from '@playwright/test';
import { createLink, openShare } from '../shares/openShare.ts';
import { expect, expectPage, fillLogin, signIn, signOut } from '../support/fixtures.ts';

/** Collects what a page asks the console's origin for outside the path and the two servers. */
function watchRequests(page: Page): readonly string[] {
  const strays: string[] = [];
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol.startsWith('http') && !/^\/(console|orthanc|keycloak)(\/|$)/.test(pathname))
      strays.push(pathname);
  });
  return strays;
}

/** What a visit needs. */
interface Visit {
  page: Page;
  context: BrowserContext;
  openBrowser: () => Promise<Page>;
  /** Of the console, Orthanc and Keycloak. */
  origin: string;
}

/** Signs in at a deep link, reloads, goes on in a second tab without a word, shares a study, opens the link, and signs out. */
export async function visitUnderPath({ page, context, openBrowser, origin }: Visit): Promise<void> {
  const root = `${origin}/console`;
  const strays = watchRequests(page);
  await signIn(page, 'doctor', `${root}/me`);
  expect(page.url()).toBe(`${root}/me`);
  const menu = page.getByRole('navigation', { name: 'Main' });
  await menu.getByRole('link', { name: 'Studies' }).click();
  await expect(page).toHaveURL(`${root}/studies`);
  const study = page.getByRole('grid').getByRole('link').first();
  await expect(study).toHaveAttribute('href', /^\/console\/studies\/[\w-]+$/);
  // The address that the browser opens in a new tab, beside the router. That tab signs in by the hidden frame.
  const opened = context.waitForEvent('page');
  await study.click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expectPage(tab);
  expect(tab.url()).toMatch(/\/console\/studies\/[\w-]+$/);
  await tab.close();
  await study.click();
  await expect(page.getByRole('region', { name: 'Labels' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('region', { name: 'Labels' })).toBeVisible();
  expect(page.url()).toMatch(/\/console\/studies\/[\w-]+$/);

  const link = await createLink(await openShare(page));
  expect(link).toContain(`${root}/share#token=`);
  const recipient = await openBrowser();
  const straysOfRecipient = watchRequests(recipient);
  await recipient.goto(link);
  for (let visit = 1; visit <= 2; visit += 1) {
    await expect(recipient.getByRole('heading', { level: 1 })).toHaveText('Images shared with you');
    expect(recipient.url()).toBe(`${root}/share`);
    await recipient.reload();
  }

  await page.goto(root);
  await expectPage(page);
  await expect(page).toHaveURL(`${root}/studies`);
  await signOut(page);
  await expect(page.getByRole('heading', { name: 'You’re signed out' })).toBeVisible();
  await expect(page).toHaveURL(`${root}/signed-out`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await fillLogin(page, 'doctor');
  await expectPage(page);
  await expect(page).toHaveURL(`${root}/studies`);
  expect([...strays, ...straysOfRecipient]).toEqual([]);
}

/** Signs in, has the session ended, and takes it up again through the pop-up window. */
export async function signInAgainUnderPath(
  page: Page,
  origin: string,
  endSessions: () => Promise<unknown>,
): Promise<void> {
  const address = `${origin}/console/me`;
  await signIn(page, 'doctor', address);
  await endSessions();
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  const refresh = page.getByRole('button', { name: 'Refresh my access' });
  await expect(async () => {
    if (await dialog.isHidden()) await refresh.click({ timeout: 1000 });
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass();
  const popup = page.waitForEvent('popup');
  await dialog.getByRole('button', { name: 'Sign in again' }).click();
  const window = await popup;
  const ends = window.waitForEvent('close');
  await fillLogin(window, 'doctor');
  await ends;
  await expect(dialog).toBeHidden();
  await expectPage(page);
  expect(page.url()).toBe(address);
}
