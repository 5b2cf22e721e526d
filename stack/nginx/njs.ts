import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '#stack/machine/ports.ts';
import { answers, start } from '#stack/machine/processes.ts';
import { StackError } from '#stack/machine/StackError.ts';
import { mainConfiguration } from './mainConfiguration.ts';
import type { NginxProgram } from './debianNginx.ts';

/** The oldest njs that the hardening rules can rely on, as `njs.version_number` has it: 1.0.1. */
const oldestNjs = { number: 0x01_00_01, name: '1.0.1' };

/**
 * Why this njs cannot hold the hardening rules, or undefined.
 * @param answer its `njs.version_number` and `njs.version`, with a space between
 */
export function njsProblem(answer: string): string | undefined {
  const [, number, name] = /^(\d+) (\S+)$/.exec(answer.trim()) ?? [];
  if (number === undefined) return `nginx did not say which njs it has: "${answer.slice(0, 80)}".`;
  if (Number(number) >= oldestNjs.number) return undefined;
  return (
    `nginx's njs is ${name}, and the hardening rules need ${oldestNjs.name} or newer: before 0.8 it has no shared dictionaries, ` +
    'before 0.9.9 no js_access, and in 1.0.0 an exception while reading a body lets the request through.'
  );
}

/** A module that says its own version: nginx doesn't run JavaScript before there is a request. */
const versionModule = `const say = (r) => r.return(200, njs.version_number + ' ' + njs.version);
export default { say };
`;

/** Asks an nginx for the version of its njs. Throws a StackError when that is too old, or nginx doesn't start. */
export async function requireNjs(program: NginxProgram, folder: string): Promise<void> {
  const own = join(folder, 'njs');
  await mkdir(own, { recursive: true });
  await writeFile(join(own, 'version.js'), versionModule);
  const port = await freePort();
  const http = `js_path "${own}";
js_import version from version.js;
access_log off;
server { listen 127.0.0.1:${port}; location / { js_content version.say; } }`;
  const file = join(own, 'nginx.conf');
  await writeFile(file, mainConfiguration(program, http));
  const args = [...program.args, '-p', `${own}/`, '-e', 'stderr', '-c', file];
  const logFile = join(own, 'nginx.log');
  const server = await start(program.command, args, { env: process.env, logFile, cwd: own });
  try {
    const url = `http://127.0.0.1:${port}/`;
    await answers(url, { name: 'nginx', process: server, logFile, budget: 10_000 });
    const problem = njsProblem(await (await fetch(url)).text());
    if (problem !== undefined) throw new StackError(problem);
  } finally {
    await server.stop();
  }
}
