import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A Node stream as a web stream, read only as fast as it is asked for; canceling destroys it. */
export function webStream(readable: Readable): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks: AsyncIterator<Uint8Array<ArrayBuffer>> = readable[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      readable.destroy();
    },
  });
}

/** A web stream as a Node stream. */
export function nodeStream(stream: ReadableStream<Uint8Array>): Readable {
  return Readable.from(stream);
}

/** A Fetch request for what came in over HTTP; its body streams, and its signal aborts when the client goes away. */
export function requestOf(incoming: IncomingMessage, outgoing: ServerResponse, url: URL): Request {
  const headers = new Headers();
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '');
  }
  const gone = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const method = incoming.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, {
    method,
    headers,
    signal: gone.signal,
    redirect: 'manual',
    ...(hasBody ? { body: webStream(incoming), duplex: 'half' } : {}),
  });
}

/** Headers that belong to one hop only, and those that a decoded body makes wrong. */
const ofOneHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'trailer']);

/** Sends a Fetch response over HTTP, piece by piece. */
export async function sendResponse(
  outgoing: ServerResponse,
  response: Response,
  method: string,
): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie' && !ofOneHop.has(name)) outgoing.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('Set-Cookie', cookies);
  if (response.body === null || method === 'HEAD') {
    await response.body?.cancel();
    outgoing.end();
    return;
  }
  outgoing.flushHeaders();
  await pipeline(nodeStream(response.body), outgoing);
}

/** What nginx says when the server behind it does not answer. */
export function badGateway(): Response {
  const title = '502 Bad Gateway';
  const page = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`;
  return new Response(page, { status: 502, headers: { 'Content-Type': 'text/html' } });
}
