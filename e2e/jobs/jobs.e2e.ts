// The page of Orthanc's jobs: what runs, why something failed, what can be done, and what people see who can't list jobs.
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import { people } from '../support/target.ts';
import type { Locator, Page } from '@playwright/test';

const row = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('grid', { name: 'Jobs' }).getByRole('row').filter({ hasText: text });

test(
  'an administrator pauses, resumes, cancels, repeats and deletes a job',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await localServer.startSend();
    await signIn(page, 'admin', `${localServer.url}/jobs`);
    await row(page, 'Running').getByRole('link', { name: 'Send to ARCHIVE' }).click();
    await expect(page).toHaveURL(/\?job=[0-9a-f-]+$/);
    const dialog = page.getByRole('dialog', { name: 'Send to ARCHIVE' });
    const act = (name: string): Promise<void> => dialog.getByRole('button', { name }).click();
    await expect(dialog.getByRole('progressbar')).toBeVisible();
    await act('Pause job');
    await expect(dialog.getByText('The job is paused.')).toBeVisible();
    await act('Resume job');
    await expect(dialog.getByText('The job continues.')).toBeVisible();
    await act('Cancel job');
    await expect(dialog.getByText(/^The job was canceled\./)).toBeVisible();
    await act('Start over');
    await expect(dialog.getByText('The job has started over.')).toBeVisible();
    await act('Cancel job');
    await expect(dialog.getByText(/^The job was canceled\./)).toBeVisible();
    await expectAccessible(page);
    await act('Delete job');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('The job was deleted from the list.')).toBeVisible();
    await expect(page.getByText('No jobs', { exact: true })).toBeVisible();
  },
);

test(
  'an administrator cancels one of several jobs: the next one starts, the others go on',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const ids: string[] = [];
    for (let at = 0; at < 3; at += 1) ids.push(await localServer.startSend());
    await signIn(page, 'admin', `${localServer.url}/jobs`);
    // Two run at a time.
    await expect(row(page, 'Running')).toHaveCount(2);
    await expect(row(page, 'Waiting')).toHaveCount(1);
    await row(page, 'Running').first().getByRole('link', { name: 'Send to ARCHIVE' }).click();
    await expect(page).toHaveURL(/\?job=[0-9a-f-]+$/);
    const canceled = new URL(page.url()).searchParams.get('job');
    expect(ids).toContain(canceled);
    const dialog = page.getByRole('dialog', { name: 'Send to ARCHIVE' });
    await dialog.getByRole('button', { name: 'Cancel job' }).click();
    await expect(dialog.getByText(/^The job was canceled\./)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(row(page, 'Canceled')).toHaveCount(1);
    await expect(row(page, 'Running')).toHaveCount(2);
    await expect(row(page, 'Waiting')).toHaveCount(0);
    for (const id of ids) {
      const job = await localServer.servers().must('GET', `/orthanc/jobs/${id}`);
      expect(await job.json()).toMatchObject({ State: id === canceled ? 'Failure' : 'Running' });
    }
  },
);

test(
  'failures are told in words, filters are in the address, and a restart is no failure',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await localServer.startSend('PACS-OFF', 1);
    await localServer.startSend('PACS-STRICT', 1);
    await signIn(page, 'admin', `${localServer.url}/jobs`);
    await expect(row(page, 'Failed')).toHaveCount(2);
    await expect(row(page, 'PACS-OFF')).toContainText('Remote not reachable');
    await localServer.startSend();
    await expect(row(page, 'Running'), 'without a click').toHaveCount(1);
    await page.getByLabel('State').selectOption('Failed');
    await expect(page).toHaveURL(/\?state=failed$/);
    await expect(page.getByRole('status').getByText('2 jobs')).toBeVisible();
    await row(page, 'PACS-STRICT').getByRole('link', { name: 'Send to PACS-STRICT' }).click();
    const failure = page.getByRole('dialog').getByRole('alert');
    await expect(failure).toContainText('rejected the association');
    await expect(failure).toContainText('DUL Association Rejected');
    await page.goBack();
    await expect(failure).toHaveCount(0);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await localServer.control({ restartOrthanc: 'crash' });
    await expect(page.getByText(/Orthanc has probably restarted/)).toBeVisible();
    await expect(row(page, 'Unknown').getByRole('link', { name: 'Send to ARCHIVE' })).toBeVisible();
    await expectNoSidewaysScroll(page);
  },
);

test(
  'who can’t list jobs sees their own, and may do nothing to any',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const running = await localServer.startSend();
    await localServer.startSend();
    const [study] = await localServer.servers().findStudies({}, 3, 1);
    const lists: string[] = [];
    page.on('request', (request) => {
      if (/\/orthanc\/jobs(?:\?|$)/.test(request.url())) lists.push(request.url());
    });
    await signIn(page, 'doctor', `${localServer.url}/studies/${study?.id ?? ''}`);
    await page.getByRole('button', { name: /^Send/ }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Send study' });
    await dialog.getByLabel('Send to').selectOption({ label: 'cloud' });
    await dialog.getByRole('button', { name: 'Send study' }).click();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Jobs' }).click();
    await expect(page.getByText(/the jobs that you started in this tab/)).toBeVisible();
    await row(page, 'Waiting').getByRole('link', { name: 'Send to cloud' }).click();
    const details = page.getByRole('dialog', { name: 'Send to cloud' });
    for (const name of ['Pause job', 'Cancel job'])
      await expect(details.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true');
    await details.getByRole('button', { name: 'Cancel job' }).hover();
    await expect(page.getByRole('tooltip')).toContainText('admin-permissions');
    const doctor = localServer.servers(people.doctor);
    for (const action of ['cancel', 'pause', 'resume', 'resubmit'])
      expect((await doctor.send('POST', `/orthanc/jobs/${running}/${action}`)).status, action).toBe(403);
    expect((await doctor.send('DELETE', `/orthanc/jobs/${running}`)).status).toBe(403);
    expect((await doctor.send('GET', '/orthanc/jobs')).status).toBe(403);
    await localServer.control({ restartOrthanc: 'crash' });
    await expect(details.getByText(/Orthanc no longer lists this job/)).toBeVisible();
    expect(lists).toEqual([]);
  },
);
