import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { cacheFolder } from '#stack/machine/cacheFolder.ts';
import { freePort } from '#stack/machine/ports.ts';
import { startProgram } from './startProgram.ts';
import { baseUrl } from './target.ts';

const stackSchema = z.object({
  controlUrl: z.string(),
  keycloakUrl: z.string(),
  orthancUrl: z.string(),
  orthancUrls: z.array(z.string()),
  emulatorUrl: z.string(),
  viewerUrl: z.string().optional(),
  remoteUrl: z.string(),
});

/** The folder in which the stack of this run keeps its state. */
const stateFolder = join(cacheFolder(), `stack-test-${new URL(baseUrl).port}`);

const readStack = () => stackSchema.parse(JSON.parse(readFileSync(join(stateFolder, 'stack.json'), 'utf8')));

/** Orders that the stack's control takes; each is done once this resolves. */
export type Order = `${'orthanc' | 'orthanc-2' | 'keycloak' | 'remote'}/${'kill' | 'start'}`;

/** Has the stack of this run (docs/stack.md) kill one of its real servers, or bring it back on the same data. */
export async function orderStack(order: Order): Promise<void> {
  const { controlUrl } = readStack();
  const answer = await fetch(`${controlUrl}/${order}`, {
    method: 'POST',
    headers: { 'x-castellan-stack': '1' },
  });
  if (!answer.ok) throw new Error(`${order}: ${answer.status} ${await answer.text()}`);
}

/**
 * Whether the files of the first Orthanc's SQLite database have a text, so that it survives a crash. Orthanc keeps the database locked: its files
 * are read as they are. A text may be split where a page of 4096 bytes ends.
 */
export const isInDatabase = (text: string): boolean =>
  ['index', 'index-wal'].some((name) => {
    const file = join(stateFolder, 'orthanc', name);
    return existsSync(file) && readFileSync(file).includes(text);
  });

/** Orthanc behind the plugin emulator of this run, without the proxy in front of both. */
export const emulatorUrl = (): string => readStack().emulatorUrl;

/** Orthanc itself, without authorization: for what a test prepares. */
export const orthancUrl = (): string => readStack().orthancUrl;

/** All Orthancs on its database, each in the same way. */
export const orthancUrls = (): string[] => readStack().orthancUrls;

/** The Orthanc elsewhere that this one sends to and fetches from, without authorization. */
export const remoteUrl = (): string => readStack().remoteUrl;

/** The origin of this run's viewer; undefined where it has none. */
export const viewerUrl = (): string | undefined => readStack().viewerUrl;

/** How long a second plugin emulator may take to start. */
const startTimeoutMs = 60_000;

/**
 * Runs `action` with the address of a second console on a second plugin emulator, in front of the same Keycloak and Orthanc, with no nginx. It
 * signs links with the same key, so a link of one emulator opens at the other.
 * @param options more of the stack's own
 */
export async function withSecondEmulator(
  mode: 'faithful' | 'hardened',
  action: (url: string) => Promise<void>,
  options: readonly string[] = [],
): Promise<void> {
  const { keycloakUrl, orthancUrl } = readStack();
  const state = await mkdtemp(join(tmpdir(), 'castellan-emulator-'));
  await copyFile(join(stateFolder, 'secrets.json'), join(state, 'secrets.json'));
  const given = ['--keycloak', keycloakUrl, '--orthanc', orthancUrl, '--state', state];
  const port = String(await freePort());
  const args = ['stack/main.ts', '--port', port, '--mode', mode, '--cache-seconds', '1'];
  try {
    const stack = await startProgram([...args, ...given, ...options], /Console\s+(http:\S+)/, startTimeoutMs);
    try {
      await action(stack.url);
    } finally {
      await stack.stop();
    }
  } finally {
    await rm(state, { recursive: true, force: true });
  }
}
