// Sending many studies from the console against the same requests by bare HTTP, in the same browser, the runs interleaved, so that whatever else
// the machine does falls on both alike.
import { chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { signInByFetch } from '../e2e/support/signInByFetch.ts';
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs';
import { build } from '#server/build.ts';
import { start, type Running } from '../scripts/launch.ts';
import { median, type BenchOptions, type Figure } from './Figure.ts';
import { selectAll, selectionOf } from './labels/selection.ts';
import { bareHttp, sendAndWait } from './network/inPage.ts';

/** At most so many times as long as bare HTTP. */
const limit = 1.15;

/** What is measured: a server with its remote, and the search for the studies that are sent. */
interface Setting {
  readonly name: string;
  readonly server: Running;
  readonly remote: string;
  /** As the list of studies has it in its address. */
  readonly search: string;
  /** As Orthanc takes it. */
  readonly query: Readonly<Record<string, string>>;
}

const admin = { name: 'admin', password: 'admin' };

async function inConsole(page: Page, remote: string, amount: number): Promise<number> {
  await selectionOf(page).getByRole('button', { name: 'Send', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Send to').selectOption(`modality:${remote}`);
  const ms = await page.evaluate(sendAndWait, amount);
  await page.getByRole('complementary', { name: 'Tasks' }).getByRole('button', { name: 'Close' }).click();
  return ms;
}

async function measure(
  { name, server, remote, search, query }: Setting,
  runs: number,
): Promise<readonly Figure[]> {
  const { baseUrl } = server;
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, locale: 'en-GB' });
    await selectAll(page, baseUrl, search);
    const signIn = async (): Promise<string> => (await signInByFetch(admin, baseUrl)).value;
    const answer = await fetch(`${baseUrl}/orthanc/tools/find`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await signIn()}` },
      body: JSON.stringify({ Level: 'Study', Query: query, Expand: false }),
    });
    const ids = z.array(z.string()).parse(await answer.json());
    const inside: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      // Its token lives for a few minutes only.
      bare.push(await page.evaluate(bareHttp, { ids, remote, token: await signIn() }));
      inside.push(await inConsole(page, remote, ids.length));
    }
    // The first run of each warms up.
    const [mine, theirs] = [median(inside.slice(1)), median(bare.slice(1))];
    const what = `${name}: ${String(ids.length)} studies to a modality`;
    return [
      { name: `${what}, sent`, value: mine, unit: 'ms' },
      { name: `${what}, bare HTTP, 3 jobs at a time`, value: theirs, unit: 'ms' },
      { name: `${what}, to bare HTTP`, value: mine / theirs, unit: '×', limit },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Measures sending, on the real servers instead of simulated ones if asked. */
export async function run({ runs, stack }: BenchOptions): Promise<readonly Figure[]> {
  await build();
  if (stack) {
    const server = await start('stack', ['--studies', '500']);
    // Only generated studies: among the real files are JPEG 2000 ones that this Orthanc can’t transcode for its remote.
    const ofGenerated = { search: '?modality=CR,DX,MG', query: { ModalitiesInStudy: 'CR\\DX\\MG' } };
    return measure({ name: 'real', server, remote: 'REMOTE', ...ofGenerated }, runs);
  }
  // Studies of few images, so that the requests are what takes the time: an eighth of the archive.
  const server = await start('sim', ['--size', '4100']);
  const ofFewImages = { search: '?modality=DX', query: { ModalitiesInStudy: 'DX' } };
  return measure({ name: 'simulated', server, remote: 'ARCHIVE', ...ofFewImages }, runs);
}
