import * as z from 'zod';

/** A path on the console's own origin (`/orthanc`) or a whole http(s) address; without a slash at its end. */
const serverUrl = z
  .string()
  .regex(/^(\/|https?:\/\/)/, 'expected a path that starts with "/" or an http(s) address')
  .transform((url) => url.replace(/\/+$/, ''));

const configSchema = z.strictObject({
  orthanc: z.strictObject({ url: serverUrl.default('/orthanc') }).prefault({}),
  keycloak: z
    .strictObject({
      url: serverUrl.default('/keycloak'),
      realm: z.string().min(1).default('orthanc'),
      clientId: z.string().min(1).default('orthanc'),
    })
    .prefault({}),
  shares: z
    .strictObject({
      defaultDays: z.int().min(1).default(30),
      longestDays: z.int().min(1).default(365),
      allowNever: z.boolean().default(false),
      landing: z.enum(['server', 'console']).default('console'),
      allowDownload: z.boolean().default(true),
    })
    .refine((policy) => policy.defaultDays <= policy.longestDays, {
      path: ['defaultDays'],
      message: 'expected no more than longestDays',
    })
    .prefault({}),
  extraPermissions: z
    .array(z.tuple([z.enum(['get', 'post', 'put', 'delete']), z.string(), z.string()]))
    .default([]),
  contact: z.string().max(200).default(''),
});

/**
 * What an administrator sets in `/config.json`, read at start:
 * - `orthanc.url`, `keycloak.url`: where the servers are, seen from the browser;
 * - `shares.landing`: `server` gives out the `Url` that the auth service answers, `console` our own page with the token;
 *   `defaultDays` and `longestDays` in days; these are rules of the console, the server knows none of them;
 * - `extraPermissions`: the plugin's `ExtraPermissions` (method, pattern, permissions split by `|`), which no route tells;
 * - `contact`: one line that tells people whom to ask.
 */
export type Config = Readonly<z.output<typeof configSchema>>;

/** One thing that is wrong in the configuration file. */
export interface ConfigProblem {
  /** The field, as a path: `shares.defaultDays`; empty for the file itself. */
  field: string;
  /** What stands there, as JSON. */
  found: string;
  expected: string;
}

/** The configuration cannot be used; names each field, the value found and what was expected. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];
  constructor(problems: readonly ConfigProblem[]) {
    super('config.json cannot be used');
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

function valueAt(file: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = file;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** Checks a parsed configuration file. @throws ConfigError */
export function parseConfig(file: unknown): Config {
  const result = configSchema.safeParse(file);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map((issue) => ({
      field: issue.path.join('.'),
      found: (JSON.stringify(valueAt(file, issue.path)) ?? 'nothing').slice(0, 200),
      expected: issue.message,
    })),
  );
}

/** Fetches and checks `/config.json`; a missing file means every default. @throws ConfigError */
export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (response.status === 404) return parseConfig({});
  const text = await response.text();
  if (!response.ok) {
    throw new ConfigError([
      { field: '', found: `status ${String(response.status)}`, expected: 'a file that can be read' },
    ]);
  }
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new ConfigError([
      {
        field: '',
        found: text.slice(0, 80),
        expected: `JSON (${error instanceof Error ? error.message : ''})`,
      },
    ]);
  }
  return parseConfig(file);
}
