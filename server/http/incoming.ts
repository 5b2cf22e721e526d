import type { IncomingMessage } from 'node:http';

/** Why a request is turned away before anything reads it. */
interface Problem {
  status: number;
  message: string;
}

/** Names by which a browser may call this machine; any other is a foreign name that was pointed here. */
const ownNames = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

const namesOf = ({ rawHeaders }: IncomingMessage): string[] =>
  rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());

/** What is wrong with the address of a request: the host that it names goes on to Keycloak, so there must be one, and it must be ours. */
export function addressProblem(incoming: IncomingMessage): Problem | undefined {
  if (namesOf(incoming).filter((name) => name === 'host').length !== 1)
    return { status: 400, message: 'A request needs exactly one Host header.' };
  // `GET http://evil/…` and `GET //evil/…` would name another host than the one that was checked.
  if (!/^\/(?![/\\])/.test(incoming.url ?? ''))
    return { status: 400, message: 'A request needs a path that begins with one slash.' };
  if (!ownNames.test(incoming.headers.host ?? ''))
    return { status: 421, message: 'This server answers to 127.0.0.1 and localhost only.' };
  return undefined;
}

const ofProxies = /^(x-forwarded-.+|x-real-ip|forwarded|via)$/;

/**
 * Whether a request came through a proxy. The simulated servers have accounts whose passwords everybody knows, so they are for a browser on
 * this machine; nginx as installed passes the check of the host, since it sends the name of what is behind it. It does send HTTP/1.0.
 */
export function proxyProblem(incoming: IncomingMessage): Problem | undefined {
  const sign =
    incoming.httpVersion === '1.0' ? 'HTTP/1.0' : namesOf(incoming).find((name) => ofProxies.test(name));
  if (sign === undefined) return undefined;
  const message = `This request came through a proxy (${sign}). The simulated servers have accounts with well-known passwords: they answer only to a browser on this machine.`;
  return { status: 403, message: message };
}
