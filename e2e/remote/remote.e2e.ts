// Searching remotes and retrieving from them, on simulated servers: the remotes of the stack have tests of their own.
import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility.ts';
import { countRequests, recordsIn, report, tray } from '../support/bulkTasks.ts';
import { expect, signIn, test } from '../support/fixtures.ts';
import { bar, inTheEnd } from '../support/studyList.ts';

test.describe.configure({ mode: 'parallel' });

const grid = (page: Page): Locator => page.getByRole('grid', { name: /^Studies on / });
const rowsWith = (page: Page, here: string | RegExp): Locator =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: here, exact: typeof here === 'string' }) });

/** @param remote unless it is chosen already */
async function search(page: Page, remote?: string): Promise<void> {
  if (remote) await page.getByRole('combobox', { name: 'Search on' }).selectOption({ label: remote });
  await page.getByRole('button', { name: 'Search', exact: true }).click();
}

/** Everything that a remote has, which it asks about first. */
async function searchAll(page: Page, remote?: string): Promise<void> {
  await search(page, remote);
  await page
    .getByRole('dialog', { name: 'Search without filters?' })
    .getByRole('button', { name: 'Search without filters' })
    .click();
  await expect(grid(page)).toBeVisible();
}

test(
  'what is here is marked; one study is retrieved with a label, and can then be opened',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'admin', `${localServer.url}/remote`);
    await expect(page.getByRole('heading', { name: 'Nothing searched yet' })).toBeVisible();
    await searchAll(page, 'ARCHIVE');
    await expect(page.getByText('60 studies', { exact: true })).toBeVisible();
    await expect(rowsWith(page, 'Open').first()).toBeVisible();
    await expectAccessible(page);
    const missing = rowsWith(page, 'No').first();
    const name = await missing.getByRole('checkbox').getAttribute('aria-label');
    await missing.getByRole('checkbox').click();
    await rowsWith(page, 'Open').first().getByRole('checkbox').click();
    await expect(bar(page).getByRole('button', { name: 'Show series' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await bar(page).getByRole('button', { name: 'Retrieve' }).click();
    const dialog = page.getByRole('dialog', { name: 'Retrieve 1 study from ARCHIVE' });
    await expect(dialog.getByRole('checkbox', { name: /already here again/ })).not.toBeChecked();
    await dialog.getByLabel('Retrieve method').selectOption('C-GET');
    await expect(dialog.getByRole('alert')).toContainText('those of other patients');
    await dialog.getByLabel('Retrieve method').selectOption('As configured');
    await expect(dialog.getByRole('alert')).toHaveCount(0);
    await dialog.getByLabel('Label on arrival').fill('arrived');
    await dialog.getByRole('button', { name: 'Retrieve 1 study' }).click();
    await expect(tray(page)).toContainText('Done · 1 of 1', inTheEnd);
    expect(await report(page, tray(page))).toEqual([expect.stringContaining('Labeled arrived.')]);
    expect(await localServer.servers().countStudies({}, 'arrived')).toBe(1);
    const arrived = grid(page)
      .getByRole('row')
      .filter({ has: page.getByRole('checkbox', { name: name ?? '', exact: true }) })
      .first();
    await arrived.getByRole('link', { name: 'Open' }).click();
    await expect(page).toHaveURL(/\/studies\/[a-f0-9-]+$/);
    // The answers are kept for the way back: the remote isn't asked again.
    const asked = countRequests(page, /^POST .*\/modalities\/([^/]+)\/query$/);
    await page.goBack();
    await expect(rowsWith(page, 'Open').first()).toBeVisible();
    expect(asked.size).toBe(0);
  },
);

test(
  'why a remote can’t be searched is told apart from an empty answer; names stay out of the address',
  { tag: '@sim' },
  async ({ page, startLocalServer, consoleErrors }) => {
    consoleErrors.allow(/status of 500/);
    const localServer = await startLocalServer();
    await signIn(page, 'admin', `${localServer.url}/remote`);
    await page.getByRole('textbox', { name: 'Patient name' }).fill('Nobodyhasthisname');
    for (const [remote, why] of [
      ['PACS-OFF', /can’t be reached at its host and port/],
      ['PACS-SLOW', /didn’t respond in time/],
      ['PACS-STRICT', /rejected the association/],
    ] as const) {
      await search(page, remote);
      const failure = page.getByRole('alert').filter({ hasText: `Couldn’t search ${remote}` });
      await expect(failure).toContainText(why);
      await expect(failure.getByRole('button', { name: 'Try again' })).toBeVisible();
    }
    await search(page, 'ARCHIVE');
    await expect(page.getByRole('heading', { name: 'ARCHIVE found no studies' })).toBeVisible();
    expect(page.url()).not.toContain('Nobody');
    // A search that takes long can be canceled, and the one before is a step back.
    await localServer.control({ orthanc: { state: 'up', delay: 60_000, only: '^POST /modalities/' } });
    await page.getByRole('textbox', { name: 'Description' }).fill('CT');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('button', { name: 'Cancel search' }).click();
    await expect(page.getByRole('heading', { name: 'Search canceled' })).toBeVisible();
    await localServer.control({ orthanc: { state: 'up' } });
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'ARCHIVE found no studies' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Search canceled' })).toHaveCount(0);
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'ARCHIVE found no studies' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('');
    await expect(page.getByRole('textbox', { name: 'Patient name' })).toHaveValue('Nobodyhasthisname');
  },
);

test(
  'what the dialog warns of comes true: a C-GET brings a study of another patient with the same accession number',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    const servers = localServer.servers();
    const put = async (PatientID: string, AccessionNumber: string): Promise<string> => {
      const SOPClassUID = '1.2.840.10008.5.1.4.1.1.7';
      const { id, uid } = await localServer.upload({ PatientID, AccessionNumber, SOPClassUID });
      await servers.must('POST', '/orthanc/modalities/ARCHIVE/store', { Resources: [id] });
      await servers.must('DELETE', `/orthanc/studies/${id}`);
      return uid;
    };
    await signIn(page, 'admin', `${localServer.url}/remote`);
    const find = async (patient: string): Promise<void> => {
      // By its value: the remote that was used last has a longer name.
      await page.getByRole('combobox', { name: 'Search on' }).selectOption('modality:ARCHIVE');
      await page.getByRole('textbox', { name: 'Patient ID' }).fill(patient);
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await expect(grid(page).getByRole('checkbox', { name: patient })).toHaveCount(1);
    };
    for (const [method, othersHere, here] of [
      ['C-MOVE', 0, 'No'],
      ['C-GET', 1, 'Open'],
    ] as const) {
      const wanted = await put(`WANTED-${method}`, `ACC ${method}`);
      const other = await put(`OTHER-${method}`, `ACC ${method}`);
      await find(`WANTED-${method}`);
      await grid(page)
        .getByRole('checkbox', { name: `WANTED-${method}` })
        .click();
      await bar(page).getByRole('button', { name: 'Retrieve' }).click();
      const dialog = page.getByRole('dialog', { name: 'Retrieve 1 study from ARCHIVE' });
      await dialog.getByLabel('Retrieve method').selectOption(method);
      const warning = dialog.getByRole('alert').filter({ hasText: 'those of other patients' });
      await expect(warning).toHaveCount(othersHere);
      await dialog.getByRole('button', { name: 'Retrieve 1 study' }).click();
      await expect(tray(page)).toContainText('Done · 1 of 1', inTheEnd);
      await tray(page).getByRole('button', { name: 'Close' }).click();
      expect(await servers.countStudies({ StudyInstanceUID: wanted }), method).toBe(1);
      expect(await servers.countStudies({ StudyInstanceUID: other }), method).toBe(othersHere);
      await find(`OTHER-${method}`);
      await expect(rowsWith(page, here)).toHaveCount(1);
    }
  },
);

