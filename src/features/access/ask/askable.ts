import { requestOf, type Question } from '#access/explain/question.ts';
import type { Rules } from '#access/plugin/rules.ts';
import type { AskedRequest } from '#api/authorization/askServer.ts';

/**
 * Why the server isn't asked: `write` asking would do it; `changesRoles` reading the roles document changes it; `address` a browser
 * would send another path than the one written; `token` the path carries a credential of its own.
 */
export type NotAsked = 'write' | 'changesRoles' | 'address' | 'token';

/** The request to send, or why it isn't sent. */
export type Askable = { readonly request: AskedRequest } | { readonly notAsked: NotAsked };

const reads = new Set(['/tools/find', '/tools/count-resources']);

/** Orthanc drops doubled slashes and one at the end. */
const plainPath = (path: string): string => path.replaceAll(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');

/** Dot segments, backslashes, fragments and control characters don't reach the server as written. */
const isSentAsWritten = (target: string): boolean =>
  target.startsWith('/') &&
  // oxlint-disable-next-line no-control-regex
  !/[\\#\u0000-\u0020\u007f]/.test(target) &&
  !/\/(?:\.|%2e){1,2}(?=\/|\?|$)/i.test(target);

/** What is sent to ask the server a question: only what reads, and exactly as it is decided by the model. */
export function askableRequest(rules: Rules, question: Question): Askable {
  const { what } = question;
  const { method, path, query, body } = requestOf(question);
  const sent = what.kind === 'request' ? what.method.toUpperCase() : method;
  const target = what.kind === 'request' ? what.target : path;
  // `GET …?_method=delete` is a DELETE to Orthanc (docs/platform.md).
  const isRead = sent === 'GET' ? method === 'GET' : sent === 'POST' && reads.has(plainPath(path));
  if (!isRead || (sent !== 'GET' && sent !== 'POST')) return { notAsked: 'write' };
  if (!isSentAsWritten(target)) return { notAsked: 'address' };
  const secrets = new Set(['token', ...rules.tokenArguments]);
  if ([...(query?.keys() ?? [])].some((name) => secrets.has(name))) return { notAsked: 'token' };
  if (sent === 'GET' && plainPath(path).startsWith('/auth/settings/roles'))
    return { notAsked: 'changesRoles' };
  return { request: { method: sent, target, body: sent === 'POST' ? (body ?? '{}') : undefined } };
}
