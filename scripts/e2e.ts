// node scripts/e2e.ts sim|stack|replicas|address [Playwright's arguments…]: starts what the suite speaks to, runs it, and ends it again.
// `address` starts nothing: E2E_BASE_URL says where the console is, E2E_ADMIN_PASSWORD and the like who signs in.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { isLaunchable, launch, type Launchable } from './launch.ts';
import { root, tally, tool } from './step.ts';

type Counts = { readonly passed: number; readonly failed: number };
const reportSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Runs Playwright in this terminal. A run that leaves no report is one failure. */
async function runSuite(target: string, baseUrl: string, args: string[]): Promise<Counts> {
  const report = `${root}.cache/e2e-${target}.json`;
  mkdirSync(`${root}.cache`, { recursive: true });
  rmSync(report, { force: true });
  const suite = spawn(process.execPath, tool('@playwright/test/cli.js', 'test', ...args), {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, E2E_TARGET: target, E2E_BASE_URL: baseUrl },
  });
  await once(suite, 'exit');
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: suite.exitCode === 0 ? failed : Math.max(1, failed) };
}

async function runOn(target: Launchable, args: string[]): Promise<Counts> {
  try {
    const running = await launch(target);
    try {
      return await runSuite(target, running.baseUrl, args);
    } finally {
      await running.stop();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

const [target = 'sim', ...args] = process.argv.slice(2);
const address = process.env.E2E_BASE_URL;
if (!isLaunchable(target) && (target !== 'address' || !address)) {
  console.error(`Say sim, stack, replicas, or address with E2E_BASE_URL set: "${target}" is none of these.`);
  process.exit(2);
}
// Most tests start a local server of their own: with compiled code kept, each start takes 0.3 s less of the processor.
process.env.NODE_COMPILE_CACHE ??= `${root}.cache/compiled`;
const { passed, failed } = isLaunchable(target)
  ? await runOn(target, args)
  : await runSuite(target, address ?? '', args);
console.log(tally(passed, failed));
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
