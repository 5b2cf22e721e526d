import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { StackError } from './StackError.ts';

/** `secrets.json` of a state folder. Its names stay as they are, so that states made before still open. */
const secretsSchema = z
  .object({ gateSecret: z.string(), signingKey: z.string() })
  .transform(({ gateSecret, signingKey }) => ({
    clientSecret: gateSecret,
    signingKey,
    // Not written down, so that states made before have one, too.
    proxyKey: createHmac('sha256', gateSecret).update('proxy').digest('hex'),
  }));

/** What this stack alone knows: made at its first start, never printed. */
export type Secrets = z.infer<typeof secretsSchema>;

const ownerFile = 'owner.pid';

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Where a process works, with a slash at the end: nginx writes over its command line. */
function workingFolder(pid: number): string {
  try {
    return `${readlinkSync(`/proc/${pid}/cwd`)}/`;
  } catch {
    return '';
  }
}

async function previousOwner(state: string): Promise<number | undefined> {
  const text = await readFile(join(state, ownerFile), 'utf8').catch(() => '');
  const pid = Number(text);
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid ? pid : undefined;
}

/**
 * Ends servers that a stack left behind when it was itself ended by force. Only what both was written down as ours and
 * still names this state folder on its command line, or works in it.
 */
async function endLeftOvers(state: string): Promise<void> {
  const pids = (await readFile(join(state, 'children'), 'utf8').catch(() => '')).split('\n').map(Number);
  const isOurs = (pid: number): boolean =>
    commandLine(pid).includes(`${state}/`) || workingFolder(pid).startsWith(`${state}/`);
  const ours = pids.filter((pid) => pid > 1 && isOurs(pid));
  for (const pid of ours) process.kill(-pid, 'SIGKILL');
  if (ours.length > 0) await pause(300);
}

/**
 * Takes a state folder for this process: makes it, empties it when asked, and ends what a crashed stack left running.
 * @throws StackError when another stack that still runs uses it
 */
export async function takeStateFolder(state: string, reset: boolean): Promise<void> {
  const owner = await previousOwner(state);
  if (owner !== undefined && commandLine(owner).includes('node'))
    throw new StackError(
      `The state ${state} is in use by another stack (process ${owner}): give another with --state.`,
    );
  await endLeftOvers(state);
  if (reset) {
    if (existsSync(state) && !existsSync(join(state, ownerFile)))
      throw new StackError(
        `${state} is not a folder that a stack made, so it is not cleared: remove it yourself.`,
      );
    await rm(state, { recursive: true, force: true });
  }
  await mkdir(state, { recursive: true });
  await writeFile(join(state, ownerFile), String(process.pid));
  await rm(join(state, 'children'), { force: true });
}

/** Gives a state folder back when its stack has ended; a temporary one is removed. */
export async function leaveStateFolder(state: string, temporary: boolean): Promise<void> {
  if (temporary) await rm(state, { recursive: true, force: true });
  else await writeFile(join(state, ownerFile), '');
}

/** Writes down a server that was started, so that the next stack in this folder can end it if we are ended by force. */
export async function rememberChild(state: string, pid: number): Promise<void> {
  await writeFile(join(state, 'children'), `${pid}\n`, { flag: 'a' });
}

/** The secrets of this state folder; made on first use. */
export async function stackSecrets(state: string): Promise<Secrets> {
  const file = join(state, 'secrets.json');
  if (!existsSync(file)) {
    const random = (): string => randomBytes(32).toString('hex');
    await writeFile(file, JSON.stringify({ gateSecret: random(), signingKey: random() }), { mode: 0o600 });
  }
  return secretsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}
