import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  on,
  startInstallation,
  withHeaders,
  type Installation,
  type Override,
} from '#server/tests/installation.ts';
import type { CheckId } from '#checks/check.ts';
import { asked, wrongWith } from './asked.ts';

let installation: Installation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.close());

const ask = (id: CheckId, ...overrides: Override[]) =>
  asked(id, { address: installation.url, fetch: installation.fetchWith(...overrides) });

const html = (text: string, status = 200): Response =>
  new Response(text, { status, headers: { 'Content-Type': 'text/html' } });
const noPage = '<!doctype html><title>Welcome to nginx!</title>';
const change = (pattern: RegExp, headers: Readonly<Record<string, string | undefined>>): Override =>
  on(pattern, (_, next) => withHeaders(next, headers));
const index = /^GET \/$/;

test.each<CheckId>([
  'reachable',
  'headers',
  'deepLinks',
  'caching',
  'compression',
  'configFile',
  'silentPage',
  'clock',
])('%s: ok as the local server serves the console', async (id) => {
  expect(await ask(id)).toMatchObject({ id, verdict: 'ok' });
});

test.each<[CheckId, string, Override, string]>([
  ['reachable', 'another page', on(index, () => html(noPage)), 'not the console’s'],
  ['reachable', 'an error of the proxy', on(index, () => html('', 502)), 'status 502'],
  [
    'reachable',
    'a redirect',
    on(index, () => new Response(null, { status: 301, headers: { Location: 'https://pacs.example/' } })),
    'redirects to https://pacs.example/',
  ],
  [
    'headers',
    'a proxy that strips headers',
    change(/^GET \/signed-in/, { 'Content-Security-Policy': undefined }),
    'Content-Security-Policy is missing',
  ],
  [
    'headers',
    'a weaker policy',
    change(index, { 'Content-Security-Policy': "default-src 'self'" }),
    '/: Content-Security-Policy is “default-src',
  ],
  [
    'headers',
    'the policy of the pages on the frame',
    on(/silent-check/, (_, next) =>
      withHeaders(next, { 'Content-Security-Policy': "frame-ancestors 'none'" }),
    ),
    '/silent-check-sso.html: Content-Security-Policy',
  ],
  [
    'headers',
    'an asset without nosniff',
    change(/^GET \/assets\/entry/, { 'X-Content-Type-Options': undefined }),
    '/assets/entry.js: X-Content-Type-Options is missing',
  ],
  [
    'deepLinks',
    'a server of files only',
    on(/^GET \/studies/, () => html('', 404)),
    '/studies is no page of the console (status 404)',
  ],
  [
    'deepLinks',
    'index.html for /share',
    on(/^GET \/share/, () => fetch(installation.url)),
    '/share shows the console',
  ],
  [
    'deepLinks',
    'a page for a missing script',
    on(/castellan-doctor/, () => html(noPage)),
    'status 200 instead of 404',
  ],
  [
    'caching',
    'pages that are kept',
    change(index, { 'Cache-Control': 'public, max-age=600' }),
    '/: Cache-Control is “public, max-age=600”, expected “no-store”',
  ],
  [
    'caching',
    'scripts that are asked for each time',
    change(/^GET \/assets/, { 'Cache-Control': undefined }),
    'Cache-Control is missing',
  ],
  [
    'compression',
    'plain scripts',
    change(/^GET \/assets/, { 'Content-Encoding': undefined }),
    'without Content-Encoding',
  ],
  ['configFile', 'the index page in its place', on(/config\.json/, () => html(noPage)), 'sends a page'],
  ['configFile', 'broken JSON', on(/config\.json/, () => new Response('{"keycloak": ')), 'JSON'],
  ['configFile', 'a misspelled setting', on(/config\.json/, () => Response.json({ share: {} })), '"share"'],
  [
    'configFile',
    'another host',
    on(/config\.json/, () => Response.json({ orthanc: { url: 'https://pacs.example/orthanc' } })),
    'orthanc.url: found "https://pacs.example/orthanc"',
  ],
  [
    'silentPage',
    'a page that may not be framed',
    change(/silent-check/, { 'Content-Security-Policy': "frame-ancestors 'none'" }),
    'forbids to be framed',
  ],
  [
    'silentPage',
    'X-Frame-Options alone',
    change(/silent-check/, { 'Content-Security-Policy': undefined, 'X-Frame-Options': 'DENY' }),
    'forbids to be framed',
  ],
  [
    'silentPage',
    'the console in its place',
    on(/silent-check/, () => fetch(installation.url)),
    'not the console’s',
  ],
  ['silentPage', 'nothing', on(/silent-check/, () => html('', 404)), 'status 404'],
  [
    'clock',
    'a server that is behind',
    change(index, { Date: new Date(Date.now() - 300_000).toUTCString() }),
    'behind',
  ],
  [
    'clock',
    'a server that is ahead',
    change(index, { Date: new Date(Date.now() + 300_000).toUTCString() }),
    'ahead',
  ],
])('%s, wrong: %s', async (id, _, override, found) => {
  expect(await ask(id, override)).toMatchObject(wrongWith(found));
});

