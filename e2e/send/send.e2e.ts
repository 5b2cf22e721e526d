// Sending studies to other systems: what is said before, progress, failures in words, reloads and lost jobs.
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { reload, report, tray } from '../support/bulkTasks.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import { bar, firstLink, inTheEnd, openList, selectFirst } from '../support/studyList.ts';

test.describe.configure({ mode: 'parallel' });

/** Sends what is selected, to a remote with its kind before it. @returns its task */
async function sendTo(page: Page, remote: string, count: number): Promise<Locator> {
  await bar(page).getByRole('button', { name: 'Send', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `Send ${String(count)} studies` });
  await dialog.getByLabel('Send to').selectOption(remote);
  await dialog.getByRole('button', { name: `Send ${String(count)} studies` }).click();
  return tray(page).getByRole('region', {
    name: `Sending ${String(count)} studies to ${remote.replace(/.*:/, '')}`,
  });
}

/** The requests that started a job, by this page. */
function countSends(page: Page): { count: number } {
  const sends = { count: 0 };
  page.on('request', (request) => {
    if (request.method() === 'POST' && /\/(?:store|stow)$/.test(request.url())) sends.count += 1;
  });
  return sends;
}

test(
  'sends a selection: what it means is said first, and failures are told in words, on the tray and in the report',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    await selectFirst(page, 8);
    await bar(page).getByRole('button', { name: 'Send', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Send 8 studies' });
    await expect(dialog.getByRole('status')).toHaveText(/^8 studies · [\d,]+ images · [\d.]+ MB$/);
    await expect(dialog).toContainText('The access rules of this server don’t apply to the copy');
    await expect(dialog).toContainText('Labels and share links aren’t sent');
    await expectAccessible(page);
    await dialog.getByLabel('Send to').selectOption('modality:PACS-STRICT');
    await dialog.getByRole('button', { name: 'Send 8 studies' }).click();
    const rejected = tray(page).getByRole('region', { name: 'Sending 8 studies to PACS-STRICT' });
    await expect(rejected).toContainText(
      /Paused: \d items? not started · 0 of 8 · [5-7] failed · paused after/,
    );
    await rejected.getByText('Show failures').click();
    await expect(rejected).toContainText('it doesn’t know this server’s AE title');
    const lines = await report(page, rejected);
    expect(lines[0]).toContain('DUL Association Rejected');
  },
);

test(
  'shows the progress of each study; the remote that was used last comes first',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    await selectFirst(page, 3);
    const task = await sendTo(page, 'modality:ARCHIVE', 3);
    await expect(task.getByRole('list', { name: 'Running jobs' })).toContainText('%');
    await expect(task.getByRole('status')).toHaveText('Done · 3 of 3', inTheEnd);
    expect(await report(page, task)).toHaveLength(3);
    await bar(page).getByRole('button', { name: 'Send', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Send 3 studies' });
    await expect(dialog.getByLabel('Send to')).toHaveValue('modality:ARCHIVE');
    // What another tab uses meanwhile doesn't change where this dialog sends.
    const other = await page.context().newPage();
    await other.goto(`${localServer.url}/remote`);
    await other.getByRole('combobox', { name: 'Search on' }).selectOption('modality:PACS-STRICT');
    await other.getByRole('textbox', { name: 'Patient name' }).fill('Nobody');
    await other.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(other.getByRole('alert')).toContainText('Couldn’t search PACS-STRICT');
    await other.close();
    await dialog.getByLabel('Priority').selectOption('High: before other jobs');
    await expect(dialog.getByLabel('Send to')).toHaveValue('modality:ARCHIVE');
  },
);

test(
  'a reload while studies are sent: jobs that run are followed, and nothing is sent twice',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await openList(page, localServer);
    const sends = countSends(page);
    await selectFirst(page, 6);
    await sendTo(page, 'peer:clinic', 6);
    await expect(tray(page).getByRole('list', { name: 'Running jobs' })).toContainText('%');
    await reload(page);
    const task = tray(page).getByRole('region', { name: 'Sending 6 studies to clinic' });
    await expect(task).toContainText('Interrupted when the page closed');
    await task.getByRole('button', { name: 'Resume' }).click();
    await expect(task.getByRole('status')).toHaveText('Done · 6 of 6', inTheEnd);
    expect(sends.count).toBe(6);
    await reload(page);
    await expect(tray(page)).toHaveCount(0);
  },
);

test(
  'a doctor sends, but can’t cancel; jobs that a restart of Orthanc lost are told as unknown, not sent again',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    await expect(firstLink(page)).toBeVisible();
    const sends = countSends(page);
    // Someone else's jobs, so that the doctor's have not ended before the restart.
    await localServer.startSend();
    await localServer.startSend();
    await selectFirst(page, 2);
    const task = await sendTo(page, 'modality:ARCHIVE', 2);
    const cancel = task.getByRole('button', { name: 'Cancel running jobs' });
    await expect(cancel).toHaveAttribute('aria-disabled', 'true');
    await localServer.control({ restartOrthanc: 'crash' });
    await expect(task.getByRole('status')).toHaveText(/Done · 0 of 2 · 2 failed/, inTheEnd);
    await task.getByText('Show failures').click();
    await expect(task).toContainText('It isn’t known whether it was sent');
    expect(sends.count).toBe(2);
    await task.getByRole('button', { name: 'Retry failed' }).click();
    await expect(task.getByRole('status')).toHaveText('Done · 2 of 2', inTheEnd);
    expect(sends.count).toBe(4);
  },
);

