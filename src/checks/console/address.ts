import { ok, unknown, wrong, type Check } from '#checks/check.ts';
import { isLoopback } from '#checks/probe.ts';

/** Whether the console answers at its address: without it no other check is asked. */
export const reachable: Check = {
  id: 'reachable',
  async ask({ console, base }) {
    const answer = await console('');
    if (answer.isRedirect) return wrong((t) => t.found.redirected(base, answer.location));
    if (answer.status !== 200) return wrong((t) => t.found.status(base, answer.status));
    return isConsole(answer.text) ? ok() : wrong((t) => t.found.otherPage(base));
  },
};

/** Whether a page is one of the console's two. */
export const isConsole = (html: string): boolean =>
  html.includes('<title>Castellan</title>') && html.includes('id="root"');

/** TLS, HSTS, and the redirect from plain HTTP. */
export const transport: Check = {
  id: 'transport',
  async ask(subject) {
    const { base, console, ask } = subject;
    const { protocol, hostname, port, pathname } = new URL(base);
    if (protocol === 'http:') {
      return isLoopback(hostname) ? unknown((t) => t.found.onlyHere) : wrong((t) => t.found.plainHttp(base));
    }
    const hsts = (await console('')).headers.get('Strict-Transport-Security') ?? '';
    if (!/max-age="?[1-9]/i.test(hsts))
      return wrong(
        (t) => t.found.noHsts(hsts),
        (t) => t.lines.hsts,
      );
    // A page can't ask over plain HTTP: its browser asks over TLS instead.
    if (subject.isBrowser) return ok((t) => t.found.browserUntoldPort);
    if (port !== '') return ok();
    const plain = await ask(`http://${hostname}${pathname}`).catch(() => undefined);
    // Nothing at all on port 80 is as good as a redirect.
    return !plain || plain.isRedirect || plain.status >= 400
      ? ok()
      : wrong(
          (t) => t.found.alsoPlain(plain.url),
          (t) => t.lines.toHttps,
        );
  },
};

/** More than browsers' and Keycloak's tolerance is made of: the console corrects its own displays, tokens end early or late. */
const maxSkewSeconds = 30;

/** Whether the server's clock and the clock of this machine agree. */
export const clock: Check = {
  id: 'clock',
  async ask({ console }) {
    const answer = await console('');
    const server = Date.parse(answer.headers.get('Date') ?? '');
    if (Number.isNaN(server)) return unknown((t) => t.found.noDate);
    // The header has whole seconds; the response was made at some time between the request and its arrival.
    const early = answer.sentAt - (server + 1000);
    const late = server - answer.receivedAt;
    const seconds = Math.round(Math.max(early, late) / 1000);
    return seconds > maxSkewSeconds ? wrong((t) => t.found.skew(seconds, late > early)) : ok();
  },
};
