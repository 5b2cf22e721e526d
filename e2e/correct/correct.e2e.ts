// Correcting tags: what is said before, what the server has afterwards, and what holds it back.
import type { Locator, Page } from '@playwright/test';
import { z } from 'zod';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { report, tray } from '../support/bulkTasks.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import { bar, row } from '../support/studyList.ts';
import { putRecords, recordsOf, writtenRecord } from '../shares/recordedLinks.ts';
import { UploadedStudies } from '../support/uploadedStudies.ts';

test.describe.configure({ mode: 'parallel' });

/** Opens the dialog on the page of a study that is shown. */
async function openForm(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Correct study' });
  await expect(form.getByLabel('Patient ID', { exact: true })).toBeVisible();
  return form;
}

const field = (form: Locator, name: string): Locator => form.getByLabel(name, { exact: true });
const submit = (form: Locator, count = 1): Locator =>
  form.getByRole('button', { name: count === 1 ? 'Correct study' : `Correct ${String(count)} studies` });
const changes = (form: Locator): Locator => form.getByRole('table', { name: 'Changes' });
const taskOf = (page: Page, name = 'Correcting a study'): Locator => tray(page).getByRole('region', { name });

test('in place: the preview is what the server has afterwards; labels and UIDs stay', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const study = await uploads.study({ series: 2, images: 2 });
  const label = await resources.label(study);
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openForm(page);
  await expect(submit(form)).toHaveAttribute('aria-disabled', 'true');
  await field(form, 'Description').fill('Knee, left');
  await field(form, 'Birth date').fill('1980-05-12');
  await field(form, 'Sex').selectOption('F');
  await expect(changes(form).getByRole('row')).toHaveText([
    /Tag/,
    /Birth date\(empty\)1980-05-12/,
    /Sex\(empty\)F/,
    /DescriptionBeforeKnee, left/,
  ]);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await submit(form).click();
  await expect(taskOf(page)).toContainText('1 of 1');
  await expect(page.getByRole('main')).toContainText('Knee, left');
  expect(await uploads.tagsOf(study.id)).toMatchObject({
    StudyInstanceUID: study.uid,
    StudyDescription: 'Knee, left',
    PatientBirthDate: '19800512',
    PatientSex: 'F',
    PatientName: study.patientName,
  });
  expect(await servers.labelsOf(study)).toEqual([label]);
});

test('each image has the corrected values, and the rest of it as before', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const study = await uploads.study({ series: 2, images: 2, tags: { StudyID: 'S7' } });
  const schema = z.record(z.string(), z.unknown());
  const imagesOf = async () => {
    const answer = await servers.must('GET', `/orthanc/studies/${study.id}/instances`);
    const ids = z.array(z.object({ ID: z.string() })).parse(await answer.json());
    return Promise.all(
      ids.map(async ({ ID }) => {
        const tags = await servers.must('GET', `/orthanc/instances/${ID}/simplified-tags`);
        return [ID, schema.parse(await tags.json())] as const;
      }),
    );
  };
  const before = new Map(await imagesOf());
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openForm(page);
  await field(form, 'Institution').fill('Saint-Luc');
  await submit(form).click();
  await expect(taskOf(page)).toContainText('1 of 1');
  const after = await imagesOf();
  expect(after).toHaveLength(before.size);
  for (const [id, tags] of after) expect(tags).toEqual({ ...before.get(id), InstitutionName: 'Saint-Luc' });
});

test('to an existing patient: their data is taken whole, the old entry goes, and the page follows', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const id = uploads.patient('rossi');
  await uploads.study({ tags: { PatientID: id, PatientName: `${id}^Anna`, PatientBirthDate: '19581015' } });
  const study = await uploads.study({ images: 2, tags: { PatientSex: 'M' } });
  const label = await resources.label(study);
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openForm(page);
  await form.getByRole('button', { name: 'Choose an existing patient' }).click();
  await form.getByLabel('Search by name or patient ID').fill(id);
  await form.getByRole('list', { name: 'Patients found' }).getByRole('button').first().click();
  await expect(form.getByText('with 1 study here')).toBeVisible();
  await expect(field(form, 'Patient name')).toBeDisabled();
  await expect(field(form, 'Patient name')).toHaveValue(`${id}^Anna`);
  await expect(changes(form)).toContainText('1958-10-15');
  await expect(form).toContainText('Its share links end');
  await expectAccessible(page);
  await submit(form).click();
  await expect(taskOf(page)).toContainText('1 of 1');
  await expect(page).not.toHaveURL(new RegExp(study.id));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(id);
  expect(await uploads.tagsOf(study.id)).toBeUndefined();
  const moved = (await servers.findStudies({ StudyInstanceUID: study.uid })).map((one) => one.id);
  expect(moved).toHaveLength(1);
  const tags = await uploads.tagsOf(moved[0] ?? '');
  expect(tags).toMatchObject({ PatientID: id, PatientName: `${id}^Anna`, PatientBirthDate: '19581015' });
  expect(tags).not.toHaveProperty('PatientSex');
  expect(await servers.labelsOf({ ...study, id: moved[0] ?? '' })).toEqual([label]);
});

