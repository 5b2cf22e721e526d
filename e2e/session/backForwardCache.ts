import { chromium, type BrowserContext } from '@playwright/test';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs';
import { baseUrl } from '../support/target.ts';

/** A proxy that passes everything on, but lets the browser keep pages that were sent `no-store`. */
async function storingProxy(): Promise<Server> {
  const proxy = createServer((asked, answer) => {
    const onward = request(asked.url ?? '', { method: asked.method, headers: asked.headers }, (got) => {
      const headers = { ...got.headers };
      if (headers['content-type']?.startsWith('text/html')) headers['cache-control'] = 'no-cache';
      answer.writeHead(got.statusCode ?? 502, headers);
      got.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return proxy;
}

/**
 * A browser as people use it, with windows and the back-forward cache that Playwright switches off: it keeps whole pages with their memory.
 * @param pages `mayBeKept`: also pages that were sent `no-store`, as browsers begin to do
 */
export async function withBackForwardCache(
  pages: 'asServed' | 'mayBeKept',
  run: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const executablePath = findChromium();
  const proxy = pages === 'mayBeKept' ? await storingProxy() : undefined;
  const address = proxy?.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({
    args: chromiumFlags,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    ...(executablePath ? { executablePath } : {}),
    // Chromium passes its own machine by, unless told otherwise.
    ...(proxy ? { proxy: { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' } } : {}),
  });
  try {
    const context = await browser.newContext({
      baseURL: baseUrl,
      locale: 'en-GB',
      timezoneId: 'Europe/Paris',
    });
    await run(context);
  } finally {
    await browser.close();
    proxy?.closeAllConnections();
    proxy?.close();
  }
}
