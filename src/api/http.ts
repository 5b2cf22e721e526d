import { safeParse, type $ZodType, type output } from 'zod/v4/core';
import { ApiError, kindOfStatus, readErrorBody, type Refusal, type Server } from './ApiError.ts';

/** How the console reaches its servers; main injects it once, before the first call. */
export interface Connection {
  /** Base address of each server, without a slash at its end. */
  base: Readonly<Record<Server, string>>;
  /** Keycloak's realm, for its Admin API; absent on pages without a session. */
  realm?: string;
  /** A token that is still good for some seconds; waits for a sign-in when the session is over; `undefined` without a session. */
  getToken(): Promise<string | undefined>;
  /**
   * Called on a refusal: finds out why. `'retry'` when the session was over and has been renewed meanwhile.
   * A refusal by Orthanc is a 403 for everything, an expired token included.
   */
  explainRefusal(request: { server: Server; method: string; path: string }): Promise<Refusal | 'retry'>;
}

let connection: Connection | undefined;

/** Sets how the servers are reached. */
export function connect(to: Connection): void {
  connection = to;
}

function connected(): Connection {
  if (!connection) throw new Error('connect() comes before the first call');
  return connection;
}

/** The parts of the connection for the one library that sends its requests itself, Keycloak's admin client. */
export function connectionParts(): Connection {
  return connected();
}

/** The address of a path of a server, as a browser would open it. */
export function addressOf(server: Server, path: string): string {
  return new URL(connected().base[server] + path, document.baseURI).href;
}

/** Sends a request as `fetch` does: a network error rejects, an abort rejects with the signal's reason, any status is an answer. */
export type Transport = (url: string, init: SentRequest) => Promise<Response>;

/** A request with its token and headers, ready to be sent. */
export interface SentRequest extends RequestInit {
  method: string;
  headers: Headers;
}

/** What can be said of a request beside its path. */
export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is (a file, a text). */
  body?: BodyInit;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
  /** Milliseconds until we give up; 30 s unless told, `0` for never (uploads). */
  timeout?: number;
  /** `manual`: an answer that sends the browser elsewhere is a failure like others, not one that the browser complains of. */
  redirect?: 'error' | 'manual';
  /** Sends the request in place of `fetch`, e.g. to hear how much of a file has been sent. */
  transport?: Transport | undefined;
  /** Sends this instead of the session's token (`{}` for nobody): to ask as someone else, e.g. a link or an API key. */
  credentials?: Readonly<Record<string, string>>;
}

const defaultTimeout = 30_000;

async function fetchOnce(server: Server, path: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', json, signal, timeout = defaultTimeout } = options;
  const token = options.credentials ? undefined : await connected().getToken();
  signal?.throwIfAborted();
  const headers = new Headers({ ...options.headers, ...options.credentials });
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (json !== undefined) headers.set('Content-Type', 'application/json');
  const limit = timeout > 0 ? AbortSignal.timeout(timeout) : undefined;
  const signals = [signal, limit].filter((one) => one !== undefined);
  const body = json === undefined ? options.body : JSON.stringify(json);
  const transport: Transport = options.transport ?? fetch;
  return transport(connected().base[server] + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    ...(signals.length > 0 ? { signal: AbortSignal.any(signals) } : {}),
    cache: 'no-store',
    credentials: 'omit',
    redirect: options.redirect ?? 'error',
  });
}

async function toApiError(
  response: Response,
  where: { server: Server; method: string; path: string },
  refusal?: Refusal,
): Promise<ApiError> {
  const { detail, fields } = readErrorBody(await response.text().catch(() => ''));
  return new ApiError({
    ...where,
    kind: kindOfStatus(response.status),
    status: response.status,
    detail,
    fields,
    ...(refusal ? { refusal } : {}),
  });
}

/**
 * Sends a request and gives the answer when it is a success.
 * @throws ApiError for every failure; an abort by the caller's own signal passes as it is
 */
export async function send(server: Server, path: string, options: RequestOptions = {}): Promise<Response> {
  const where = { server, method: options.method ?? 'GET', path: path.split('?', 1)[0] ?? path };
  for (let attempt = 0; ; attempt += 1) {
    let response: Response;
    try {
      response = await fetchOnce(server, path, options);
    } catch (error) {
      if (options.signal?.aborted || error instanceof ApiError) throw error;
      const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
      throw new ApiError({ ...where, kind: timedOut ? 'timeout' : 'offline' });
    }
    if (response.ok) return response;
    const refused = response.status === 403 || response.status === 401;
    if (!refused || options.credentials) throw await toApiError(response, where);
    const why = await connected().explainRefusal(where);
    if (why !== 'retry' || attempt > 0) {
      throw await toApiError(response, where, why === 'retry' ? { because: 'policy' } : why);
    }
  }
}

/**
 * Sends a request and parses its JSON answer.
 * @throws ApiError; `garbled` for an answer that is not of the schema's shape
 */
export async function request<Schema extends $ZodType>(
  server: Server,
  path: string,
  schema: Schema,
  options: RequestOptions = {},
): Promise<output<Schema>> {
  const response = await send(server, path, options);
  const where = { server, method: options.method ?? 'GET', path: path.split('?', 1)[0] ?? path };
  let json: unknown;
  try {
    json = await response.json();
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError({ ...where, kind: 'garbled', status: response.status });
  }
  const parsed = safeParse(schema, json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ApiError({
    ...where,
    kind: 'garbled',
    status: response.status,
    detail: issue ? `${issue.path.join('.')}: ${issue.message}` : '',
  });
}