test('a patient with other studies keeps their data, until the study gets another patient ID', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const id = uploads.patient();
  const study = await uploads.study({ tags: { PatientID: id } });
  await uploads.study({ tags: { PatientID: id, PatientName: study.patientName } });
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openForm(page);
  await expect(form).toContainText('Another study here belong');
  await expect(field(form, 'Patient name')).toBeDisabled();
  const next = uploads.patient('next');
  await field(form, 'Patient ID').fill(next);
  await expect(form).toContainText('No patient with this ID is known here');
  await field(form, 'Patient name').fill('Other^Name');
  await submit(form).click();
  await expect(taskOf(page)).toContainText('1 of 1');
  const [moved = ''] = await uploads.ofPatient(next);
  expect(await uploads.tagsOf(moved)).toMatchObject({
    PatientName: 'Other^Name',
    StudyInstanceUID: study.uid,
  });
  expect(await uploads.ofPatient(id)).toHaveLength(1);
});

test('a patient with all studies: each says the new name, under its address, labels and share records of before', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const PatientID = uploads.patient();
  const tags = { PatientID, PatientName: 'Mispelt^Name' };
  const study = await uploads.study({ tags: { ...tags, PatientSex: 'F' }, images: 2 });
  const second = await uploads.study({ tags: { ...tags, PatientBirthDate: '19800512' } });
  const third = await uploads.study({ tags });
  const label = await resources.label(second);
  await putRecords(servers, third, writtenRecord('0123456789abcdef'));
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openForm(page);
  await form.getByLabel('Correct the patient with all 3 studies').check();
  await expect(field(form, 'Patient ID')).toBeDisabled();
  await field(form, 'Patient name').fill('Spelled^Well');
  await field(form, 'Description').fill('Not now');
  await submit(form).focus();
  await expect(page.getByRole('tooltip')).toContainText('is corrected separately');
  await field(form, 'Description').fill('Before');
  await expect(changes(form).getByRole('row')).toHaveText([/Tag/, /Patient nameMispelt\^NameSpelled\^Well/]);
  await expectAccessible(page);
  await submit(form).click();
  await expect(taskOf(page, 'Correcting a patient, step 1 of 2: 3 studies')).toContainText('3 of 3');
  await expect(taskOf(page, 'Correcting a patient, step 2 of 2: 3 studies')).toContainText('3 of 3');
  expect((await uploads.ofPatient(PatientID)).toSorted()).toEqual([study.id, second.id, third.id].toSorted());
  for (const { id, uid } of [study, second, third]) {
    const all = await uploads.tagsOf(id);
    expect(all).toMatchObject({ PatientName: 'Spelled^Well', PatientID, StudyInstanceUID: uid });
  }
  expect(await servers.labelsOf(second)).toEqual([label]);
  expect([...(await recordsOf(servers, third)).keys()]).toEqual(['0123456789abcdef']);
  expect(await servers.findStudies({ PatientName: 'Spelled^Well', PatientID: 'CASTELLAN-*' })).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Spelled');
  await expect(page).toHaveURL(new RegExp(`/studies/${study.id}$`));
});

