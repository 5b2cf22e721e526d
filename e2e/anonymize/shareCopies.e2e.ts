// Anonymizing and sharing in one go, and the copies that remain when the link has ended.
import type { Locator, Page } from '@playwright/test';
import { z } from 'zod';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { tray } from '../support/bulkTasks.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import { bar, row } from '../support/studyList.ts';
import { UploadedStudies } from '../support/uploadedStudies.ts';
import { payloadOf, tokenOf, chooseExpiration } from '../shares/openShare.ts';
import { putRecords, recordsOf, writtenRecord } from '../shares/recordedLinks.ts';

test.describe.configure({ mode: 'parallel' });

const open = async (page: Page, count = 1): Promise<Locator> => {
  await page.getByRole('button', { name: 'Anonymize', exact: true }).click();
  const name = count === 1 ? 'Anonymize study' : `Anonymize ${String(count)} studies`;
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog.getByText('The originals stay as they are.')).toBeVisible();
  return dialog;
};
const withLink = (dialog: Locator): Locator => dialog.getByLabel('Create a link to the copies');
const unlooked = (dialog: Locator): Locator =>
  dialog.getByLabel(/^Create it although nobody has looked at the copies/);
/** Confirms what is asked only where a study may hold names in its pictures: it is there as soon as the link is wanted. */
async function confirmUnlooked(dialog: Locator): Promise<void> {
  await expect(withLink(dialog)).toBeChecked();
  if (await unlooked(dialog).isVisible()) await unlooked(dialog).check();
}
const submit = (dialog: Locator): Locator => dialog.getByRole('button', { name: /^Anonymize/ });
/** Chooses one of the proposed copies: those of other tests, which may come and go meanwhile, stay. */
async function chooseOnly(review: Locator, name: string): Promise<void> {
  const box = review.getByRole('checkbox', { name });
  await box.waitFor();
  await expect(async () => {
    for (const one of await review.getByRole('checkbox').all()) await one.uncheck({ timeout: 1000 });
    const none = review.getByRole('button', { name: /^Delete 0 copies/ });
    await expect(none).toHaveAttribute('aria-disabled', 'true', { timeout: 1000 });
    await box.check({ timeout: 1000 });
    await expect(review.getByRole('button', { name: 'Delete 1 copy…' })).toBeVisible({ timeout: 1000 });
  }).toPass();
}
const reviewTitle = 'Anonymized copies whose links have ended';
const resourcesSchema = z.array(
  z.object({ 'orthanc-id': z.string() }).or(z.object({ orthanc_id: z.string() })),
);

test('in one go: the copy is made, checked and labeled, and the link opens the copy alone', async ({
  page,
  servers,
  resources,
  openBrowser,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const study = await uploads.study({ tags: { InstitutionName: 'Secret hospital' } });
  const label = resources.name('trial');
  const pseudonym = uploads.patient('pseudonym');
  await signIn(page, 'admin', `/studies/${study.id}`);
  const dialog = await open(page);
  await dialog.getByLabel('Label for the copies').fill(label);
  await dialog.getByLabel('Pseudonyms from a table').check();
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'table.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Patient ID,Pseudonym\n${study.patientName},${pseudonym}\n`),
  });
  await withLink(dialog).check();
  await chooseExpiration(dialog, '1 day');
  // Pictures of this kind may show the name, and nobody will have looked at them.
  await expect(submit(dialog)).toHaveAttribute('aria-disabled', 'true');
  await unlooked(dialog).check();
  await expect(dialog).toContainText('the console proposes to remove the copies');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await submit(dialog).click();
  const task = tray(page).getByRole('region', { name: 'Anonymizing a study' });
  await expect(task).toContainText('Link created');
  await task.getByRole('button', { name: 'Show link' }).click();
  const made = page.getByRole('dialog', { name: 'Link to the copies' });
  const link = await made.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
  await expectAccessible(page);
  const [copy = ''] = await uploads.ofPatient(pseudonym);
  const { resources: opened, id } = z
    .object({ resources: resourcesSchema, id: z.string() })
    .parse(payloadOf(tokenOf(link)));
  expect(JSON.stringify(opened)).toContain(copy);
  expect(JSON.stringify(opened)).not.toContain(study.id);
  expect(opened).toHaveLength(1);
  expect(await servers.labelsOf({ ...study, id: copy })).toEqual([label]);
  await expect(made).toContainText('Listed on the server and on this device.');
  expect([...(await recordsOf(servers, { id: copy })).keys()]).toEqual([id]);
  await made.getByRole('button', { name: 'Close' }).last().click();

  const stranger = await openBrowser();
  await stranger.goto(link);
  await expect(stranger.getByRole('main')).toContainText('This link opens 1 study.');
  expect(await uploads.tagsOf(study.id)).toMatchObject({ PatientID: study.patientName });
});

