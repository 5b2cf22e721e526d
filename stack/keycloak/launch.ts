import { join } from 'node:path';
import { startOnLoopback } from '#stack/machine/loopbackServer.ts';
import { answers, type Running } from '#stack/machine/processes.ts';

/** The first start after a copy takes 7 s on 2 idle cores; busy ones take many times that. */
const START_BUDGET = 120_000;

/** The arguments of Keycloak's start script. Their names, not their values, decide whether it has to compile itself again. */
export function startFlags(where: { port: number; origin: string }): string[] {
  return [
    'start-dev',
    '--import-realm',
    '--http-host=127.0.0.1',
    `--http-port=${where.port}`,
    '--http-relative-path=/keycloak',
    `--hostname=${where.origin}/keycloak`,
    '--cache=local',
  ];
}

/** What Keycloak needs to start in a folder that is its own. */
export interface Launch {
  readonly home: string;
  readonly java: string;
  readonly port: number;
  /** Where browsers reach Keycloak: the tokens' issuer is its /keycloak/realms/… for all clients. */
  readonly origin: string;
  /** Only for the very first start of a database: the administrator of the master realm. */
  readonly administratorPassword?: string;
  /** The realm that has to answer before it counts as started. */
  readonly awaitRealm: string;
  readonly logFile: string;
  /** The stack's folder, where the process is written down. */
  readonly state: string;
}

/** Starts Keycloak and waits until the realm answers; checks that it listens on loopback only. */
export async function launch(settings: Launch): Promise<Running> {
  const { port, logFile, state, administratorPassword: first } = settings;
  return startOnLoopback({
    name: 'Keycloak',
    command: '/bin/sh',
    args: [join(settings.home, 'bin', 'kc.sh'), ...startFlags(settings)],
    port,
    logFile,
    state,
    env: {
      ...process.env,
      JAVA: settings.java,
      // Small and quick to start: 390 MB in all, and no time spent on optimising what runs for minutes only.
      JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx256m',
      JAVA_OPTS_APPEND: '-XX:TieredStopAtLevel=1',
      ...(first === undefined
        ? {}
        : { KC_BOOTSTRAP_ADMIN_USERNAME: 'first-administrator', KC_BOOTSTRAP_ADMIN_PASSWORD: first }),
    },
    awaitReady: (server) =>
      answers(`http://127.0.0.1:${port}/keycloak/realms/${settings.awaitRealm}`, {
        name: 'Keycloak',
        process: server,
        logFile,
        budget: START_BUDGET,
      }),
  });
}
