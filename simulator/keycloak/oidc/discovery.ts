import { json } from '../http.ts';
import type { OidcCall } from './context.ts';
import { issuerOf } from './tokens.ts';

/** `/.well-known/openid-configuration`. */
export function discovery(call: OidcCall): Response {
  const issuer = issuerOf(call.origin);
  const endpoint = `${issuer}/protocol/openid-connect`;
  return json({
    issuer,
    authorization_endpoint: `${endpoint}/auth`,
    token_endpoint: `${endpoint}/token`,
    userinfo_endpoint: `${endpoint}/userinfo`,
    end_session_endpoint: `${endpoint}/logout`,
    jwks_uri: `${endpoint}/certs`,
    check_session_iframe: `${endpoint}/login-status-iframe.html`,
    grant_types_supported: ['authorization_code', 'client_credentials', 'password', 'refresh_token'],
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    scopes_supported: ['openid', 'email', 'profile'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  });
}

/** `/realms/orthanc`: what anybody may know of the realm. */
export function realmInfo(call: OidcCall): Response {
  const issuer = issuerOf(call.origin);
  return json({
    realm: call.realm.name,
    'token-service': `${issuer}/protocol/openid-connect`,
    'account-service': `${issuer}/account`,
    'tokens-not-before': 0,
  });
}

/** `/protocol/openid-connect/certs`. */
export async function certs(call: OidcCall): Promise<Response> {
  return json(await call.keys.jwks());
}

function framed(script: string): Response {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Keycloak</title></head><body><script>${script}</script></body></html>`;
  return new Response(page, {
    headers: { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}

/** `3p-cookies/step1.html`: keycloak-js waits for this page's word before it tries a silent sign-in. */
export function thirdPartyCookies(): Response {
  return framed(`window.parent.postMessage('supported', '*');`);
}

/** `login-status-iframe.html`: says whether the browser's session is still the one of the page around it. */
export function loginStatus(): Response {
  return framed(`window.addEventListener('message', (event) => {
  if (event.source !== window.parent || event.origin !== window.location.origin || typeof event.data !== 'string') return;
  const session = /(?:^|; )KEYCLOAK_SESSION=([^;]*)/.exec(document.cookie)?.[1] ?? '';
  event.source.postMessage(event.data.split(' ')[1] === session ? 'unchanged' : 'changed', event.origin);
});`);
}
