import { safeParse, type $ZodType, type output } from 'zod/v4/core';
import { isTimeout } from '#lib/isTimeout.ts';
import { ApiError, kindOfStatus, readErrorBody, type Refusal, type Server } from './ApiError.ts';
import { hasAnswered, repeatsAfter } from './repeating.ts';
import { startTimeLimit } from './timeLimit.ts';
import { defaultTimeout, fetchTimed, inTime, type RequestOptions } from './timedFetch.ts';

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

type Where = { server: Server; method: string; path: string };

function toApiError(where: Where, status: number, body: string, refusal?: Refusal): ApiError {
  const { detail, fields, rule } = readErrorBody(body);
  // The session has just been checked: a 401 after that has another reason.
  const kind = refusal && status === 401 ? 'forbidden' : kindOfStatus(status);
  return new ApiError({ ...where, kind, status, detail, fields, rule, ...(refusal ? { refusal } : {}) });
}

/** Whether an answer is a web page: mostly a proxy's, in place of the server's. */
export const isHtml = (response: Response): boolean =>
  /^(text\/html|application\/xhtml)/i.test(response.headers.get('Content-Type') ?? '');

/** Sends the request, and reads the response within the time limit. A failure is returned with its status and text. */
async function exchange<Result>(
  where: Where,
  path: string,
  options: RequestOptions,
  read: (response: Response) => Promise<Result>,
): Promise<{ result: Result } | { status: number; text: string }> {
  const token = options.credentials ? undefined : await connected().getToken();
  options.signal?.throwIfAborted();
  const limit = startTimeLimit(where.server, options.timeout ?? defaultTimeout(where.method));
  try {
    const response = await fetchTimed(connected().base[where.server] + path, options, limit, token);
    if (!response.ok) {
      const text = response.type === 'opaqueredirect' ? '' : await inTime(response, limit).text();
      return { status: response.status, text };
    }
    // Proxies and firewalls answer "please sign in" and "request rejected" with 200 and a page; hardly any call asks for one.
    if (isHtml(response) && !options.anyType)
      throw new ApiError({ ...where, kind: 'garbled', status: response.status });
    return { result: await read(inTime(response, limit)) };
  } catch (error) {
    if (options.signal?.aborted || error instanceof ApiError) throw error;
    throw new ApiError({ ...where, kind: isTimeout(error) ? 'timeout' : 'offline' });
  } finally {
    limit.end();
  }
}

/**
 * Sends a request and reads its answer. There's no way to leave the answer unread: a success is what has the right answer, not what
 * has a status of 200.
 * @param read throws an ApiError (see `garbled`) for an answer that isn't what it should be
 * @throws ApiError for every failure; an abort by the caller's own signal passes as it is
 */
export async function send<Result>(
  server: Server,
  path: string,
  read: (response: Response, garbled: (detail?: string) => ApiError) => Promise<Result>,
  options: RequestOptions = {},
): Promise<Result> {
  const where = { server, method: options.method ?? 'GET', path: path.split('?', 1)[0] ?? path };
  const readIt = (response: Response): Promise<Result> =>
    read(
      response,
      (detail = '') => new ApiError({ ...where, kind: 'garbled', status: response.status, detail }),
    );
  let isRenewed = false;
  const repeats = new Map<number, number>();
  for (;;) {
    const outcome = await exchange(where, path, options, readIt);
    if ('result' in outcome) {
      hasAnswered(server);
      return outcome.result;
    }
    const { status, text } = outcome;
    const repeated = repeats.get(status) ?? 0;
    if (await repeatsAfter({ ...where, status }, repeated, options.signal)) {
      repeats.set(status, repeated + 1);
      continue;
    }
    const refused = status === 403 || status === 401;
    if (!refused) throw toApiError(where, status, text);
    if (options.credentials) throw toApiError(where, status, text, { because: 'policy' });
    const why = await connected().explainRefusal(where);
    if (why === 'retry' && !isRenewed) {
      isRenewed = true;
      continue;
    }
    // The plugin refuses with 403 only, so a 401 for a valid session has none of the plugin's reasons.
    const isPlugins = why !== 'retry' && (status === 403 || why.because === 'anonymous');
    throw toApiError(where, status, text, isPlugins ? why : { because: 'policy' });
  }
}

/**
 * Sends a request and parses its JSON answer.
 * @throws ApiError; `garbled` for an answer that is not of the schema's shape
 */
export function request<Schema extends $ZodType>(
  server: Server,
  path: string,
  schema: Schema,
  options: RequestOptions = {},
): Promise<output<Schema>> {
  return send(
    server,
    path,
    async (response, garbled) => {
      const text = await response.text();
      let json: unknown;
      try {
        json = JSON.parse(text);
      } catch {
        throw garbled();
      }
      const parsed = safeParse(schema, json);
      if (parsed.success) return parsed.data;
      const issue = parsed.error.issues[0];
      throw garbled(issue ? `${issue.path.join('.')}: ${issue.message}` : '');
    },
    options,
  );
}

/**
 * Sends a write whose answer has no content.
 * @throws ApiError; `garbled` for a response with content: its meaning isn't known, so it can't count as a success
 */
export function sendExpectingEmpty(server: Server, path: string, options: RequestOptions): Promise<void> {
  return send(
    server,
    path,
    async (response, garbled) => {
      if ((await response.text()) !== '') throw garbled();
    },
    options,
  );
}
