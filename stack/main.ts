import { fileURLToPath } from 'node:url';
import { StackError } from '#stack/machine/StackError.ts';
import { help, readOptions, type StackOptions } from './options.ts';
import { startStack, type Stack } from './startStack.ts';

const accounts = [
  ['admin', 'everything: studies, labels, roles, users, keys'],
  ['manager', 'users and API keys, no study'],
  ['doctor', 'all studies: see, download, send, share; no labels'],
  ['external', 'the studies whose labels external-role has'],
] as const;

function describe(stack: Stack, options: StackOptions): string {
  const isOurs = options.keycloak?.startsWith('http') !== true;
  const known = accounts.map(([name, rights]) => `    ${name.padEnd(9)}  ${rights}`);
  const lines = [
    '',
    `  Console    ${stack.url}   (${options.proxy === 'nginx' ? 'behind nginx; ' : ''}plugin emulator: ${options.mode}, caches for ${options.cacheSeconds} s)`,
    ...(stack.viewerUrl === undefined ? [] : [`  OHIF       ${stack.viewerUrl}   opens links only`]),
    `  Keycloak   ${stack.keycloakUrl}`,
    ...stack.orthancUrls.map(
      (url) => `  Orthanc    ${url}   no password: all users of this machine can reach it`,
    ),
    ...(stack.remoteUrl === undefined
      ? []
      : [`  Remote     ${stack.remoteUrl}   modality REMOTE, peer and DICOMweb server remote`]),
    ...(stack.controlUrl === undefined ? [] : [`  Control    ${stack.controlUrl}`]),
    `  State      ${options.state}`,
    '',
    ...(isOurs ? ['  Sign in with the password that is the name:', ...known, ''] : []),
    '  Ctrl-C ends all of it.',
    '',
  ];
  return lines.join('\n');
}

/** Resolves at the first signal to end; a second one ends this process, and with it every server, at once. */
async function signalToEnd(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve();
      });
    }
  });
}

async function main(): Promise<void> {
  const options = readOptions(
    process.argv.slice(2),
    process.env,
    fileURLToPath(new URL('..', import.meta.url)),
  );
  if (options === 'help') {
    console.log(help);
    return;
  }
  const begin = Date.now();
  const say = (line: string): void => console.log(`[${((Date.now() - begin) / 1000).toFixed(1)} s] ${line}`);
  const ended = signalToEnd();
  let isUp = false;
  // Ctrl-C while starting: the exit handler of processes.ts ends what runs by then.
  void ended.then(() => isUp || process.exit(130));
  const stack = await startStack(options, say);
  isUp = true;
  say('everything answers');
  console.log(describe(stack, options));
  await ended;
  console.log('ending …');
  await stack.stop();
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error instanceof StackError ? error.message : error);
  process.exit(1);
}
