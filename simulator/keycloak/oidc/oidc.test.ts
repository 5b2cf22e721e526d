import { createLocalJWKSet, decodeJwt, jwtVerify, type JSONWebKeySet } from 'jose';
import { ConnectionDropped } from '#simulator/failures.ts';
import { expect, test } from 'vitest';
import { consoleClients } from '../clients.ts';
import { createKeycloak, type KeycloakOptions } from '../createKeycloak.ts';
import { createBrowser, origin } from '../tests/testBrowser.ts';
import type { CookieExchange } from './cookies.ts';
import { challengeOf } from './token.ts';

const secret = 'made-up-for-this-test';
const start = Date.UTC(2026, 10, 21, 8);

function setUp(options: KeycloakOptions = {}) {
  let now = start;
  const keycloak = createKeycloak({ clients: consoleClients(secret), clock: () => now, ...options });
  return { browser: createBrowser(keycloak), pass: (seconds: number) => (now += seconds * 1000) };
}

test('a person signs in with code and PKCE, and the token says what Keycloak says', async () => {
  const { browser } = setUp();
  const tokens = await browser.signIn('admin', 'admin');
  const keys = createLocalJWKSet(await browser.json<JSONWebKeySet>('/protocol/openid-connect/certs'));
  const { payload } = await jwtVerify(tokens.access_token, keys, {
    issuer: `${origin}/keycloak/realms/orthanc`,
    audience: 'account',
    currentDate: new Date(start),
  });
  expect(payload).toMatchObject({
    typ: 'Bearer',
    azp: 'orthanc',
    preferred_username: 'admin',
    exp: start / 1000 + 300,
    realm_access: { roles: expect.arrayContaining(['admin-role', 'default-roles-orthanc']) },
    resource_access: {
      'realm-management': { roles: expect.arrayContaining(['manage-users', 'query-users']) },
    },
  });
  expect(payload['sid']).toBe(tokens.session_state);
  expect(decodeJwt(tokens.id_token ?? '')).toMatchObject({
    nonce: 'the-nonce',
    aud: 'orthanc',
    sub: payload.sub,
  });
});

test('a person without Admin API rights has the audience "account" alone', async () => {
  const { browser } = setUp();
  const claims = decodeJwt((await browser.signIn('doctor', 'doctor')).access_token);
  expect(claims.aud).toBe('account');
  expect(Object.keys(claims['resource_access'] ?? {})).toEqual(['account']);
});

test('the token lives as long as the option says', async () => {
  const { browser } = setUp({ accessTokenSeconds: 20 });
  const tokens = await browser.signIn('doctor', 'doctor');
  const { exp = 0, iat = 0 } = decodeJwt(tokens.access_token);
  expect([tokens.expires_in, exp - iat]).toEqual([20, 20]);
});

test('a wrong password shows the form again with a message, never a code', async () => {
  const { browser } = setUp();
  const page = await browser.enter('doctor', 'wrong<b>');
  expect(page.status).toBe(200);
  const text = await page.text();
  expect(text).toContain('Invalid username or password.');
  expect(text).toContain('role="alert"');
});

test('a user name with markup in it is shown as text', async () => {
  const { browser } = setUp();
  const text = await (await browser.enter('"><script>alert(1)</script>', 'x')).text();
  expect(text).not.toContain('<script');
  expect(text).toContain('&lt;script&gt;');
});

test('a disabled account is told so only after the right password', async () => {
  const { browser } = setUp();
  expect(await (await browser.enter('t.former', 'wrong')).text()).toContain('Invalid username or password.');
  expect(await (await browser.enter('t.former', 't.former')).text()).toContain('Account is disabled');
});

test('ten wrong passwords lock an account for a minute, in which the right one fails too', async () => {
  const { browser, pass } = setUp();
  for (let attempt = 0; attempt < 10; attempt += 1) await browser.enter('doctor', 'wrong');
  expect(await (await browser.enter('doctor', 'doctor')).text()).toContain('Invalid username or password.');
  pass(61);
  expect((await browser.enter('doctor', 'doctor')).status).toBe(302);
});

test('prompt=none answers login_required without a session and a code with one', async () => {
  const { browser } = setUp();
  const before = await browser.authorize({ prompt: 'none' });
  expect(browser.fragment(before).get('error')).toBe('login_required');
  await browser.signIn('doctor', 'doctor');
  const after = browser.fragment(await browser.authorize({ prompt: 'none' }));
  expect(after.get('code')).not.toBeNull();
  expect(after.get('state')).toBe('the-state');
});

test('response mode "query" puts the answer into the query', async () => {
  const { browser } = setUp();
  const answer = await browser.authorize({ prompt: 'none', response_mode: 'query' });
  const location = new URL(answer.headers.get('Location') ?? '');
  expect([location.searchParams.get('error'), location.hash]).toEqual(['login_required', '']);
});

