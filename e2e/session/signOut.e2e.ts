// After signing out nothing is left: not by Back, not in other tabs, not for the next user.
import type { Page, Request } from '@playwright/test';
import { expect, expectPage, fillLogin, signIn, signOut, test } from '../support/fixtures.ts';
import { withBackForwardCache } from './backForwardCache.ts';
import { inRow, openRoles } from '../roles/rolesScreen.ts';
import { baseUrl } from '../support/target.ts';

/** Opens the first study of the list; gives the patient's name. */
async function openStudy(page: Page): Promise<string> {
  const link = page.getByRole('grid').getByRole('link').first();
  const name = (await link.textContent()) ?? '';
  expect(name).not.toBe('');
  await link.click();
  await expect(page.getByRole('region', { name: 'Labels' })).toBeVisible();
  return name;
}

/** Every text in the page, hidden or not. */
const everyText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      if (node.parentElement?.localName !== 'style') texts.push(node.textContent ?? '');
    }
    return texts.join(' ');
  });

/** Goes through the history and waits until the page requests nothing more and its text no longer changes. */
async function go(page: Page, by: number): Promise<void> {
  const pending = new Set<Request>();
  const add = (request: Request): unknown => pending.add(request);
  const remove = (request: Request): unknown => pending.delete(request);
  page.on('request', add).on('requestfinished', remove).on('requestfailed', remove);
  // The page may be replaced while this runs.
  await page.evaluate((steps) => history.go(steps), by).catch(() => undefined);
  const texts: (string | undefined)[] = [];
  await expect
    .poll(
      async () => {
        texts.push(await everyText(page).catch(() => undefined));
        const [text, ...before] = texts.slice(-4).toReversed();
        return pending.size === 0 && before.length === 3 && before.every((each) => each === text);
      },
      { intervals: [100] },
    )
    .toBe(true);
  page.off('request', add).off('requestfinished', remove).off('requestfailed', remove);
}

/** The name on the button of the person's menu. */
const nameOfPerson = async (page: Page): Promise<string> =>
  (await page.getByRole('button', { name: /: menu$/ }).textContent()) ?? '';

for (const pages of ['asServed', 'mayBeKept'] as const) {
  test(`signed out, Back shows nothing and nothing works: pages ${pages}`, async ({ consoleErrors }) => {
    test.skip(pages === 'mayBeKept' && !baseUrl.startsWith('http:'), 'the proxy passes http only');
    await withBackForwardCache(pages, async (context) => {
      await consoleErrors.watch(context);
      const page = await context.newPage();
      await page.addInitScript(() =>
        addEventListener('pageshow', ({ persisted }) => {
          if (persisted) sessionStorage.setItem('kept-page', location.pathname);
        }),
      );
      await signIn(page, 'admin', '/studies');
      const patient = await openStudy(page);
      const admin = await nameOfPerson(page);
      expect(admin.length).toBeGreaterThan(2);
      await signOut(page);
      await expect(page.getByRole('heading', { name: 'You’re signed out' })).toBeVisible();

      const withToken: string[] = [];
      page.on('request', (request) => {
        if (request.headers()['authorization']) withToken.push(request.url());
      });
      await page.goBack({ waitUntil: 'commit' });
      await expect(page.locator('#username')).toBeVisible();
      const text = await everyText(page);
      expect(text).not.toContain(patient);
      expect(text).not.toContain(admin);
      expect(withToken).toEqual([]);
      // Else this proves nothing: the browser must really have kept the page with its memory.
      const kept = await page.evaluate(() => sessionStorage.getItem('kept-page'));
      expect(kept !== null).toBe(pages === 'mayBeKept');

      await page.goto('/me');
      await fillLogin(page, 'doctor');
      await expectPage(page);
      for (const by of [-4, -1, -1, 1, 1]) {
        await go(page, by);
        expect(await everyText(page), page.url()).not.toContain(admin);
      }
    });
  });
}

