import { pageHeaders } from '#server/http/headers.ts';
import { bannerFor } from './banner.ts';

const withBanner = (html: string, path: string): string => {
  const end = /<\/body>|<\/html>/.exec(html)?.index ?? html.length;
  return html.slice(0, end) + bannerFor(path) + html.slice(end);
};

/**
 * A page of the console as it was built for `/`, for where the demo runs: as deploy/install.sh writes the path into it, with the headers of
 * an installation, which a static host can't send, and with the banner.
 * @param path where the demo runs, with a slash at both ends
 * @param address the page's own path below it, with a slash at its beginning
 */
export function consolePage(html: string, path: string, address: string): Response {
  const installed = html
    .replace('<meta name="castellan-path" content="/"', `<meta name="castellan-path" content="${path}"`)
    .replaceAll(/ (href|src)="\//g, ` $1="${path}`);
  return plainPage(withBanner(installed, path), address);
}

/** A page of the console without a banner: nobody sees it, since it is a hidden frame or closes at once. */
export const plainPage = (html: string, address: string): Response =>
  new Response(html, {
    headers: {
      ...pageHeaders(address),
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  });

/**
 * A page of the simulated servers (the login page, a viewer's) with the banner, its script and the demo's path in its forms: the servers
 * don't know it, like servers behind a proxy. Other answers stay as they are.
 */
export async function serverPage(response: Response, path: string): Promise<Response> {
  if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return response;
  const html = (await response.text()).replaceAll('action="/keycloak/', `action="${path}keycloak/`);
  const headers = new Headers(response.headers);
  const policy = headers.get('Content-Security-Policy');
  if (policy !== null) headers.set('Content-Security-Policy', `${policy}; script-src 'self'`);
  return new Response(withBanner(html, path), { status: response.status, headers });
}