test('without the permission to share, the link can’t be chosen, and it says why', async ({
  page,
  servers,
  resources,
}) => {
  const study = await new UploadedStudies(servers, resources).study();
  const label = await resources.label(study);
  await signIn(page, await resources.person(['view', 'anonymize'], [label]), `/studies/${study.id}`);
  const dialog = await open(page);
  await expect(withLink(dialog)).toBeDisabled();
  await expect(withLink(dialog)).toHaveAccessibleDescription(/share/);
});

test('people limited to labels share copies only that they can see', async ({ page, servers, resources }) => {
  const uploads = new UploadedStudies(servers, resources);
  const study = await uploads.study();
  const label = await resources.label(study);
  const person = await resources.person(['view', 'anonymize', 'share'], [label]);
  await signIn(page, person, `/studies/${study.id}`);
  const dialog = await open(page);
  await withLink(dialog).check();
  await unlooked(dialog).check();
  const keep = dialog.getByLabel('Give the copies the labels of their originals');
  await keep.uncheck();
  await submit(dialog).focus();
  await expect(page.getByRole('tooltip')).toContainText('You can’t share copies that you can’t see.');
  await keep.check();
  await submit(dialog).click();
  const task = tray(page).getByRole('region', { name: 'Anonymizing a study' });
  await expect(task).toContainText('Link created');
  const name = await task.getByRole('link', { name: /^Open ANON-/ }).textContent();
  for (const copy of await uploads.ofPatient(name ?? ''))
    resources.atEnd(() => servers.send('DELETE', `/orthanc/studies/${copy}`));
});

test(
  'while a copy is missing there is no link: it waits for a retry, or for a decision',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await localServer.control({ failNextModification: true });
    await signIn(page, 'admin', `${localServer.url}/studies`);
    for (const at of [3, 4]) await row(page, at).getByRole('checkbox').check();
    await bar(page).getByRole('button', { name: 'Anonymize', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Anonymize 2 studies' });
    await withLink(dialog).check();
    await confirmUnlooked(dialog);
    await submit(dialog).click();
    const task = tray(page).getByRole('region', { name: 'Anonymizing 2 studies' });
    await expect(task).toContainText('1 copy is missing, so the link wasn’t created.');
    await expect(task.getByRole('button', { name: 'Share the copy' })).toBeVisible();
    await task.getByRole('button', { name: /^Retry/ }).click();
    await expect(task).toContainText('Link created');
    await task.getByRole('button', { name: 'Show link' }).click();
    const made = page.getByRole('dialog', { name: 'Link to the copies' });
    const link = await made.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
    expect(payloadOf(tokenOf(link))['resources']).toHaveLength(2);
  },
);

test(
  'a link that the server refuses is told on the task, and can be tried again',
  { tag: '@sim' },
  async ({ page, startLocalServer, consoleErrors }) => {
    consoleErrors.allow(/500/);
    const localServer = await startLocalServer();
    await signIn(page, 'admin', `${localServer.url}/studies`);
    await row(page, 3).getByRole('link').first().click();
    const dialog = await open(page);
    await withLink(dialog).check();
    await confirmUnlooked(dialog);
    await localServer.control({ orthanc: { state: 'fail-500', only: '^PUT /auth/tokens/' } });
    await submit(dialog).click();
    const task = tray(page).getByRole('region', { name: 'Anonymizing a study' });
    await expect(task.getByRole('alert')).toContainText('No link was created');
    await localServer.control({ orthanc: { state: 'up' } });
    await task.getByRole('button', { name: 'Try again' }).click();
    await expect(task).toContainText('Link created');
  },
);

test('copies whose links have ended are proposed on the list of links, and deleted on a click', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const study = await uploads.study();
  const ended = await uploads.anonymized(study);
  const shared = await uploads.anonymized(study);
  const until = new Date(Date.now() - 3_600_000).toISOString();
  const over = (): ReturnType<typeof writtenRecord> =>
    writtenRecord(resources.name('over').slice(-16), { until, latest: until });
  await putRecords(servers, ended, over());
  await putRecords(servers, shared, over(), writtenRecord(resources.name('active').slice(-16)));
  await signIn(page, 'admin', '/shares');
  await page.getByRole('button', { name: 'Review copies…' }).click();
  const review = page.getByRole('dialog', { name: reviewTitle });
  await expect(review.getByRole('checkbox', { name: ended.patientName })).toBeChecked();
  await expect(review.getByRole('checkbox', { name: shared.patientName })).toHaveCount(0);
  await expectAccessible(page);
  await review.getByRole('checkbox', { name: ended.patientName }).uncheck();
  await chooseOnly(review, ended.patientName);
  await review.getByRole('button', { name: 'Delete 1 copy…' }).click();
  const question = page.getByRole('dialog', { name: 'Delete 1 study?' });
  await expect(question).toContainText(ended.patientName);
  await question.getByLabel(/^To confirm/).fill('1');
  await question.getByRole('button', { name: /^Delete 1 study/ }).click();
  await expect(tray(page)).toContainText('1 of 1');
  expect(await uploads.tagsOf(ended.id)).toBeUndefined();
  expect(await uploads.tagsOf(study.id)).toBeDefined();
  expect(await uploads.tagsOf(shared.id)).toBeDefined();
});

