import { ConnectionDropped, failureAskedBy, type Failure } from '#simulator/failures.ts';
import type { Users } from './realm/users.ts';

/** Finds the failures that requests ask for by name, and remembers those that are asked for once. */
export interface Failures {
  /**
   * What a request asks for by a user name, role name or search in it.
   * @throws {ConnectionDropped} for `drop`
   */
  askedBy(request: Request, url: URL): Promise<Exclude<Failure, 'drop'> | undefined>;
}

/**
 * Failures by name. `later-drop` lets the object be made, read and deleted and fails other writes that name it, and requests for its events, so
 * that a test breaks the second step of an action; `once-drop` fails the first time only.
 */
export function createFailures(users: Users): Failures {
  const done = new Set<string>();
  return {
    async askedBy(request, url) {
      for (const name of await namesIn(request, url, users)) {
        const kind = failureAskedBy(name);
        if (kind === undefined) continue;
        if (/(^|[^a-z0-9])later-/i.test(name) && !isLaterStep(request, url)) continue;
        if (/(^|[^a-z0-9-]|later-)once-/i.test(name)) {
          if (done.has(name)) continue;
          done.add(name);
        }
        if (kind === 'drop') throw new ConnectionDropped();
        return kind;
      }
      return undefined;
    },
  };
}

const objects = /\/admin\/realms\/[^/]+\/(users|roles|roles-by-id)(\/[^/]+)?\/?$/;

/** A write that neither makes nor deletes the object itself, or a look at what it did. */
function isLaterStep(request: Request, url: URL): boolean {
  if (request.method === 'GET') return /\/(admin-)?events$/.test(url.pathname);
  const target = objects.exec(url.pathname);
  if (target === null) return true;
  return target[2] === undefined ? request.method !== 'POST' : request.method !== 'DELETE';
}

async function namesIn(request: Request, url: URL, users: Users): Promise<string[]> {
  const names = ['search', 'username', 'email', 'q', 'login_hint'].flatMap((key) =>
    url.searchParams.getAll(key),
  );
  // Whose events are asked for.
  const ids = ['user', 'authUser'].flatMap((key) => url.searchParams.getAll(key));
  for (const segment of [...url.pathname.split('/'), ...ids]) {
    const part = decodePart(segment);
    names.push(part);
    const user = users.withId(part);
    if (user !== undefined) names.push(user.username);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    names.push(...namesInBody(await request.clone().text()));
  return names;
}

/** The values of `name` and `username` in a form or in JSON, lists of roles included. */
function namesInBody(body: string): string[] {
  const inJson = [...body.matchAll(/"(?:user)?name"\s*:\s*"((?:[^"\\]|\\.)*)"/g)].map(
    (match) => match[1] ?? '',
  );
  if (inJson.length > 0 || !body.includes('username=')) return inJson;
  return new URLSearchParams(body).getAll('username');
}

function decodePart(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
