import { z } from 'zod';
import type { Keycloak } from '../createKeycloak.ts';
import { challengeOf } from '../oidc/token.ts';

/** The origin by which the tests know the server. */
export const origin = 'http://127.0.0.1:23000';

const verifier = 'a-verifier-of-the-tests-that-is-long-enough-0123456789';
const realm = `${origin}/keycloak/realms/orthanc`;

const tokenAnswer = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  id_token: z.string().optional(),
  expires_in: z.number(),
  session_state: z.string(),
});

/** Tokens of a person who signed in. */
type Tokens = z.infer<typeof tokenAnswer>;

/** A status and the JSON that came with it; an empty object where there was none. */
interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** What a browser needs of a Keycloak. */
type BrowsedKeycloak = Pick<Keycloak, 'handle' | 'endSessions'>;

/** A browser of the tests: it keeps cookies, follows no redirect and fills in the login pages' forms. */
export interface TestBrowser {
  readonly keycloak: BrowsedKeycloak;
  get(path: string): Promise<Response>;
  json<T>(path: string): Promise<T>;
  post(path: string, form: Record<string, string>): Promise<Answer>;
  authorize(parameters: Record<string, string>): Promise<Response>;
  /** Opens the login page and enters a user name and a password. */
  enter(username: string, password: string): Promise<Response>;
  /** Sends the form of a page. */
  submit(page: Response, fields: Record<string, string>): Promise<Response>;
  fragment(response: Response): URLSearchParams;
  exchange(code: string, parameters?: Record<string, string>): Promise<Answer>;
  refresh(token: string): Promise<Answer>;
  signIn(username: string, password: string): Promise<Tokens>;
}

/** A browser without cookies before a simulated Keycloak. */
export function createBrowser(keycloak: BrowsedKeycloak): TestBrowser {
  const cookies = new Map<string, string>();

  const send = async (address: string, form?: Record<string, string>): Promise<Response> => {
    const headers = new Headers({
      Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    });
    const response = await keycloak.handle(
      form === undefined
        ? new Request(address, { headers })
        : new Request(address, { method: 'POST', headers, body: new URLSearchParams(form) }),
    );
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/Max-Age=0/.test(cookie)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };

  const browser: TestBrowser = {
    keycloak,
    get: async (path) => await send(`${realm}${path}`),
    json: async (path) => await (await send(`${realm}${path}`)).json(),
    async post(path, form) {
      const response = await send(`${realm}${path}`, form);
      const text = await response.text();
      return {
        status: response.status,
        body: z.record(z.string(), z.unknown()).parse(JSON.parse(text || '{}')),
      };
    },
    async authorize(parameters) {
      const asked = new URLSearchParams({
        client_id: 'orthanc',
        redirect_uri: `${origin}/`,
        response_mode: 'fragment',
        response_type: 'code',
        scope: 'openid',
        state: 'the-state',
        nonce: 'the-nonce',
        code_challenge: await challengeOf(verifier),
        code_challenge_method: 'S256',
        ...parameters,
      });
      return await send(`${realm}/protocol/openid-connect/auth?${asked.toString()}`);
    },
    async enter(username, password) {
      return await browser.submit(await browser.authorize({}), { username, password });
    },
    async submit(page, fields) {
      const action = /action="([^"]+)"/.exec(await page.text())?.[1];
      if (action === undefined) throw new Error('The page has no form');
      return await send(`${origin}${action.replaceAll('&amp;', '&')}`, fields);
    },
    fragment(response) {
      return new URLSearchParams(new URL(response.headers.get('Location') ?? '').hash.slice(1));
    },
    async exchange(code, parameters = {}) {
      return await browser.post('/protocol/openid-connect/token', {
        grant_type: 'authorization_code',
        client_id: 'orthanc',
        redirect_uri: `${origin}/`,
        code_verifier: verifier,
        code,
        ...parameters,
      });
    },
    async refresh(token) {
      const form = { grant_type: 'refresh_token', client_id: 'orthanc', refresh_token: token };
      return await browser.post('/protocol/openid-connect/token', form);
    },
    async signIn(username, password) {
      const code = browser.fragment(await browser.enter(username, password)).get('code') ?? '';
      return tokenAnswer.parse((await browser.exchange(code)).body);
    },
  };
  return browser;
}
