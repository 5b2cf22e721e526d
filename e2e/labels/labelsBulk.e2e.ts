// Labels on many studies at once: failures halfway, undo, other users at the same studies.
import type { Page } from '@playwright/test';
import { expect, fillLogin, signIn, test } from '../support/fixtures.ts';
import { report, tray } from '../support/bulkTasks.ts';
import {
  addLabel,
  inTheEnd,
  openList,
  openSearched,
  row,
  selectAll,
  selectFirst,
} from '../support/studyList.ts';

test.describe.configure({ mode: 'parallel' });

/** Adds a label to all of the 200 studies. */
async function labelAll(page: Page, label: string): Promise<void> {
  await selectAll(page, 200);
  await expect(await addLabel(page, label)).toBeHidden();
}

test(
  '403 on every third study: the rest is done, failures are listed, exported and retried',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    await localServer.control({ orthanc: { state: 'forbidden', only: '^PUT .*/labels/third$', every: 3 } });
    await labelAll(page, 'third');
    await expect(tray(page)).toContainText('Done', inTheEnd);
    await expect(tray(page)).toContainText(/134 of 200.*66 failed/);
    expect(await localServer.servers().countStudies({}, 'third')).toBe(134);
    await tray(page).getByText('Show failures').click();
    await expect(tray(page)).toContainText('add third');
    const download = page.waitForEvent('download');
    await tray(page).getByRole('button', { name: 'Report' }).click();
    expect((await download).suggestedFilename()).toBe('castellan-report.csv');
    await localServer.control({ orthanc: { state: 'up' } });
    await tray(page).getByRole('button', { name: 'Retry failed' }).click();
    await expect(tray(page)).toContainText('200 of 200', inTheEnd);
    expect(await localServer.servers().countStudies({}, 'third')).toBe(200);
  },
);

test(
  'the connection drops halfway: what was done stays, the rest is retried',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    await localServer.control({ orthanc: { state: 'up', delay: 150, only: '^PUT .*/labels/' } });
    await labelAll(page, 'dropped');
    await expect(tray(page)).toContainText(/\b[1-9]\d? of 200/);
    await localServer.control({ orthanc: { state: 'drop' } });
    await expect(tray(page)).toContainText(/Done.*failed/, inTheEnd);
    await localServer.control({ orthanc: { state: 'up' } });
    await tray(page).getByRole('button', { name: 'Retry failed' }).click();
    await expect(tray(page)).toContainText('200 of 200', inTheEnd);
    expect(await localServer.servers().countStudies({}, 'dropped')).toBe(200);
  },
);

test(
  'the session ends halfway: the rest waits for the sign-in, then continues',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--access-token-seconds', '12');
    await openList(page, localServer);
    await localServer.control({ orthanc: { state: 'up', delay: 800, only: '^PUT .*/labels/' } });
    await labelAll(page, 'waited');
    await localServer.control({ endSessions: true });
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await expect(dialog).toBeVisible({ timeout: 20_000 });
    await localServer.control({ orthanc: { state: 'up' } });
    expect(await localServer.servers().countStudies({}, 'waited')).toBeLessThan(200);
    const popup = page.waitForEvent('popup');
    await dialog.getByRole('button', { name: 'Sign in again' }).click();
    await fillLogin(await popup, 'admin');
    await expect(dialog).toBeHidden();
    await expect(tray(page)).toContainText('200 of 200', inTheEnd);
    expect(await localServer.servers().countStudies({}, 'waited')).toBe(200);
  },
);

test(
  'a study deleted in the meantime is listed as gone; the others are labeled',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    const studies = await localServer.servers().findStudies({}, 0, 50);
    await localServer.control({ orthanc: { state: 'up', delay: 150, only: '^PUT .*/labels/' } });
    await labelAll(page, 'left');
    await localServer.servers().must('DELETE', `/orthanc/studies/${studies.at(-1)?.id}`);
    await expect(tray(page)).toContainText(/199 of 200.*1 failed/, inTheEnd);
    await tray(page).getByText('Show failures').click();
    await expect(tray(page)).toContainText('Someone may have deleted it');
    expect(await localServer.servers().countStudies({}, 'left')).toBe(199);
  },
);

test(
  'two users label the same studies at once: all studies get both labels, and both users see them',
  { tag: '@sim' },
  async ({ page, openBrowser, startLocalServer }) => {
    const localServer = await startLocalServer();
    const other = await openBrowser();
    await Promise.all([openList(page, localServer), openList(other, localServer)]);
    await Promise.all([labelAll(page, 'mine'), labelAll(other, 'theirs')]);
    await expect(tray(page)).toContainText('200 of 200', inTheEnd);
    await expect(tray(other)).toContainText('200 of 200', inTheEnd);
    expect(await localServer.servers().countStudies({}, 'mine')).toBe(200);
    expect(await localServer.servers().countStudies({}, 'theirs')).toBe(200);
  },
);

