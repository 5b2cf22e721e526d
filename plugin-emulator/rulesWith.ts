import { defaultRules, expandRoute, splitPermissions } from '#access/plugin/rules.ts';
import type { Rules } from '#access/plugin/rules.ts';

/** A row of the plugin's `ExtraPermissions`: method, pattern, permissions split by `|`. */
export type ExtraPermission = readonly [
  method: 'get' | 'post' | 'put' | 'delete',
  pattern: string,
  permissions: string,
];

/** The plugin's default rules, followed by those of `ExtraPermissions`. */
export function rulesWith(extra: readonly ExtraPermission[]): Rules {
  const rows = extra.flatMap(([method, pattern, permissions]) => {
    const methods = { get: 'GET', post: 'POST', put: 'PUT', delete: 'DELETE' } as const;
    return expandRoute(
      { method: methods[method], anyOf: splitPermissions(permissions), origin: 'extra' },
      pattern,
    );
  });
  return { ...defaultRules, table: [...defaultRules.table, ...rows] };
}
