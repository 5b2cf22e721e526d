import type { TimeLimit } from './timeLimit.ts';

/**
 * Sends a request as `fetch` does: a network error rejects, an abort rejects with the signal's reason, any status is an answer.
 * It calls `onSent` whenever more of the body has been sent.
 */
export type Transport = (url: string, init: SentRequest, onSent: () => void) => Promise<Response>;

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
  /** Milliseconds without a sign of life until we give up; `defaultTimeout` unless told, `0` for never (uploads). */
  timeout?: number;
  /** `manual`: an answer that sends the browser elsewhere is a failure like others, not one that the browser complains of. */
  redirect?: 'error' | 'manual';
  /** The answer may be a web page: a file that someone stored. `read` has to tell it from a proxy's page. */
  anyType?: boolean;
  /** Sends the request in place of `fetch`, e.g. to hear how much of a file has been sent. */
  transport?: Transport | undefined;
  /** Sends this instead of the session's token (`{}` for none): for requests as someone else, such as with a share link or an API key. */
  credentials?: Readonly<Record<string, string>>;
}

/**
 * A page that only reads must say within 12 s that nothing comes. A write, and a find or a count in a large archive (POST), may rightly
 * take longer: meanwhile a notice says that the console is still waiting, and offers to stop.
 */
export const defaultTimeout = (method: string): number => (method === 'GET' ? 10_000 : 30_000);

/** Sends a request; the answer comes with its headers. */
export function fetchTimed(
  address: string,
  options: RequestOptions,
  limit: TimeLimit,
  token: string | undefined,
): Promise<Response> {
  const { method = 'GET', json, signal } = options;
  const headers = new Headers({ ...options.headers, ...options.credentials });
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (json !== undefined) headers.set('Content-Type', 'application/json');
  const body = json === undefined ? options.body : JSON.stringify(json);
  const transport: Transport = options.transport ?? fetch;
  const init: SentRequest = {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal,
    cache: 'no-store',
    credentials: 'omit',
    redirect: options.redirect ?? 'error',
  };
  return transport(address, init, () => limit.restart());
}

/** The answer with a body that starts the time again with each piece: a slow line isn't a server that hangs. */
export function inTime(response: Response, limit: TimeLimit): Response {
  limit.restart();
  if (!response.body) return response;
  const pieces = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      limit.restart();
      controller.enqueue(piece);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(pieces), { status, statusText, headers });
}
