import * as z from 'zod/mini';
import type english from 'zod/v4/locales/en.js';
import { profileSchema } from './anonymizationProfile.ts';
import { readConfigFile, type ConfigFile } from './configFile.ts';

/** The origin of the console; unit tests without a page have a made-up one. */
const ownOrigin = (): string => globalThis.location?.origin ?? 'http://console.invalid';

const isOf = (origin: string, url: string): boolean =>
  URL.canParse(url, origin) && new URL(url, origin).origin === origin;

/**
 * A path (`/orthanc`) or a whole http(s) address of the console's own origin; without a slash at its end. Another origin cannot work:
 * our content security policy lets the page speak to its own only.
 */
const serverUrl = (origin: () => string) =>
  z.pipe(
    z.string().check(
      z.regex(/^(\/|https?:\/\/)/, 'expected a path that starts with "/" or an http(s) address'),
      z.refine((url: string) => isOf(origin(), url), {
        error: () =>
          `expected an address on this origin (${origin()}). The content security policy of the console allows no other: serve the console, Keycloak and Orthanc from one origin through your proxy, and give a path such as "/orthanc"`,
      }),
    ),
    z.transform((url: string) => url.replace(/\/+$/, '')),
  );

/** A character without a shape, or one that turns the text around it. Two of them say in some scripts how letters join. */
const deceptive = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** One line of text that hides nothing. */
const line = (longest: number) =>
  z.string().check(
    z.maxLength(longest),
    z.refine((text: string) => !deceptive.test(text), 'expected one line without invisible characters'),
  );

/** Who runs the server, for people who follow a link and have never seen the console. */
const hospital = (origin: () => string) =>
  z.strictObject({
    name: z._default(line(100), ''),
    logo: z._default(
      z.string().check(
        z.refine((path: string) => path === '' || (path.startsWith('/') && isOf(origin(), path)), {
          error: () =>
            `expected a path on this origin (${origin()}), such as "/hospital/logo.svg". The content security policy of the console allows no images of others: serve the file from here`,
        }),
      ),
      '',
    ),
  });

/** What the head of the console says of the server. */
const server = z.strictObject({
  name: z._default(line(60), ''),
  environment: z._default(line(20), ''),
});

const name = z.string().check(z.minLength(1));
const days = z.int().check(z.minimum(1));

const shares = z
  .strictObject({
    defaultDays: z._default(days, 30),
    longestDays: z._default(days, 365),
    allowNever: z._default(z.boolean(), false),
    landing: z._default(z.enum(['server', 'console']), 'console'),
    allowDownload: z._default(z.boolean(), true),
  })
  .check(
    z.refine((policy) => policy.defaultDays <= policy.longestDays, {
      path: ['defaultDays'],
      error: 'expected no more than longestDays',
    }),
  );

const profiles = z
  .array(profileSchema)
  .check(
    z.refine((all) => new Set(all.map((one) => one.name)).size === all.length, 'expected each name once'),
  );

const schemaFor = (origin: () => string) =>
  z.strictObject({
    orthanc: z.prefault(z.strictObject({ url: z.prefault(serverUrl(origin), '/orthanc') }), {}),
    keycloak: z.prefault(
      z.strictObject({
        url: z.prefault(serverUrl(origin), '/keycloak'),
        realm: z._default(name, 'orthanc'),
        clientId: z._default(name, 'orthanc'),
      }),
      {},
    ),
    shares: z.prefault(shares, {}),
    extraPermissions: z._default(
      z.array(z.tuple([z.enum(['get', 'post', 'put', 'delete']), z.string(), z.string()])),
      [],
    ),
    anonymizationProfiles: z._default(profiles, []),
    pluginCacheSeconds: z._default(z.int().check(z.minimum(0)), 60),
    server: z.prefault(server, {}),
    hospital: z.prefault(hospital(origin), {}),
    contact: z._default(z.string().check(z.maxLength(200)), ''),
  });

/** The shape of `/config.json`. `npm run docs` writes docs/config.md from it. */
export const configSchema = schemaFor(ownOrigin);

/** What an administrator sets in `/config.json`, which is read at start. docs/config.md explains each field. */
export type Config = Readonly<z.output<typeof configSchema>>;

/** One thing that is wrong in the configuration file. */
export interface ConfigProblem {
  /** The field, as a path: `shares.defaultDays`; empty for the file itself. */
  field: string;
  /** The value found, as JSON. */
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

type ExplainIssue = ReturnType<typeof english>['localeError'];

function valueAt(file: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = file;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/**
 * Checks a parsed configuration file.
 * @param explain words what zod expected; without it a problem only has its field and the value found
 * @param origin of the console, where it isn't this page's
 * @throws ConfigError
 */
export function parseConfig(file: unknown, explain?: ExplainIssue, origin?: string): Config {
  const schema = origin === undefined ? configSchema : schemaFor(() => origin);
  const result = z.safeParse(schema, file, explain && { error: explain });
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map((issue) => ({
      field: issue.path.join('.'),
      found: (JSON.stringify(valueAt(file, issue.path)) ?? 'nothing').slice(0, 200),
      expected: issue.message,
    })),
  );
}

/**
 * Checks `/config.json` as it was answered; a missing file means every default.
 * @param origin of the console, where it isn't this page's
 * @throws ConfigError; StartError when it did not come
 */
export async function loadConfig(
  file: Promise<ConfigFile> = readConfigFile(),
  origin?: string,
): Promise<Config> {
  const { status, text } = await file;
  if (status === 404) return parseConfig({});
  if (status !== 200) {
    throw new ConfigError([
      { field: '', found: `status ${String(status)}`, expected: 'a file that can be read' },
    ]);
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new ConfigError([
      {
        field: '',
        found: text.slice(0, 80),
        expected: `JSON (${error instanceof Error ? error.message : ''})`,
      },
    ]);
  }
  try {
    return parseConfig(parsed, undefined, origin);
  } catch {
    // The words for what is wrong are loaded now that something is; without them the fields are named all the same.
    const explain = await import('zod/v4/locales/en.js').then(
      (words) => words.default().localeError,
      () => undefined,
    );
    return parseConfig(parsed, explain, origin);
  }
}
