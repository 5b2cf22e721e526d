import { expect, test } from 'vitest';
import { startAdministered, tokenOf } from '#server/tests/administered.ts';
import { on, type Override } from '#server/tests/installation.ts';
import type { CheckId } from '#checks/check.ts';
import { asked, wrongWith } from './asked.ts';

const site = startAdministered();

const ask = (id: CheckId, ...overrides: Override[]) =>
  asked(id, {
    address: site.installation.url,
    fetch: site.installation.fetchWith(...overrides),
    credential: site.administrator,
  });

test.each<CheckId>([
  'issuer',
  'client',
  'redirects',
  'wildcard',
  'pkce',
  'directGrants',
  'implicitFlow',
  'webOrigins',
  'events',
  'bruteForce',
  'tokenLifespan',
  'ownApiKey',
])('%s: ok with the realm of an installation', async (id) => {
  expect(await ask(id)).toMatchObject({ id, verdict: 'ok' });
});

const html = (status: number): Response =>
  new Response('<!doctype html><title>Sign in</title>', { status, headers: { 'Content-Type': 'text/html' } });
const discovery = (change: (text: string) => string): Override =>
  on(/openid-configuration/, async (_, next) => new Response(change(await (await next()).text())));
const refusal = (status: number, error: string): Response => Response.json({ error }, { status });
const token = (status: number, error: string): Override =>
  on(/POST .*\/token$/, () => refusal(status, error));
const sentBackTo = (request: Request, answer: Record<string, string>): Response => {
  const url = new URL(new URL(request.url).searchParams.get('redirect_uri') ?? '');
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return new Response(null, { status: 302, headers: { Location: url.href } });
};
/** Keycloak's responses for a client that allows any address: it sends the browser there. */
const anyAddress = on(/openid-connect\/auth/, (request) => sentBackTo(request, { error: 'login_required' }));
const realmWith = (settings: Readonly<Record<string, unknown>>): Override =>
  on(/\/admin\/realms\/orthanc$/, async (_, next) =>
    Response.json({ ...(await (await next()).json()), ...settings }),
  );
const config = (settings: unknown): Override => on(/config\.json/, () => Response.json(settings));

