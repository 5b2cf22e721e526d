import { ConnectionDropped } from '#plugin-emulator/ConnectionDropped.ts';
import { badGateway } from './http/exchange.ts';

/**
 * What a server or a proxy may answer instead of what it should. `unauthorized`, `forbidden`, `not-found`, `conflict`: that status,
 * empty; `fail-500`: an error of the server; `down`: 502 from the proxy; `cut`: 200 with the first half of the answer; `garbage`: 200
 * with HTML; `empty`: 200 with nothing; `null`: 200 with JSON's null; `wrong-shape`: 200 with JSON of another kind; `drop`: the
 * connection is closed; `hang`: nothing, until the client gives up.
 */
export const faults = [
  'unauthorized',
  'forbidden',
  'not-found',
  'conflict',
  'fail-500',
  'down',
  'cut',
  'garbage',
  'empty',
  'null',
  'wrong-shape',
  'drop',
  'hang',
] as const;

/** One of the ways to fail. */
export type Fault = (typeof faults)[number];

const html = (status: number, page: string): Response =>
  new Response(page, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });

/** The same answer, ended in the middle as if it were whole. */
async function firstHalf(response: Response): Promise<Response> {
  const body = await response.arrayBuffer();
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  headers.delete('Content-Encoding');
  return new Response(body.byteLength === 0 ? null : body.slice(0, Math.floor(body.byteLength / 2)), {
    status: response.status,
    headers,
  });
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** What stands in for the answer of `next`, which only `cut` asks for. @throws ConnectionDropped */
export async function faultyAnswer(
  fault: Fault,
  request: Request,
  next: () => Promise<Response>,
): Promise<Response> {
  switch (fault) {
    case 'unauthorized':
      return new Response(null, { status: 401 });
    case 'forbidden':
      return new Response(null, { status: 403 });
    case 'not-found':
      return new Response(null, { status: 404 });
    case 'conflict':
      return new Response(null, { status: 409 });
    case 'fail-500':
      return html(500, '<html><head><title>500 Internal Server Error</title></head></html>');
    case 'down':
      return badGateway();
    case 'cut':
      return firstHalf(await next());
    case 'garbage':
      return html(200, '<!doctype html><title>Welcome</title><p>Please accept the terms of use.</p>');
    case 'empty':
      return new Response('');
    case 'null':
      return Response.json(null);
    case 'wrong-shape':
      return Response.json({ message: 'OK' });
    case 'drop':
      throw new ConnectionDropped();
    case 'hang':
      await ended(request.signal);
      throw new ConnectionDropped();
  }
}
