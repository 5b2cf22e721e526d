// The pages that send, fetch and list jobs, with a real Orthanc as the remote.
import { report, tray } from '../support/bulkTasks.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import { Servers } from '../support/Servers.ts';
import { orthancUrl, remoteUrl } from '../support/stackOrders.ts';
import { bar, inTheEnd } from '../support/studyList.ts';
import { heldTimeout, lineTo } from './line.ts';
import {
  addModality,
  ask,
  fileBytes,
  held,
  idAt,
  jobNow,
  jobWhen,
  putStudy,
  remoteAddress,
  startJob,
  type OwnStudy,
} from './remoteNode.ts';
import type { Locator, Page } from '@playwright/test';

/** Sends the study of the page, and gives its task. */
async function sendTo(page: Page, remote: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Send study' });
  await dialog.getByLabel('Send to').selectOption(remote);
  await dialog.getByRole('button', { name: 'Send study' }).click();
  return tray(page).getByRole('region', { name: `Sending 1 study to ${remote.replace(/.*:/, '')}` });
}

/** Finds a study on a remote by its patient's ID, and opens the dialog that retrieves it. */
async function openRetrieval(page: Page, remote: string, { patient }: OwnStudy): Promise<Locator> {
  await page.getByRole('combobox', { name: 'Search on' }).selectOption(remote);
  await page.getByRole('textbox', { name: 'Patient ID' }).fill(patient);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page
    .getByRole('grid', { name: /^Studies on / })
    .getByRole('checkbox', { name: patient })
    .click();
  await bar(page).getByRole('button', { name: 'Retrieve' }).click();
  return page.getByRole('dialog', { name: /^Retrieve 1 study from / });
}