test.each<[CheckId, string, Override, string]>([
  ['issuer', 'no such realm', config({ keycloak: { realm: 'nowhere' } }), 'no realm “nowhere”'],
  [
    'issuer',
    'another page',
    on(/openid-configuration/, () => html(200)),
    '/keycloak answers, but not like Keycloak',
  ],
  ['issuer', 'Keycloak is down', on(/\/keycloak\//, () => html(502)), 'status 502'],
  [
    'issuer',
    'another host',
    discovery((text) => text.replaceAll(site.installation.url, 'http://keycloak:8080')),
    'calls itself http://keycloak:8080/keycloak/realms/orthanc',
  ],
  ['client', 'no such client', config({ keycloak: { clientId: 'nope' } }), 'no enabled client “nope”'],
  [
    'client',
    'a confidential client',
    config({ keycloak: { clientId: 'castellan-gate' } }),
    'Client authentication',
  ],
  [
    'redirects',
    'an address that is missing',
    on(/auth\?.*silent-check/, () => html(400)),
    '/silent-check-sso.html',
  ],
  ['redirects', 'the console at another path', on(/auth\?/, () => html(400)), '/signed-in.html'],
  ['wildcard', 'any site', anyAddress, 'https://castellan-doctor.invalid/'],
  [
    'wildcard',
    'any page of this site',
    on(/auth\?.*%2Fcastellan-doctor/, (request) => sentBackTo(request, {})),
    '/castellan-doctor',
  ],
  [
    'pkce',
    'no PKCE',
    on(/auth\?/, () =>
      fetch(`${site.installation.url}/silent-check-sso.html`).then((response) =>
        Object.defineProperty(response, 'url', {
          value: `${site.installation.url}/silent-check-sso.html?error=login_required`,
        }),
      ),
    ),
    'without a code challenge',
  ],
  ['directGrants', 'a client that takes passwords', token(401, 'invalid_grant'), 'passwords'],
  [
    'implicitFlow',
    'a client that issues tokens',
    on(/auth\?.*response_type=token/, (request) => sentBackTo(request, { error: 'login_required' })),
    'in the address',
  ],
  [
    'webOrigins',
    'any origin',
    on(/POST .*\/token$/, (request) =>
      Response.json(
        { error: 'invalid_grant' },
        { status: 400, headers: { 'Access-Control-Allow-Origin': request.headers.get('Origin') ?? '' } },
      ),
    ),
    'Any site',
  ],
  ['events', 'none are kept', realmWith({ eventsEnabled: false }), 'aren’t recorded'],
  ['events', 'with details', realmWith({ adminEventsDetailsEnabled: true }), 'API keys'],
  ['events', 'only of users', realmWith({ adminEventsEnabled: false }), 'aren’t recorded'],
  ['bruteForce', 'no protection', realmWith({ bruteForceProtected: false }), 'Wrong passwords'],
  ['tokenLifespan', 'half an hour', realmWith({ accessTokenLifespan: 1800 }), 'last 30 minutes'],
  ['tokenLifespan', 'a second too long', realmWith({ accessTokenLifespan: 901 }), 'last 16 minutes'],
  [
    'ownApiKey',
    'the policy that realms are shipped with',
    on(/users\/profile/, () => Response.json({ attributes: [], unmanagedAttributePolicy: 'ENABLED' })),
    'Users can edit',
  ],
])('%s, wrong: %s', async (id, _, override, found) => {
  expect(await ask(id, override)).toMatchObject(wrongWith(found));
});

test('webOrigins: ok with an older Keycloak, which answers other sites without letting them read it', async () => {
  expect(await ask('webOrigins', token(400, 'invalid_grant'))).toMatchObject({ verdict: 'ok' });
});

test('TLS that a proxy ends without saying so: the line is the header that tells Keycloak', async () => {
  const { url } = site.installation;
  const behindTls: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    return fetch(request.url.replace('https://pacs.example', url), init);
  };
  const result = await asked('issuer', { address: 'https://pacs.example', fetch: behindTls });
  expect(result).toMatchObject({ verdict: 'wrong', line: expect.stringContaining('X-Forwarded-Proto') });
});

test.each<[CheckId, Override]>([
  ['client', token(500, '')],
  ['redirects', on(/auth\?/, () => html(200))],
  ['wildcard', on(/auth\?/, () => html(200))],
  ['pkce', on(/auth\?/, () => html(400))],
  ['directGrants', token(503, '')],
  ['implicitFlow', on(/auth\?/, () => html(400))],
  ['webOrigins', token(503, '')],
])('%s: a response of another kind tells nothing', async (id, override) => {
  expect(await ask(id, override)).toMatchObject({ verdict: 'unknown' });
});

test.each<CheckId>(['events', 'bruteForce', 'tokenLifespan', 'ownApiKey'])(
  '%s: without the rights nothing can be told',
  async (id) => {
    const { url } = site.installation;
    expect(await asked(id, { address: url })).toMatchObject({
      verdict: 'unknown',
      found: expect.stringContaining('CASTELLAN_TOKEN'),
    });
    const credential = await tokenOf('doctor', site.installation);
    expect(await asked(id, { address: url, credential })).toMatchObject({
      verdict: 'unknown',
      found: expect.stringContaining('view-realm'),
    });
  },
);

test('a realm that requires TLS, behind a proxy that doesn’t tell: the line is the same', async () => {
  const required = on(/openid-configuration/, () =>
    Response.json({ error: 'invalid_request', error_description: 'HTTPS required' }, { status: 403 }),
  );
  expect(await ask('issuer', required)).toMatchObject({
    verdict: 'wrong',
    line: expect.stringContaining('X-Forwarded-Proto'),
  });
});
