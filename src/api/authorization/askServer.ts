import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { Profile } from '#access/roles/profile.ts';
import { ApiError } from '#api/ApiError.ts';
import { addressOf, send } from '#api/http.ts';
import { getProfileOfApiKey, profileWithoutToken, readProfileAgain } from './profile.ts';
import { decodeToken } from './tokens.ts';

/** A request that only reads, exactly as it is sent: its target begins at Orthanc's root. */
export interface AskedRequest {
  readonly method: 'GET' | 'POST';
  readonly target: string;
  readonly body?: string | undefined;
}

/** With what a request is sent: the session, an API key or a link's token alone, or nothing. */
export type AskCredential =
  | { readonly kind: 'me' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'apiKey'; readonly key: string }
  | { readonly kind: 'shareLink'; readonly token: string };

/**
 * What the server did with a request. `passed`: the plugin let it through, whatever Orthanc then answered (`status` 0: a redirect, which
 * isn't followed); `found`: whether a search found the study; `refused`: by the plugin's filter, by what stands behind that, or by the
 * hardened proxy before it; `unclear`: no answer, or one of a proxy.
 */
export type ServerVerdict =
  | { readonly kind: 'passed'; readonly status: number; readonly found?: boolean }
  | { readonly kind: 'refused'; readonly by: 'filter' | 'handler' | 'proxy'; readonly rule: string }
  | { readonly kind: 'unclear'; readonly error: ApiError };

/** Whom the server takes the credential for. `anonymous`: for nobody, though one was sent; a link's `problem` is the auth service's word, or the proxy's rule. */
export type Identified =
  | { readonly kind: 'account' | 'anonymous' | 'nobody'; readonly profile: Profile }
  | { readonly kind: 'shareLink'; readonly problem: string | undefined };

/** What came of asking the server. */
export interface ServerAnswer {
  readonly identified: Identified;
  readonly verdict: ServerVerdict;
}

/** What is asked: a request, with a credential; `study`: the study that a search for one must find. */
export interface AskServer {
  readonly request: AskedRequest;
  readonly credential: AskCredential;
  readonly study?: string | undefined;
}

/** The one credential of a request; `undefined` for the session's token. No other one is sent beside it, and never in an address. */
function headersOf(credential: AskCredential): Record<string, string> | undefined {
  if (credential.kind === 'me') return undefined;
  if (credential.kind === 'apiKey') return { 'api-key': credential.key };
  return credential.kind === 'shareLink' ? { token: credential.token } : {};
}

/** What is wrong with a link: the auth service's word, or the rule by which the hardened proxy doesn't even have it looked at. */
async function problemOf(token: string): Promise<string | undefined> {
  try {
    return (await decodeToken(token)).error;
  } catch (error) {
    if (error instanceof ApiError && error.rule) return error.rule;
    throw error;
  }
}

async function identify(credential: AskCredential, client: QueryClient): Promise<Identified> {
  switch (credential.kind) {
    case 'nobody':
      return { kind: 'nobody', profile: await profileWithoutToken() };
    case 'shareLink':
      return { kind: 'shareLink', problem: await problemOf(credential.token) };
    case 'me':
    case 'apiKey': {
      const profile =
        credential.kind === 'me' ? await readProfileAgain(client) : await getProfileOfApiKey(credential.key);
      return { kind: profile.userId === undefined ? 'anonymous' : 'account', profile };
    }
  }
}

const foundIds = z.array(z.union([z.string(), z.object({ ID: z.string() })]));

/** Whether the study is in what a search found; `undefined` for what isn't the answer of one. Nothing else of it is kept. */
async function finds(response: Response, study: string): Promise<boolean | undefined> {
  const answer: unknown = await response.json().catch(() => undefined);
  const found = z.safeParse(foundIds, answer);
  return found.data?.some((one) => (typeof one === 'string' ? one : one.ID) === study);
}

function verdictOf(error: unknown): ServerVerdict {
  if (!(error instanceof ApiError)) throw error;
  const { status, rule, detail } = error;
  if (error.kind === 'forbidden' && status === 403) {
    return { kind: 'refused', by: rule ? 'proxy' : detail ? 'handler' : 'filter', rule };
  }
  // Orthanc's own errors come from behind the plugin: a redirect (0), 404, and what has its JSON. A proxy's have none.
  const isRedirect = error.kind === 'invalid' && status === 0;
  const isOrthancs = isRedirect || status === 404 || (detail !== '' && status <= 500 && status !== 401);
  return isOrthancs ? { kind: 'passed', status } : { kind: 'unclear', error };
}

async function verdictFrom({ request, credential, study }: AskServer): Promise<ServerVerdict> {
  const { method, target, body } = request;
  const credentials = headersOf(credential);
  const root = `${addressOf('orthanc', '')}/`;
  // A browser resolves `..`, and the credential would go to another server.
  if (!target.startsWith('/') || !addressOf('orthanc', target).startsWith(root)) throw new TypeError(target);
  try {
    return await send(
      'orthanc',
      target,
      async (response, garbled): Promise<ServerVerdict> => {
        const { status } = response;
        const found = study === undefined ? undefined : await finds(response, study);
        if (study !== undefined && found === undefined) throw garbled();
        if (found !== undefined) return { kind: 'passed', status, found };
        // The answer, which may be an archive of gigabytes, is nobody's here.
        await response.body?.cancel();
        return { kind: 'passed', status };
      },
      {
        method,
        redirect: 'manual',
        ...(body === undefined ? {} : { body, headers: { 'Content-Type': 'application/json' } }),
        ...(credentials ? { credentials } : {}),
      },
    );
  } catch (error) {
    return verdictOf(error);
  }
}

/**
 * Sends a request that only reads, and tells what the server did with it, and whom it took the credential for: two requests. Neither the
 * answer nor the credential is kept.
 * @throws ApiError where the credential couldn't be looked at
 */
export const askServerMutation = mutationOptions({
  gcTime: 0,
  mutationFn: async (ask: AskServer, { client }): Promise<ServerAnswer> => {
    const identified = await identify(ask.credential, client);
    return { identified, verdict: await verdictFrom(ask) };
  },
});
