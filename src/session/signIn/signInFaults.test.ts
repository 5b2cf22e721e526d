import { afterEach, expect, test, vi } from 'vitest';
import type { StartProblem } from '#api/config/StartError.ts';
import { faultOfFrame, faultOfToken } from './signInFaults.ts';

afterEach(() => vi.unstubAllGlobals());

const settings = { url: '/keycloak', realm: 'r 1', clientId: 'console' };
const auth = '/keycloak/realms/r%201/protocol/openid-connect/auth';
const token = '/keycloak/realms/r%201/protocol/openid-connect/token';
const silentPage = 'https://console.example/silent-check-sso.html';
const late = new DOMException('late', 'TimeoutError');
const redirect = { type: 'opaqueredirect', status: 0, ok: false };

const answerOf = (answer: unknown): Promise<unknown> =>
  answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);

test.each<[string, readonly unknown[], StartProblem]>([
  [
    'a wrong client or redirect address',
    [new Response('', { status: 400 })],
    { is: 'client', clientId: 'console', redirectUri: silentPage },
  ],
  ['a wrong realm', [new Response('', { status: 404 })], { is: 'realm', realm: 'r 1' }],
  [
    'a proxy without Keycloak',
    [new Response('', { status: 502 })],
    { is: 'status', server: 'keycloak', address: auth, status: 502 },
  ],
  ['a page of somebody else', [new Response('<html>')], { is: 'garbled', server: 'keycloak', address: auth }],
  ['no connection', [new TypeError('x')], { is: 'offline', server: 'keycloak', address: auth }],
  ['no response', [late], { is: 'timeout', server: 'keycloak', address: auth }],
  [
    'our own page is missing',
    [redirect, new Response('', { status: 404 })],
    { is: 'status', server: 'console', address: '/silent-check-sso.html', status: 404 },
  ],
  [
    'our own page does not come',
    [redirect, late],
    { is: 'timeout', server: 'console', address: '/silent-check-sso.html' },
  ],
])('the frame meets %s', async (_, answers, problem) => {
  const left = [...answers];
  vi.stubGlobal('fetch', () => answerOf(left.shift()));
  expect((await faultOfFrame(`${auth}?x`, settings, silentPage)).problem).toEqual(problem);
});

test.each<[string, Response, StartProblem]>([
  [
    'calls itself by plain HTTP',
    Response.json({ issuer: 'http://pacs.example/keycloak/realms/r%201' }),
    { is: 'issuer', issuer: 'http://pacs.example/keycloak/realms/r%201' },
  ],
  [
    'requires TLS',
    Response.json({ error: 'invalid_request', error_description: 'HTTPS required' }, { status: 403 }),
    { is: 'issuer', issuer: 'http://console.example/keycloak/realms/r%201' },
  ],
  [
    'has another reason',
    Response.json({ issuer: 'https://pacs.example/keycloak/realms/r%201' }),
    { is: 'client', clientId: 'console', redirectUri: silentPage },
  ],
])('TLS that a proxy ends: a Keycloak that refuses the frame and %s', async (_, wellKnown, problem) => {
  const left = [new Response('', { status: 400 }), wellKnown];
  vi.stubGlobal('fetch', () => answerOf(left.shift()));
  expect((await faultOfFrame(`${auth}?x`, settings, silentPage)).problem).toEqual(problem);
});

const refused = (status: number): Error =>
  Object.assign(new Error('not ok'), { response: new Response('', { status }) });

test.each<[string, unknown, StartProblem]>([
  ['a refusal', refused(401), { is: 'token', clientId: 'console', status: 401 }],
  ['a failure', refused(500), { is: 'status', server: 'keycloak', address: token, status: 500 }],
  ['no connection', new TypeError('Failed to fetch'), { is: 'offline', server: 'keycloak', address: token }],
  [
    'null',
    new TypeError('Cannot read properties of null'),
    { is: 'garbled', server: 'keycloak', address: token },
  ],
  ['HTML', new SyntaxError('x'), { is: 'garbled', server: 'keycloak', address: token }],
  [
    'words of the login page',
    { error: 'access_denied', error_description: 'not today' },
    { is: 'refused', words: 'not today' },
  ],
])('the token meets %s', (_, error, problem) => {
  expect(() => faultOfToken(error, settings)).toThrow(
    expect.objectContaining({ name: 'StartError', problem }),
  );
});