test(
  'undo after someone else’s edit reverts only what is still there, and says so',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    const [first, second] = await localServer.servers().findStudies({}, 0, 2);
    await labelAll(page, 'undone');
    await expect(tray(page)).toContainText('200 of 200', inTheEnd);
    if (!first || !second) throw new Error('there are studies');
    await localServer.servers().deleteLabel(first, 'undone');
    await localServer.servers().putLabel(second, 'of-somebody-else');
    await tray(page).getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('1 change wasn’t undone')).toBeVisible(inTheEnd);
    expect(await localServer.servers().countStudies({}, 'undone')).toBe(0);
    expect(await localServer.servers().labelsOf(second)).toContain('of-somebody-else');
  },
);

test(
  'a task continues during navigation, can be paused and resumed, and closing the page asks',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    await localServer.control({ orthanc: { state: 'up', delay: 300, only: '^PUT .*/labels/' } });
    await labelAll(page, 'long');
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
    expect(await localServer.servers().countStudies({}, 'long')).toBe(200);
  },
);

test(
  'undo removes only what this task added: labels added by another administrator in the meantime stay',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    const theirs = await localServer.servers().findStudies({}, 0, 2);
    for (const study of theirs) await localServer.servers().putLabel(study, 'ward7');
    await selectFirst(page, 3);
    await addLabel(page, 'ward7');
    await expect(tray(page)).toContainText('Done · 3 of 3 · 2 needed no change', inTheEnd);
    const lines = await report(page, tray(page));
    expect(lines.filter((line) => line.includes('already had it'))).toHaveLength(2);
    await tray(page).getByRole('button', { name: 'Undo' }).click();
    await expect(tray(page)).toContainText('Done · 1 of 1', inTheEnd);
    expect(await localServer.servers().countStudies({}, 'ward7')).toBe(2);
    for (const study of theirs) expect(await localServer.servers().labelsOf(study)).toContain('ward7');
  },
);

test(
  'more than 200 studies need a confirmation with their number and who can see them; 200 don’t',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--size', '230');
    await signIn(page, 'admin', `${localServer.url}/labels`);
    await expect(page.getByRole('row', { name: /^cardio/ })).toContainText('night-role');
    await page.getByRole('link', { name: 'Studies', exact: true }).click();
    await selectAll(page, 230);
    const dialog = await addLabel(page, 'cardio');
    await expect(dialog).toHaveAccessibleName(/^Change the labels of 2\d\d studies\?$/);
    await expect(dialog).toContainText(/This makes 2\d\d label changes on 2\d\d studies\./);
    await expect(dialog).toContainText(/night-role, 2 users: gains access to \d+ studies/);
    await dialog.getByRole('button', { name: 'Back' }).click();
    await expect(dialog.getByRole('checkbox', { name: 'cardio' })).toBeChecked();
    // Enter twice on Save does not start it: the second one finds the answer that changes nothing.
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await expect(dialog.getByRole('button', { name: 'Back' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: 'Save' })).toBeVisible();
    await expect(tray(page)).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('button', { name: /^Change 2\d\d studies$/ }).click();
    await expect(dialog).toBeHidden();
    await expect(tray(page)).toContainText(/Done · (\d+) of \1/, inTheEnd);
    expect(await localServer.servers().countStudies({}, 'cardio')).toBe(230);
  },
);

test(
  'a proxy’s page instead of a response: the label counts as failed',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    await selectFirst(page, 3);
    await localServer.control({ orthanc: { state: 'garbage', only: '^PUT .*/labels/' } });
    await addLabel(page, 'shown');
    await expect(tray(page)).toContainText('Done · 0 of 3 · 3 failed', inTheEnd);
    await localServer.control({ orthanc: { state: 'up' } });
    await tray(page).getByRole('button', { name: 'Retry failed' }).click();
    await expect(tray(page)).toContainText('Done · 3 of 3', inTheEnd);
    expect(await localServer.servers().countStudies({}, 'shown')).toBe(3);
  },
);

test(
  'on real servers: labels that someone else added in the meantime aren’t undone',
  { tag: '@stack' },
  async ({ page, resources, servers }) => {
    const label = resources.name('theirs');
    await openSearched(page);
    await selectFirst(page, 3);
    const id = (await row(page, 1).getByRole('link').getAttribute('href'))?.split('/').at(-1)?.split('?')[0];
    if (!id) throw new Error('a row links to its study');
    const path = `/orthanc/studies/${id}/labels/${label}`;
    resources.atEnd(() => servers.must('DELETE', path));
    await servers.must('PUT', path, '');
    await addLabel(page, label);
    await expect(tray(page)).toContainText('Done · 3 of 3 · 1 needed no change', inTheEnd);
    await tray(page).getByRole('button', { name: 'Undo' }).click();
    await expect(tray(page)).toContainText('Done · 2 of 2', inTheEnd);
    expect(await servers.countStudies({}, label)).toBe(1);
  },
);
