import type { Node } from 'jsonc-parser';
import { items, type TextPosition } from '#access/json/jsonText.ts';
import { wholePath } from '#access/plugin/patterns.ts';
import type { RouteMethod } from '#access/plugin/request.ts';
import { defaultRoutes, expandRoute, splitPermissions, type RouteRule } from '#access/plugin/rules.ts';

/** What there is to say about a row of `Permissions` or `ExtraPermissions`. */
export type RouteFinding =
  | {
      readonly kind: 'badRoute';
      readonly why: 'notAList' | 'notThree' | 'method' | 'pattern';
      readonly at: TextPosition;
    }
  | {
      readonly kind: 'openToAnyone';
      readonly method: RouteMethod;
      readonly pattern: string;
      readonly at: TextPosition;
    }
  | { readonly kind: 'shadowed'; readonly rule: RouteRule; readonly by: RouteRule };

const methods: ReadonlyMap<string, RouteMethod> = new Map([
  ['get', 'GET'],
  ['post', 'POST'],
  ['put', 'PUT'],
  ['delete', 'DELETE'],
]);

const compiles = (pattern: string): boolean => {
  try {
    wholePath(pattern);
    return true;
  } catch {
    return false;
  }
};

type Row = { readonly routes: readonly RouteRule[]; readonly findings: readonly RouteFinding[] };

const sameRow =
  (method: RouteMethod, pattern: string) =>
  (rule: RouteRule): boolean =>
    rule.method === method && rule.pattern === pattern;

const readRow = (node: Node, origin: RouteRule['origin'], at: (node: Node) => TextPosition): Row => {
  const bad = (why: 'notThree' | 'method' | 'pattern', position: Node): Row => ({
    routes: [],
    findings: [{ kind: 'badRoute', why, at: at(position) }],
  });
  const [methodNode, patternNode, permissionsNode] = items(node);
  if (!methodNode || !patternNode || !permissionsNode) return bad('notThree', node);
  const method =
    typeof methodNode.value === 'string' ? methods.get(methodNode.value.toLowerCase()) : undefined;
  if (!method) return bad('method', methodNode);
  const pattern: unknown = patternNode.value;
  const permissions: unknown = permissionsNode.value;
  if (typeof pattern !== 'string' || typeof permissions !== 'string') return bad('notThree', node);
  const expanded = expandRoute({ method, anyOf: splitPermissions(permissions), origin }, pattern);
  if (!expanded.every((rule) => compiles(rule.pattern))) return bad('pattern', patternNode);
  const routes = expanded.map((rule): RouteRule => {
    const known = defaultRoutes.find(sameRow(method, rule.pattern));
    return known ? Object.assign(rule, { id: known.id }) : rule;
  });
  const openByDefault = routes.every((rule) =>
    defaultRoutes.some((known) => sameRow(method, rule.pattern)(known) && known.anyOf.length === 0),
  );
  return {
    routes,
    findings:
      permissions === '' && !openByDefault
        ? [{ kind: 'openToAnyone', method, pattern, at: at(permissionsNode) }]
        : [],
  };
};

/** The rows of a setting; one that the plugin would not take is found and left out. */
export const readRoutes = (
  setting: Node,
  origin: RouteRule['origin'],
  at: (node: Node) => TextPosition,
): Row => {
  if (setting.type !== 'array') {
    return { routes: [], findings: [{ kind: 'badRoute', why: 'notAList', at: at(setting) }] };
  }
  const rows = items(setting).map((node) => readRow(node, origin, at));
  return { routes: rows.flatMap((row) => row.routes), findings: rows.flatMap((row) => row.findings) };
};

/** The one path that a pattern matches, if it is as simple as that. */
const literalPath = (pattern: string): string | undefined => /^\^?(\/[\w/-]*)\$?$/.exec(pattern)?.[1];

/** Added rows that never decide, because a row before them matches first: an added row cannot narrow the table. */
export const shadowedBy = (base: readonly RouteRule[], added: readonly RouteRule[]): RouteFinding[] =>
  added.flatMap((rule) => {
    const path = literalPath(rule.pattern);
    const by = base.find(
      (known) =>
        known.method === rule.method &&
        (known.pattern === rule.pattern || (path !== undefined && wholePath(known.pattern).test(path))),
    );
    return by ? [{ kind: 'shadowed', rule, by }] : [];
  });

const dataPaths = [
  '/dicom-web/',
  '/wado',
  '/patients',
  '/studies',
  '/series',
  '/instances',
  '/tools/',
  '/plugins',
  '/changes',
  '/exports',
  '/jobs',
  '/modalities',
  '/peers',
  '/queries',
  '/worklists',
  '/auth/settings',
  '/auth/audit-logs',
  '/osimis-viewer/series',
  '/osimis-viewer/studies',
  '/osimis-viewer/images',
  '/web-viewer/',
  '/wsi/',
] as const;

/** Whether opening a path (or everything that begins with it) to all opens studies or what is known about them. */
export const opensData = (path: string, isPrefix: boolean): boolean =>
  dataPaths.some((data) => path.startsWith(data) || (isPrefix && data.startsWith(path)));
