import { defaultRules, splitPermissions, type Rules } from '#access/plugin/rules.ts';
import type { Config } from '#api/config/config.ts';

const methods = { get: 'GET', post: 'POST', put: 'PUT', delete: 'DELETE' } as const;

/** The plugin's rules on this server as far as the console is told: its own table, then what config.json adds. */
export function rulesOfConsole(config: Pick<Config, 'extraPermissions'>): Rules {
  const extra = config.extraPermissions.map(([method, pattern, permissions]) => ({
    method: methods[method],
    pattern,
    anyOf: splitPermissions(permissions),
    origin: 'extra' as const,
  }));
  return { ...defaultRules, table: [...defaultRules.table, ...extra] };
}
