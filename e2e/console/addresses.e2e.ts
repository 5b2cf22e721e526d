import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from '../support/fixtures.ts';
import { baseUrl, target } from '../support/target.ts';

type Answer = {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

/** Sends a request whose path stays as it is: browsers resolve dots before they ask. */
async function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(baseUrl);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest({ hostname, port, path, method, headers }, resolve).once('error', reject).end();
  });
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

// The local server and the nginx of an installation must not differ in any of this.
test.describe('addresses of the console', () => {
  test.skip(target === 'address', 'an installation may have TLS and another path: npm run doctor asks it');

  for (const [path, cached] of [
    ['/', 'no-store'],
    ['/studies/1234-abcd?tab=labels', 'no-store'],
    ['/assets', 'no-store'],
    ['/share?token=a.b.c', 'no-store'],
    ['/share/', 'no-store'],
    ['/signed-in.html', 'no-store'],
    ['/silent-check-sso.html', 'max-age=86400'],
    ['/config.json', 'no-cache'],
    ['/icon.svg', 'no-cache'],
  ] as const) {
    test(`${path} is there, and a browser keeps it as long as "${cached}" says`, async () => {
      const { status, headers, body } = await ask(path);
      expect({ status, cached: headers['cache-control'] }).toEqual({ status: 200, cached });
      expect(body).not.toBe('');
    });
  }

  for (const [what, path, status] of [
    ['a file that is not there', '/assets/none.js', 404],
    ['the folder of files', '/assets/', 404],
    ['the map of a source', '/assets/index.js.map', 404],
    ['what looks like a file', '/studies/1234.html', 404],
    ['the build’s manifest', '/.vite/manifest.json', 404],
    ['a hidden folder, encoded', '/%2egit/config', 404],
    ['a compressed copy by its own name', '/index.html.gz', 404],
    ['an encoded slash', '/assets%2findex.js', 404],
    ['an encoded backslash', '/assets%5Cindex.js', 404],
    ['another host for a browser', '//evil.example/studies', 400],
  ] as const) {
    test(`${what} is refused, and no cache remembers it: ${path}`, async () => {
      const answer = await ask(path);
      expect(answer.status).toBe(status);
      expect(answer.headers['cache-control']).toBeUndefined();
      expect(answer.body).not.toContain('<script');
    });
  }

  test('a script is kept for a year, compressed, and asked for again by its tag only', async () => {
    const page = await ask('/');
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page.body)?.[1] ?? '';
    for (const encoding of ['gzip', 'br']) {
      const { status, headers } = await ask(script, 'GET', { 'accept-encoding': encoding });
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'content-encoding': encoding,
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
      });
      const again = { 'accept-encoding': encoding, 'if-none-match': headers.etag ?? '' };
      const unchanged = await ask(script, 'GET', again);
      expect(unchanged.status).toBe(304);
      expect(unchanged.body).toBe('');
      expect(unchanged.headers['content-security-policy']).toBe(headers['content-security-policy']);
      expect(unchanged.headers['cache-control']).toBe(headers['cache-control']);
    }
    expect((await ask(script)).headers['content-encoding']).toBeUndefined();
  });

  test('HEAD has the headers and no body; what would change something is refused', async () => {
    const got = await ask('/me');
    const head = await ask('/me', 'HEAD');
    expect({ status: head.status, body: head.body }).toEqual({ status: 200, body: '' });
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(got.body)));
    expect(head.headers['content-security-policy']).toBe(got.headers['content-security-policy']);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const refused = await ask('/me', method);
      expect({ method, status: refused.status, allow: refused.headers.allow }).toEqual({
        method,
        status: 405,
        allow: 'GET, HEAD',
      });
      expect(refused.headers['content-security-policy']).toBe(got.headers['content-security-policy']);
    }
  });
});
