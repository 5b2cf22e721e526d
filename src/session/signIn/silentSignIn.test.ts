// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginSilentSignIn } from './silentSignIn.ts';

const settings = { url: '/keycloak', realm: 'orthanc', clientId: 'orthanc' };
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  localStorage.clear();
  document.body.replaceChildren();
  vi.stubGlobal('fetch', fetched.mockReset());
  vi.stubGlobal('isSecureContext', true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const frameOf = (): Promise<HTMLIFrameElement> =>
  vi.waitFor(() => {
    const frame = document.querySelector('iframe');
    if (!frame) throw new Error('no frame yet');
    return frame;
  });

/** The frame has loaded the page at this address; none stands for the browser's own error page. */
function arrive(frame: HTMLIFrameElement, href: string | undefined): void {
  const inside = { location: { href } };
  // What a message comes from must be a window to jsdom, so the page's own stands for the frame's.
  const other = Object.create(window, { location: { value: inside.location } });
  Object.defineProperty(frame, 'contentWindow', { value: href === undefined ? null : other });
  frame.dispatchEvent(new Event('load'));
}

const part = (claims: object): string => btoa(JSON.stringify(claims)).replaceAll('=', '');

/** What Keycloak gives for a code; the nonce is the one that the frame was sent with. */
function tokensFor(frame: HTMLIFrameElement): Response {
  const nonce = new URL(frame.src).searchParams.get('nonce') ?? '';
  const now = Math.floor(Date.now() / 1000);
  const jwt = `x.${part({ sub: 'u1', iat: now, exp: now + 300, nonce })}.x`;
  return Response.json({ access_token: jwt, refresh_token: jwt, id_token: jwt });
}

function backFrom(frame: HTMLIFrameElement, words: string): string {
  const state = new URL(frame.src).searchParams.get('state') ?? '';
  return `${location.origin}/silent-check-sso.html#state=${state}&${words}`;
}

test('nobody is signed in: the frame comes back with that', async () => {
  const { ready } = beginSilentSignIn(settings);
  const frame = await frameOf();
  arrive(frame, backFrom(frame, 'error=login_required'));
  expect((await ready).authenticated).toBe(false);
  expect(document.querySelector('iframe')).toBeNull();
});

test('Keycloak calls itself by plain HTTP on a page that came over TLS: the proxy in front ends it and doesn’t say so', async () => {
  vi.stubGlobal('location', new URL('https://pacs.example/'));
  const { ready } = beginSilentSignIn(settings);
  const frame = await frameOf();
  const issuer = 'http://pacs.example/keycloak/realms/orthanc';
  arrive(frame, backFrom(frame, `error=login_required&iss=${encodeURIComponent(issuer)}`));
  await expect(ready).rejects.toMatchObject({ problem: { is: 'issuer', issuer } });
});

test('somebody is signed in: the code in the address of the frame is exchanged for a token', async () => {
  const { ready } = beginSilentSignIn(settings);
  const frame = await frameOf();
  fetched.mockResolvedValueOnce(tokensFor(frame));
  arrive(frame, backFrom(frame, 'code=c1'));
  expect((await ready).tokenParsed?.sub).toBe('u1');
});

test('a response without a token is a failure, not the way to the login page', async () => {
  const { ready } = beginSilentSignIn(settings);
  const frame = await frameOf();
  fetched.mockResolvedValueOnce(Response.json({}));
  arrive(frame, backFrom(frame, 'code=c1'));
  await expect(ready).rejects.toMatchObject({ problem: { is: 'garbled' } });
});

test.each(['http://localhost/keycloak/error', undefined])(
  'the frame shows another page (%s): Keycloak is asked why',
  async (href) => {
    fetched.mockResolvedValueOnce(new Response('', { status: 400 }));
    const { ready } = beginSilentSignIn(settings);
    const frame = await frameOf();
    arrive(frame, href);
    await expect(ready).rejects.toMatchObject({ problem: { is: 'client', clientId: 'orthanc' } });
    expect(fetched.mock.calls[0]?.[0]).toBe(frame.src);
  },
);

const hanging = (): Promise<Response> => new Promise<Response>(() => undefined);

test('the token hangs: given up after ten seconds', async () => {
  const { ready } = beginSilentSignIn(settings);
  const frame = await frameOf();
  vi.useFakeTimers();
  fetched.mockImplementationOnce(hanging);
  arrive(frame, backFrom(frame, 'code=c1'));
  await vi.advanceTimersByTimeAsync(10_000);
  await expect(ready).rejects.toMatchObject({
    problem: { is: 'timeout', address: '/keycloak/realms/orthanc/protocol/openid-connect/token' },
  });
});

test('the frame hangs: after ten seconds Keycloak is asked why', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  fetched.mockRejectedValueOnce(new DOMException('late', 'TimeoutError'));
  const { ready } = beginSilentSignIn(settings);
  await vi.waitFor(() => expect(document.querySelector('iframe')).not.toBeNull());
  await vi.advanceTimersByTimeAsync(10_000);
  await expect(ready).rejects.toMatchObject({ problem: { is: 'timeout', server: 'keycloak' } });
});
