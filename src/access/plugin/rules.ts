import { defaultTable, DICOM_WEB_ROOT, SINGLE_RESOURCE_PATTERNS, type RouteId } from './defaultTable.ts';
import { dicomWebRoot, singleResourcePatterns } from './patterns.ts';
import type { Level, RouteMethod } from './request.ts';

/** One row of the table: who holds one of `anyOf` may send `method` to a path that `pattern` matches as a whole. */
export interface RouteRule {
  /** The name for people; missing for a row that an administrator wrote. */
  readonly id?: RouteId | undefined;
  readonly method: RouteMethod;
  readonly pattern: string;
  /** Empty: open to anyone, the anonymous profile included. */
  readonly anyOf: readonly string[];
  readonly origin: 'default' | 'permissions' | 'extra';
}

/** What may be left unchecked: a level of the hierarchy, or `system`, every path that names no resource. */
export type CheckableLevel = Level | 'system';

/** Everything that the plugin's decisions depend on besides the profile and the resource. Plain data. */
export interface Rules {
  /** In order: the first row that matches wins. */
  readonly table: readonly RouteRule[];
  /** Paths whose `GET` is open to all. */
  readonly openPaths: readonly string[];
  /** Beginnings of paths whose `GET` is open to all. */
  readonly openPrefixes: readonly string[];
  readonly uncheckedLevels: readonly CheckableLevel[];
  /** Headers that may carry a token, in the plugin's order; compared without regard to case. */
  readonly tokenHeaders: readonly string[];
  /** Arguments of the URL that may carry a token; compared with regard to case. */
  readonly tokenArguments: readonly string[];
  /** Whether share tokens are asked about at all. */
  readonly shareTokens: boolean;
  /** With audit logs, a URL naming a resource that does not exist is a 403 for everybody, and some writes need a user id. */
  readonly auditLogs: boolean;
}

/** The rows that one entry of `Permissions` stands for: one, or nine where it names every single resource. */
export const expandRoute = (
  row: Pick<RouteRule, 'id' | 'method' | 'anyOf' | 'origin'>,
  pattern: string,
): RouteRule[] => {
  const patterns =
    pattern === SINGLE_RESOURCE_PATTERNS
      ? Object.values(singleResourcePatterns)
      : [pattern.replace(DICOM_WEB_ROOT, dicomWebRoot)];
  return patterns.map((expanded) => ({
    id: row.id,
    method: row.method,
    anyOf: row.anyOf,
    origin: row.origin,
    pattern: expanded,
  }));
};

/** The permissions in `all|view`; an empty text means none: open to everyone. */
export const splitPermissions = (text: string): string[] =>
  text === '' ? [] : [...new Set(text.split('|'))];

/** The plugin's own table, which stands where `Permissions` is not configured. */
export const defaultRoutes: readonly RouteRule[] = defaultTable.flatMap(
  ([id, method, pattern, permissions]) =>
    expandRoute({ id, method, anyOf: splitPermissions(permissions), origin: 'default' }, pattern),
);

interface StandardConfiguration {
  readonly prefixes: readonly string[];
  readonly paths: readonly string[];
  readonly headers: readonly string[];
  readonly arguments: readonly string[];
}

const viewer = (folder: string, paths: readonly string[] = []): StandardConfiguration => ({
  prefixes: [folder],
  paths,
  headers: ['Authorization'],
  arguments: [],
});

/** What each name in `StandardConfigurations` opens to all, and where it looks for tokens. */
export const standardConfigurations: ReadonlyMap<string, StandardConfiguration> = new Map([
  [
    'osimis-web-viewer',
    {
      prefixes: ['/osimis-viewer/app/', '/osimis-viewer/languages/'],
      paths: ['/osimis-viewer/config.js'],
      headers: ['token'],
      arguments: ['token'],
    },
  ],
  ['stone-webviewer', viewer('/stone-webviewer/', ['/system'])],
  [
    'orthanc-explorer-2',
    {
      prefixes: ['/ui/app/', '/ui/landing/'],
      paths: ['/', '/ui/api/pre-login-configuration', '/ui/api/configuration', '/auth/user/profile'],
      headers: ['Authorization', 'token'],
      arguments: ['token'],
    },
  ],
  ['ohif', viewer('/ohif/')],
  ['volview', viewer('/volview/')],
  ['stl', viewer('/stl/')],
]);

/** Settings of an `Authorization` section that are merged into rules. */
export interface RuleSettings extends Omit<
  Rules,
  'tokenHeaders' | 'tokenArguments' | 'openPaths' | 'openPrefixes'
> {
  readonly standard: readonly string[];
  readonly openPaths: readonly string[];
  readonly openPrefixes: readonly string[];
  readonly tokenHeaders: readonly string[];
  readonly tokenArguments: readonly string[];
}

const inPluginOrder = (names: Iterable<string>): string[] =>
  [...new Set(names)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** Rules from settings: what the standard configurations add is put to what is configured itself. */
export const rulesFrom = ({ standard, ...settings }: RuleSettings): Rules => {
  const added = standard.flatMap((name) => standardConfigurations.get(name) ?? []);
  return {
    ...settings,
    openPaths: [...new Set([...settings.openPaths, ...added.flatMap((one) => one.paths)])],
    openPrefixes: [...new Set([...settings.openPrefixes, ...added.flatMap((one) => one.prefixes)])],
    tokenHeaders: inPluginOrder([...settings.tokenHeaders, ...added.flatMap((one) => one.headers)]),
    tokenArguments: inPluginOrder([...settings.tokenArguments, ...added.flatMap((one) => one.arguments)]),
  };
};

/** The rules of the reference stack: the plugin's table, all standard configurations, labels of studies checked, API keys, audit logs on. */
export const defaultRules: Rules = rulesFrom({
  table: defaultRoutes,
  standard: [...standardConfigurations.keys()],
  openPaths: [],
  openPrefixes: [],
  uncheckedLevels: ['system', 'patient', 'series', 'instance'],
  tokenHeaders: ['api-key'],
  tokenArguments: [],
  shareTokens: true,
  auditLogs: true,
});
