// Without zod, which comes with the rest of the console: this is what the entry script begins with.
import type { Config } from './config.ts';
import { isTimeout } from '#lib/isTimeout.ts';
import { StartError, startLimitMs } from './StartError.ts';

/** `/config.json` as it was answered; nothing of it has been checked. */
export interface ConfigFile {
  status: number;
  text: string;
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

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * Where Keycloak is, read from the file before the whole of it is checked, so that signing in can begin. `undefined` where that is
 * not plain: the check then finds the fault, or another way to say the same.
 */
export function keycloakAtOnce({ status, text }: ConfigFile): Config['keycloak'] | undefined {
  const defaults = { url: '/keycloak', realm: 'orthanc', clientId: 'orthanc' };
  if (status === 404) return defaults;
  if (status !== 200) return undefined;
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(file)) return undefined;
  const given = 'keycloak' in file ? file['keycloak'] : {};
  if (!isObject(given)) return undefined;
  const { url, realm, clientId } = { ...defaults, ...given };
  const isPlain = [url, realm, clientId].every((value) => typeof value === 'string' && value !== '');
  return isPlain && /^\/[^/]/.test(url) ? { url: url.replace(/\/+$/, ''), realm, clientId } : undefined;
}