test('a patient whose studies can’t all be moved: undo brings back those that were @sim', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const PatientID = uploads.patient();
  const tags = { PatientID, PatientName: 'Mispelt^Name' };
  const study = await uploads.study({ tags });
  const held = await uploads.study({ tags, images: 2 });
  const headers = { authorization: `Bearer ${await servers.mintShare(held, 3600)}` };
  const attached = `/orthanc/studies/${held.id}/attachments/1025`;
  expect((await servers.send('PUT', attached, 'hello', headers)).status).toBe(200);
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openForm(page);
  await form.getByLabel('Correct the patient with all 2 studies').check();
  await field(form, 'Patient name').fill('Spelled^Well');
  await submit(form).click();
  const task = taskOf(page, 'Correcting a patient, step 1 of 2: 2 studies');
  await expect(task).toContainText('1 of 2 · 1 failed');
  await task.getByText('Show failures').click();
  await expect(task).toContainText('Undo brings the others back.');
  await task.getByRole('button', { name: 'Close', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Close with the patient halfway?' });
  await expect(question).toContainText(`correct their patient ID to ${PatientID} yourself`);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await task.getByRole('button', { name: 'Undo' }).click();
  await expect(taskOf(page, 'Bringing back 1 study')).toContainText('1 of 1');
  for (const { id } of [study, held])
    expect(await uploads.tagsOf(id)).toMatchObject({ PatientID, PatientName: 'Mispelt^Name' });
});

test('as a new study: the original stays as it was, and the task leads to the copy', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const id = uploads.patient();
  const study = await uploads.study({ tags: { PatientID: id } });
  const label = await resources.label(study);
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openForm(page);
  await field(form, 'Accession number').fill('A-77');
  await form.getByLabel('As a new study').check();
  await expect(form.getByLabel('Give the new study the same labels')).toBeChecked();
  await submit(form).click();
  await taskOf(page)
    .getByRole('link', { name: /^Open the corrected study/ })
    .click();
  await expect(page.getByRole('main')).toContainText('A-77');
  const copies = (await uploads.ofPatient(id)).filter((one) => one !== study.id);
  expect(copies).toHaveLength(1);
  expect(await uploads.tagsOf(study.id)).not.toHaveProperty('AccessionNumber', 'A-77');
  expect(await servers.labelsOf({ ...study, id: copies[0] ?? '' })).toEqual([label]);
});

test('characters that the file can’t hold are named before anything is sent; UTF-8 keeps them', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const study = await uploads.study({ images: 2 });
  await uploads.change(study, { SpecificCharacterSet: 'ISO_IR 100', StudyDescription: 'Crâne' });
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openForm(page);
  await field(form, 'Description').fill('Crâne Łódź 日本');
  await expect(form.getByText('can’t hold: Ł ź 日 本')).toBeVisible();
  await expect(submit(form)).toHaveAttribute('aria-disabled', 'true');
  await form.getByLabel('Store the texts as UTF-8').check();
  await submit(form).click();
  await expect(taskOf(page)).toContainText('1 of 1');
  expect(await uploads.tagsOf(study.id)).toMatchObject({ StudyDescription: 'Crâne Łódź 日本' });
});

test('values are checked by their kind before they are sent', async ({ page, servers, resources }) => {
  const uploads = new UploadedStudies(servers, resources);
  const study = await uploads.study({ tags: { StudyDate: '99999999' } });
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openForm(page);
  // What the file has already isn't complained of.
  await expect(field(form, 'Study date')).toHaveValue('9999-99-99');
  await field(form, 'Birth date').fill('12/05/1980');
  await field(form, 'Accession number').fill('A'.repeat(17));
  await field(form, 'Patient ID').fill('');
  await expect(form.getByText('Enter a date such as 1980-05-12.')).toBeVisible();
  await expect(form.getByText('Too long for this tag.')).toBeVisible();
  await expect(form.getByText('A study needs a patient ID.')).toBeVisible();
  await submit(form).click();
  await expect(form).toBeVisible();
  await expect(tray(page)).toHaveCount(0);
});

test('two people: the second is told what the first changed, and keeps what they typed', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const study = await uploads.study({ images: 2 });
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openForm(page);
  await field(form, 'Institution').fill('Saint-Luc');
  await uploads.change(study, { StudyDescription: 'Theirs' });
  await submit(form).click();
  await expect(form.getByRole('alert').filter({ hasText: 'Changed by someone else' })).toContainText(
    'Someone else changed Description',
  );
  await expect(field(form, 'Description')).toHaveValue('Theirs');
  await expectAccessible(page);
  await expect(field(form, 'Institution')).toHaveValue('Saint-Luc');
  await submit(form).click();
  await expect(taskOf(page)).toContainText('1 of 1');
  expect(await uploads.tagsOf(study.id)).toMatchObject({
    StudyDescription: 'Theirs',
    InstitutionName: 'Saint-Luc',
  });
});

test('a study of one image keeps its list of share links', async ({ page, servers, resources }) => {
  const uploads = new UploadedStudies(servers, resources);
  const study = await uploads.study();
  const records = `/orthanc/studies/${study.id}/metadata/castellan-shares`;
  const text = JSON.stringify({ version: 1, links: [] });
  await servers.must('PUT', records, text);
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openForm(page);
  await field(form, 'Description').fill('After');
  await submit(form).click();
  await expect(taskOf(page)).toContainText('1 of 1');
  expect(await (await servers.must('GET', records)).text()).toBe(text);
  expect(await uploads.tagsOf(study.id)).toMatchObject({ StudyDescription: 'After' });
});

