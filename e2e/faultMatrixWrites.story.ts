// Writes that fail in every way: none is ever reported done, and each says that it failed. The table is faultMatrixWrites.ts.
import { expect, signIn, test } from './fixtures.ts';
import { findPlaces } from './faultMatrixPlaces.ts';
import { allUp, instantFaults, isNamed, openAnew, orderOf, windable } from './faultMatrixRun.ts';
import { writes, type WriteRow } from './faultMatrixWrites.ts';
import type { LocalServer } from './LocalServer.ts';
import type { Page } from '@playwright/test';
import type { Fault } from '#server/faults.ts';

test.describe.configure({ mode: 'parallel' });

const inTime = { timeout: 8000 };

/** Does the write while it fails, and looks at what is said of it. */
async function checkWrite(
  page: Page,
  hospital: LocalServer,
  url: string,
  row: WriteRow,
  fault: Fault,
): Promise<void> {
  const what = `${row.write} × ${fault}`;
  await hospital.control({ ...allUp, ...orderOf(row.request, fault) });
  await openAnew(page, url);
  const sent = page.waitForRequest((request) => isNamed(row.request, request.method(), request.url()));
  await row.act(page, `w-${fault}`);
  await sent;
  if (fault === 'hang') {
    await page.clock.fastForward(12_000);
    const stop = page.getByRole('button', { name: 'Stop waiting' });
    await expect.soft(stop, `${what}: a word within 12 s`).toBeVisible(inTime);
    await stop.click();
  }
  await expect.soft(row.failed(page, fault), `${what}: is told`).toBeVisible(inTime);
  await expect.soft(row.done(page), `${what}: is not called done`).toHaveCount(0);
}

for (const row of writes) {
  test(`faults of ${row.write}`, { tag: '@sim' }, async ({ page, startHospital, openBrowser, watcher }) => {
    test.setTimeout(300_000);
    watcher.allow(/ApiError/);
    const hospital = await startHospital('--size', '60');
    const url = hospital.url + row.path(await findPlaces(hospital.url));
    await signIn(page, 'admin', `${hospital.url}/me`);
    for (const fault of instantFaults) {
      if (row.right?.[fault] === undefined) await checkWrite(page, hospital, url, row, fault);
    }
    const other = await openBrowser({ storageState: await page.context().storageState() });
    await windable(other);
    await checkWrite(other, hospital, url, row, 'hang');
    await hospital.control(allUp);
  });
}
