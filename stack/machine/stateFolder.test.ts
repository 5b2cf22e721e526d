import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leaveStateFolder, rememberChild, stackSecrets, takeStateFolder } from './stateFolder.ts';

const folder = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'stack-')), 'state');

test('secrets are made once, differ between stacks and are for their owner only', async () => {
  const [here, there] = [await folder(), await folder()];
  await takeStateFolder(here, false);
  await takeStateFolder(there, false);
  const secrets = await stackSecrets(here);
  expect(await stackSecrets(here)).toEqual(secrets);
  expect(await stackSecrets(there)).not.toEqual(secrets);
  expect((await stat(join(here, 'secrets.json'))).mode & 0o077).toBe(0);
});

test('reset clears what a stack made, and nothing else', async () => {
  const state = await folder();
  await takeStateFolder(state, false);
  await writeFile(join(state, 'roles.json'), '{}');
  await takeStateFolder(state, true);
  await expect(stat(join(state, 'roles.json'))).rejects.toThrow('ENOENT');
  const foreign = await folder();
  await mkdir(foreign, { recursive: true });
  await writeFile(join(foreign, 'thesis.txt'), 'mine');
  await expect(takeStateFolder(foreign, true)).rejects.toThrow('not a folder that a stack made');
  expect(await readFile(join(foreign, 'thesis.txt'), 'utf8')).toBe('mine');
});

test('a folder in use is refused until its stack gives it back', async () => {
  const state = await folder();
  await takeStateFolder(state, false);
  // Another living process of Node: the one that started this test run.
  await writeFile(join(state, 'owner.pid'), String(process.ppid));
  await expect(takeStateFolder(state, false)).rejects.toThrow(`process ${process.ppid}`);
  await leaveStateFolder(state, false);
  await expect(takeStateFolder(state, true)).resolves.toBeUndefined();
  await leaveStateFolder(state, true);
  await expect(stat(state)).rejects.toThrow('ENOENT');
});

test('what a killed stack left running in its folder is ended, even without the folder on its command line; others are not', async () => {
  const state = await folder();
  await takeStateFolder(state, false);
  await mkdir(join(state, 'nginx'));
  const started = [join(state, 'nginx'), tmpdir()].map((cwd) =>
    spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { cwd, detached: true, stdio: 'ignore' }),
  );
  const [ours, foreign] = started;
  const ended = ours && once(ours, 'exit');
  try {
    for (const { pid } of started) await rememberChild(state, pid ?? 0);
    await leaveStateFolder(state, false);
    await takeStateFolder(state, false);
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect([foreign?.exitCode, foreign?.signalCode]).toEqual([null, null]);
  } finally {
    for (const child of started) child.kill('SIGKILL');
  }
});