test.each([
  ['another origin', { redirect_uri: 'http://evil.example/' }, 'redirect_uri'],
  ['a path that is not registered', { redirect_uri: `${origin}/studies` }, 'redirect_uri'],
  ['user info before the host', { redirect_uri: `http://127.0.0.1:1@evil.example/` }, 'redirect_uri'],
  ['an unknown client', { client_id: 'nobody' }, 'Client not found'],
])('%s: an error page, no redirect', async (_, parameters, message) => {
  const { browser } = setUp();
  const answer = await browser.authorize(parameters);
  expect([answer.status, answer.headers.get('Location')]).toEqual([400, null]);
  expect(await answer.text()).toContain(message);
});

test.each([
  ['another PKCE method', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['no PKCE challenge', { code_challenge: '' }, 'invalid_request'],
  ['an implicit answer', { response_type: 'token' }, 'unauthorized_client'],
  ['a scope that is not there', { scope: 'openid everything' }, 'invalid_scope'],
])('%s: back to the console with an error, no login page', async (_, parameters, error) => {
  const { browser } = setUp();
  expect(browser.fragment(await browser.authorize(parameters)).get('error')).toBe(error);
});

test('a code works once, with its own verifier and address, for a minute', async () => {
  const { browser, pass } = setUp();
  const code = browser.fragment(await browser.enter('doctor', 'doctor')).get('code') ?? '';
  expect(await browser.exchange(code, { code_verifier: 'x'.repeat(43) })).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant' },
  });
  const second = browser.fragment(await browser.authorize({ prompt: 'none' })).get('code') ?? '';
  expect(await browser.exchange(second, { redirect_uri: `${origin}/signed-in.html` })).toMatchObject({
    body: { error_description: 'Incorrect redirect_uri' },
  });
  const third = browser.fragment(await browser.authorize({ prompt: 'none' })).get('code') ?? '';
  expect(await browser.exchange(third)).toMatchObject({ status: 200 });
  expect(await browser.exchange(third)).toMatchObject({ body: { error_description: 'Code not valid' } });
  const fourth = browser.fragment(await browser.authorize({ prompt: 'none' })).get('code') ?? '';
  pass(61);
  expect(await browser.exchange(fourth)).toMatchObject({ status: 400 });
});

test('a page of another site gets no token', async () => {
  const keycloak = createKeycloak({ clients: consoleClients(secret) });
  const ask = async (from: string): Promise<[number, unknown]> => {
    const body = new URLSearchParams({ grant_type: 'authorization_code', client_id: 'orthanc', code: 'x' });
    const address = `${origin}/keycloak/realms/orthanc/protocol/openid-connect/token`;
    const request = new Request(address, { method: 'POST', body, headers: { Origin: from } });
    const response = await keycloak.handle(request);
    return [response.status, await response.json()];
  };
  expect(await ask('https://other.example')).toEqual([403, { error: 'Invalid origin' }]);
  expect(await ask(origin)).toEqual([400, expect.objectContaining({ error: 'invalid_grant' })]);
});

test('refresh works while the session lives and ends with it', async () => {
  const { browser, pass } = setUp();
  const tokens = await browser.signIn('doctor', 'doctor');
  pass(600);
  const refreshed = await browser.refresh(tokens.refresh_token);
  expect(refreshed).toMatchObject({ status: 200, body: { session_state: tokens.session_state } });
  const out = await browser.get(
    `/protocol/openid-connect/logout?id_token_hint=${tokens.id_token}&client_id=orthanc&post_logout_redirect_uri=${encodeURIComponent(`${origin}/signed-out`)}`,
  );
  expect([out.status, out.headers.get('Location')]).toEqual([302, `${origin}/signed-out`]);
  expect(await browser.refresh(tokens.refresh_token)).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant', error_description: 'Session not active' },
  });
  expect(browser.fragment(await browser.authorize({ prompt: 'none' })).get('error')).toBe('login_required');
});

test('an idle session ends after half an hour', async () => {
  const { browser, pass } = setUp();
  const tokens = await browser.signIn('doctor', 'doctor');
  pass(1801);
  expect(await browser.refresh(tokens.refresh_token)).toMatchObject({ status: 400 });
});

test('logout without an id token asks first, and never returns to a foreign address', async () => {
  const { browser } = setUp();
  const tokens = await browser.signIn('doctor', 'doctor');
  expect(await (await browser.get('/protocol/openid-connect/logout')).text()).toContain(
    'Do you want to log out?',
  );
  const foreign = await browser.get(
    `/protocol/openid-connect/logout?id_token_hint=${tokens.id_token}&post_logout_redirect_uri=http://evil.example/`,
  );
  expect([foreign.status, foreign.headers.get('Location')]).toEqual([400, null]);
  expect(await browser.refresh(tokens.refresh_token)).toMatchObject({ status: 200 });
});

