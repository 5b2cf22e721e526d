// Without zod, which comes with the rest of the console: this is what the entry script begins with.
import { hrefOf } from '#lib/basePath.ts';
import { isTimeout } from '#lib/isTimeout.ts';
import { deviceStorage } from '#lib/safeStorage.ts';
import { StartError, startLimitMs } from './StartError.ts';

/** `/config.json` as it was answered; nothing of it has been checked. */
export interface ConfigFile {
  status: number;
  text: string;
}

/** Where Keycloak is, and as which of its clients the console signs in. */
export interface KeycloakSettings {
  readonly url: string;
  readonly realm: string;
  readonly clientId: string;
}

const address = hrefOf('/config.json');

/**
 * Fetches `/config.json`; index.html has the browser begin with it before any script (the options here must stay those of its
 * `<link rel="preload">`, or it is fetched twice).
 * @throws StartError when it does not come in time
 */
export async function readConfigFile(): Promise<ConfigFile> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(startLimitMs) });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    throw new StartError({ is: isTimeout(error) ? 'timeout' : 'offline', server: 'console', address });
  }
}

/** Where the last start of this device found Keycloak. Earlier versions kept the whole file under this name, which is not read any more. */
const lastKey = 'castellan.config';

/**
 * Keeps where Keycloak is for the next start, which then begins to sign in without waiting for config.json; the file is fetched and
 * checked as always, and decides. Call it once the file has been checked, before anyone is sent to the login page: the way back from it
 * begins with what is kept. Nothing personal or secret is in it.
 */
export function keepKeycloakSettings({ url, realm, clientId }: KeycloakSettings): void {
  const kept = JSON.stringify({ url, realm, clientId });
  if (deviceStorage.getItem(lastKey) !== kept) deviceStorage.setItem(lastKey, kept);
}

/** Where Keycloak was when this device last had a config.json that could be used. */
export const lastKeycloakSettings = (): KeycloakSettings | undefined =>
  plainSettings(parsed(deviceStorage.getItem(lastKey) ?? ''));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Settings with a path of our own origin; `undefined` where that is not plain. */
function plainSettings(given: unknown): KeycloakSettings | undefined {
  if (!isObject(given)) return undefined;
  const { url, realm, clientId } = given;
  if (!isText(url) || !isText(realm) || !isText(clientId) || !/^\/[^/]/.test(url)) return undefined;
  return { url: url.replace(/\/+$/, ''), realm, clientId };
}

/**
 * Where Keycloak is, read from the file before the whole of it is checked, so that signing in can begin. `undefined` where that is
 * not plain: the check then finds the fault, or another way to say the same.
 */
export function keycloakSettingsOf({ status, text }: ConfigFile): KeycloakSettings | undefined {
  const defaults = { url: '/keycloak', realm: 'orthanc', clientId: 'orthanc' };
  if (status === 404) return defaults;
  const file = status === 200 ? parsed(text) : undefined;
  if (!isObject(file)) return undefined;
  const given = 'keycloak' in file ? file['keycloak'] : {};
  return isObject(given) ? plainSettings({ ...defaults, ...given }) : undefined;
}
