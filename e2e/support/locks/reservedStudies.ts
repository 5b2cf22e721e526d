import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { baseUrl } from '../target.ts';

const fileOf = (studyId: string): string =>
  `${tmpdir()}/castellan-e2e-study-${baseUrl.replace(/\W+/g, '-')}-${studyId}`;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether the worker that reserved it has died. One that hasn't written its number yet is alive. */
async function isAbandoned(file: string): Promise<boolean> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  return pid > 0 && !isRunning(pid);
}

/** Reserves a study for one test of all workers. @returns false where another test has it */
export async function reserveStudy(studyId: string): Promise<boolean> {
  const file = fileOf(studyId);
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    // The next attempt gets it: two workers that both find it abandoned must not both have it.
    if (await isAbandoned(file)) await rm(file, { force: true });
    return false;
  }
}

/** Gives a study back that this worker has reserved. */
export const releaseStudy = (studyId: string): Promise<void> => rm(fileOf(studyId), { force: true });