test('UPDATE_PASSWORD changes the password and says so', async () => {
  const { browser } = setUp();
  await browser.signIn('doctor', 'doctor');
  const page = await browser.authorize({ kc_action: 'UPDATE_PASSWORD' });
  const short = await browser.submit(page, { 'password-new': 'short', 'password-confirm': 'short' });
  expect(await short.clone().text()).toContain('minimum length 12');
  const done = browser.fragment(
    await browser.submit(short, { 'password-new': 'a long new one', 'password-confirm': 'a long new one' }),
  );
  expect([done.get('kc_action_status'), done.get('kc_action')]).toEqual(['success', 'UPDATE_PASSWORD']);
  const elsewhere = createBrowser(browser.keycloak);
  expect((await elsewhere.enter('doctor', 'doctor')).status).toBe(200);
  expect((await elsewhere.enter('doctor', 'a long new one')).status).toBe(302);
});

test('UPDATE_PASSWORD may be cancelled, and nothing changes', async () => {
  const { browser } = setUp();
  await browser.signIn('doctor', 'doctor');
  const page = await browser.authorize({ kc_action: 'UPDATE_PASSWORD' });
  const back = browser.fragment(await browser.submit(page, { 'cancel-aia': 'true' }));
  expect(back.get('kc_action_status')).toBe('cancelled');
  expect((await createBrowser(browser.keycloak).enter('doctor', 'doctor')).status).toBe(302);
});

test('UPDATE_PASSWORD asks for the password again when it was entered long ago', async () => {
  const { browser, pass } = setUp();
  await browser.signIn('doctor', 'doctor');
  pass(301);
  expect(await (await browser.authorize({ kc_action: 'UPDATE_PASSWORD' })).text()).toContain(
    'id="kc-form-login"',
  );
});

test('the emulator gets a token with its secret, and none with another', async () => {
  const { browser } = setUp();
  const form = { grant_type: 'client_credentials', client_id: 'castellan-gate' };
  const good = await browser.post('/protocol/openid-connect/token', { ...form, client_secret: secret });
  expect(good.body).toMatchObject({ token_type: 'Bearer', refresh_expires_in: 0 });
  const claims = decodeJwt(String(good.body['access_token']));
  expect(claims['preferred_username']).toBe('service-account-castellan-gate');
  expect(
    await browser.post('/protocol/openid-connect/token', { ...form, client_secret: 'no' }),
  ).toMatchObject({
    status: 401,
    body: { error: 'unauthorized_client' },
  });
});

test('direct grants are off, as in a deployment of ours', async () => {
  const { browser } = setUp();
  const form = { grant_type: 'password', client_id: 'orthanc', username: 'admin', password: 'admin' };
  expect(await browser.post('/protocol/openid-connect/token', form)).toMatchObject({
    status: 400,
    body: { error: 'unauthorized_client' },
  });
});

test('who was signed in at an earlier Keycloak still is at one made from what that one kept', async () => {
  const before = createKeycloak();
  const tokens = await createBrowser(before).signIn('doctor', 'doctor');
  const signIns = structuredClone(await before.keepSignIns());
  const after = createBrowser(createKeycloak({ signIns }));
  expect(await after.refresh(tokens.refresh_token)).toMatchObject({ status: 200 });
  expect(await createBrowser(createKeycloak()).refresh(tokens.refresh_token)).toMatchObject({ status: 400 });
});

test('cookies may travel by another way than headers', async () => {
  const jar: string[] = [];
  const cookies: CookieExchange = {
    read: (_, name) => jar.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1),
    write(response, written) {
      jar.push(...written.map((cookie) => cookie.replace(/;.*/, '')));
      return response;
    },
  };
  const keycloak = createKeycloak({ cookies });
  const signedIn = await createBrowser(keycloak).enter('doctor', 'doctor');
  expect(signedIn.headers.getSetCookie()).toEqual([]);
  const silent = await createBrowser(keycloak).authorize({ prompt: 'none' });
  expect(silent.headers.get('Location')).toContain('code=');
});

test.each([
  ['fr', 'Mot de passe'],
  ['de', 'Passwort'],
  ['es', 'Contraseña'],
])('the login page is there in %s', async (language, password) => {
  const { browser } = setUp();
  const text = await (await browser.authorize({ ui_locales: language })).text();
  expect(text).toContain(`<html lang="${language}">`);
  expect(text).toContain(password);
});

test('the PKCE challenge is that of RFC 7636, appendix B', async () => {
  expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});

test('a name that requests a failure fails', async () => {
  const { browser } = setUp();
  expect((await browser.enter('fail-500', 'x')).status).toBe(500);
  await expect(browser.enter('drop', 'x')).rejects.toThrow(ConnectionDropped);
});