test(
  'a kind of image that the remote refuses, and an image without a kind, are told in words',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const entry = { AET: 'NO-CT', Host: 'no-ct.example', Port: 104 };
    await localServer.servers().must('PUT', '/orthanc/modalities/NO-CT', entry);
    const refused = await localServer.upload({
      PatientID: 'refused',
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
    });
    const without = await localServer.upload({ PatientID: 'without' });
    await signIn(page, 'doctor', `${localServer.url}/studies`);
    for (const [{ id }, words, own] of [
      [refused, 'doesn’t accept objects or requests of this kind', 'has not accepted any TransferSyntax'],
      [without, 'doesn’t say what kind of object it is', 'Unable to determine the SOP class/instance'],
    ] as const) {
      await page.goto(`${localServer.url}/studies/${id}`);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Send study' });
      await dialog.getByLabel('Send to').selectOption('modality:NO-CT');
      await dialog.getByRole('button', { name: 'Send study' }).click();
      const task = tray(page).getByRole('region', { name: 'Sending 1 study to NO-CT' });
      await expect(task.getByRole('status')).toHaveText(/0 of 1 · 1 failed/, inTheEnd);
      await task.getByText('Show failures').click();
      await expect(task).toContainText(words);
      expect((await report(page, task))[0]).toContain(own);
      await task.getByRole('button', { name: 'Close' }).click();
    }
  },
);

test(
  'one series, from the page of its study; the study itself, from the palette',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await (await openList(page, localServer)).click();
    await page
      .getByRole('button', { name: /^Send: Series/ })
      .first()
      .click();
    const series = page.getByRole('dialog', { name: 'Send series' });
    await expect(series.getByRole('status')).toHaveText(/^1 series · \d+ images? · Series/);
    await series.getByLabel('Send to').selectOption('dicomWeb:cloud');
    await series.getByRole('button', { name: 'Send series' }).click();
    const task = tray(page).getByRole('region', { name: 'Sending a series to cloud' });
    await expect(task.getByRole('status')).toHaveText('Done · 1 of 1', inTheEnd);
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('combobox', { name: 'Command palette' }).fill('send');
    await page.getByRole('option', { name: /^Send/ }).click();
    await expect(page.getByRole('dialog', { name: 'Send study' })).toBeVisible();
  },
);
