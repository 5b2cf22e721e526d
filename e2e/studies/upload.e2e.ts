import { zipSync } from 'fflate';
import { dicomFile } from '#simulator/orthanc/dicom/dicomFile.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import type { TestResources } from '../support/TestResources.ts';
import type { Servers, Study } from '../support/Servers.ts';
import type { Page } from '@playwright/test';

/** A study for this test alone, not uploaded yet: its files, and its removal at the end. */
class Sendable {
  readonly #root = `2.25.${String(Date.now())}${String(Math.floor(Math.random() * 1e9))}`;
  readonly patient: string;

  constructor(resources: TestResources, servers: Servers, name = '') {
    this.patient = `${resources.name('upload')}${name}`;
    resources.atEnd(async () => {
      for (const study of await this.found(servers))
        await servers.must('DELETE', `/orthanc/studies/${study.id}`);
    });
  }

  file(image: number): { name: string; mimeType: string; buffer: Buffer } {
    const bytes = dicomFile({
      PatientID: this.patient,
      PatientName: this.patient,
      StudyInstanceUID: this.#root,
      StudyDate: '20240229',
      SeriesInstanceUID: `${this.#root}.1`,
      SOPInstanceUID: `${this.#root}.1.${String(image)}`,
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
      Modality: 'OT',
    });
    return { name: `IM${String(image)}.dcm`, mimeType: 'application/dicom', buffer: Buffer.from(bytes) };
  }

  found(servers: Servers): Promise<Study[]> {
    return servers.findStudies({ PatientID: this.patient });
  }
}

const note = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no image') };
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Upload images' });

async function openUpload(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Upload', exact: true }).click();
  await expect(dialog(page)).toBeVisible();
}

async function send(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await dialog(page).getByLabel('Choose files').setInputFiles(files);
  await dialog(page)
    .getByRole('button', { name: /^Upload \d+ files?$/ })
    .click();
}

