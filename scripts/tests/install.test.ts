import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium, findHeadlessChromium } from '../chromium.mjs';
import { root } from '../step.ts';

let tree = '';
const write = (file: string, text: string): void => {
  mkdirSync(join(tree, file, '..'), { recursive: true });
  writeFileSync(join(tree, file), text, { mode: 0o755 });
};
const lock = (version: string): string =>
  JSON.stringify({
    packages: {
      '': { version: '1.0.0' },
      'node_modules/zod': { version },
      'node_modules/fsevents': { version: '2.0.0', optional: true },
    },
  });
/** The set-up in a tree of its own, with an npm that notes its arguments and ends with `status`. */
function install(args: string[], status = 0, env: NodeJS.ProcessEnv = {}) {
  write(
    'npm.mjs',
    `import { writeFileSync } from 'node:fs';
writeFileSync(${JSON.stringify(join(tree, 'npm-was-run'))}, process.argv.slice(2).join(' '));
process.exit(${status});`,
  );
  return spawnSync(process.execPath, [join(tree, 'scripts/install.mjs'), ...args], {
    encoding: 'utf8',
    env: {
      PATH: '/nowhere',
      npm_node_execpath: process.execPath,
      npm_execpath: join(tree, 'npm.mjs'),
      ...env,
    },
  });
}
const npmRan = (): string | undefined =>
  existsSync(join(tree, 'npm-was-run')) ? readFileSync(join(tree, 'npm-was-run'), 'utf8') : undefined;

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'castellan-install-'));
  for (const file of ['install.mjs', 'chromium.mjs'])
    cpSync(`${root}scripts/${file}`, join(tree, 'scripts', file));
  write('package-lock.json', lock('4.0.0'));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

test('what is there is not installed again, and the program gets its arguments and gives its exit code', () => {
  write(
    'node_modules/.package-lock.json',
    JSON.stringify({ packages: { 'node_modules/zod': { version: '4.0.0' } } }),
  );
  write('program.mjs', 'console.log(process.argv.slice(2).join(" ")); process.exit(7);');
  const { status, stdout } = install(['program.mjs', '--size', '5']);
  expect(npmRan()).toBeUndefined();
  expect({ status, stdout }).toEqual({ status: 7, stdout: '--size 5\n' });
});

test.each([
  ['nothing is installed', undefined],
  [
    'another version is installed',
    JSON.stringify({ packages: { 'node_modules/zod': { version: '3.9.9' } } }),
  ],
])('%s: npm ci runs', (_, note) => {
  if (note) write('node_modules/.package-lock.json', note);
  expect(install([]).status).toBe(0);
  expect(npmRan()).toMatch(/^ci /);
});

test('a failed install ends with a sentence that says what to do, and the program does not start', () => {
  write('program.mjs', 'console.log("started")');
  const { status, stderr, stdout } = install(['program.mjs'], 1);
  expect(status).toBe(1);
  expect(stderr).toContain('npm could not install the packages');
  expect(stdout).not.toContain('started');
});

test('a Chromium that does not start is named', () => {
  write(
    'node_modules/.package-lock.json',
    JSON.stringify({ packages: { 'node_modules/zod': { version: '4.0.0' } } }),
  );
  const { status, stderr } = install(['--browser'], 0, { CASTELLAN_CHROMIUM: '/nowhere/chromium' });
  expect(status).toBe(1);
  expect(stderr).toContain('/nowhere/chromium does not start');
});

test('the Chromium named in the environment goes before every other', () => {
  expect(findChromium({ CASTELLAN_CHROMIUM: '/opt/mine' })).toBe('/opt/mine');
  expect(findHeadlessChromium({ CASTELLAN_CHROMIUM: '/opt/mine' })).toBe('/opt/mine');
});
