// Writes that fail in every way: none is ever reported done, and each says that it failed. The table is faultMatrixWrites.ts.
import { expect, signIn, test } from '../support/fixtures.ts';
import { findPlaces } from './faultMatrixPlaces.ts';
import {
  allUp,
  expectPlace,
  instantFaults,
  isNamed,
  openAnew,
  orderOf,
  untilOnlyInFlight,
  windable,
} from './faultMatrixRun.ts';
import { writes, type WriteRow } from './faultMatrixWrites.ts';
import type { LocalServer } from '../support/LocalServer.ts';
import type { Page } from '@playwright/test';
import type { Fault } from '#server/faults.ts';

test.describe.configure({ mode: 'parallel' });

/** A conflict is no failure yet: eight attempts, with pauses between them. */
const timeoutMs: Partial<Record<Fault, number>> = { conflict: 40_000 };

/** Does the write while it fails, and looks at what is said of it; whether that is right. */
async function checkWrite(
  page: Page,
  localServer: LocalServer,
  url: string,
  row: WriteRow,
  fault: Fault,
): Promise<boolean> {
  const what = `${row.write} × ${fault}`;
  await localServer.control({ ...allUp, ...orderOf(row.request, fault) });
  await openAnew(page, url);
  const sent = page.waitForRequest((request) => isNamed(row.request, request.method(), request.url()));
  // Awaited below; the test reports what fails first.
  sent.catch(() => undefined);
  const act = async (): Promise<void> => {
    await row.act(page, `w-${fault}`);
    await sent;
  };
  if (fault === 'hang') {
    await untilOnlyInFlight(page, row.request, act);
    await page.clock.fastForward(12_000);
    const stop = page.getByRole('button', { name: 'Stop waiting' });
    await expectPlace(page, stop, 'visible', `${what}: a word within 12 s`);
    await stop.click();
  } else await act();
  const failed = row.failed(page, fault);
  const isReported = await expectPlace(page, failed, 'visible', `${what}: is reported`, timeoutMs[fault]);
  const isDone = (await row.done(page).count()) > 0;
  expect.soft(isDone, `${what}: is called done`).toBe(false);
  return isReported && !isDone;
}

for (const row of writes) {
  test(
    `faults of ${row.write}`,
    { tag: '@sim' },
    async ({ page, startLocalServer, openBrowser, consoleErrors }, { annotations }) => {
      test.setTimeout(300_000);
      consoleErrors.allow(/ApiError/);
      const localServer = await startLocalServer('--size', '60');
      const url = localServer.url + row.path(await findPlaces(localServer.url));
      await signIn(page, 'admin', `${localServer.url}/me`);
      let reported = 0;
      for (const fault of instantFaults) {
        if (row.right?.[fault] === undefined && (await checkWrite(page, localServer, url, row, fault)))
          reported += 1;
      }
      const other = await openBrowser({ storageState: await page.context().storageState() });
      await windable(other);
      if (await checkWrite(other, localServer, url, row, 'hang')) reported += 1;
      await localServer.control(allUp);
      annotations.push({ type: 'writes reported as failed', description: String(reported) });
    },
  );
}
