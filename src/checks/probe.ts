import { isTimeout } from '#lib/isTimeout.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';

/** A response as the checks read it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The first part of the body, as text. */
  readonly text: string;
  /** A redirect that was not followed. A browser doesn't tell where it leads: `location` is empty then. */
  readonly isRedirect: boolean;
  readonly location: string;
  /** Where the response came from: another address than the one asked if redirects were followed. */
  readonly url: string;
  /** When the request was sent and when its response arrived, in milliseconds since 1970. */
  readonly sentAt: number;
  readonly receivedAt: number;
}

/** What a request sends besides its address. */
export interface Ask {
  /** PUT only where it is certain to be refused: for a link, by a request without a credential. */
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams;
  /** Sends the credential of the run; without it the request is anonymous. */
  readonly asCaller?: boolean;
  /** Follows redirects; only for those that end at a page of the console. */
  readonly follow?: boolean;
  /** Reads a longer body than usual: for a page of a list. */
  readonly maxBytes?: number;
  /** Fields of the response that a report may show as proof: settings and counts, nothing of people. */
  readonly shown?: readonly string[];
}

/** Sends a request to an address of the installation, or a path of its origin. @throws ProbeError */
export type Probe = (address: string, ask?: Ask) => Promise<Answer>;

/** A token of Keycloak or an API key, for the checks that need one. */
export type Credential = { readonly kind: 'token' | 'apiKey'; readonly value: string };

/**
 * No response: the time limit passed, TLS failed, there was no connection, or the run was stopped. `detail` is the platform's code, where it
 * tells one.
 */
export class ProbeError extends Error {
  readonly kind: 'timeout' | 'tls' | 'offline' | 'stopped';
  readonly address: string;
  readonly detail: string;
  constructor(kind: ProbeError['kind'], address: string, detail = '') {
    super(`${address}: ${kind}`);
    this.name = 'ProbeError';
    this.kind = kind;
    this.address = address;
    this.detail = detail;
  }
}

/** How the probe is made; a test brings its own `fetch`. */
export interface ProbeOptions {
  readonly origin: string;
  readonly credential?: Credential | undefined;
  readonly fetch?: typeof fetch;
  readonly clock?: () => number;
  readonly timeoutMs?: number;
  /** Stops the run: nothing is sent any more. */
  readonly signal?: AbortSignal | undefined;
}

const defaultTimeoutMs = 10_000;
const maxConcurrent = 6;

/** More than any response that a check reads: a server that sends without end is cut off. */
const maxBytes = 300_000;

/** Node's codes for what is wrong with a certificate or with TLS itself; browsers tell none. */
const ofTls = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH/;

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return '';
  return typeof cause.code === 'string' ? cause.code : '';
}

function probeError(error: unknown, address: string): ProbeError {
  if (isTimeout(error)) return new ProbeError('timeout', address);
  const code = codeOf(error);
  return new ProbeError(ofTls.test(code) ? 'tls' : 'offline', address, code);
}

async function firstPart(response: Response, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    text += decoder.decode(chunk, { stream: true });
    if (size > limit) break;
  }
  return text + decoder.decode();
}

/** Whether this host is this machine itself. */
export const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/** Whether nobody on the way reads what is sent. */
const isPrivate = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || isLoopback(hostname);

const credentialHeaders = ({ kind, value }: Credential): Record<string, string> =>
  kind === 'token' ? { Authorization: `Bearer ${value}` } : { 'api-key': value };

/**
 * Makes the client of the checks: at most six requests at a time, each limited in time, without cookies, and each question asked once.
 * The credential goes to the installation's own origin only, never along a redirect, and never over plain HTTP to another machine.
 */
export function createProbe(options: ProbeOptions): Probe {
  const { origin, credential, clock = Date.now, timeoutMs = defaultTimeoutMs, signal } = options;
  const send = options.fetch ?? fetch;
  const limited = createLimiter(maxConcurrent);
  const asked = new Map<string, Promise<Answer>>();

  async function exchange(address: string, ask: Ask): Promise<Answer> {
    const url = new URL(address, origin);
    const where = url.origin + url.pathname;
    if (signal?.aborted) throw new ProbeError('stopped', where);
    const limit = AbortSignal.timeout(timeoutMs);
    const isCaller =
      ask.asCaller === true && credential !== undefined && url.origin === origin && isPrivate(url);
    const sentAt = clock();
    try {
      const response = await send(url, {
        method: ask.method ?? 'GET',
        headers: { ...ask.headers, ...(isCaller ? credentialHeaders(credential) : {}) },
        ...(ask.body === undefined ? {} : { body: ask.body }),
        redirect: ask.follow && !isCaller ? 'follow' : 'manual',
        credentials: 'omit',
        cache: 'no-store',
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      });
      const receivedAt = clock();
      const isRedirect =
        response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
      return {
        status: response.status,
        headers: response.headers,
        text: await firstPart(response, ask.maxBytes ?? maxBytes),
        isRedirect,
        location: response.headers.get('Location') ?? '',
        url: response.url || url.href,
        sentAt,
        receivedAt,
      };
    } catch (error) {
      throw signal?.aborted ? new ProbeError('stopped', where) : probeError(error, where);
    }
  }

  return (address, ask = {}) => {
    const key = JSON.stringify([address, { ...ask, body: ask.body?.toString() }]);
    const known = asked.get(key);
    if (known) return known;
    const answer = limited(() => exchange(address, ask));
    asked.set(key, answer);
    return answer;
  };
}
