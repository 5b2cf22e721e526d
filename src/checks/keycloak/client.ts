import * as z from 'zod/mini';
import { readJson } from '#access/json/value.ts';
import { ok, unknown, wrong, type Check, type Finding } from '#checks/check.ts';
import type { Answer } from '#checks/probe.ts';
import { read, type Subject } from '#checks/subject.ts';

/** A PKCE challenge of the length that Keycloak requires; nobody has its verifier, so no sign-in can come of it. */
const challenge = 'castellan-doctor-castellan-doctor-castellan';

const withPkce = { code_challenge: challenge, code_challenge_method: 'S256' };

/** Pages of the console that Keycloak sends browsers back to. */
const redirectPaths = ['', 'silent-check-sso.html', 'signed-in.html'] as const;

/** Asks the sign-in for a person that isn't there: without a session and with `prompt=none`, Keycloak shows no page and starts nothing. */
async function signIn(
  subject: Subject,
  redirectUri: string,
  more: Readonly<Record<string, string>> = withPkce,
  follow = false,
): Promise<Answer> {
  const { keycloak } = await subject.config();
  const query = new URLSearchParams({
    client_id: keycloak.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid',
    prompt: 'none',
    ...more,
  });
  return subject.realm(`/protocol/openid-connect/auth?${query.toString()}`, { follow });
}

const errorSchema = z.object({ error: z.string() });

/** The `error` of a refused request for a token; empty where the response is something else. */
const errorOf = ({ text }: Answer): string => z.safeParse(errorSchema, readJson(text)).data?.error ?? '';

/** Asks for a token with a code that was never issued: the refusal tells what the client is. */
async function tokenByWrongCode(
  subject: Subject,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { keycloak } = await subject.config();
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: 'castellan-doctor',
    client_id: keycloak.clientId,
    redirect_uri: subject.base,
  });
  return subject.realm('/protocol/openid-connect/token', { method: 'POST', body, headers });
}

/** Whether Keycloak has the console's client, public and enabled. */
export const client: Check = {
  id: 'client',
  async ask(subject) {
    const { clientId } = (await subject.config()).keycloak;
    const answer = await tokenByWrongCode(subject);
    switch (errorOf(answer)) {
      case 'invalid_grant':
        return ok();
      case 'invalid_client':
        return wrong((t) => t.found.noClient(clientId));
      case 'unauthorized_client':
        return wrong(
          (t) => t.found.confidentialClient(clientId),
          (t) => t.lines.publicClient,
        );
      default:
        return unknown((t) => t.found.otherAnswer('/token', answer.status));
    }
  },
};

/** Whether the client lists the console's three redirect addresses. */
export const redirects: Check = {
  id: 'redirects',
  async ask(subject) {
    const addresses = redirectPaths.map((path) => subject.base + path);
    const answers = await Promise.all(addresses.map((address) => signIn(subject, address)));
    const other = answers.find(({ isRedirect, status }) => !isRedirect && status !== 400);
    if (other) return unknown((t) => t.found.otherAnswer('/auth', other.status));
    const refused = addresses.filter((_, index) => !answers[index]?.isRedirect);
    if (refused.length === 0) return ok();
    const { clientId } = (await subject.config()).keycloak;
    return wrong(
      (t) => t.found.refusedAddresses(clientId, refused),
      (t) => t.lines.redirects(refused),
    );
  },
};

/** Whether the client refuses redirect addresses that aren't the console's. */
export const wildcard: Check = {
  id: 'wildcard',
  async ask(subject) {
    const foreign = ['https://castellan-doctor.invalid/', `${subject.base}castellan-doctor`];
    for (const address of foreign) {
      const answer = await signIn(subject, address);
      if (answer.isRedirect) return wrong((t) => t.found.allowedAddress(address));
      if (answer.status !== 400) return unknown((t) => t.found.otherAnswer('/auth', answer.status));
    }
    return ok();
  },
};

/** Whether Keycloak insists on PKCE. */
export const pkce: Check = {
  id: 'pkce',
  async ask(subject) {
    const answer = await signIn(subject, `${subject.base}silent-check-sso.html`, {}, true);
    const error = new URL(answer.url).searchParams.get('error');
    if (error === null) return unknown((t) => t.found.noRedirect);
    return error === 'invalid_request' ? ok() : wrong((t) => t.found.noPkce);
  },
};

/** Whether the client takes passwords without the login page. */
export const directGrants: Check = {
  id: 'directGrants',
  async ask(subject) {
    const { clientId } = (await subject.config()).keycloak;
    const body = new URLSearchParams({
      grant_type: 'password',
      client_id: clientId,
      username: 'castellan-doctor-nobody',
      password: 'castellan-doctor',
    });
    const answer = await subject.realm('/protocol/openid-connect/token', { method: 'POST', body });
    switch (errorOf(answer)) {
      case 'invalid_grant':
        return wrong((t) => t.found.directGrants);
      case 'unauthorized_client':
        return ok();
      default:
        return unknown((t) => t.found.otherAnswer('/token', answer.status));
    }
  },
};

/** Whether the client issues tokens in the address. */
export const implicitFlow: Check = {
  id: 'implicitFlow',
  async ask(subject) {
    const asked = { ...withPkce, response_type: 'token' };
    const { location, isRedirect } = await signIn(subject, subject.base, asked);
    if (!isRedirect) return unknown((t) => t.found.noRedirect);
    // The response to this flow comes behind the `#`, which a browser doesn't tell.
    if (location === '') return unknown((t) => t.found.browserUntold);
    return /[?&#]error=login_required/.test(location) ? wrong((t) => t.found.implicit) : ok();
  },
};

const clientsSchema = z.array(
  z.object({ clientId: z.string(), webOrigins: z.optional(z.array(z.string())) }),
);

/** The same by the client's settings, which need "view-clients": a page can't ask in another site's name. */
async function webOriginsBySettings(subject: Subject): Promise<Finding> {
  const { clientId } = (await subject.config()).keycloak;
  const answer = await subject.realmAdmin(`/clients?clientId=${encodeURIComponent(clientId)}`, {
    asCaller: true,
    shown: ['clientId', 'webOrigins'],
  });
  const origins = read(clientsSchema, answer)?.find((one) => one.clientId === clientId)?.webOrigins;
  if (!origins) return unknown((t) => t.found.browserUntoldClient);
  return origins.includes('*') ? wrong((t) => t.found.anyOrigin) : ok();
}

/** Whether another site's script may read what Keycloak answers to this client. A browser doesn't let a page ask in another's name. */
export const webOrigins: Check = {
  id: 'webOrigins',
  async ask(subject) {
    if (subject.isBrowser) return webOriginsBySettings(subject);
    const foreign = 'https://castellan-doctor.invalid';
    const answer = await tokenByWrongCode(subject, { Origin: foreign });
    // Keycloak 26.6 refuses the request; older ones only don't let the page read the response.
    if (answer.status === 403 && errorOf(answer) === 'Invalid origin') return ok();
    if (errorOf(answer) !== 'invalid_grant')
      return unknown((t) => t.found.otherAnswer('/token', answer.status));
    const allowed = answer.headers.get('Access-Control-Allow-Origin');
    return allowed === foreign || allowed === '*' ? wrong((t) => t.found.anyOrigin) : ok();
  },
};
