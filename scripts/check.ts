// npm run check [-- name…]: everything that needs no browser. Each step is reported in a line, a failed one in full.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { firstVisit } from './build/size.ts';
import { inLanes, root, runNode, tally, tool, type Ended } from './step.ts';

type Step = { readonly name: string; readonly run: () => Promise<Counted> };
type Counted = Ended & { readonly passed: number; readonly failed: number };

const testReport = `${root}.cache/vitest.json`;
const testCounts = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});

/** A step that either passes or fails as a whole. */
const whole = (ended: Ended): Counted => ({
  ...ended,
  passed: ended.code === 0 ? 1 : 0,
  failed: ended.code === 0 ? 0 : 1,
});

const command = (name: string, args: string[]): Step => ({
  name,
  run: async () => whole(await runNode(args)),
});

/** The tests that ran; a file that could not be read at all has no tests to count and is one failure. */
function countTests(ended: Ended): Pick<Counted, 'passed' | 'failed'> {
  try {
    const report = testCounts.parse(JSON.parse(readFileSync(testReport, 'utf8')));
    const failed = Math.max(report.numFailedTests, ended.code === 0 ? 0 : 1);
    return { passed: report.numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function runTests(): Promise<Counted> {
  rmSync(testReport, { force: true });
  const ended = await runNode(
    tool('vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${testReport}`),
  );
  return { ...ended, ...countTests(ended) };
}

async function buildAndWeigh(): Promise<Counted> {
  const built = await runNode(tool('vite/bin/vite.js', 'build', '--logLevel', 'warn'));
  if (built.code !== 0) return whole(built);
  try {
    const { table, tooHeavy } = firstVisit();
    return whole({ ...built, code: tooHeavy ? 1 : 0, output: `${built.output}${table}\n` });
  } catch (error) {
    return whole({ ...built, code: 1, output: String(error) });
  }
}

const steps: readonly Step[] = [
  { name: 'tests', run: runTests },
  command('lint', tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings')),
  command('types', tool('typescript/bin/tsc', '--noEmit')),
  { name: 'build', run: buildAndWeigh },
  command('dead code', tool('knip/bin/knip.js', '--no-progress')),
  command('docs', ['scripts/docs.ts', '--check']),
  command('format', tool('oxfmt/bin/oxfmt', '--check')),
];

mkdirSync(`${root}.cache`, { recursive: true });
const asked = process.argv.slice(2);
const chosen = asked.length === 0 ? steps : steps.filter((step) => asked.includes(step.name));
const results = await inLanes(
  Math.max(2, availableParallelism()),
  chosen.map((step) => async () => {
    const result = await step.run();
    const failed = result.failed > 0;
    console.log(
      `${failed ? '✗' : '✓'} ${step.name.padEnd(10)} ${result.seconds.toFixed(1).padStart(6)} s   ${tally(result.passed, result.failed)}`,
    );
    if (failed || step.name === 'build') console.log(result.output);
    return result;
  }),
);
const sum = (pick: (result: Counted) => number): number =>
  results.reduce((total, result) => total + pick(result), 0);
console.log(
  tally(
    sum((result) => result.passed),
    sum((result) => result.failed),
  ),
);
process.exitCode = sum((result) => result.failed) > 0 || results.length === 0 ? 1 : 0;
