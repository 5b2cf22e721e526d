import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { baseUrl } from './target.ts';

const stackSchema = z.object({ controlUrl: z.string(), keycloakUrl: z.string(), orthancUrl: z.string() });
const project = fileURLToPath(new URL('../..', import.meta.url));

/** The folder in which the stack of this run keeps its state. */
const stateFolder = join(
  process.env.CASTELLAN_CACHE ?? join(project, '.cache'),
  `stack-test-${new URL(baseUrl).port}`,
);

const readStack = () => stackSchema.parse(JSON.parse(readFileSync(join(stateFolder, 'stack.json'), 'utf8')));

/** Orders that the stack's control takes; each is done once this resolves. */
export type Order = 'orthanc/kill' | 'orthanc/start' | 'keycloak/kill' | 'keycloak/start';

/** Has the stack of this run (docs/stack.md) kill one of its real servers, or bring it back on the same data. */
export async function orderStack(order: Order): Promise<void> {
  const { controlUrl } = readStack();
  const answer = await fetch(`${controlUrl}/${order}`, {
    method: 'POST',
    headers: { 'x-castellan-stack': '1' },
  });
  if (!answer.ok) throw new Error(`${order}: ${answer.status} ${await answer.text()}`);
}

/** How long a second plugin emulator may take to answer. */
const startTimeoutMs = 60_000;

/** Resolves with the console's address once the stack has printed it; rejects with what it said if it ends first. */
async function addressOf(stack: ChildProcess): Promise<string> {
  let output = '';
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const listen = (text: string): void => {
    output += text;
    const url = /Console\s+(http:\S+)/.exec(output)?.[1];
    if (url) resolve(url);
  };
  stack.stdout?.setEncoding('utf8').on('data', listen);
  stack.stderr?.setEncoding('utf8').on('data', listen);
  stack.once('exit', () => reject(new Error(`the second emulator ended: ${output}`)));
  const late = setTimeout(() => reject(new Error(`the second emulator is late: ${output}`)), startTimeoutMs);
  return promise.finally(() => clearTimeout(late));
}

/**
 * Runs `action` with the address of a second plugin emulator, a *hardened* one, in front of the same Keycloak and Orthanc. It signs links with
 * the same key, so a link of one emulator opens at the other.
 */
export async function withHardenedEmulator(
  port: number,
  action: (url: string) => Promise<void>,
): Promise<void> {
  const { keycloakUrl, orthancUrl } = readStack();
  const state = await mkdtemp(join(tmpdir(), 'castellan-hardened-'));
  await copyFile(join(stateFolder, 'secrets.json'), join(state, 'secrets.json'));
  const given = ['--keycloak', keycloakUrl, '--orthanc', orthancUrl, '--state', state];
  const stack = spawn(
    process.execPath,
    ['stack/main.ts', '--port', String(port), '--mode', 'hardened', '--cache-seconds', '1', ...given],
    { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = once(stack, 'exit');
  try {
    await action(await addressOf(stack));
  } finally {
    stack.kill('SIGTERM');
    await ended;
    await rm(state, { recursive: true, force: true });
  }
}
