import { readFile } from 'node:fs/promises';
import { initialRoles } from '#simulator/hospital.ts';
import { build, isStale } from '#server/build.ts';
import { startServer } from '#server/startServer.ts';
import type { StackOptions } from './options.ts';

/** What stands behind the gate, and what the gate must not forget. */
export interface GateServerSettings {
  readonly options: StackOptions;
  readonly keycloakUrl: string;
  readonly orthancUrl: string;
  /** Secret of the realm's client `castellan-gate`. */
  readonly gateSecret: string;
  /** Signs links; kept with the state, so that links outlive a restart. */
  readonly signingKey: string;
  readonly rolesFile: string;
  readonly say: (line: string) => void;
}

/** Puts the local server with the gate before the real servers; builds the console first where its sources are newer. */
export async function startGateServer(settings: GateServerSettings): Promise<{ stop(): Promise<void> }> {
  const { options, keycloakUrl, orthancUrl, gateSecret, signingKey, rolesFile, say } = settings;
  if (await isStale()) {
    say('building the console');
    await build();
  }
  const server = await startServer({
    backend: {
      kind: 'real',
      keycloakUrl,
      orthancUrl,
      adminClient: { id: 'castellan-gate', secret: gateSecret },
      signingKey,
      rolesFile,
      initialRoles,
    },
    port: options.port,
    mode: options.mode,
    cacheSeconds: options.cacheSeconds,
    control: options.control,
    ...(options.config === undefined ? {} : { config: await readFile(options.config, 'utf8') }),
  });
  return { stop: () => server.close() };
}
