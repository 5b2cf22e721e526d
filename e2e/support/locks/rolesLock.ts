import { mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { baseUrl } from '../target.ts';

const lock = `${tmpdir()}/castellan-e2e-roles-${baseUrl.replace(/\W+/g, '-')}`;
const abandonedMs = 120_000;

/** True once the lock is ours; a lock left by a run that was killed is taken over. */
async function take(): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    const age = Date.now() - (await stat(lock).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > abandonedMs) await rm(lock, { recursive: true, force: true });
    return false;
  }
}

/**
 * Runs `action` while no other worker writes the roles document: a PUT replaces the whole of it and the last one wins,
 * so two tests at once would undo each other.
 */
export async function withRolesDocument<Result>(action: () => Promise<Result>): Promise<Result> {
  while (!(await take())) await pause(50);
  try {
    return await action();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}
