import type KeycloakAdminClient from '@keycloak/keycloak-admin-client';
import { safeParse, type $ZodType, type output } from 'zod/v4/core';
import { ApiError, kindOfStatus, readErrorBody, type FieldProblem, type Refusal } from '#api/ApiError.ts';
import { addressOf, connectionParts } from '#api/http.ts';

/** Which call failed, for the error: `GET /users`. */
export interface AdminCall {
  method: string;
  path: string;
}

/**
 * Sentences of Keycloak that name a field only in words (recorded from Keycloak 26.6), with the field of our forms and a code
 * that the catalog words.
 */
const sentences: readonly (readonly [pattern: RegExp, field: string, code: string])[] = [
  [/^User exists with same username/i, 'username', 'user-name-taken'],
  [/^User exists with same email/i, 'email', 'email-taken'],
  [/^User exists with same username or email/i, 'username', 'user-name-or-email-taken'],
  [/^User name is missing/i, 'username', 'user-name-missing'],
  [/^(Empty password not allowed|No password provided)/i, 'password', 'password-missing'],
];

function problemInSentence(sentence: string): Record<string, FieldProblem> {
  const known = sentences.find(([pattern]) => pattern.test(sentence));
  return known ? { [known[1]]: { code: known[2], params: [] } } : {};
}

/** A password policy answers `{error: "invalidPasswordMin…Message", error_description}`: one rule at a time, its number in the sentence only. */
function problemOfPassword(body: unknown): Record<string, FieldProblem> {
  if (typeof body !== 'object' || body === null || !('error' in body)) return {};
  const code = body.error;
  if (typeof code !== 'string' || !code.startsWith('invalidPassword')) return {};
  const sentence = 'error_description' in body ? String(body.error_description) : '';
  return { password: { code, params: sentence.match(/\d+/g) ?? [] } };
}

/** Makes our one error of an error answer of the Admin API: its four shapes, and the problems it names in words only. */
export function adminErrorOf(call: AdminCall, status: number, body: unknown, refusal?: Refusal): ApiError {
  const { detail, fields } = readErrorBody(JSON.stringify(body) ?? '');
  return new ApiError({
    server: 'keycloak',
    ...call,
    // The session has just been looked at: behind a 401 for a good one is another reason.
    kind: refusal && status === 401 ? 'forbidden' : kindOfStatus(status),
    status,
    detail,
    fields: { ...problemInSentence(detail), ...problemOfPassword(body), ...fields },
    ...(refusal ? { refusal } : {}),
  });
}

/** Milliseconds until a call of the Admin API is given up. */
export const timeoutMs = 10_000;

const loadLibrary = () => import('@keycloak/keycloak-admin-client');

/** A client for one call: its signal is the call's, its token the session's. The library takes signals, its types hide that. */
async function clientFor(signal: AbortSignal | undefined): Promise<KeycloakAdminClient> {
  const { default: Client } = await loadLibrary();
  const connection = connectionParts();
  const { realm } = connection;
  if (realm === undefined) throw new Error('the Admin API needs a connection with a realm');
  const limit = AbortSignal.timeout(timeoutMs);
  const requestOptions: RequestInit = {
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
  };
  const client = new Client({
    baseUrl: addressOf('keycloak', ''),
    realmName: realm,
    requestOptions,
    // The library would answer null for a missing object; an error with its status says more.
    requestArgOptions: { catchNotFound: false },
  });
  client.registerTokenProvider({ getAccessToken: () => connection.getToken() });
  return client;
}

/** Errors of the library carry the answer and its parsed body. */
function answerOf(error: unknown): { status: number; body: unknown } | undefined {
  if (!(error instanceof Error) || !('response' in error) || !(error.response instanceof Response)) {
    return undefined;
  }
  return { status: error.response.status, body: 'responseData' in error ? error.responseData : undefined };
}

function errorWithoutAnswer(call: AdminCall, error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
  const kind = timedOut ? 'timeout' : error instanceof TypeError ? 'offline' : 'garbled';
  return new ApiError({ server: 'keycloak', ...call, kind });
}

async function callOnce<Answer>(
  call: AdminCall,
  ask: () => Promise<Answer>,
  signal: AbortSignal | undefined,
): Promise<{ answer: Answer } | 'retry'> {
  try {
    return { answer: await ask() };
  } catch (error) {
    if (signal?.aborted) throw error;
    const answer = answerOf(error);
    if (!answer) throw errorWithoutAnswer(call, error);
    const refused = answer.status === 401 || answer.status === 403;
    const why = refused ? await connectionParts().explainRefusal({ server: 'keycloak', ...call }) : undefined;
    if (why === 'retry') return 'retry';
    throw adminErrorOf(call, answer.status, answer.body, why);
  }
}

/** Sends a call, a second time when the session was renewed in between. An `ask` that is refused throws an error with `response`. */
export async function attempt<Answer>(
  call: AdminCall,
  ask: () => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  let result = await callOnce(call, ask, signal);
  if (result === 'retry') result = await callOnce(call, ask, signal);
  if (result === 'retry') throw adminErrorOf(call, 403, undefined, { because: 'policy' });
  return result.answer;
}

/**
 * Reads from Keycloak's Admin API through its own client, which is loaded with the first call, and parses the answer. Writes go
 * through `writeAdmin`, as the library does not tell which success it was.
 * @param name of the call, for errors: `GET /users`
 * @throws ApiError, with a problem for each field that Keycloak names; an abort by the caller's own signal passes as it is
 */
export async function callAdmin<Schema extends $ZodType>(
  name: `GET /${string}`,
  schema: Schema,
  ask: (client: KeycloakAdminClient) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<output<Schema>> {
  const call = { method: 'GET', path: name.slice('GET '.length) };
  const answer = await attempt(call, async () => ask(await clientFor(signal)), signal);
  const parsed = safeParse(schema, answer);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ApiError({
    server: 'keycloak',
    ...call,
    kind: 'garbled',
    detail: issue ? `${issue.path.join('.')}: ${issue.message}` : '',
  });
}
