// Labels on many studies at once: what goes wrong in the middle, and what can be taken back.
import type { Page } from '@playwright/test';
import { expect, fillLogin, signIn, test } from '../support/fixtures.ts';
import type { LocalServer } from '../support/LocalServer.ts';
import { Servers, type Study } from '../support/Servers.ts';
import { people } from '../support/target.ts';

test.describe.configure({ mode: 'parallel' });

const admin = (localServer: LocalServer): Servers => new Servers(people.admin, localServer.url);

/** Opens a local server's list of 200 studies as its administrator; returns some of them. */
async function openList(page: Page, localServer: LocalServer): Promise<readonly Study[]> {
  await signIn(page, 'admin', `${localServer.url}/studies`);
  await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible();
  return admin(localServer).findStudies({}, 0, 50);
}

async function labelSelected(page: Page, label: string): Promise<void> {
  await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  const selection = page.getByRole('region', { name: 'Selected studies' });
  await selection.getByRole('button', { name: 'Select all 200 matches' }).click();
  await expect(selection).toContainText('200 studies selected');
  await selection.getByRole('button', { name: 'Edit labels' }).click();
  const dialog = page.getByRole('dialog', { name: /^Labels of / });
  await dialog.getByLabel('Add a label').fill(label);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
}

/** Two hundred requests on a machine that does other things too. */
const inTheEnd = { timeout: 40_000 };

const tray = (page: Page) => page.getByRole('complementary', { name: 'Tasks' });
const countOf = (localServer: LocalServer, label: string): Promise<number> =>
  admin(localServer).countStudies({}, label);

test(
  '403 on every third study: the rest is done, failures are listed, exported and retried',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    await localServer.control({ orthanc: { state: 'forbidden', only: '^PUT .*/labels/third$', every: 3 } });
    await labelSelected(page, 'third');
    await expect(tray(page)).toContainText('Done', inTheEnd);
    await expect(tray(page)).toContainText(/134 of 200.*66 failed/);
    expect(await countOf(localServer, 'third')).toBe(134);
    await tray(page).getByText('Show failures').click();
    await expect(tray(page)).toContainText('add third');
    const download = page.waitForEvent('download');
    await tray(page).getByRole('button', { name: 'Report' }).click();
    expect((await download).suggestedFilename()).toBe('castellan-report.csv');
    await localServer.control({ orthanc: { state: 'up' } });
    await tray(page).getByRole('button', { name: 'Retry failed' }).click();
    await expect(tray(page)).toContainText('200 of 200', inTheEnd);
    expect(await countOf(localServer, 'third')).toBe(200);
  },
);

test(
  'the connection drops halfway: what was done stays, the rest is retried',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    await localServer.control({ orthanc: { state: 'up', delay: 150, only: '^PUT .*/labels/' } });
    await labelSelected(page, 'dropped');
    await expect(tray(page)).toContainText(/\b[1-9]\d? of 200/);
    await localServer.control({ orthanc: { state: 'drop' } });
    await expect(tray(page)).toContainText(/Done.*failed/, inTheEnd);
    await localServer.control({ orthanc: { state: 'up' } });
    await tray(page).getByRole('button', { name: 'Retry failed' }).click();
    await expect(tray(page)).toContainText('200 of 200', inTheEnd);
    expect(await countOf(localServer, 'dropped')).toBe(200);
  },
);

test(
  'the session ends halfway: the rest waits for the sign-in, then continues',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--access-token-seconds', '12');
    await openList(page, localServer);
    await localServer.control({ orthanc: { state: 'up', delay: 800, only: '^PUT .*/labels/' } });
    await labelSelected(page, 'waited');
    await localServer.control({ endSessions: true });
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await expect(dialog).toBeVisible({ timeout: 20_000 });
    await localServer.control({ orthanc: { state: 'up' } });
    expect(await countOf(localServer, 'waited')).toBeLessThan(200);
    const popup = page.waitForEvent('popup');
    await dialog.getByRole('button', { name: 'Sign in again' }).click();
    await fillLogin(await popup, 'admin');
    await expect(dialog).toBeHidden();
    await expect(tray(page)).toContainText('200 of 200', inTheEnd);
    expect(await countOf(localServer, 'waited')).toBe(200);
  },
);

test(
  'a study deleted in the meantime is listed as gone; the others are labeled',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const studies = await openList(page, localServer);
    await localServer.control({ orthanc: { state: 'up', delay: 150, only: '^PUT .*/labels/' } });
    await labelSelected(page, 'left');
    await admin(localServer).must('DELETE', `/orthanc/studies/${studies.at(-1)?.id}`);
    await expect(tray(page)).toContainText(/199 of 200.*1 failed/, inTheEnd);
    await tray(page).getByText('Show failures').click();
    await expect(tray(page)).toContainText('Someone may have deleted it');
    expect(await countOf(localServer, 'left')).toBe(199);
  },
);

test(
  'two users label the same studies at once: all studies get both labels, and both users see them',
  { tag: '@sim' },
  async ({ page, openBrowser, startLocalServer }) => {
    const localServer = await startLocalServer();
    const other = await openBrowser();
    await Promise.all([openList(page, localServer), openList(other, localServer)]);
    await Promise.all([labelSelected(page, 'mine'), labelSelected(other, 'theirs')]);
    await expect(tray(page)).toContainText('200 of 200', inTheEnd);
    await expect(tray(other)).toContainText('200 of 200', inTheEnd);
    expect(await countOf(localServer, 'mine')).toBe(200);
    expect(await countOf(localServer, 'theirs')).toBe(200);
  },
);

test(
  'undo after someone else’s edit reverts only what is still there, and says so',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const [first, second] = await openList(page, localServer);
    await labelSelected(page, 'undone');
    await expect(tray(page)).toContainText('200 of 200', inTheEnd);
    if (!first || !second) throw new Error('there are studies');
    await admin(localServer).deleteLabel(first, 'undone');
    await admin(localServer).putLabel(second, 'of-somebody-else');
    await tray(page).getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('1 change wasn’t undone')).toBeVisible(inTheEnd);
    expect(await countOf(localServer, 'undone')).toBe(0);
    expect(await admin(localServer).labelsOf(second)).toContain('of-somebody-else');
  },
);

test(
  'a task continues during navigation, can be paused and resumed, and closing the page asks',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    await localServer.control({ orthanc: { state: 'up', delay: 300, only: '^PUT .*/labels/' } });
    await labelSelected(page, 'long');
    await page.getByRole('link', { name: 'My access' }).click();
    await tray(page).getByRole('button', { name: 'Pause' }).click();
    await expect(tray(page)).toContainText(/Paused: \d+ items not started/);
    await tray(page).getByRole('button', { name: 'Resume' }).click();
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await localServer.control({ orthanc: { state: 'up' } });
    await expect(tray(page)).toContainText('200 of 200', inTheEnd);
    expect(await countOf(localServer, 'long')).toBe(200);
  },
);
