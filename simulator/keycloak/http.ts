/** A JSON answer with Keycloak's content type. */
export function json(body: unknown, status = 200, headers: HeadersInit = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': status < 300 ? 'application/json;charset=UTF-8' : 'application/json',
      ...Object.fromEntries(new Headers(headers)),
    },
  });
}

/** An empty 204. */
export function noContent(): Response {
  return new Response(null, { status: 204 });
}

/** The shortest of Keycloak's error shapes, in the words of its web framework: `{"error":"HTTP 403 Forbidden"}`. */
export function httpError(status: 401 | 403 | 404 | 405 | 500): Response {
  const statusTexts = {
    401: 'Unauthorized',
    403: 'Forbidden',
    404: 'Not Found',
    405: 'Method Not Allowed',
    500: 'Internal Server Error',
  };
  return json({ error: `HTTP ${status} ${statusTexts[status]}` }, status);
}

/** An error of the OAuth endpoints: `{"error":…,"error_description":…}`. */
export function oauthError(status: 400 | 401 | 403, error: string, description: string): Response {
  return json({ error, error_description: description }, status, { 'Cache-Control': 'no-store' });
}

/** A page of the server: it runs no script and may be framed by its own origin only. */
export function html(page: string, status = 200): Response {
  return new Response(page, {
    status,
    headers: {
      'Content-Type': 'text/html;charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; frame-ancestors 'self'; base-uri 'none'",
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store, must-revalidate, max-age=0',
    },
  });
}

/** A redirect. */
export function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { Location: location, 'Cache-Control': 'no-store' } });
}

/** The token of an `Authorization: Bearer` header. */
export function bearerOf(request: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
}

/** The fields of a form body; empty for every other body. */
export async function formOf(request: Request): Promise<URLSearchParams> {
  const form = (request.headers.get('Content-Type') ?? '').startsWith('application/x-www-form-urlencoded');
  return new URLSearchParams(form ? await request.text() : '');
}
