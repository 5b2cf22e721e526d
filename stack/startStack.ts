import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Endings } from '#stack/machine/Endings.ts';
import { freePort, requireFreePort } from '#stack/machine/ports.ts';
import { leaveStateFolder, stackSecrets, takeStateFolder } from '#stack/machine/stateFolder.ts';
import { startKeycloak, type KeycloakSettings } from '#stack/keycloak/keycloak.ts';
import { startArchive } from './startArchive.ts';
import { startControl, type Orders } from './control.ts';
import { startFront } from './startFront.ts';
import type { StackOptions } from './options.ts';
import type { StackServer } from '#stack/machine/processes.ts';

/** A stack that is up. */
export interface Stack extends Orders {
  /** The console, as a browser reaches it, without a slash at the end. */
  readonly url: string;
  /** The servers behind the plugin emulator, reachable from this machine only. */
  readonly keycloakUrl: string;
  /** The first Orthanc, and all that share its database. */
  readonly orthancUrl: string;
  readonly orthancUrls: readonly string[];
  /** Orthanc behind the plugin emulator, without the proxy in front. */
  readonly emulatorUrl: string;
  /** The viewer, as a browser reaches it: an origin of its own. */
  readonly viewerUrl: string | undefined;
  /** The Orthanc elsewhere that the first sends to and fetches from, without authorization; undefined where Orthanc was there before. */
  readonly remoteUrl: string | undefined;
  /** Where orders to kill and start the servers go; undefined unless asked for. */
  readonly controlUrl: string | undefined;
  /** Ends everything; returns when no process of the stack is left. */
  stop(): Promise<void>;
}

type Say = (line: string) => void;

async function bringKeycloak(
  options: StackOptions,
  where: Pick<KeycloakSettings, 'origin' | 'consoleUrl' | 'clientSecret' | 'proxyKey'>,
  endings: Endings,
  say: Say,
): Promise<StackServer> {
  return endings.add(
    await startKeycloak({
      ...where,
      cache: options.cache,
      state: options.state,
      port: await freePort(),
      overlays: options.shortTokens ? ['demo', 'test', 'short-tokens'] : ['demo', 'test'],
      given: options.keycloak,
      say,
    }),
  );
}

async function bringAll(options: StackOptions, endings: Endings, say: Say): Promise<Omit<Stack, 'stop'>> {
  const { state } = options;
  const secrets = await stackSecrets(state);
  const clientSecret = options.clientSecret ?? secrets.clientSecret;
  const proxyKey = options.shareLinks === 'enforced' ? secrets.proxyKey : undefined;
  const origin = `http://127.0.0.1:${options.port}`;
  const consoleUrl = `${origin}${options.path}`.replace(/\/$/, '');
  // Side by side; if one fails the other is waited for, so that it can be ended too.
  const [keycloakUp, archiveUp] = await Promise.allSettled([
    bringKeycloak(options, { origin, consoleUrl, clientSecret, proxyKey }, endings, say),
    startArchive(options, endings, say),
  ]);
  if (keycloakUp.status === 'rejected') throw keycloakUp.reason;
  if (archiveUp.status === 'rejected') throw archiveUp.reason;
  const keycloak = keycloakUp.value;
  const { orthanc, replicas, remote } = archiveUp.value;
  const orthancUrls = [orthanc, ...replicas].map(({ url }) => url);
  const front = await startFront(
    {
      options,
      origin,
      keycloakUrl: keycloak.url,
      orthancs: [orthanc, ...replicas],
      clientSecret,
      signingKey: secrets.signingKey,
      rolesFile: join(state, 'roles.json'),
      proxyKey,
      say,
    },
    endings,
  );
  const orders: Orders = {
    orthancs: front.orthancs,
    remote,
    killKeycloak: () => keycloak.kill(),
    startKeycloak: () => keycloak.start(),
  };
  const control = options.control ? endings.add(await startControl(orders)) : undefined;
  return {
    ...orders,
    url: consoleUrl,
    keycloakUrl: keycloak.url,
    orthancUrl: orthanc.url,
    emulatorUrl: front.emulatorUrl,
    viewerUrl: front.viewerUrl,
    orthancUrls,
    remoteUrl: remote?.url,
    controlUrl: control?.url,
  };
}

/**
 * Brings up Keycloak and Orthanc side by side, fills Orthanc, and puts the local server with the plugin emulator in front of them.
 * The addresses are written to `stack.json` in the state folder too.
 * @param say is told what happens, a line at a time
 * @throws StackError, with nothing left running, when a part cannot be had or does not start
 */
export async function startStack(options: StackOptions, say: Say): Promise<Stack> {
  const { state, temporary } = options;
  await requireFreePort(options.port, 'the console');
  await mkdir(options.cache, { recursive: true });
  await takeStateFolder(state, options.reset);
  const endings = new Endings();
  endings.add({ stop: () => leaveStateFolder(state, temporary) });
  try {
    const stack = { ...(await bringAll(options, endings, say)), stop: () => endings.run() };
    await writeFile(join(state, 'stack.json'), JSON.stringify(stack, undefined, 2));
    return stack;
  } catch (error) {
    await endings.run();
    throw error;
  }
}