test('after signing out in one tab, the others drop everything and say so', async ({ page, context }) => {
  await signIn(page, 'doctor', '/studies');
  await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
  const doctor = await nameOfPerson(page);
  const other = await context.newPage();
  await other.goto('/me');
  await expectPage(other);
  await signOut(other);
  await expect(other.getByRole('heading', { name: 'You’re signed out' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'You’re signed out' })).toBeVisible();
  await expect(page).toHaveURL(/\/signed-out$/);
  expect(await everyText(page)).not.toContain(doctor);
  await expect(page.getByRole('grid')).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await fillLogin(page, 'external');
  await expectPage(page);
  // The first tab's own history leads nowhere near what the doctor saw.
  expect(await everyText(page)).not.toContain(doctor);
});

test('the next user of the tab finds no search of the previous one', async ({ page }) => {
  const sought = 'Kowalska';
  await signIn(page, 'admin', '/studies');
  for (const [place, screen] of ['Studies', 'Users', 'Share links'].entries()) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click();
    await expect(page).toHaveTitle(`${screen} · Castellan`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(screen);
    await page.getByRole('searchbox').first().fill(sought);
    // Each list keeps its search under a key of its own.
    await expect
      .poll(() =>
        page.evaluate(
          (text) => Object.keys(sessionStorage).filter((key) => sessionStorage.getItem(key)?.includes(text)),
          sought,
        ),
      )
      .toHaveLength(place + 1);
  }
  // They are there for the same person: Back and a reload keep them.
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue(sought);
  await signOut(page);
  await expect(page.getByRole('heading', { name: 'You’re signed out' })).toBeVisible();
  const left = () =>
    page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]));
  expect(await left()).not.toContain(sought);
  expect(await left()).not.toContain('castellan.personal');

  await page.getByRole('button', { name: 'Sign in' }).click();
  await fillLogin(page, 'manager');
  await expectPage(page);
  for (let back = 0; back < 9; back += 1) {
    await go(page, -1);
    const box = page.getByRole('searchbox');
    if (await box.count()) expect(await box.first().inputValue(), page.url()).toBe('');
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain(sought);
  }
});

test(
  'Keycloak doesn’t confirm that the session ended: the page says so, and no personal data is left',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    const doctor = await nameOfPerson(page);
    await localServer.control({ keycloak: { state: 'hang', only: '/logout' } });
    await signOut(page);
    await expect(page).toHaveURL(/\/signed-out#unconfirmed$/, { timeout: 15_000 });
    await expect(page.getByRole('main')).toContainText('didn’t confirm');
    expect(await everyText(page)).not.toContain(doctor);
  },
);

test('signing out asks before unsaved changes are lost', async ({ page }) => {
  await openRoles(page, 'admin');
  await inRow(page, 'external-role', 'upload').click();
  const menu = page.getByRole('button', { name: /: menu$/ });
  await expect(page.getByText('1 unsaved change')).toBeVisible();
  await signOut(page);
  const question = page.getByRole('dialog', { name: 'Sign out now?' });
  await expect(question).toContainText('unsaved changes');
  await question.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(page.getByText('1 unsaved change')).toBeVisible();
  await expect(menu).toBeVisible();
  await signOut(page);
  // The browser itself asks no second time.
  page.on('dialog', (dialog) => expect(dialog.type()).toBe(''));
  await question.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'You’re signed out' })).toBeVisible();
});

test('a token in the console’s URL is removed before anything reads it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/studies?token=secret-of-a-link&label=cardio#access_token=another-secret');
  await expect(page.locator('#username')).toBeVisible();
  const stored = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  expect(stored).not.toContain('secret');
  await fillLogin(page, 'doctor');
  await expectPage(page);
  await expect(page).toHaveURL(/\/studies\?label=cardio$/);
  expect(asked.slice(1).filter((address) => address.includes('secret'))).toEqual([]);
  await page.goto('/studies?token=secret-of-a-link');
  await expectPage(page);
  await expect(page).toHaveURL(/\/studies$/);
});