test(
  'a retrieval that a crash of Orthanc lost is told, and a retry asks the remote again',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'admin', `${localServer.url}/remote`);
    await searchAll(page, 'ARCHIVE');
    // Someone else's jobs, so that this one has not ended before the crash.
    await localServer.startSend();
    await localServer.startSend();
    await rowsWith(page, 'No').first().getByRole('checkbox').click();
    await bar(page).getByRole('button', { name: 'Retrieve' }).click();
    const started = page.waitForResponse(/\/retrieve$/);
    await page.getByRole('dialog').getByRole('button', { name: 'Retrieve 1 study' }).click();
    expect((await started).status()).toBe(200);
    await localServer.control({ restartOrthanc: 'crash' });
    await expect(tray(page)).toContainText('1 failed', inTheEnd);
    await tray(page).getByText('Show failures').click();
    await expect(tray(page)).toContainText('The server no longer lists the job');
    await tray(page).getByRole('button', { name: 'Retry failed' }).click();
    await expect(tray(page)).toContainText('Done · 1 of 1', inTheEnd);
  },
);

test(
  'a study that turns out to be here while the dialog is open is retrieved again',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'admin', `${localServer.url}/remote`);
    await searchAll(page, 'ARCHIVE');
    const here = rowsWith(page, 'Open').filter({ hasNotText: '(no name)' });
    const name = await here.first().getByRole('checkbox').getAttribute('aria-label');
    await localServer.control({ orthanc: { state: 'up', delay: 5000, only: '^POST /tools/find$' } });
    await page.reload();
    await expect(page.getByText('Press “Search” to ask ARCHIVE again.')).toBeVisible();
    await searchAll(page);
    await grid(page)
      .getByRole('checkbox', { name: name ?? '', exact: true })
      .first()
      .click();
    await bar(page).getByRole('button', { name: 'Retrieve' }).click();
    const dialog = page.getByRole('dialog', { name: 'Retrieve 1 study from ARCHIVE' });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('checkbox', { name: /already here again/ })).toBeChecked();
    await expect(dialog.getByRole('button', { name: 'Retrieve 1 study' })).toBeEnabled();
  },
);