test.describe('the pages, with a real remote', { tag: '@stack' }, () => {
  test('a doctor sends a study to a modality, a peer and a DICOMweb server', async ({ page, resources }) => {
    const study = await putStudy(resources, 2, [orthancUrl()]);
    await signIn(page, 'doctor', `/studies/${await idAt(orthancUrl(), study)}`);
    for (const remote of ['modality:REMOTE', 'peer:remote', 'dicomWeb:remote']) {
      const task = await sendTo(page, remote);
      await expect(task.getByRole('status')).toHaveText('Done · 1 of 1', inTheEnd);
      const there = await held(remoteUrl(), study);
      expect(there, remote).toMatchObject({ instances: 2 });
      await fetch(`${remoteUrl()}/studies/${there?.id ?? ''}`, { method: 'DELETE' });
      await task.getByRole('button', { name: 'Close' }).click();
    }
  });

  test('a line that breaks is told in words, and a retry sends the study', async ({
    page,
    resources,
    servers,
  }) => {
    const study = await putStudy(resources, 2, [orthancUrl()]);
    const { Port } = await remoteAddress();
    const line = await lineTo(resources, Port, { bytes: 1.5 * fileBytes, atEnd: 'break' });
    const name = await addModality(resources, { Port: line.port });
    await signIn(page, 'doctor', `/studies/${await idAt(orthancUrl(), study)}`);
    const task = await sendTo(page, `modality:${name}`);
    await expect(task.getByRole('status')).toHaveText(/0 of 1 · 1 failed/, inTheEnd);
    const lines = await report(page, task);
    // Orthanc's own words depend on the moment at which it notices.
    expect(lines[0]).toContain('The connection to the remote broke.');
    await servers.must('PUT', `/orthanc/modalities/${name}`, await remoteAddress());
    await task.getByRole('button', { name: 'Retry failed' }).click();
    await expect(task.getByRole('status')).toHaveText('Done · 1 of 1', inTheEnd);
    expect(await held(remoteUrl(), study)).toMatchObject({ instances: 2 });
  });

  for (const remote of ['modality:REMOTE', 'dicomWeb:remote'])
    test(`an administrator retrieves a study from ${remote} with a label, and opens it`, async ({
      page,
      resources,
    }) => {
      const study = await putStudy(resources, 2, [remoteUrl()]);
      const label = resources.name('arrived');
      await signIn(page, 'admin', '/remote');
      const dialog = await openRetrieval(page, remote, study);
      await dialog.getByLabel('Label on arrival').fill(label);
      await dialog.getByRole('button', { name: 'Retrieve 1 study' }).click();
      await expect(tray(page)).toContainText('Done · 1 of 1', inTheEnd);
      expect(await held(orthancUrl(), study)).toMatchObject({ instances: 2, labels: [label] });
      await page.getByRole('grid').getByRole('link', { name: 'Open' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(study.patient);
    });

  for (const remote of ['modality:REMOTE', 'dicomWeb:remote']) {
    test(`a search of ${remote} for two modalities finds the studies of both`, async ({
      page,
      resources,
    }) => {
      const StudyDescription = resources.name('modalities');
      for (const Modality of ['CT', 'MR', 'US'])
        await putStudy(resources, 1, [remoteUrl()], { StudyDescription, Modality });
      await signIn(page, 'admin', '/remote');
      await page.getByRole('combobox', { name: 'Search on' }).selectOption(remote);
      await page.getByRole('textbox', { name: 'Description' }).fill(StudyDescription);
      for (const modality of ['CT', 'MR']) await page.getByText(modality, { exact: true }).click();
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      const found = page.getByRole('grid', { name: /^Studies on / }).getByRole('row');
      // With the row of the titles.
      await expect(found).toHaveCount(3);
      for (const modality of ['CT', 'MR'])
        await expect(
          found.filter({ has: page.getByRole('gridcell', { name: modality, exact: true }) }),
        ).toHaveCount(1);
    });
  }

  test('a study of one image keeps its labels when it is retrieved again', async ({ page, resources }) => {
    const study = await putStudy(resources, 1, [remoteUrl(), orthancUrl()]);
    const label = resources.name('kept');
    await new Servers().must(
      'PUT',
      `/orthanc/studies/${await idAt(orthancUrl(), study)}/labels/${label}`,
      '',
    );
    await signIn(page, 'admin', '/remote');
    const dialog = await openRetrieval(page, 'modality:REMOTE', study);
    await dialog.getByRole('checkbox', { name: /already here again/ }).check();
    await dialog.getByRole('button', { name: 'Retrieve 1 study' }).click();
    await expect(tray(page)).toContainText('Done · 1 of 1', inTheEnd);
    expect(await held(orthancUrl(), study)).toMatchObject({ instances: 1, labels: [label] });
  });

  test('an administrator tests the remote, and sees and cancels a job that runs', async ({
    page,
    resources,
    servers,
  }) => {
    const study = await putStudy(resources, 3, [orthancUrl()]);
    const { Port } = await remoteAddress();
    const line = await lineTo(resources, Port, { bytes: 1.5 * fileBytes, atEnd: 'hold' });
    const name = await addModality(resources, { Port: line.port, Timeout: heldTimeout });
    await signIn(page, 'admin', '/remotes');
    const row = page.getByRole('row').filter({ hasText: name });
    await row.getByRole('button', { name: 'Test', exact: true }).click();
    await expect(row).toContainText('Answers (');
    await row.getByRole('button', { name: 'Test search' }).click();
    await expect(row).toContainText('Answers a search (');
    const Resources = [await idAt(orthancUrl(), study)];
    const id = await startJob(servers, `/modalities/${name}/store`, { Resources });
    await page.goto(`/jobs?job=${id}`);
    const dialog = page.getByRole('dialog', { name: 'Send to REMOTE' });
    // On an open line the transfer may end before the server has been asked to cancel it.
    const canceled = page.waitForResponse(/\/jobs\/[^/]+\/cancel$/);
    await dialog.getByRole('button', { name: 'Cancel job' }).click();
    expect((await canceled).status()).toBe(200);
    line.open();
    await expect(dialog.getByText(/^The job was canceled\./)).toBeVisible();
  });

  test('an administrator pauses a job that runs, and resumes it', async ({ page, resources, servers }) => {
    const study = await putStudy(resources, 3, [orthancUrl()]);
    const { Port } = await remoteAddress();
    const line = await lineTo(resources, Port, { bytes: 1.5 * fileBytes, atEnd: 'hold' });
    const name = await addModality(resources, { Port: line.port });
    const Resources = [await idAt(orthancUrl(), study)];
    const id = await startJob(servers, `/modalities/${name}/store`, { Resources });
    await signIn(page, 'admin', `/jobs?job=${id}`);
    const dialog = page.getByRole('dialog', { name: 'Send to REMOTE' });
    await dialog.getByRole('button', { name: 'Pause job' }).click();
    await expect(dialog.getByText('Pausing… Orthanc stops a job only between two instances.')).toBeVisible();
    line.open();
    await expect(dialog.getByText('The job is paused.')).toBeVisible();
    expect((await jobNow(servers, id)).state).toBe('Paused');
    await dialog.getByRole('button', { name: 'Resume job' }).click();
    await expect(dialog.getByText('Done', { exact: true })).toBeVisible();
    expect((await jobNow(servers, id)).state).toBe('Success');
    expect(await held(remoteUrl(), study)).toMatchObject({ instances: 3 });
  });

  test('a DICOMweb transfer that is canceled ends with its request, and the page says so', async ({
    page,
    resources,
    servers,
  }) => {
    // Orthanc sends ten instances with a request.
    const study = await putStudy(resources, 12, [orthancUrl()]);
    const line = await lineTo(resources, Number(new URL(remoteUrl()).port), {
      bytes: 1.5 * fileBytes,
      atEnd: 'hold',
    });
    const name = resources.name('web');
    const path = `/dicom-web/servers/${name}`;
    await ask(orthancUrl(), 'PUT', path, { Url: `http://127.0.0.1:${String(line.port)}/dicom-web/` });
    resources.atEnd(() => ask(orthancUrl(), 'DELETE', path));
    const Resources = [await idAt(orthancUrl(), study)];
    const id = await startJob(servers, `${path}/stow`, { Resources });
    await jobWhen(servers, id, ({ state }) => state === 'Running');
    await signIn(page, 'admin', `/jobs?job=${id}`);
    const dialog = page.getByRole('dialog', { name: `Send to ${name}` });
    await dialog.getByRole('button', { name: 'Cancel job' }).click();
    await expect(
      dialog.getByText(
        'Canceling… A DICOMweb transfer stops only when its request ends. This can take half a minute or more.',
      ),
    ).toBeVisible();
    expect((await jobNow(servers, id)).state).toBe('Running');
    line.open();
    await expect(dialog.getByText(/^The job was canceled\./)).toBeVisible();
  });
});
