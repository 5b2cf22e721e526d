import type { Call, Handler, Orthanc } from './context.ts';

/** A route: method, path with `{names}`, work. The last name may be `{rest*}`, which takes the remaining path. */
export type Route = readonly [method: string, path: string, handler: Handler];

interface Compiled {
  readonly method: string;
  readonly parts: readonly string[];
  readonly handler: Handler;
}

function matchParts(parts: readonly string[], path: readonly string[]): Map<string, string> | undefined {
  const params = new Map<string, string>();
  for (const [at, part] of parts.entries()) {
    if (part === '{rest*}') {
      params.set('rest', path.slice(at).join('/'));
      return params;
    }
    const given = path[at];
    if (given === undefined) return undefined;
    if (part.startsWith('{')) params.set(part.slice(1, -1), given);
    else if (part !== given) return undefined;
  }
  return path.length === parts.length ? params : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Makes a function that finds the route of a request; `undefined` where there is none. */
export function router(routes: readonly Route[]) {
  const compiled: readonly Compiled[] = routes.map(([method, path, handler]) => ({
    method,
    handler,
    parts: path.split('/').slice(1),
  }));
  return (
    orthanc: Orthanc,
    request: Request,
  ): { readonly uri: string; readonly answer?: () => Response | Promise<Response> } => {
    const url = new URL(request.url);
    const path = url.pathname.split('/').slice(1).map(decoded);
    if (path.length > 1 && path.at(-1) === '') path.pop();
    const uri = `/${path.join('/')}`;
    for (const { method, parts, handler } of compiled) {
      if (method !== request.method) continue;
      const params = matchParts(parts, path);
      if (params === undefined) continue;
      const call: Call = {
        orthanc,
        request,
        uri,
        query: url.searchParams,
        param: (name) => params.get(name) ?? '',
      };
      return { uri, answer: () => handler(call) };
    }
    return { uri };
  };
}
