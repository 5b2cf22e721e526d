// Without zod, which comes with the rest of the console: this is what the entry script begins with.
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

const address = '/config.json';

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

/** Where the text of config.json is kept that the last session of this device was found by. */
const lastGoodKey = 'castellan.config';

/**
 * Keeps config.json for the next start, which then begins to sign in without waiting for it; the file itself is fetched and checked as
 * always, and decides. Nothing personal or secret is in it.
 */
export function keepConfigFile({ status, text }: ConfigFile): void {
  const kept = JSON.stringify({ status, text });
  if (deviceStorage.getItem(lastGoodKey) !== kept) deviceStorage.setItem(lastGoodKey, kept);
}

/** config.json as it was when a session was last found on this device. */
export function lastConfigFile(): ConfigFile | undefined {
  const kept = parsed(deviceStorage.getItem(lastGoodKey) ?? '');
  if (!isObject(kept)) return undefined;
  const { status, text } = kept;
  return typeof status === 'number' && typeof text === 'string' ? { status, text } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * Where Keycloak is, read from the file before the whole of it is checked, so that signing in can begin. `undefined` where that is
 * not plain: the check then finds the fault, or another way to say the same.
 */
export function keycloakSettingsOf({ status, text }: ConfigFile): KeycloakSettings | undefined {
  const defaults = { url: '/keycloak', realm: 'orthanc', clientId: 'orthanc' };
  if (status === 404) return defaults;
  if (status !== 200) return undefined;
  const file = parsed(text);
  if (!isObject(file)) return undefined;
  const given = 'keycloak' in file ? file['keycloak'] : {};
  if (!isObject(given)) return undefined;
  const { url, realm, clientId } = { ...defaults, ...given };
  const isPlain = [url, realm, clientId].every((value) => typeof value === 'string' && value !== '');
  return isPlain && /^\/[^/]/.test(url) ? { url: url.replace(/\/+$/, ''), realm, clientId } : undefined;
}
