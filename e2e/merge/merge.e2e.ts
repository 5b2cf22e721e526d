// Merging studies of one patient: what holds before and after, the way back, and what holds it back.
import type { Locator, Page } from '@playwright/test';
import { z } from 'zod';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { report, tray } from '../support/bulkTasks.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import type { Servers } from '../support/Servers.ts';
import { bar, row } from '../support/studyList.ts';
import { UploadedStudies } from '../support/uploadedStudies.ts';

test.describe.configure({ mode: 'parallel' });

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Merge studies' });
const submit = (page: Page): Locator => dialog(page).getByRole('button', { name: 'Merge', exact: true });
const taskOf = (page: Page, name = 'Merging studies'): Locator => tray(page).getByRole('region', { name });

async function openOnPage(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog(page).getByText('Puts series of one study')).toBeVisible();
  return dialog(page);
}

const seriesSchema = z.array(z.object({ ID: z.string(), Instances: z.array(z.string()) }));

/** How many images each series of a study has; `undefined` where the server has no such study. */
async function seriesOf(servers: Servers, id: string): Promise<number[] | undefined> {
  const answer = await servers.send('GET', `/orthanc/studies/${id}/series`);
  if (!answer.ok) return undefined;
  const series = seriesSchema.parse(await answer.json());
  return series.map(({ Instances }) => Instances.length).toSorted((a, b) => a - b);
}

test('with the originals kept: before and after are told, and undo takes out what arrived', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const PatientID = uploads.patient();
  const target = await uploads.study({ tags: { PatientID, PatientName: PatientID }, images: 1 });
  const source = await uploads.study({
    tags: { PatientID, PatientName: PatientID, StudyDescription: 'Second' },
    series: 2,
    images: 2,
  });
  await signIn(page, 'admin', `/studies/${target.id}`);
  const form = await openOnPage(page);
  await expect(submit(page)).toHaveAttribute('aria-disabled', 'true');
  await form.getByRole('checkbox', { name: /^Series of .*Second/ }).check();
  await expect(form.getByRole('list', { name: 'Afterwards' }).getByRole('listitem')).toHaveText([
    /1 series now, then 3 series with 5 images\.$/,
    /Second: stays as it is\.$/,
  ]);
  await expect(form.getByLabel('Keep the originals')).toBeChecked();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await submit(page).click();
  const task = taskOf(page);
  await expect(task).toContainText('1 of 1');
  await expect(page.getByRole('heading', { name: '3 series' })).toBeVisible();
  expect(await seriesOf(servers, target.id)).toEqual([1, 2, 2]);
  expect(await seriesOf(servers, source.id)).toEqual([2, 2]);
  expect((await report(page, task))[0]).toContain('1 series before; 2 series arrived with 4 images');
  await task.getByRole('button', { name: 'Undo' }).click();
  await expect(taskOf(page, 'Undoing a merge: 2 series')).toContainText('2 of 2');
  expect(await seriesOf(servers, target.id)).toEqual([1]);
  expect(await seriesOf(servers, source.id)).toEqual([2, 2]);
});

test('without keeping them: one series leaves, the other study vanishes, and its label goes to the target on request', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const PatientID = uploads.patient();
  const tags = { PatientID, PatientName: PatientID };
  const target = await uploads.study({ tags });
  const whole = await uploads.study({ tags: { ...tags, StudyDescription: 'Whole' }, images: 2 });
  const part = await uploads.study({ tags: { ...tags, StudyDescription: 'Part' }, series: 2 });
  const label = await resources.label(whole);
  resources.atEnd(() => servers.deleteLabel(target, label));
  await signIn(page, 'admin', `/studies/${target.id}`);
  const form = await openOnPage(page);
  await form.getByLabel('Keep the originals').uncheck();
  await expect(form).toContainText('This can’t be undone');
  await form.getByRole('checkbox', { name: /^Series of .*Whole/ }).check();
  const ofPart = form.getByRole('checkbox', { name: /^Series of .*Part/ });
  await ofPart.check();
  await form
    .getByRole('checkbox', { name: /^Series · OT · 1 image$/ })
    .last()
    .uncheck();
  await expect(form.getByRole('list', { name: 'Afterwards' })).toContainText('Whole: is deleted');
  await expect(form.getByRole('list', { name: 'Afterwards' })).toContainText('Part: keeps 1 series');
  const add = form.getByLabel(`Add its labels to the target: ${label}`);
  await expect(add).not.toBeChecked();
  await add.check();
  await submit(page).click();
  await expect(taskOf(page)).toContainText('1 of 1');
  await expect(taskOf(page).getByRole('button', { name: 'Undo' })).toHaveCount(0);
  expect(await seriesOf(servers, target.id)).toEqual([1, 1, 2]);
  expect(await seriesOf(servers, whole.id)).toBeUndefined();
  expect(await seriesOf(servers, part.id)).toEqual([1]);
  expect(await servers.labelsOf(target)).toEqual([label]);
});

