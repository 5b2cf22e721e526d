// npm start: the console with the simulated servers, at an address on this machine.
import { readFile } from 'node:fs/promises';
import { build, isStale } from './build.ts';
import { help, parseOptions } from './options.ts';
import type { Options } from './options.ts';
import { startServer } from './startServer.ts';

async function start(options: Options): Promise<void> {
  if (!options.dev && (await isStale())) {
    console.log('Building the console …');
    await build();
  }
  const wanted = options.port ?? 8080;
  const server = await startServer({
    backend: {
      kind: 'simulated',
      size: options.size,
      users: options.users,
      remoteSize: options['remote-size'],
      accessTokenSeconds: options['access-token-seconds'],
      oldDatabase: options['old-database'],
      database: options.database,
    },
    port: wanted,
    path: options.path,
    orNextPort: true,
    mode: options.mode,
    shareLinks: options['share-links'],
    cacheSeconds: options['cache-seconds'],
    auditLog: options['audit-log'] === 'on',
    control: options.control,
    dev: options.dev,
    offline: [
      ...(options['offline-orthanc'] ? (['orthanc'] as const) : []),
      ...(options['offline-keycloak'] ? (['keycloak'] as const) : []),
    ],
    ...(options.config === undefined ? {} : { config: await readFile(options.config, 'utf8') }),
    ...(options.log ? { log: console.log } : {}),
  });
  if (wanted !== 0 && server.port !== wanted)
    console.log(`Port ${String(wanted)} is taken; using the next free one.`);
  console.log(`
Castellan: ${server.url}${options.path}

Simulated servers with ${options.size.toLocaleString('en')} studies of demo data, in memory. Sign in as (the password is the name):
  admin      everything: studies, labels, roles, users, keys
  doctor     sees and shares every study
  external   sees the studies whose labels their role permits
  manager    users and API keys, no study

Ctrl-C ends it.`);
  const end = (): void => {
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(help);
  else await start(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
