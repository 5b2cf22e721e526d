// What tests see of bulk tasks: their tray, their report, and their records in the browser.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { expect, type Locator, type Page, type Request } from '@playwright/test';
import { project } from './startProgram.ts';
import { firstLink } from './studyList.ts';

/** The tray of bulk tasks. */
export const tray = (page: Page): Locator => page.getByRole('complementary', { name: 'Tasks' });

/** Reloads in the middle of a task, which asks first. */
export async function reload(page: Page): Promise<void> {
  page.once('dialog', (question) => void question.accept());
  await page.reload();
  await expect(firstLink(page)).toBeVisible();
}

/** The task's report, without its heading. */
export async function report(page: Page, task: Locator): Promise<string[]> {
  const download = page.waitForEvent('download');
  await task.getByRole('button', { name: 'Report' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  return text.trim().split(/\r?\n/).slice(1);
}

/** How many values are kept of tasks in this browser, two for each. */
export function recordsIn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('castellan-tasks');
        opening.addEventListener('error', () => reject(new Error('no records')));
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('tasks').objectStore('tasks').count();
          counting.addEventListener('success', () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
  );
}

/** The file of a part of the console, by the name that the build gave the part: the files themselves have none. */
async function fileOf(part: string): Promise<string> {
  const files = z
    .record(z.string(), z.object({ name: z.optional(z.string()), file: z.string() }))
    .parse(JSON.parse(await readFile(`${project}dist/.vite/manifest.json`, 'utf8')));
  const found = Object.values(files).find(({ name }) => name === part);
  if (!found) throw new Error(`the build has no part ${part}`);
  return found.file;
}

/** Waits until the page has looked for unfinished tasks, which it does with code of its own once it is idle. */
export async function untilTasksAreRead(page: Page): Promise<void> {
  const code = await fileOf('taskRecords');
  await page.waitForFunction(
    (file) => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(file)),
    code,
  );
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  // The browser reads in the order in which it was asked.
  await recordsIn(page);
}

/** How often each study was sent a request of this kind, by this page. */
export function countRequests(page: Page, kind: RegExp): Map<string, number> {
  const counts = new Map<string, number>();
  page.on('requestfinished', (request: Request) => {
    const id = kind.exec(`${request.method()} ${request.url()}`)?.[1];
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  return counts;
}

/** For `control`: labels are added slowly. */
export const slowPuts = { state: 'up', delay: 150, only: '^PUT .*/labels/' } as const;
