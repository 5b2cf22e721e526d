import { expect, test } from 'vitest';
import { challengeOf } from '#simulator/keycloak/oidc/token.ts';
import { createDemo, type Demo, type KeptDemo } from './createDemo.ts';

const site = 'https://demo.example/castellan/';
const realm = `${site}keycloak/realms/orthanc/protocol/openid-connect`;
const page =
  '<head><meta name="castellan-path" content="/" /><link rel="icon" href="/icon.svg" /></head><body></body>';

/** A demo, and what its browser keeps for it. */
function demoWith(kept?: KeptDemo) {
  const device: { kept: KeptDemo | undefined } = { kept };
  const demo = createDemo({
    scope: new URL(site),
    languages: ['fr-FR', 'en'],
    readFile: async (path) =>
      path === 'gone.html' ? new Response('', { status: 404 }) : new Response(`${page}<!-- ${path} -->`),
    read: async () => device.kept,
    write: async (given) => void (device.kept = structuredClone(given)),
  });
  return { demo, device };
}

/** A request as a browser makes it that opens a page: only a browser can make one. */
const opening = (address: string, init: RequestInit = {}): Request =>
  Object.defineProperty(new Request(new URL(address, site), init), 'mode', { value: 'navigate' });

const verifier = 'a-verifier-of-the-tests-that-is-long-enough-0123456789';

async function authorize(demo: Demo, more: Record<string, string> = {}): Promise<Response> {
  const asked = new URLSearchParams({
    client_id: 'orthanc',
    redirect_uri: site,
    response_mode: 'fragment',
    response_type: 'code',
    scope: 'openid',
    code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
    ...more,
  });
  return demo.handle(opening(`${realm}/auth?${asked.toString()}`));
}

async function signIn(demo: Demo): Promise<Response> {
  const action = /action="([^"]+)"/.exec(await (await authorize(demo)).text())?.[1] ?? '';
  const body = new URLSearchParams({ username: 'external', password: 'external' });
  return demo.handle(opening(action.replaceAll('&amp;', '&'), { method: 'POST', body }));
}

async function tokenFrom(demo: Demo, back: Response): Promise<string> {
  const answers = new URLSearchParams(new URL(back.headers.get('Location') ?? '').hash.slice(1));
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'orthanc',
    redirect_uri: site,
    code_verifier: verifier,
    code: answers.get('code') ?? '',
  });
  const given: { access_token: string } = await (
    await demo.handle(new Request(`${realm}/token`, { method: 'POST', body }))
  ).json();
  return given.access_token;
}

const studiesSeenBy = async (demo: Demo, token: string): Promise<number> => {
  const answer = await demo.handle(
    new Request(`${site}orthanc/tools/find`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: JSON.stringify({ Level: 'Study', Query: {} }),
    }),
  );
  if (!answer.ok) return 0;
  const studies: unknown = await answer.json();
  return Array.isArray(studies) ? studies.length : 0;
};

test.each<[string, Request, boolean]>([
  ['the first page', opening(''), true],
  ['a deep link', opening('studies/1'), true],
  ['the landing page', opening('share'), true],
  ['the hidden frame', opening('silent-check-sso.html'), true],
  ['the settings', new Request(`${site}config.json`), true],
  ['Orthanc', new Request(`${site}orthanc/system`), true],
  ['a script', new Request(`${site}assets/main.js`), false],
  ['a script opened as a page', opening('assets/main.js'), false],
  ['another site beside it', new Request('https://demo.example/other/orthanc/system'), false],
  ['another host', new Request('https://other.example/castellan/config.json'), false],
])('%s: whether the demo answers', (_, request, answers) => {
  expect(demoWith().demo.handles(request)).toBe(answers);
});

test('a page has its path, the banner, and the policy of an installation', async () => {
  const answer = await demoWith().demo.handle(opening('studies'));
  const html = await answer.text();
  expect(html).toContain('<meta name="castellan-path" content="/castellan/"');
  expect(html).toContain('href="/castellan/icon.svg"');
  expect(html).toContain('invented patients');
  expect(html).toContain('patients fictifs');
  expect(html).toContain('pages/console.html');
  expect(answer.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  expect(await (await demoWith().demo.handle(opening('share'))).text()).toContain('pages/landing.html');
});

test('the page in the hidden frame may be framed and has no banner', async () => {
  const answer = await demoWith().demo.handle(opening('silent-check-sso.html'));
  expect(answer.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self'");
  expect(await answer.text()).not.toContain('castellan-demo');
});

test('people sign in without any header for cookies, and see what they may see', async () => {
  const { demo } = demoWith();
  const login = await authorize(demo);
  expect(login.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
  const html = await login.text();
  expect(html).toContain('<html lang="fr">');
  expect(html).toContain('patients fictifs');
  const token = await tokenFrom(demo, await signIn(demo));
  const seen = await studiesSeenBy(demo, token);
  expect(seen).toBeGreaterThan(0);
  expect(seen).toBeLessThan(2000);
  expect((await authorize(demo, { prompt: 'none' })).headers.get('Location')).toContain('code=');
});

test('a demo that was ended by the browser takes the tokens and the session of the one before', async () => {
  const { demo, device } = demoWith();
  const token = await tokenFrom(demo, await signIn(demo));
  const next = demoWith(device.kept).demo;
  expect(await studiesSeenBy(next, token)).toBeGreaterThan(0);
  expect((await authorize(next, { prompt: 'none' })).headers.get('Location')).toContain('code=');
  // Without it, nobody knows the token.
  expect(await studiesSeenBy(demoWith().demo, token)).toBe(0);
});

test('starting over signs out, here and at the next start', async () => {
  const { demo, device } = demoWith();
  await signIn(demo);
  expect((await demo.handle(opening('demo/start-over'))).headers.get('Location')).toBe(site);
  expect((await authorize(demo, { prompt: 'none' })).headers.get('Location')).toContain('code=');
  await demo.handle(opening('demo/start-over', { method: 'POST' }));
  expect(device.kept).toBeUndefined();
  expect((await authorize(demo, { prompt: 'none' })).headers.get('Location')).toContain('login_required');
});

test('what a viewer would show is said, with the banner', async () => {
  const { demo } = demoWith();
  await signIn(demo);
  const token = await tokenFrom(demo, await authorize(demo, { prompt: 'none' }));
  const headers = { Authorization: `Bearer ${token}` };
  const html = await (await demo.handle(opening('orthanc/stone-webviewer/index.html', { headers }))).text();
  expect(html).toContain('have no viewer');
  expect(html).toContain('castellan-demo');
});
