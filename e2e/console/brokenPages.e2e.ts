// A page that cannot be shown is a page still: a heading, what happened, what to do, and the way on.
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { openList } from '../support/studyList.ts';

test.describe.configure({ mode: 'parallel' });

test(
  'a study page whose server fails has a heading, and shows the study when the server is back',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const link = await openList(page, localServer);
    await localServer.control({ orthanc: { state: 'fail-500', only: '^GET /studies/' } });
    await link.click();
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText('This page can’t be shown');
    await expectAccessible(page);
    await localServer.control({ orthanc: { state: 'up' } });
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('region', { name: 'Labels' })).toBeVisible();
    // The last part of the page that loads: the server must not end before it.
    await expect(page.getByRole('region', { name: 'Share links' })).toBeVisible();
    await expect(heading).not.toHaveText('This page can’t be shown');
  },
);

test('offline: the list says so and keeps the search; a page that can’t load says so and what to do', async ({
  page,
  context,
  consoleErrors,
}) => {
  consoleErrors.allow(/dynamically imported module|preload|Minified React|ERR_INTERNET_DISCONNECTED/);
  await signIn(page, 'doctor', '/studies');
  await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
  const box = page.getByRole('searchbox', { name: 'Search studies' });
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  // The first search of all: parts of the page that come with it cannot be loaded either, and must not take it along.
  await box.fill('a');
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert.filter({ hasText: 'No response' })).toBeVisible();
  await expect(box).toHaveValue('a');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Share links' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page can’t be shown');
  await expect(alert).toContainText('Part of the console couldn’t be loaded');
  await context.setOffline(false);
  await alert.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Share links');
});

test(
  'Keycloak goes down: the list says so, keeps the search, and continues when it is back',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    // Tokens that live shorter than the console's reserve are refreshed before every request.
    const localServer = await startLocalServer('--access-token-seconds', '4');
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
    await localServer.control({ keycloak: { state: 'down' } });
    const box = page.getByRole('searchbox', { name: 'Search studies' });
    const alert = page.getByRole('main').getByRole('alert');
    // The token in hand is used to its end: until then searches are answered.
    const letters = 'aeinorst'.split('');
    let sought = '';
    await expect(async () => {
      sought = letters.shift() ?? '';
      await box.fill(sought);
      await expect(alert).toContainText('The sign-in server', { timeout: 3000 });
    }).toPass();
    await expect(box).toHaveValue(sought);
    await localServer.control({ keycloak: { state: 'up' } });
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
    await expect(box).toHaveValue(sought);
  },
);
