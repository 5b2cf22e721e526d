import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { baseUrl, type Account } from './target.ts';

const tokenSchema = z.object({ access_token: z.string(), expires_in: z.number() });

/** An access token and when it ends (milliseconds since 1970). */
export type Token = { readonly value: string; readonly endsAt: number };

/** The cookies of one sign-in. They are marked Secure even on plain http, so no HTTP client's own jar would send them back. */
class Cookies {
  readonly #values = new Map<string, string>();
  keep(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#values.set(name, value);
    }
  }
  get header(): string {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

const base64Url = (bytes: Buffer): string => bytes.toString('base64url');

/**
 * Since CVE-2024-4629 Keycloak answers "invalid password" to all but one of several sign-ins of one person at the same instant,
 * and several workers do sign in as the administrator.
 */
export const signInAttempts = 6;

/**
 * Signs in as the console does (authorization code with PKCE, by Keycloak's own login form) and gives the access token.
 * The realm allows no other way: direct grants are off. Throws with Keycloak's words where it refuses.
 */
export async function signInByFetch(account: Account, origin = baseUrl, path = '/'): Promise<Token> {
  for (let attempt = 1; attempt < signInAttempts; attempt += 1) {
    try {
      return await signInOnce(account, origin, path);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await pause(100 + Math.random() * 400);
    }
  }
  return signInOnce(account, origin, path);
}

/** Keycloak showed its form again. */
class Refused extends Error {}

async function signInOnce(account: Account, origin: string, path: string): Promise<Token> {
  const openId = `${origin}/keycloak/realms/orthanc/protocol/openid-connect`;
  const verifier = base64Url(randomBytes(32));
  const redirectUri = origin + path;
  const cookies = new Cookies();
  const query = new URLSearchParams({
    client_id: 'orthanc',
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid',
    code_challenge: base64Url(createHash('sha256').update(verifier).digest()),
    code_challenge_method: 'S256',
  });
  const login = await fetch(`${openId}/auth?${query}`, { redirect: 'manual' });
  cookies.keep(login);
  const form = await login.text();
  const action = /<form[^>]*\saction="([^"]+)"/.exec(form)?.[1]?.replaceAll('&amp;', '&');
  if (!action) throw new Error(`${account.name}: no login form at Keycloak (${login.status})`);
  const answered = await fetch(new URL(action, login.url), {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies.header },
    body: new URLSearchParams({ username: account.name, password: account.password, credentialId: '' }),
  });
  const location = answered.headers.get('location');
  const code = location && new URL(location).searchParams.get('code');
  if (!code) throw new Refused(`${account.name}: Keycloak did not sign in (${answered.status})`);
  const token = await fetch(`${openId}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'orthanc',
      redirect_uri: redirectUri,
      code_verifier: verifier,
      code,
    }),
  });
  if (!token.ok) throw new Error(`${account.name}: no token from Keycloak (${await token.text()})`);
  const { access_token, expires_in } = tokenSchema.parse(await token.json());
  return { value: access_token, endsAt: Date.now() + expires_in * 1000 };
}