test('files are uploaded, labeled on arrival, linked to, and in the list', async ({
  page,
  resources,
  servers,
}) => {
  const study = new Sendable(resources, servers);
  const label = resources.name('arrived');
  await signIn(page, 'admin', '/studies');
  await openUpload(page);
  await dialog(page).getByLabel('Label for uploaded studies').fill(label);
  await send(page, [study.file(1), study.file(2), study.file(3)]);
  await expect(dialog(page)).toContainText('3 images of 1 study stored.');
  await expect(dialog(page)).toContainText(`Labeled ${label}.`);
  const [stored] = await study.found(servers);
  if (!stored) throw new Error('the study is not there');
  resources.atEnd(() => servers.deleteLabel(stored, label));
  expect(await servers.labelsOf(stored)).toEqual([label]);
  await dialog(page).getByRole('link', { name: study.patient }).click();
  await expect(page).toHaveURL(new RegExp(`/studies/${stored.id}$`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(study.patient);
});

test('files that aren’t images fail with a reason, the others arrive; a retry fails in the same way', async ({
  page,
  resources,
  servers,
}) => {
  const study = new Sendable(resources, servers);
  await signIn(page, 'admin', '/studies');
  await openUpload(page);
  await send(page, [study.file(1), note]);
  const failed = dialog(page).getByRole('region', { name: 'Failures' });
  await expect(failed).toContainText(
    /notes\.txt: This isn’t a DICOM file.*Server message: (Bad file format|Cannot parse)/,
  );
  await expect(dialog(page)).toContainText('1 image of 1 study stored.');
  await expect(dialog(page).getByRole('status').first()).toContainText('1 of 2 files');
  await dialog(page).getByRole('button', { name: 'Retry failed' }).click();
  await expect(failed).toContainText('notes.txt');
  await expect(dialog(page).getByRole('button', { name: 'Retry failed' })).toBeVisible();
  await expect(dialog(page).getByRole('status').first()).toContainText('1 failed');
});

test('a zip: files that aren’t images are skipped; a zip without any image is reported', async ({
  page,
  resources,
  servers,
}) => {
  const study = new Sendable(resources, servers);
  const zip = (content: Record<string, Buffer>, name: string) => ({
    name,
    mimeType: 'application/zip',
    buffer: Buffer.from(
      zipSync(
        Object.fromEntries(Object.entries(content).map(([path, bytes]) => [path, new Uint8Array(bytes)])),
      ),
    ),
  });
  await signIn(page, 'admin', '/studies');
  await openUpload(page);
  await send(page, [
    zip({ 'a/1': study.file(1).buffer, 'a/2': study.file(2).buffer, 'readme.txt': note.buffer }, 'study.zip'),
    zip({ 'readme.txt': note.buffer }, 'words.zip'),
  ]);
  await expect(dialog(page)).toContainText('2 images of 1 study stored.');
  await expect(dialog(page).getByRole('region', { name: 'Failures' })).toContainText(
    'words.zip: This archive contains no DICOM files.',
  );
});

test('full storage is reported, and stops the rest @sim', async ({ page, resources, servers }) => {
  const full = new Sendable(resources, servers, '-storage-full');
  await signIn(page, 'admin', '/studies');
  await openUpload(page);
  await send(page, [full.file(1)]);
  await expect(dialog(page).getByRole('region', { name: 'Failures' })).toContainText(
    'The archive has no space left.',
  );
});

test('a dropped connection is reported, and what didn’t arrive is sent again @sim', async ({
  page,
  resources,
  servers,
}) => {
  const dropped = new Sendable(resources, servers, '-drop');
  await signIn(page, 'admin', '/studies');
  await openUpload(page);
  await send(page, [dropped.file(1)]);
  await expect(dialog(page).getByRole('region', { name: 'Failures' })).toContainText('isn’t responding');
  await expect(dialog(page).getByRole('button', { name: 'Retry failed' })).toBeVisible();
});

test('an upload continues when its dialog is closed, and is found again @sim', async ({
  page,
  resources,
  servers,
}) => {
  const slow = new Sendable(resources, servers, '-slow');
  await signIn(page, 'admin', '/studies');
  await openUpload(page);
  await send(page, [slow.file(1)]);
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('region', { name: 'Uploading 1 file' })).toBeVisible();
  await openUpload(page);
  await expect(dialog(page)).toContainText('1 image of 1 study stored.', { timeout: 20_000 });
});

test('a stopped upload continues where it was left @sim', async ({ page, resources, servers }) => {
  const slow = new Sendable(resources, servers, '-slow');
  await signIn(page, 'admin', '/studies');
  await openUpload(page);
  await send(
    page,
    [1, 2, 3, 4, 5, 6].map((image) => slow.file(image)),
  );
  await dialog(page).getByRole('button', { name: 'Pause' }).click();
  await expect(dialog(page).getByRole('status').first()).toContainText(/Paused .*not started/);
  await dialog(page).getByRole('button', { name: 'Resume' }).click();
  await expect(dialog(page)).toContainText('6 images of 1 study stored.', { timeout: 30_000 });
});

test('a user without the upload permission learns why', async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  const button = page.getByRole('button', { name: 'Upload', exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(/You need the “upload” permission/);
});

test('a label-limited user is told that they won’t see their upload', async ({
  page,
  resources,
  servers,
}) => {
  const study = new Sendable(resources, servers);
  const label = resources.name('mine');
  await signIn(page, await resources.person(['view', 'upload', 'edit-labels'], [label]), '/studies');
  await openUpload(page);
  await expect(dialog(page)).toContainText(`You can see only studies labeled ${label}.`);
  await expect(dialog(page).getByLabel('Label for uploaded studies')).toHaveCount(0);
  await send(page, [study.file(1)]);
  await expect(dialog(page)).toContainText('A study that you can’t see.');
});

test('uploading fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'admin', '/studies');
  await openUpload(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('selected files aren’t discarded without asking', async ({ page }) => {
  await signIn(page, 'admin', '/studies');
  await openUpload(page);
  await dialog(page).getByLabel('Choose files').setInputFiles([note]);
  await expect(dialog(page).getByText('1 file,')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page).getByText('Discard 1 file?')).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Keep open' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText('1 file,')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog(page).getByText('1 file,')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Discard' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await openUpload(page);
  await expect(dialog(page).getByText('Nothing chosen yet.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
});

test('during an upload Escape asks, and the upload continues @sim', async ({ page, resources, servers }) => {
  const slow = new Sendable(resources, servers, '-slow');
  await signIn(page, 'admin', '/studies');
  await openUpload(page);
  await send(page, [slow.file(1)]);
  await page.keyboard.press('Escape');
  await expect(dialog(page).getByText('The upload isn’t finished.')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close window' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('region', { name: 'Uploading 1 file' })).toBeVisible();
});
