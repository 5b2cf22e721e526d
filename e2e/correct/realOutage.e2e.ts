import { heldTimeout, lineTo } from '../network/line.ts';
import {
  addModality,
  fileBytes,
  held,
  idAt,
  jobWhen,
  putStudy,
  remoteAddress,
  startJob,
} from '../network/remoteNode.ts';
import { tray } from '../support/bulkTasks.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import { isInDatabase, orderStack, orthancUrl } from '../support/stackOrders.ts';
import { UploadedStudies } from '../support/uploadedStudies.ts';

// It stops the server that all tests share: it runs after all others (playwright.config.ts).
test(
  'Orthanc is killed while a copy waits to be made: a retry follows the same job, and one whole copy is there',
  { tag: '@stack' },
  async ({ page, resources, servers }) => {
    test.setTimeout(120_000);
    const study = await putStudy(resources, 3, [orthancUrl()]);
    const id = await idAt(orthancUrl(), study);
    const uploads = new UploadedStudies(servers, resources);
    const pseudonym = uploads.patient('pseudonym');
    await signIn(page, 'admin', `/studies/${id}`);
    // Orthanc runs two jobs at a time: with two on a line that is held, the next one waits.
    const line = await lineTo(resources, (await remoteAddress()).Port, {
      bytes: 1.5 * fileBytes,
      atEnd: 'hold',
    });
    const name = await addModality(resources, { Port: line.port, Timeout: heldTimeout });
    const order = { Resources: [id] };
    const sends = [1, 2].map(() => startJob(servers, `/modalities/${name}/store`, order));
    for (const send of sends) await jobWhen(servers, await send, ({ state }) => state === 'Running');

    await page.getByRole('button', { name: 'Anonymize', exact: true }).click();
    const form = page.getByRole('dialog', { name: 'Anonymize study' });
    await form.getByLabel('Pseudonyms from a table').check();
    await form.locator('input[type=file]').setInputFiles({
      name: 'table.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`Patient ID,Pseudonym\n${study.patient},${pseudonym}\n`),
    });
    const started = page.waitForResponse((response) => response.url().endsWith(`/${id}/anonymize`));
    await form.getByRole('button', { name: 'Anonymize study' }).click();
    expect((await started).status()).toBe(200);
    // Orthanc writes a new job within a tenth of a second.
    await expect.poll(() => isInDatabase(pseudonym), { intervals: [20] }).toBe(true);
    await orderStack('orthanc/kill');
    const task = tray(page).getByRole('region', { name: 'Anonymizing a study' });
    try {
      await expect(task).toContainText('1 failed', { timeout: 30_000 });
    } finally {
      line.open();
      await orderStack('orthanc/start');
    }
    await task.getByText('Show failures').click();
    await expect(task).toContainText('A retry follows that job and makes no second copy.');
    await task.getByRole('button', { name: /^Retry/ }).click();
    await expect(task).toContainText('1 of 1', { timeout: 30_000 });
    const copies = await uploads.ofPatient(pseudonym);
    expect(copies).toHaveLength(1);
    const [{ StudyInstanceUID = '' } = {}] = [await uploads.tagsOf(copies[0] ?? '')];
    expect(await held(orthancUrl(), { uid: String(StudyInstanceUID) })).toMatchObject({ instances: 3 });
    expect(await held(orthancUrl(), study)).toMatchObject({ instances: 3 });
  },
);