test('the line to change is that of the header that is wrong', async () => {
  const result = await ask('headers', change(/^GET \/signed-in/, { 'Referrer-Policy': 'origin' }));
  expect(result.line).toBe(
    'nginx, location of /signed-in.html: add_header Referrer-Policy "no-referrer" always;',
  );
});

test('no config.json means the defaults', async () => {
  expect(
    await ask(
      'configFile',
      on(/config\.json/, () => html('', 404)),
    ),
  ).toMatchObject({ verdict: 'ok' });
});

test('a whole address of the own origin in config.json is fine', async () => {
  const own = { orthanc: { url: `${installation.url}/orthanc` } };
  expect(
    await ask(
      'configFile',
      on(/config\.json/, () => Response.json(own)),
    ),
  ).toMatchObject({ verdict: 'ok' });
  expect(
    await ask(
      'plugin',
      on(/config\.json/, () => Response.json(own)),
    ),
  ).toMatchObject({ verdict: 'ok' });
});

/** The same installation behind a proxy that ends TLS. */
const behindTls = (...overrides: Override[]): typeof fetch =>
  installation.fetchWith(...overrides, (request) => {
    const { protocol, pathname, search } = new URL(request.url);
    return protocol === 'https:' ? fetch(installation.url + pathname + search) : undefined;
  });
const secure = (fetch: typeof globalThis.fetch) =>
  asked('transport', { address: 'https://pacs.example/', fetch });
const hsts: Override = (request) =>
  request.url === 'https://pacs.example/'
    ? withHeaders(() => fetch(installation.url), { 'Strict-Transport-Security': 'max-age=31536000' })
    : undefined;
const toHttps: Override = (request) =>
  request.url.startsWith('http://pacs') ? new Response(null, { status: 301 }) : undefined;

test('transport: ok with TLS, HSTS and a redirect', async () => {
  expect(await secure(behindTls(hsts, toHttps))).toMatchObject({ verdict: 'ok' });
});

test('transport, wrong: no HSTS; plain HTTP beside it; plain HTTP alone', async () => {
  expect(await secure(behindTls(toHttps))).toMatchObject({
    verdict: 'wrong',
    found: 'Strict-Transport-Security is missing.',
  });
  const plain: Override = (request) =>
    request.url.startsWith('http://pacs') ? fetch(installation.url) : undefined;
  expect(await secure(behindTls(hsts, plain))).toMatchObject({
    verdict: 'wrong',
    line: expect.stringContaining('301'),
  });
  expect(
    await asked('transport', { address: 'http://pacs.example', fetch: installation.fetchWith(plain) }),
  ).toMatchObject({
    verdict: 'wrong',
    found: expect.stringContaining('plain HTTP'),
  });
});

test('this machine needs no TLS, and nothing is promised about it', async () => {
  expect(await ask('transport')).toMatchObject({ verdict: 'unknown' });
});
