// The console under a path of its own, while Orthanc and Keycloak stay at the root.
import type { Page } from '@playwright/test';
import { expect, expectPage, fillLogin, signIn, signOut, test } from '../support/fixtures.ts';
import { createLink, openShare } from '../shares/openShare.ts';

const underPath = ['--path', '/console/'] as const;

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

test(
  'under a path: a deep link, a reload, links, a share link and signing out',
  { tag: '@sim' },
  async ({ page, context, openBrowser, startLocalServer }) => {
    const { url } = await startLocalServer(...underPath);
    const strays = watchRequests(page);
    await signIn(page, 'doctor', `${url}/console/me`);
    expect(page.url()).toBe(`${url}/console/me`);
    const menu = page.getByRole('navigation', { name: 'Main' });
    await menu.getByRole('link', { name: 'Studies' }).click();
    await expect(page).toHaveURL(`${url}/console/studies`);
    const study = page.getByRole('grid').getByRole('link').first();
    await expect(study).toHaveAttribute('href', /^\/console\/studies\/[\w-]+$/);
    // The address that the browser opens in a new tab, beside the router.
    const opened = context.waitForEvent('page');
    await study.click({ modifiers: ['ControlOrMeta'] });
    const tab = await opened;
    await expectPage(tab);
    expect(tab.url()).toMatch(/\/console\/studies\/[\w-]+$/);
    await tab.close();
    await study.click();
    await expect(page.getByRole('region', { name: 'Labels' })).toBeVisible();
    // Without a word: the hidden frame comes back to the page under the path.
    await page.reload();
    await expect(page.getByRole('region', { name: 'Labels' })).toBeVisible();
    expect(page.url()).toMatch(/\/console\/studies\/[\w-]+$/);

    const link = await createLink(await openShare(page));
    expect(link).toContain(`${url}/console/share#token=`);
    const recipient = await openBrowser();
    const straysOfRecipient = watchRequests(recipient);
    await recipient.goto(link);
    for (let visit = 1; visit <= 2; visit += 1) {
      await expect(recipient.getByRole('heading', { level: 1 })).toHaveText('Images shared with you');
      expect(recipient.url()).toBe(`${url}/console/share`);
      await recipient.reload();
    }

    await page.goto(`${url}/console`);
    await expectPage(page);
    await expect(page).toHaveURL(`${url}/console/studies`);
    await signOut(page);
    await expect(page.getByRole('heading', { name: 'You’re signed out' })).toBeVisible();
    await expect(page).toHaveURL(`${url}/console/signed-out`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await fillLogin(page, 'doctor');
    await expectPage(page);
    await expect(page).toHaveURL(`${url}/console/studies`);
    expect([...strays, ...straysOfRecipient]).toEqual([]);
  },
);

test(
  'under a path: a session that ended is taken up again through the pop-up window',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer(...underPath, '--access-token-seconds', '4');
    await signIn(page, 'doctor', `${localServer.url}/console/me`);
    await localServer.control({ endSessions: true });
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
    expect(page.url()).toBe(`${localServer.url}/console/me`);
  },
);

test(
  'under a path: pages and settings come compressed, as installed',
  { tag: '@sim' },
  async ({ request, startLocalServer }) => {
    const { url } = await startLocalServer(...underPath);
    for (const path of ['/console/', '/console/studies', '/console/share']) {
      const answer = await request.get(url + path, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(answer.headers()['content-encoding'], path).toBe('gzip');
      expect(answer.headers()['cache-control'], path).toBe('no-store');
      const text = await answer.text();
      expect(text, path).toContain('<meta name="castellan-path" content="/console/"');
      const named = [...text.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, address = '']) => address);
      expect(named.length, path).toBeGreaterThan(3);
      for (const address of named) {
        const file = await request.get(new URL(address, url).href);
        expect([address, file.status()]).toEqual([expect.stringMatching(/^\/console\//), 200]);
      }
    }
  },
);