test('with the tasks, on the device where the link was made: keep the copies, or delete them', async ({
  page,
  servers,
  resources,
}) => {
  const uploads = new UploadedStudies(servers, resources);
  const copy = await uploads.anonymized(await uploads.study());
  const until = new Date(Date.now() - 3_600_000).toISOString();
  await putRecords(servers, copy, writtenRecord(resources.name('over').slice(-16), { until, latest: until }));
  const userId = await signedInId(page);
  const remember = async (): Promise<void> => {
    const link = { ...writtenRecord('0123456789abcdef', { until, by: userId }), studyIds: [copy.id] };
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
      `castellan-shares.${userId}`,
      JSON.stringify({ version: 1, links: [{ ...link, recipient: 'Dr Gone', isForCopies: true }] }),
    ] as const);
    await page.reload();
  };
  await remember();
  const proposal = tray(page).getByRole('region', { name: 'The link to anonymized copies has ended' });
  await expect(proposal).toBeVisible();
  await expectAccessible(page);
  await proposal.getByRole('button', { name: 'Keep them' }).click();
  await expect(proposal).toHaveCount(0);
  expect(await uploads.tagsOf(copy.id)).toBeDefined();

  await remember();
  await proposal.getByRole('button', { name: 'Review copies…' }).click();
  const review = page.getByRole('dialog', { name: reviewTitle });
  await chooseOnly(review, copy.patientName);
  await review.getByRole('button', { name: 'Delete 1 copy…' }).click();
  const question = page.getByRole('dialog', { name: 'Delete 1 study?' });
  await question.getByLabel(/^To confirm/).fill('1');
  await question.getByRole('button', { name: /^Delete 1 study/ }).click();
  await expect(tray(page)).toContainText('1 of 1');
  await expect(proposal).toHaveCount(0);
  expect(await uploads.tagsOf(copy.id)).toBeUndefined();
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('Dr Gone');
});

/** Signs in as an administrator. @returns their id in Keycloak */
async function signedInId(page: Page): Promise<string> {
  const told = page.waitForResponse((response) => response.url().endsWith('/token') && response.ok());
  await signIn(page, 'admin', '/shares');
  const { access_token: token } = z.object({ access_token: z.string() }).parse(await (await told).json());
  return z.object({ sub: z.string() }).parse(payloadOf(token)).sub;
}
