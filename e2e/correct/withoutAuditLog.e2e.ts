// Without the audit log (SQLite, or one that is off) Orthanc gives reasons, and the same work has to come to the same end.
import type { Locator, Page } from '@playwright/test';
import { report, tray } from '../support/bulkTasks.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import type { Servers } from '../support/Servers.ts';
import { signInByFetch } from '../support/signInByFetch.ts';
import { withSecondEmulator } from '../support/stackOrders.ts';
import { TestResources } from '../support/TestResources.ts';
import { UploadedStudies } from '../support/uploadedStudies.ts';
import { baseUrl, people, type Account, type Person } from '../support/target.ts';

const taskOf = (page: Page, name: string): Locator => tray(page).getByRole('region', { name });

interface Given {
  readonly page: Page;
  readonly servers: Servers;
  readonly resources: TestResources;
  /** Signs in and opens a page of the console. */
  readonly open: (who: Person | Account, path: string) => Promise<void>;
}

async function correctMergeAnonymize({ page, servers, resources, open }: Given): Promise<void> {
  const uploads = new UploadedStudies(servers, resources);
  const PatientID = uploads.patient();
  const tags = { PatientID, PatientName: PatientID };
  const study = await uploads.study({ tags, images: 2 });
  await uploads.study({ tags: { ...tags, StudyDescription: 'Second' } });
  const label = await resources.label(study);

  await open('admin', `/studies/${study.id}`);
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Correct study' });
  await form.getByLabel('Description', { exact: true }).fill('Knee, left');
  await form.getByRole('button', { name: 'Correct study' }).click();
  await expect(taskOf(page, 'Correcting a study')).toContainText('1 of 1');
  expect(await uploads.tagsOf(study.id)).toMatchObject({ ...tags, StudyDescription: 'Knee, left' });
  expect(await servers.labelsOf(study)).toEqual([label]);

  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  const merge = page.getByRole('dialog', { name: 'Merge studies' });
  await merge.getByRole('checkbox', { name: /^Series of .*Second/ }).check();
  await merge.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(taskOf(page, 'Merging studies')).toContainText('1 of 1');
  await expect(page.getByRole('heading', { name: '2 series' })).toBeVisible();

  await page.getByRole('button', { name: 'Anonymize', exact: true }).click();
  const anonymize = page.getByRole('dialog', { name: 'Anonymize study' });
  const pseudonym = uploads.patient('pseudonym');
  await anonymize.getByLabel('Pseudonyms from a table').check();
  await anonymize.locator('input[type=file]').setInputFiles({
    name: 'table.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Patient ID,Pseudonym\n${PatientID},${pseudonym}\n`),
  });
  await anonymize.getByRole('button', { name: 'Anonymize study' }).click();
  await expect(taskOf(page, 'Anonymizing a study')).toContainText('1 of 1');
  expect(await uploads.ofPatient(pseudonym)).toHaveLength(1);
  expect((await uploads.ofPatient(PatientID)).length).toBe(2);
}

async function serverGivesReason({ page, servers, resources, open }: Given): Promise<void> {
  const uploads = new UploadedStudies(servers, resources);
  const PatientID = uploads.patient();
  const study = await uploads.study({ tags: { PatientID } });
  await uploads.study({ tags: { PatientID, PatientName: study.patientName } });
  const label = await resources.label(study);
  await open(await resources.person(['view', 'modify'], [label]), `/studies/${study.id}`);
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Correct study' });
  await form.getByLabel('Patient name', { exact: true }).fill('Other^Name');
  await form.getByRole('button', { name: 'Correct study' }).click();
  const task = taskOf(page, 'Correcting a study');
  await expect(task).toContainText('1 failed');
  const [line = ''] = await report(page, task);
  expect(line).toContain('The patient may have studies that you can’t see');
  expect(line).toContain(words);
  expect(await uploads.tagsOf(study.id)).toMatchObject({ PatientName: study.patientName });
}

const alike = 'corrected, merged and anonymized like with it';
const reason = 'a refusal says why, in the server’s own words';
const words = 'The Patient already exists and has other studies';

for (const [what, check] of [
  [alike, correctMergeAnonymize],
  [reason, serverGivesReason],
] as const) {
  test(`without the audit log: ${what} (simulator)`, { tag: '@sim' }, async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--audit-log', 'off');
    const servers = localServer.servers();
    const open: Given['open'] = (who, path) => signIn(page, who, `${localServer.url}${path}`);
    await check({ page, servers, resources: new TestResources(servers), open });
  });
}

test.describe('on a real Orthanc', { tag: '@stack' }, () => {
  /** Another plugin in front of the same Orthanc; it has roles of its own. */
  const withoutAuditLog = (action: (url: string) => Promise<void>): Promise<void> =>
    withSecondEmulator('faithful', action, ['--audit-log', 'off']);

  test(`without the audit log: ${alike}`, async ({ page, servers, resources }) => {
    await withoutAuditLog(async (url) => {
      await page.route(`${baseUrl}/orthanc/**`, (route) =>
        route.continue({ url: route.request().url().replace(baseUrl, url) }),
      );
      const open: Given['open'] = (who, path) => signIn(page, who, path);
      await correctMergeAnonymize({ page, servers, resources, open });
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
  });

  test(`without the audit log: ${reason}`, async ({ servers, resources }) => {
    const uploads = new UploadedStudies(servers, resources);
    const PatientID = uploads.patient();
    const study = await uploads.study({ tags: { PatientID } });
    await uploads.study({ tags: { PatientID, PatientName: study.patientName } });
    const { value } = await signInByFetch(people.admin);
    const keep = ['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'];
    const body = { Replace: { PatientName: 'Other^Name' }, Keep: keep, Force: true, Synchronous: false };
    const refusal = async (url: string): Promise<string> => {
      const answer = await fetch(`${url}/orthanc/studies/${study.id}/modify`, {
        method: 'POST',
        headers: { authorization: `Bearer ${value}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return `${String(answer.status)} ${await answer.text()}`;
    };
    await withoutAuditLog(async (url) => {
      expect(await refusal(url)).toMatch(new RegExp(`^400 [^]*${words}`));
    });
    expect(await refusal(baseUrl)).toMatch(/^400 /);
    expect(await refusal(baseUrl)).not.toContain(words);
  });
});
