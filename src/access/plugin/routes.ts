import type { AccessRequest } from './request.ts';
import type { RouteRule, Rules } from './rules.ts';
import { wholePath } from './patterns.ts';

interface CompiledRoute {
  readonly rule: RouteRule;
  readonly expression: RegExp;
}

const compiledTables = new WeakMap<readonly RouteRule[], readonly CompiledRoute[]>();

const compile = (rule: RouteRule): CompiledRoute[] => {
  try {
    return [{ rule, expression: wholePath(rule.pattern) }];
  } catch {
    return [];
  }
};

const compiled = (table: readonly RouteRule[]): readonly CompiledRoute[] => {
  const known = compiledTables.get(table);
  if (known) return known;
  const fresh = table.flatMap(compile);
  compiledTables.set(table, fresh);
  return fresh;
};

/** The row that decides about a request, the first that matches; a pattern that is no regular expression here matches nothing. */
export const matchRoute = (
  rules: Rules,
  request: Pick<AccessRequest, 'method' | 'path'>,
): RouteRule | undefined =>
  compiled(rules.table).find(
    ({ rule, expression }) => rule.method === request.method && expression.test(request.path),
  )?.rule;

/** The open path or prefix that lets a `GET` through for everybody, before anything else is looked at. */
export const openToAll = (
  rules: Rules,
  request: Pick<AccessRequest, 'method' | 'path'>,
): string | undefined =>
  request.method === 'GET'
    ? (rules.openPaths.find((path) => path === request.path) ??
      rules.openPrefixes.find((prefix) => request.path.startsWith(prefix)))
    : undefined;
