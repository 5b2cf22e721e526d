import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { dicomFile } from '#simulator/orthanc/dicom/dicomFile.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import type { Servers, Study } from '../support/Servers.ts';
import type { TestResources } from '../support/TestResources.ts';

// Chromium without windows shows no PDF, but saves it.
const executablePath = findChromium();
test.use({ launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) } });

/** A page of paper with nothing on it; a viewer that can't find its way through it would say so. */
const pdf = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF\n',
].join('\n');

interface Report {
  title: string;
  content: string;
}

/** A study of this test's own with an image and some reports. */
async function studyWith(
  resources: TestResources,
  servers: Servers,
  reports: readonly Report[],
): Promise<Study> {
  const patient = resources.name('reports');
  const root = `2.25.${String(Date.now())}${String(Math.floor(Math.random() * 1e9))}`;
  const tags = { PatientID: patient, PatientName: patient, StudyInstanceUID: root };
  const files = [
    dicomFile({
      ...tags,
      SeriesInstanceUID: `${root}.1`,
      SOPInstanceUID: `${root}.1.1`,
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
      Modality: 'OT',
    }),
    ...reports.map(({ title, content }, at) =>
      dicomFile({
        ...tags,
        SeriesInstanceUID: `${root}.2`,
        SeriesDescription: 'Reports',
        SOPInstanceUID: `${root}.2.${String(at)}`,
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.104.1',
        Modality: 'DOC',
        DocumentTitle: title,
        ContentDate: `2024010${String(9 - at)}`,
        MIMETypeOfEncapsulatedDocument: 'application/pdf',
        EncapsulatedDocument: content,
      }),
    ),
  ];
  for (const file of files) await servers.must('POST', '/orthanc/instances', file);
  const [study] = await servers.findStudies({ PatientID: patient });
  if (!study) throw new Error('the study is not there');
  resources.atEnd(async () => {
    await servers.must('DELETE', `/orthanc/studies/${study.id}`);
  });
  return study;
}

const documents = (page: Page): Locator => page.getByRole('region', { name: 'Reports and attachments' });

test('PDF reports are listed with title and date, saved, and opened in a tab that can’t reach back', async ({
  page,
  resources,
  servers,
}) => {
  const study = await studyWith(resources, servers, [
    { title: 'Final report', content: pdf },
    { title: 'First <b>look</b>', content: pdf },
  ]);
  await signIn(page, 'doctor', `/studies/${study.id}`);
  const rows = documents(page).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText(/Final report.*2024/);
  await expect(rows.nth(1)).toContainText('First <b>look</b>');
  const saving = page.waitForEvent('download');
  await documents(page).getByRole('button', { name: 'Save Final report' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('Final report.pdf');
  expect(readFileSync(await saved.path(), 'latin1').replaceAll('\0', '')).toBe(pdf);
  const opening = page.waitForEvent('popup');
  await documents(page).getByRole('button', { name: 'Open Final report' }).click();
  const tab = await opening;
  await tab.waitForURL(/^blob:/);
  // The browser's own viewer, whatever is in the file.
  expect(await tab.evaluate(() => [document.contentType, opener])).toEqual(['application/pdf', null]);
  await tab.close();
  await expectAccessible(page);
});

test('what claims to be a PDF and is none isn’t opened, and its tab is closed', async ({
  page,
  resources,
  servers,
}) => {
  const content = '<html><script>opener.document.title = "owned"</script></html>';
  const study = await studyWith(resources, servers, [{ title: 'Page', content }]);
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'admin', `/studies/${study.id}`);
  const opening = page.waitForEvent('popup');
  await documents(page).getByRole('button', { name: 'Open Page' }).click();
  const tab = await opening;
  await expect(page.getByText('Couldn’t open the report')).toBeVisible();
  await expect(page.getByText('This file contains no PDF that can be read.')).toBeVisible();
  await expect.poll(() => tab.isClosed()).toBe(true);
  await expectNoSidewaysScroll(page);
});

test('attached files are listed with their size, and saved @sim', async ({ page, resources, servers }) => {
  const study = await studyWith(resources, servers, []);
  // As shipped, no role may attach a file, but the holder of a share link can (docs/proxy.md).
  const headers = { authorization: `Bearer ${await servers.mintShare(study, 3600)}` };
  const path = `/orthanc/studies/${study.id}/attachments/1025`;
  expect((await servers.send('PUT', path, 'hello', headers)).status).toBe(200);
  await signIn(page, 'doctor', `/studies/${study.id}`);
  const row = documents(page).getByRole('listitem');
  await expect(row).toContainText(/Attachment 1025\s*of the study · 5/);
  const saving = page.waitForEvent('download');
  await row.getByRole('button', { name: 'Save Attachment 1025' }).click();
  const saved = await saving;
  expect([saved.suggestedFilename(), readFileSync(await saved.path(), 'utf8')]).toEqual([
    'attachment-1025',
    'hello',
  ]);
});
