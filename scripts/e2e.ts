// node scripts/e2e.ts sim|stack|address [Playwright's arguments…]: starts what the suite speaks to, runs it, and ends it again.
// `address` starts nothing: E2E_BASE_URL says where the console is, E2E_ADMIN_PASSWORD and the like who signs in.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { root, runNode, tally, tool } from './step.ts';

/** What is started for a target, given a port, and how long it may take until it answers. */
type Launch = { readonly args: (port: number) => string[]; readonly patienceMs: number };

const launches: Readonly<Record<string, Launch>> = {
  sim: { args: (port) => ['server/main.ts', '--port', String(port), '--control'], patienceMs: 60_000 },
  stack: { args: (port) => ['stack/main.ts', '--port', String(port), '--test'], patienceMs: 400_000 },
};
const reportSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('a TCP server without a port');
  return address.port;
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

/** True once the console and Keycloak answer; false if the server ended first or took too long. */
async function becomesReady(server: ChildProcess, baseUrl: string, patienceMs: number): Promise<boolean> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until && server.exitCode === null && server.signalCode === null) {
    if ((await answers(`${baseUrl}/config.json`)) && (await answers(`${baseUrl}/keycloak/realms/orthanc`)))
      return true;
    await pause(200);
  }
  return false;
}

/** Asks the server to end, and insists after 20 s. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const insist = setTimeout(() => server.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(insist);
}

/** Runs Playwright in this terminal; gives the stories that passed and failed. A run without a report is one failure. */
async function runSuite(target: string, baseUrl: string, args: string[]): Promise<[number, number]> {
  const report = `${root}.cache/e2e-${target}.json`;
  mkdirSync(`${root}.cache`, { recursive: true });
  rmSync(report, { force: true });
  const suite = spawn(process.execPath, tool('@playwright/test/cli.js', 'test', ...args), {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, E2E_TARGET: target, E2E_BASE_URL: baseUrl },
  });
  await once(suite, 'exit');
  if (!existsSync(report)) return [0, 1];
  const { stats } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  // A story that needed a second try is a story that failed: there are no retries here.
  const failed = stats.unexpected + stats.flaky;
  return [stats.expected, suite.exitCode === 0 ? failed : Math.max(1, failed)];
}

async function onServer(target: string, launch: Launch, args: string[]): Promise<[number, number]> {
  const built = await runNode(tool('vite/bin/vite.js', 'build', '--logLevel', 'warn'));
  if (built.code !== 0) {
    console.error(built.output);
    return [0, 1];
  }
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  let said = '';
  const server = spawn(process.execPath, launch.args(port), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said = `${said}${text}`.slice(-20_000)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end(server).then(() => process.exit(130)));
  try {
    if (await becomesReady(server, baseUrl, launch.patienceMs)) return await runSuite(target, baseUrl, args);
    console.error(`The servers for ${target} did not come up. They said:\n${said}`);
    return [0, 1];
  } finally {
    await end(server);
  }
}

const [target = 'sim', ...args] = process.argv.slice(2);
const launch = launches[target];
if (!launch && (target !== 'address' || !process.env.E2E_BASE_URL)) {
  console.error(`Say sim, stack, or address with E2E_BASE_URL set: "${target}" is none of these.`);
  process.exit(2);
}
const [passed, failed] = launch
  ? await onServer(target, launch, args)
  : await runSuite(target, process.env.E2E_BASE_URL ?? '', args);
console.log(tally(passed, failed));
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