test('a selection: one merge for each patient; others are left out, by name', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const name = resources.name('many');
  const tagsFor = (PatientID: string, StudyDescription: string) => ({
    PatientID,
    PatientName: `${name}^X`,
    StudyDescription,
  });
  const both = uploads.patient('both');
  const first = await uploads.study({ tags: tagsFor(both, 'First') });
  const second = await uploads.study({ tags: tagsFor(both, 'Second') });
  await uploads.study({ tags: tagsFor(uploads.patient('alone'), 'Alone') });
  await uploads.study({ tags: tagsFor('', 'Nobody’s') });
  await signIn(page, 'admin', '/studies');
  await page.getByRole('searchbox', { name: 'Search studies' }).fill(name);
  await page.getByLabel('Search in').selectOption('PatientName');
  await expect(row(page, 3)).toContainText(name);
  await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  await bar(page).getByRole('button', { name: 'Merge', exact: true }).click();
  const form = dialog(page);
  await expect(form).toContainText(/no other study of the same patient is selected: .*Alone/);
  await expect(form).toContainText(/without a patient ID nothing says whose they are: .*Nobody/);
  await form.getByLabel('Merge into').selectOption({ label: await labelOf(form, 'First') });
  await submit(page).click();
  await expect(taskOf(page)).toContainText('1 of 1');
  expect(await seriesOf(servers, first.id)).toEqual([1, 1]);
  expect(await seriesOf(servers, second.id)).toEqual([1]);
});

/** The whole label of the option that names a study. */
const labelOf = async (form: Locator, word: string): Promise<string> =>
  (await form.getByLabel('Merge into').getByRole('option').allTextContents()).find((text) =>
    text.includes(word),
  ) ?? '';

test('someone stores in the target meanwhile: nothing is sent', async ({ page, servers, resources }) => {
  const uploads = new UploadedStudies(servers, resources);
  const PatientID = uploads.patient();
  const tags = { PatientID, PatientName: PatientID };
  const target = await uploads.study({ tags });
  const source = await uploads.study({ tags: { ...tags, StudyDescription: 'Second' } });
  await signIn(page, 'admin', `/studies/${target.id}`);
  const form = await openOnPage(page);
  await form.getByRole('checkbox', { name: /^Series of .*Second/ }).check();
  const label = await resources.label(source);
  await submit(page).click();
  const task = taskOf(page);
  await task.getByText('Show failures').click();
  await expect(task).toContainText('isn’t as it was shown');
  expect(await seriesOf(servers, target.id)).toEqual([1]);
  expect(await servers.labelsOf(source)).toEqual([label]);
});

test('people limited to labels merge what they see; without the permission the button says why', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const PatientID = uploads.patient();
  const tags = { PatientID, PatientName: PatientID };
  const target = await uploads.study({ tags });
  const hidden = await uploads.study({ tags: { ...tags, StudyDescription: 'Hidden' } });
  const seen = await uploads.study({ tags: { ...tags, StudyDescription: 'Seen' } });
  const label = await resources.label(target);
  await resources.label(seen, label);
  const person = await resources.person(['view', 'modify'], [label]);
  await signIn(page, person, `/studies/${target.id}`);
  const form = await openOnPage(page);
  await expect(form).toContainText('Only people who may delete can undo a merge');
  await expect(form.getByRole('checkbox', { name: /Hidden/ })).toHaveCount(0);
  await form.getByRole('checkbox', { name: /^Series of .*Seen/ }).check();
  await submit(page).click();
  await expect(taskOf(page)).toContainText('1 of 1');
  await expect(taskOf(page).getByRole('button', { name: 'Undo' })).toHaveCount(0);
  expect(await seriesOf(servers, target.id)).toEqual([1, 1]);
  expect(await seriesOf(servers, hidden.id)).toEqual([1]);

  await page.context().clearCookies();
  await signIn(page, 'doctor', `/studies/${target.id}`);
  const button = page.getByRole('button', { name: 'Merge', exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
});

test(
  'a job that fails in the middle is told; a retry doesn’t bring the series twice',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const servers = localServer.servers();
    // The server is this test's own: nothing is left to remove.
    const resources = { name: (word: string) => `${word}-1`, atEnd: () => undefined };
    const uploads = new UploadedStudies(servers, resources);
    const tags = { PatientID: 'twice', PatientName: 'twice' };
    const target = await uploads.study({ tags });
    await uploads.study({ tags: { ...tags, StudyDescription: 'Second' }, images: 4 });
    await localServer.control({ failNextModification: true });
    await signIn(page, 'admin', `${localServer.url}/studies/${target.id}`);
    const form = await openOnPage(page);
    await form.getByRole('checkbox', { name: /^Series of .*Second/ }).check();
    await submit(page).click();
    const task = taskOf(page);
    await task.getByText('Show failures').click();
    await expect(task).toContainText('Some images may have arrived in the target');
    const arrived = await seriesOf(servers, target.id);
    await task.getByRole('button', { name: /^Retry/ }).click();
    await expect(task).toContainText('a part of this merge has arrived');
    expect(await seriesOf(servers, target.id)).toEqual(arrived);
  },
);
