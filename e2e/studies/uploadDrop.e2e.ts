import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { zipSync } from 'fflate';
import { dicomFile } from '#simulator/orthanc/dicom/dicomFile.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import type { Servers } from '../support/Servers.ts';
import type { TestResources } from '../support/TestResources.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Upload images' });
const failures = (page: Page): Locator => dialog(page).getByRole('region', { name: 'Failures' });

/** The files of a study of this test's own, by their number; it is removed at the end. */
function imagesOf(resources: TestResources, servers: Servers): (image: number) => Uint8Array {
  const patient = resources.name('dropped');
  const root = `2.25.${String(Date.now())}${String(Math.floor(Math.random() * 1e9))}`;
  resources.atEnd(async () => {
    for (const study of await servers.findStudies({ PatientID: patient }))
      await servers.must('DELETE', `/orthanc/studies/${study.id}`);
  });
  return (image) =>
    dicomFile({
      PatientID: patient,
      PatientName: patient,
      StudyInstanceUID: root,
      SeriesInstanceUID: `${root}.1`,
      SOPInstanceUID: `${root}.1.${String(image)}`,
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
      Modality: 'OT',
    });
}

/** Writes a folder for this test, with what is in it by path. */
function folderWith(testInfo: TestInfo, content: Readonly<Record<string, Uint8Array>>): string {
  const folder = testInfo.outputPath('cd');
  for (const [path, bytes] of Object.entries(content)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** Drags files and folders of this computer over an element and drops them, as the system does: a script can't make such a drop. */
async function dropOn(target: Locator, paths: readonly string[], during = async () => {}): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('there is nothing to drop on');
  const session = await target.page().context().newCDPSession(target.page());
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x, y, data });
  await drag('dragEnter');
  await drag('dragOver');
  await during();
  await drag('drop');
  await session.detach();
}

const words = new TextEncoder().encode('no image');
/** A row of the list, once what takes files is there. */
async function aRow(page: Page): Promise<Locator> {
  await expect(page.getByRole('button', { name: 'Upload', exact: true })).toBeVisible();
  return page.getByRole('grid', { name: 'Studies' }).getByRole('row').nth(3);
}

test('a folder that is dropped on the list is uploaded with everything in it', async ({
  page,
  resources,
  servers,
}, testInfo) => {
  const image = imagesOf(resources, servers);
  // More than the hundred entries that a browser gives at a time.
  const series = Object.fromEntries(
    Array.from({ length: 120 }, (_, at) => [`st/se/IM${String(at)}`, image(at)]),
  );
  const folder = folderWith(testInfo, {
    ...series,
    'top.dcm': image(500),
    'notes.txt': words,
    DICOMDIR: words,
  });
  await signIn(page, 'admin', '/studies');
  await dropOn(await aRow(page), [folder], () =>
    expect(page.getByText('Drop files or folders to upload them')).toBeVisible(),
  );
  await expect(page.getByText('Drop files or folders to upload them')).toBeHidden();
  await expect(dialog(page)).toContainText('122 files');
  await expect(dialog(page)).toContainText('1 file left out');
  await dialog(page).getByRole('button', { name: 'Upload 122 files' }).click();
  await expect(dialog(page)).toContainText('121 images of 1 study stored.', { timeout: 30_000 });
  await expect(failures(page)).toContainText('cd/notes.txt: This isn’t a DICOM file');
});

test('of zips, what wasn’t stored is named: damaged, encrypted, files that aren’t images', async ({
  page,
  resources,
  servers,
}, testInfo) => {
  const image = imagesOf(resources, servers);
  const good = zipSync({ 'a/1': image(1), 'a/notes.txt': words });
  const encrypted = zipSync({ '1': image(2) });
  // The lowest bit of the flags, in the list at the end.
  const list = encrypted.findLastIndex((_, at) => encrypted[at] === 0x50 && encrypted[at + 2] === 1);
  encrypted[list + 8] = 1;
  const folder = folderWith(testInfo, {
    'good.zip': good,
    'secret.zip': encrypted,
    'cut.zip': good.slice(0, good.length / 2),
  });
  await signIn(page, 'admin', '/studies');
  await page.getByRole('button', { name: 'Upload', exact: true }).click();
  await dropOn(dialog(page).getByRole('group', { name: 'Choose what to upload' }), [folder]);
  await dialog(page).getByRole('button', { name: 'Upload 3 files' }).click();
  await expect(dialog(page)).toContainText('1 image of 1 study stored.');
  await expect(dialog(page)).toContainText('cd/good.zip: 1 file in it isn’t a DICOM image.');
  await expect(failures(page)).toContainText('cd/secret.zip: This archive is encrypted.');
  await expect(failures(page)).toContainText(/cd\/cut\.zip: This archive is damaged\..*Cannot open ZIP/);
});

test('who may not upload is told so while dragging, and the page stays', async ({ page }, testInfo) => {
  const folder = folderWith(testInfo, { 'notes.txt': words });
  await signIn(page, 'doctor', '/studies');
  await dropOn(await aRow(page), [join(folder, 'notes.txt')], () =>
    expect(page.getByRole('paragraph').filter({ hasText: 'You need the “upload” permission' })).toBeVisible(),
  );
  await expect(page).toHaveURL(/\/studies$/);
  await expect(dialog(page)).toHaveCount(0);
});