test('files attached to a study of one image hold a change in place back @sim', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const study = await uploads.study();
  // As shipped, no role may attach a file, but the holder of a share link can (docs/proxy.md).
  const headers = { authorization: `Bearer ${await servers.mintShare(study, 3600)}` };
  const attached = `/orthanc/studies/${study.id}/attachments/1025`;
  expect((await servers.send('PUT', attached, 'hello', headers)).status).toBe(200);
  await signIn(page, 'admin', `/studies/${study.id}`);
  const form = await openForm(page);
  await field(form, 'Description').fill('Lost');
  await submit(form).click();
  await taskOf(page).getByText('Show failures').click();
  await expect(taskOf(page)).toContainText('a single image, and files');
  expect(await uploads.tagsOf(study.id)).toMatchObject({ StudyDescription: 'Before' });
});

test('a patient with studies that the person can’t see: the server’s refusal is told', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const id = uploads.patient();
  const study = await uploads.study({ tags: { PatientID: id } });
  await uploads.study({ tags: { PatientID: id, PatientName: study.patientName } });
  const label = await resources.label(study);
  await signIn(page, await resources.person(['view', 'modify'], [label]), `/studies/${study.id}`);
  const form = await openForm(page);
  await field(form, 'Patient name').fill('Other^Name');
  await submit(form).click();
  await taskOf(page).getByText('Show failures').click();
  await expect(taskOf(page)).toContainText('The patient may have studies that you can’t see');
  expect(await uploads.tagsOf(study.id)).toMatchObject({ PatientName: study.patientName });
});

test('without modify the button says why; without delete a study can’t be moved in place', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const study = await uploads.study();
  const label = await resources.label(study);
  await signIn(page, 'doctor', `/studies/${study.id}`);
  const button = page.getByRole('button', { name: 'Correct', exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await button.focus();
  await expect(page.getByRole('tooltip')).toContainText('modify');

  const person = await resources.person(['view', 'modify'], [label]);
  await page.context().clearCookies();
  await signIn(page, person, `/studies/${study.id}`);
  const form = await openForm(page);
  await field(form, 'Patient ID').fill(uploads.patient('next'));
  await expect(form.getByLabel('In place')).toBeDisabled();
  await expect(submit(form)).toHaveAttribute('aria-disabled', 'true');
  await form.getByLabel('As a new study').check();
  await submit(form).click();
  await expect(taskOf(page)).toContainText('1 of 1');
  expect(await uploads.tagsOf(study.id)).toMatchObject({ PatientID: study.patientName });
});

test('a selection: each study gets what was typed, and keeps the rest', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const name = resources.name('many');
  const studies = [
    await uploads.study({
      tags: { PatientName: `${name}^A`, PatientID: `${name}-a`, StudyDescription: 'One' },
    }),
    await uploads.study({
      tags: { PatientName: `${name}^B`, PatientID: `${name}-b`, StudyDescription: 'Two' },
    }),
  ];
  await signIn(page, 'admin', '/studies');
  await page.getByRole('searchbox', { name: 'Search studies' }).fill(name);
  await page
    .getByRole('combobox', { name: 'The field' })
    .or(page.getByLabel('Search in'))
    .selectOption('PatientName');
  await expect(row(page, 1)).toContainText(name);
  await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  await bar(page).getByRole('button', { name: 'Correct', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Correct 2 studies' });
  await expect(field(form, 'Patient name')).toBeDisabled();
  await field(form, 'Institution').fill('Saint-Luc');
  await expect(changes(form).getByRole('row')).toHaveText([/Tag/, /InstitutionSaint-Luc/]);
  await submit(form, 2).click();
  const task = taskOf(page, 'Correcting 2 studies');
  await expect(task).toContainText('2 of 2');
  expect(await report(page, task)).toHaveLength(2);
  for (const [index, { id }] of studies.entries()) {
    expect(await uploads.tagsOf(id)).toMatchObject({
      InstitutionName: 'Saint-Luc',
      StudyDescription: index === 0 ? 'One' : 'Two',
    });
  }
});

test(
  'a job that fails in the middle is told, and a retry corrects the study',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await localServer.control({ failNextModification: true });
    await signIn(page, 'admin', `${localServer.url}/studies`);
    await row(page, 3).getByRole('link').first().click();
    const form = await openForm(page);
    await field(form, 'Institution').fill('Saint-Luc');
    await submit(form).click();
    const task = taskOf(page);
    await expect(task).toContainText('1 failed');
    await task.getByText('Show failures').click();
    await expect(task).toContainText('The server couldn’t complete the job');
    await task.getByRole('button', { name: /^Retry/ }).click();
    await expect(task).toContainText('1 of 1');
    await expect(page.getByRole('main')).toContainText('Saint-Luc');
  },
);
