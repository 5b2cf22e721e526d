// Anonymizing: what is warned of, what the copies are, who is who, and what holds it back.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { z } from 'zod';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { tray } from '../support/bulkTasks.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import { bar, row } from '../support/studyList.ts';
import { UploadedStudies } from '../support/uploadedStudies.ts';

test.describe.configure({ mode: 'parallel' });

const named = (count: number): string =>
  count === 1 ? 'Anonymize study' : `Anonymize ${String(count)} studies`;
const dialog = (page: Page, count = 1): Locator => page.getByRole('dialog', { name: named(count) });
const submit = (page: Page, count = 1): Locator =>
  dialog(page, count).getByRole('button', { name: named(count) });
const taskOf = (page: Page, name = 'Anonymizing a study'): Locator =>
  tray(page).getByRole('region', { name });

async function openOnPage(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Anonymize', exact: true }).click();
  await expect(dialog(page).getByText('The originals stay as they are.')).toBeVisible();
  return dialog(page);
}

/** The rows of the key list that a task offers, without its heading. */
async function keyList(page: Page, task: Locator): Promise<string[][]> {
  const saving = page.waitForEvent('download');
  await task.getByRole('button', { name: 'Save key list' }).click();
  const text = await readFile(await (await saving).path(), 'utf8');
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

const instancesSchema = z.array(z.object({ ID: z.string() }));
const tagsSchema = z.record(z.string(), z.unknown());

test('one study: a copy under a pseudonym that is checked and labeled; the original stays', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const study = await uploads.study({
    series: 2,
    images: 2,
    tags: {
      ReferringPhysicianName: 'Secret^Doctor',
      InstitutionName: 'Secret hospital',
      PatientBirthDate: '19800512',
    },
  });
  const before = await uploads.tagsOf(study.id);
  const label = resources.name('trial');
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openOnPage(page);
  await expect(form).toContainText('1 study of 1 patient');
  await expect(form).toContainText('often show the patient’s name in the picture itself');
  await expect(form).toContainText('OT (1 study)');
  await form.getByLabel('Label for the copies').fill(label);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await submit(page).click();
  const task = taskOf(page);
  await expect(task).toContainText('1 of 1');
  // Without the list nobody knows whose the copy is.
  await task.getByRole('button', { name: 'Close', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Close without the key list?' });
  await expect(question).toContainText('You haven’t saved it');
  await question.getByRole('button', { name: 'Cancel' }).click();
  const [[patientId = '', pseudonym = '', , from, to = ''] = []] = await keyList(page, task);
  resources.atEnd(async () => {
    for (const id of await uploads.ofPatient(pseudonym))
      await servers.send('DELETE', `/orthanc/studies/${id}`);
  });
  expect([patientId, from]).toEqual([study.patientName, study.uid]);
  expect(pseudonym).toMatch(/^ANON-[A-Z2-9]{8}$/);
  const [copy] = await servers.findStudies({ StudyInstanceUID: to });
  if (!copy) throw new Error('the copy is on the server');
  const tags = await uploads.tagsOf(copy.id);
  expect(tags).toMatchObject({ PatientID: pseudonym, PatientName: pseudonym });
  expect(JSON.stringify(tags)).not.toContain('Secret');
  expect(await servers.labelsOf(copy)).toEqual([label]);
  expect(await uploads.tagsOf(study.id)).toEqual(before);
  expect(await servers.labelsOf(study)).toEqual([]);

  const answer = await servers.must('GET', `/orthanc/studies/${copy.id}/instances`);
  const instances = instancesSchema.parse(await answer.json());
  expect(instances).toHaveLength(4);
  for (const { ID } of instances) {
    const file = await servers.must('GET', `/orthanc/instances/${ID}/simplified-tags`);
    const all = tagsSchema.parse(await file.json());
    expect(all['PatientID']).toBe(pseudonym);
    expect(JSON.stringify(all)).not.toMatch(/Secret|19800512/);
    expect(JSON.stringify(all)).not.toContain(study.patientName);
  }
  await task.getByRole('button', { name: 'Share the copy' }).click();
  const sharing = page.getByRole('dialog', { name: 'Share 1 study' });
  await sharing.getByRole('button', { name: 'Create link' }).click();
  await expect(sharing.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(/^http/);
  await sharing.getByRole('button', { name: 'Close' }).last().click();
  await task.getByRole('link', { name: `Open ${pseudonym}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(pseudonym);
  await task.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(task).toHaveCount(0);
});

test('a selection: the same pseudonym for all studies of a patient, another for the next; one without ID is a patient of its own', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const name = resources.name('many');
  const tagsFor = (patient: string) => ({ PatientName: `${name}^${patient}`, PatientID: patient });
  const first = uploads.patient('first');
  const studies = [
    await uploads.study({ tags: tagsFor(first) }),
    await uploads.study({ tags: tagsFor(first) }),
    await uploads.study({ tags: tagsFor(uploads.patient('second')) }),
    await uploads.study({ tags: tagsFor('') }),
  ];
  await signIn(page, 'admin', '/studies');
  await page.getByRole('searchbox', { name: 'Search studies' }).fill(name);
  await page.getByLabel('Search in').selectOption('PatientName');
  await expect(row(page, 3)).toContainText(name);
  await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  await bar(page).getByRole('button', { name: 'Anonymize', exact: true }).click();
  await expect(dialog(page, 4)).toContainText('4 studies of 3 patients');
  await expect(dialog(page, 4)).toContainText('only people who can see all studies can see the copies');
  await submit(page, 4).click();
  const task = taskOf(page, 'Anonymizing 4 studies');
  await expect(task).toContainText('4 of 4');
  const rows = await keyList(page, task);
  for (const [, pseudonym = ''] of rows) {
    resources.atEnd(async () => {
      for (const id of await uploads.ofPatient(pseudonym))
        await servers.send('DELETE', `/orthanc/studies/${id}`);
    });
  }
  const byStudy = new Map(rows.map(([, pseudonym, , uid]) => [uid, pseudonym]));
  const [a, b, c, d] = studies.map(({ uid }) => byStudy.get(uid));
  expect(a).toBe(b);
  expect(new Set([a, c, d]).size).toBe(3);
  expect((await uploads.ofPatient(a ?? '')).length).toBe(2);
  expect((await uploads.ofPatient(d ?? '')).length).toBe(1);
});

test('pseudonyms from a table: what is wrong with it is told by line, and missing patients by name', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const id = uploads.patient();
  const study = await uploads.study({ tags: { PatientID: id } });
  const pseudonym = uploads.patient('pseudonym');
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openOnPage(page);
  await form.getByLabel('Pseudonyms from a table').check();
  await expect(submit(page)).toHaveAttribute('aria-disabled', 'true');
  const file = form.locator('input[type=file]');
  const give = (text: string): Promise<void> =>
    file.setInputFiles({ name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await give(`Patient ID;Pseudonym\r\nx;${pseudonym}\r\ny;${pseudonym}\r\nx;z\r\n;w`);
  await expect(form).toContainText('Line 3: another patient has this pseudonym already.');
  await expect(form).toContainText('Line 4: this patient ID is in the table twice.');
  await expect(form).toContainText('Line 5: the patient ID or the pseudonym is missing.');
  await expect(form).toContainText(`The table has no pseudonym for: ${id}`);
  await expect(submit(page)).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'table.csv' }).or(form.getByText('table.csv')).first().waitFor();
  await give(`\uFEFF"Patient ID","Pseudonym","Name"\r\n"${id}","${pseudonym}","Trial^Seven"\r\n`);
  await expect(form).toContainText('1 pseudonym read.');
  await submit(page).click();
  await expect(taskOf(page)).toContainText('1 of 1');
  const [copy = ''] = await uploads.ofPatient(pseudonym);
  expect(await uploads.tagsOf(copy)).toMatchObject({ PatientID: pseudonym, PatientName: 'Trial^Seven' });
});

test('a profile with exceptions is checked, saved by name, and used again', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const study = await uploads.study({
    tags: { StudyDescription: 'Knee, left', InstitutionName: 'Secret', StudyID: 'S7' },
  });
  const name = resources.name('profile');
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openOnPage(page);
  await form.getByText('Exceptions').click();
  await form.getByLabel('Keep these tags').fill('StudyDescription\nPatientID');
  await expect(form.getByRole('alert')).toContainText('“PatientID” is set by the console in every copy.');
  await expect(submit(page)).toHaveAttribute('aria-disabled', 'true');
  await form.getByLabel('Keep these tags').fill('StudyDescription\nStudyDescripton');
  await submit(page).click();
  await expect(form.getByRole('alert')).toContainText('The server doesn’t know this tag: StudyDescripton.');
  await form.getByLabel('Keep these tags').fill('StudyDescription');
  await form.getByLabel('Set these tags').fill('InstitutionName = Trial 7');
  await form.getByLabel('Name of the profile').fill(name);
  await form.getByRole('button', { name: 'Save profile' }).click();
  await page.reload();
  const again = await openOnPage(page);
  await again.getByRole('combobox', { name: 'Profile' }).selectOption({ label: name });
  await submit(page).click();
  const task = taskOf(page);
  await expect(task).toContainText('1 of 1');
  const [[, pseudonym = ''] = []] = await keyList(page, task);
  const [copy = ''] = await uploads.ofPatient(pseudonym);
  resources.atEnd(() => servers.send('DELETE', `/orthanc/studies/${copy}`));
  expect(await uploads.tagsOf(copy)).toMatchObject({
    StudyDescription: 'Knee, left',
    InstitutionName: 'Trial 7',
  });
  expect(JSON.stringify(await uploads.tagsOf(copy))).not.toContain('Secret');
});

test('a profile of config.json is offered to everyone, and stays as it is', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const study = await uploads.study({ tags: { StudyDescription: 'Knee, left', InstitutionName: 'Secret' } });
  await page.route('**/config.json', async (route) => {
    const file = z.record(z.string(), z.unknown()).parse(await (await route.fetch()).json());
    const profile = { name: 'Trial 7', keep: ['StudyDescription'], replace: { InstitutionName: 'Trial 7' } };
    await route.fulfill({ json: { ...file, anonymizationProfiles: [profile] } });
  });
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openOnPage(page);
  await form.getByRole('combobox', { name: 'Profile' }).selectOption('Trial 7');
  await form.getByText('Exceptions').click();
  await expect(form.getByLabel('Keep these tags')).toHaveValue('StudyDescription');
  const save = form.getByRole('button', { name: 'Save profile' });
  await expect(save).toBeDisabled();
  await expect(form.getByRole('button', { name: 'Delete profile' })).toHaveCount(0);
  await form.getByLabel('Name of the profile').fill(resources.name('mine'));
  await expect(save).toBeEnabled();
  await expectAccessible(page);
  await submit(page).click();
  const task = taskOf(page);
  await expect(task).toContainText('1 of 1');
  const [[, pseudonym = ''] = []] = await keyList(page, task);
  const [copy = ''] = await uploads.ofPatient(pseudonym);
  resources.atEnd(() => servers.send('DELETE', `/orthanc/studies/${copy}`));
  expect(await uploads.tagsOf(copy)).toMatchObject({
    StudyDescription: 'Knee, left',
    InstitutionName: 'Trial 7',
  });
});

test('people limited to labels: copies get the labels of their originals, and without them can’t be checked', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const study = await uploads.study();
  const label = await resources.label(study);
  const person = await resources.person(['view', 'anonymize'], [label]);
  await signIn(page, person, `/studies/${study.id}`);
  const form = await openOnPage(page);
  const keep = form.getByLabel('Give the copies the labels of their originals');
  await expect(keep).toBeChecked();
  await keep.uncheck();
  await expect(form).toContainText('you can’t see the copies yourself');
  await keep.check();
  await submit(page).click();
  const task = taskOf(page);
  await expect(task).toContainText('1 of 1');
  const [[, pseudonym = ''] = []] = await keyList(page, task);
  const [copy = ''] = await uploads.ofPatient(pseudonym);
  resources.atEnd(() => servers.send('DELETE', `/orthanc/studies/${copy}`));
  expect(await servers.labelsOf({ ...study, id: copy })).toEqual([label]);
});

test('without the permission the button says why', async ({ page, resources, servers }) => {
  const study = await new UploadedStudies(servers, resources).study();
  await signIn(page, 'doctor', `/studies/${study.id}`);
  const button = page.getByRole('button', { name: 'Anonymize', exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await button.focus();
  await expect(page.getByRole('tooltip')).toContainText('anonymize');
});

test(
  'a job that fails in the middle is told, with what may be left; a retry makes the copy',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await localServer.control({ failNextModification: true });
    await signIn(page, 'admin', `${localServer.url}/studies`);
    await row(page, 3).getByRole('link').first().click();
    await openOnPage(page);
    await submit(page).click();
    const task = taskOf(page);
    await expect(task).toContainText('1 failed');
    await task.getByText('Show failures').click();
    await expect(task).toContainText('A part of a copy may be left: see Copies');
    await task.getByRole('button', { name: /^Retry/ }).click();
    await expect(task).toContainText('1 of 1');
    await expect(task.getByRole('link', { name: /^Open ANON-/ })).toBeVisible();
  },
);
