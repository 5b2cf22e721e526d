import { Agent, request as httpRequest } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { badGateway, nodeStream, webStream } from './exchange.ts';

/**
 * A connection for each request: on one machine it costs nothing, and Orthanc closes kept ones after a second, sometimes under
 * the next request.
 */
const agent = new Agent({ keepAlive: false, maxSockets: 64 });

const nullBody = new Set([204, 205, 304]);

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < raw.length; index += 2)
    headers.append(raw[index] ?? '', raw[index + 1] ?? '');
  return headers;
}

/**
 * A real server on this machine as a function. The path and arguments of a request are put to the end of `base`; bodies
 * stream both ways. Answers 502 as a proxy does when nothing answers there.
 */
export function createRealServer(base: string): (request: Request) => Promise<Response> {
  const root = new URL(base);
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const headers: OutgoingHttpHeaders = Object.fromEntries(request.headers);
    delete headers['connection'];
    headers['host'] = root.host;
    const outgoing = httpRequest({
      agent,
      host: root.hostname,
      port: root.port,
      method: request.method,
      path: root.pathname.replace(/\/$/, '') + pathname + search,
      headers,
      signal: request.signal,
    });
    const answer = new Promise<Response>((resolve) => {
      outgoing.once('error', () => {
        resolve(badGateway());
      });
      outgoing.once('response', (incoming) => {
        const status = incoming.statusCode ?? 502;
        const isEmpty = nullBody.has(status);
        if (isEmpty) incoming.resume();
        resolve(
          new Response(isEmpty ? null : webStream(incoming), {
            status,
            headers: headersOf(incoming.rawHeaders),
          }),
        );
      });
    });
    if (request.body === null) outgoing.end();
    else pipeline(nodeStream(request.body), outgoing).catch(() => outgoing.destroy());
    return answer;
  };
}

/** The request as a reverse proxy hands it on, so that Keycloak knows the address in the browser's bar. */
export function forwarded(request: Request, path: string, client: string): Request {
  const from = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.set('X-Forwarded-For', client);
  headers.set('X-Forwarded-Proto', from.protocol.replace(':', ''));
  headers.set('X-Forwarded-Host', from.host);
  headers.set('X-Forwarded-Port', from.port === '' ? '80' : from.port);
  headers.delete('Forwarded');
  return new Request(new URL(path + from.search, from), new Request(request, { headers }));
}
