import type { Transport } from './timedFetch.ts';

/**
 * A transport that tells how many bytes of the body have been sent: `fetch` cannot. No browser tells it of a download this way, and
 * redirects are followed, so it is for uploads only.
 */
export function progressTransport(onSent: (bytes: number) => void): Transport {
  return (url, { method, headers, body, signal }, onAlive) =>
    new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      const abort = (): void => xhr.abort();
      xhr.open(method, url);
      headers.forEach((value, name) => xhr.setRequestHeader(name, value));
      xhr.upload.addEventListener('progress', (event) => {
        onAlive();
        onSent(event.loaded);
      });
      xhr.addEventListener('load', () => {
        resolve(new Response(xhr.responseText || null, { status: xhr.status, statusText: xhr.statusText }));
      });
      xhr.addEventListener('error', () => reject(new TypeError('no answer')));
      xhr.addEventListener('abort', () =>
        reject(signal?.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError')),
      );
      xhr.addEventListener('loadend', () => signal?.removeEventListener('abort', abort));
      signal?.addEventListener('abort', abort);
      // Streams cannot be sent this way; a file is read from the disk as it goes.
      xhr.send(body instanceof ReadableStream ? null : (body ?? null));
    });
}
