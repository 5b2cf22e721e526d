import type { Config } from '#api/config/config.ts';
import { StartError } from '#api/config/StartError.ts';
import { isTimeout } from '#lib/isTimeout.ts';

type Settings = Config['keycloak'];

const endpoint = ({ url, realm }: Settings, name: string): string =>
  `${url}/realms/${encodeURIComponent(realm)}/protocol/openid-connect/${name}`;

/** The address that gives tokens, as it is named to people. */
export const tokenAddress = (settings: Settings): string => endpoint(settings, 'token');

/** How long the second look at a frame may take, in milliseconds: the person has waited long enough. */
const lookLimitMs = 2000;

/**
 * Finds out why the hidden frame did not come back: asks the same address again, and reads what keycloak-js cannot see.
 * @param source the address that the frame was sent to
 * @param redirectUri where Keycloak should have sent it
 */
export async function faultOfFrame(
  source: string,
  settings: Settings,
  redirectUri: string,
): Promise<StartError> {
  const where = { server: 'keycloak', address: endpoint(settings, 'auth') } as const;
  try {
    const response = await fetch(source, {
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(lookLimitMs),
    });
    if (response.type === 'opaqueredirect') return await faultOfSilentPage(redirectUri);
    if (response.status === 400) {
      const issuer = await plainIssuer(settings, redirectUri);
      if (issuer !== undefined) return new StartError({ is: 'issuer', issuer });
      return new StartError({ is: 'client', clientId: settings.clientId, redirectUri });
    }
    if (response.status === 404) return new StartError({ is: 'realm', realm: settings.realm });
    if (!response.ok) return new StartError({ ...where, is: 'status', status: response.status });
    return new StartError({ ...where, is: 'garbled' });
  } catch (error) {
    return new StartError({ ...where, is: isTimeout(error) ? 'timeout' : 'offline' });
  }
}

/** The issuer that a response of Keycloak names, where that is plain HTTP and this page is not: the proxy that ends TLS doesn't say so. */
export function plainIssuerIn(address: string): string | undefined {
  const issuer = new URLSearchParams(new URL(address).hash.slice(1)).get('iss') ?? '';
  return location.protocol === 'https:' && issuer.startsWith('http:') ? issuer : undefined;
}

/** The same, asked of Keycloak after a refusal. Where the realm requires TLS, it refuses this question, too, in these words. */
async function plainIssuer({ url, realm }: Settings, redirectUri: string): Promise<string | undefined> {
  const { protocol, host } = new URL(redirectUri);
  if (protocol !== 'https:') return undefined;
  const address = `${url}/realms/${encodeURIComponent(realm)}`;
  try {
    const signal = AbortSignal.timeout(lookLimitMs);
    const text = await (await fetch(`${address}/.well-known/openid-configuration`, { signal })).text();
    return text.includes('"HTTPS required"')
      ? `http://${host}${address}`
      : /"issuer":"(http:[^"]*)"/.exec(text)?.[1];
  } catch {
    return undefined;
  }
}

/** Keycloak did its part: the page that it sends the frame to is at fault. */
async function faultOfSilentPage(redirectUri: string): Promise<StartError> {
  const where = { server: 'console', address: new URL(redirectUri).pathname } as const;
  const response = await fetch(redirectUri, { signal: AbortSignal.timeout(lookLimitMs) }).catch(
    (error: unknown) => error,
  );
  if (!(response instanceof Response)) {
    return new StartError({ ...where, is: isTimeout(response) ? 'timeout' : 'offline' });
  }
  if (!response.ok) return new StartError({ ...where, is: 'status', status: response.status });
  return new StartError({ ...where, is: 'garbled' });
}

/** The status of keycloak-js's error for an unsuccessful response; its class isn't exported. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('response' in error)) return undefined;
  return error.response instanceof Response ? error.response.status : undefined;
}

/** What Keycloak gave back instead of a code: `{ error, error_description }`. */
function wordsOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || error instanceof Error || !('error' in error)) {
    return undefined;
  }
  const description = 'error_description' in error ? error.error_description : undefined;
  return String(description ?? error.error).slice(0, 300);
}

/**
 * `fetch` rejects with a TypeError when there is no connection (the words of Chromium, Firefox and Safari). keycloak-js itself throws one
 * when it reads a response that is JSON's `null`.
 */
const isNoConnection = (error: unknown): boolean =>
  error instanceof TypeError && /failed to fetch|networkerror|load failed/i.test(error.message);

/** keycloak-js threw while it exchanged the code for tokens. @throws StartError that says why */
export function faultOfToken(error: unknown, settings: Settings): never {
  const where = { server: 'keycloak', address: tokenAddress(settings) } as const;
  const words = wordsOf(error);
  if (words !== undefined) throw new StartError({ is: 'refused', words });
  const status = statusOf(error);
  if (status === 400 || status === 401) {
    throw new StartError({ is: 'token', clientId: settings.clientId, status });
  }
  if (status !== undefined && status !== 200) throw new StartError({ ...where, is: 'status', status });
  throw new StartError({ ...where, is: isNoConnection(error) ? 'offline' : 'garbled' });
}
