/** The method of a route that takes all of them. */
export const anyMethod = '*';

/** A route: its method, its path with `{names}`, and what it leads to. A last `{rest*}` takes the remaining path. */
export type Route<Target> = readonly [method: string, path: string, target: Target];

/** The route of a request, and the values of the names in its path. */
export interface RouteMatch<Target> {
  readonly target: Target;
  readonly params: Readonly<Record<string, string>>;
}

function paramsOf(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    if (part === '{rest*}') return { ...params, rest: path.slice(index).join('/') };
    const value = path[index] ?? '';
    const isName = part.startsWith('{');
    if (isName ? value === '' : part !== value) return undefined;
    if (isName) params[part.slice(1, -1)] = value;
  }
  return path.length === pattern.length ? params : undefined;
}

/**
 * Makes a function that finds the route of a request, for the local server, the plugin emulator and the simulated servers. The path is given
 * split at its slashes, so that each server decodes it in its own way. The first path that matches hides those after it:
 * list `/users/count` before `/users/{id}`.
 */
export function createRouter<Target>(routes: readonly Route<Target>[]) {
  const compiled = routes.map(([method, path, target]) => ({ method, path, target, parts: path.split('/') }));
  return (method: string, path: readonly string[]): RouteMatch<Target> | 'unknownPath' | 'unknownMethod' => {
    let known: string | undefined;
    for (const route of compiled) {
      if (known !== undefined && route.path !== known) continue;
      const params = paramsOf(route.parts, path);
      if (params === undefined) continue;
      if (route.method === method || route.method === anyMethod) return { target: route.target, params };
      known = route.path;
    }
    return known === undefined ? 'unknownPath' : 'unknownMethod';
  };
}