test(
  'a study that arrives again keeps its labels, and a reload in the middle loses nothing',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--remote-size', '30');
    const servers = localServer.servers();
    const here = await servers.findStudies({}, 0, 200);
    await Promise.all(here.map((study) => servers.putLabel(study, 'mine')));
    await signIn(page, 'admin', `${localServer.url}/remote`);
    await searchAll(page, 'ARCHIVE');
    // Orthanc stores a study of one image anew, without its labels.
    const single = rowsWith(page, 'Open').filter({ has: page.getByRole('gridcell', { name: '1 / 1' }) });
    await single.first().getByRole('checkbox').click();
    await bar(page).getByRole('button', { name: 'Retrieve' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retrieve 1 study' }).click();
    await expect(tray(page)).toContainText('Done · 1 of 1 · labels of 1 study put back', inTheEnd);
    expect(await servers.countStudies({}, 'mine')).toBe(here.length);
    await tray(page).getByRole('button', { name: 'Close' }).click();

    await localServer.control({ orthanc: { state: 'up', delay: 300, only: '^POST /queries/.*/retrieve$' } });
    await grid(page).getByRole('checkbox', { name: 'Select all rows shown' }).click();
    await bar(page).getByRole('button', { name: 'Retrieve' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /already here again/ }).check();
    await dialog.getByLabel('Label on arrival').fill('arrived');
    await dialog.getByRole('button', { name: 'Retrieve 30 studies' }).click();
    await expect(tray(page)).toContainText(/\b[2-9] of 30/, inTheEnd);
    page.once('dialog', (question) => void question.accept());
    await page.reload();
    const task = tray(page).getByRole('region', { name: 'Retrieving 30 studies from ARCHIVE' });
    await expect(task).toContainText('Interrupted when the page closed');
    await localServer.control({ orthanc: { state: 'up' } });
    await task.getByRole('button', { name: 'Resume' }).click();
    await expect(task).toContainText('Done · 30 of 30', inTheEnd);
    expect(await servers.countStudies({}, 'arrived')).toBe(30);
    expect(await servers.countStudies({}, 'mine')).toBe(here.length);
    expect(await servers.countStudies({})).toBeGreaterThan(here.length);
    // The record holds no names: they are read again of what is here, beside the UID.
    for (const line of await report(page, task)) expect(line).toMatch(/^"?[^"]+ · .* [\d.]+"?,done/);
    await expect.poll(() => recordsIn(page)).toBe(0);
  },
);

test(
  'a transfer that breaks is told and can be retried; a DICOMweb server is searched and retrieved from',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn(page, 'admin', `${localServer.url}/remote`);
    await search(page, 'PACS-DYING');
    await page.getByRole('button', { name: 'Search without filters' }).click();
    const list = page.getByRole('list', { name: 'Studies on PACS-DYING' });
    await expect(list).toBeVisible();
    await expectNoSidewaysScroll(page);
    await list.getByRole('checkbox').first().click();
    await bar(page).getByRole('button', { name: 'Retrieve' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retrieve 1 study' }).click();
    await expect(tray(page)).toContainText('1 failed', inTheEnd);
    await tray(page).getByText('Show failures').click();
    await expect(tray(page)).toContainText(/connection to the remote/i);
    await expect(tray(page).getByRole('button', { name: 'Retry failed' })).toBeVisible();
    await tray(page).getByRole('button', { name: 'Close' }).click();
    await search(page, 'cloud');
    await page.getByRole('button', { name: 'Search without filters' }).click();
    const cloud = page.getByRole('list', { name: 'Studies on cloud' });
    const missing = cloud
      .getByRole('listitem')
      .filter({ hasText: /Here:\s*No/ })
      .first();
    await missing.getByRole('checkbox').click();
    await bar(page).getByRole('button', { name: 'Show series' }).click();
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await bar(page).getByRole('button', { name: 'Retrieve' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retrieve 1 study' }).click();
    await expect(tray(page)).toContainText('Done · 1 of 1', inTheEnd);
  },
);

test(
  'a remote that breaks every transfer pauses the retrieval, which says why',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer();
    await signIn(page, 'admin', `${localServer.url}/remote`);
    await searchAll(page, 'PACS-DYING');
    await grid(page).getByRole('checkbox', { name: 'Select all rows shown' }).click();
    await bar(page).getByRole('button', { name: 'Retrieve' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Retrieve \d+ studies/ })
      .click();
    await expect(tray(page)).toContainText(
      /Paused: \d+ items not started · 0 of \d+ · [5-7] failed · .*paused after [5-7] failures in a row/,
      inTheEnd,
    );
  },
);

test(
  'a retrieval shows its jobs, and can be canceled and resumed',
  { tag: '@sim' },
  async ({ page, startLocalServer }) => {
    const localServer = await startLocalServer('--remote-size', '30');
    await signIn(page, 'admin', `${localServer.url}/remote`);
    await searchAll(page, 'ARCHIVE');
    await grid(page).getByRole('checkbox', { name: 'Select all rows shown' }).click();
    await bar(page).getByRole('button', { name: 'Retrieve' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Retrieve \d+ studies/ })
      .click();
    await expect(tray(page).getByRole('list', { name: 'Running jobs' })).toContainText(/%|waiting/);
    await tray(page).getByRole('button', { name: 'Cancel running jobs' }).click();
    await expect(tray(page)).toContainText(/Paused: \d+ items not started/, inTheEnd);
    await expect(tray(page)).not.toContainText('paused after');
    await tray(page).getByRole('button', { name: 'Resume' }).click();
    await expect(tray(page)).toContainText(/Done · \d+ of \d+/, inTheEnd);
  },
);

test('a doctor isn’t offered the page, and is told why', async ({ page }) => {
  await signIn(page, 'doctor', '/studies');
  const menu = page.getByRole('navigation', { name: 'Main' });
  await expect(menu.getByRole('link', { name: 'Studies' })).toBeVisible();
  await expect(menu.getByRole('link', { name: 'Remote search' })).toHaveCount(0);
  await page.goto('/remote');
  await expect(page.getByRole('heading', { name: 'You can’t search remotes' })).toBeVisible();
  await expect(page.getByText(/“q-r-remote-modalities”/)).toBeVisible();
});
