import { parseArgs } from 'node:util';
import { z } from 'zod';
import { installationPath } from './installConsole.ts';

const whole = (smallest: number, largest: number): z.ZodType<number, string> =>
  z.string().regex(/^\d+$/, 'a whole number').transform(Number).pipe(z.number().min(smallest).max(largest));

const schema = z.object({
  port: whole(0, 65_535).optional(),
  size: whole(0, 1_000_000).default(2000),
  users: whole(0, 100_000).default(0),
  'remote-size': whole(0, 100_000).default(60),
  'access-token-seconds': whole(1, 86_400).default(300),
  'cache-seconds': whole(0, 3600).default(1),
  mode: z.enum(['faithful', 'hardened']).optional(),
  'share-links': z.enum(['recorded', 'enforced']).default('recorded'),
  'audit-log': z.enum(['on', 'off']).default('on'),
  config: z.string().optional(),
  path: z.string().regex(installationPath, 'begins and ends with a slash, such as /console/').default('/'),
  dev: z.boolean().default(false),
  'old-database': z.boolean().default(false),
  database: z.enum(['sqlite', 'postgresql']).default('sqlite'),
  control: z.boolean().default(false),
  log: z.boolean().default(false),
  help: z.boolean().default(false),
  'offline-orthanc': z.boolean().default(false),
  'offline-keycloak': z.boolean().default(false),
});

/** The options of `npm start`, with their defaults. */
export type Options = z.output<typeof schema> & { mode: 'faithful' | 'hardened' };

/** What `--help` prints. */
export const help = `npm start -- [options]: the console with simulated servers, on this machine only

  --port N                  the address's port; 8080, or the next free one
  --size N                  studies in the demo data (2000; up to 1000000)
  --users N                 generated accounts besides the demo users
  --remote-size N           studies of the archive that the simulated Orthanc can reach over the network (60)
  --mode faithful|hardened  the authorization plugin as it is, security holes included, or with them closed, as a
                            reverse proxy should close them
  --share-links enforced    share records decide whether a link works; hardened mode only (recorded: they only say who made it)
  --cache-seconds N         how long the plugin caches profiles and labels (1; in an installation 60)
  --audit-log off           Orthanc keeps no audit log (on)
  --access-token-seconds N  how long a sign-in's token lives before it is refreshed (300)
  --config FILE             serve this as config.json
  --path /console/          install the console under this path (/); Orthanc and Keycloak stay where they are
  --old-database            Orthanc without HasExtendedFind: no sorting, no count
  --database NAME           sqlite or postgresql: order of studies without a tag, writes that race (sqlite)
  --dev                     sources as they are edited, by Vite
  --log                     one line for each request, without credentials
  --control                 let tests stop and slow down the servers by POST /__control
  --offline-orthanc         start with Orthanc down; --offline-keycloak likewise`;

/** The options of a command line. @throws Error that says in a sentence which one is wrong */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      size: { type: 'string' },
      users: { type: 'string' },
      'remote-size': { type: 'string' },
      'access-token-seconds': { type: 'string' },
      'cache-seconds': { type: 'string' },
      mode: { type: 'string' },
      'share-links': { type: 'string' },
      'audit-log': { type: 'string' },
      config: { type: 'string' },
      path: { type: 'string' },
      'old-database': { type: 'boolean' },
      database: { type: 'string' },
      dev: { type: 'boolean' },
      control: { type: 'boolean' },
      log: { type: 'boolean' },
      help: { type: 'boolean' },
      'offline-orthanc': { type: 'boolean' },
      'offline-keycloak': { type: 'boolean' },
    },
  });
  const parsed = schema.safeParse(values);
  if (parsed.success) {
    const { dev, path, mode, 'share-links': shareLinks } = parsed.data;
    if (dev && path !== '/') throw new Error('--path: not with --dev, since it is for a build');
    if (shareLinks === 'enforced' && mode === 'faithful')
      throw new Error('--share-links: enforced needs the rules of the hardened mode');
    return { ...parsed.data, mode: mode ?? (shareLinks === 'enforced' ? 'hardened' : 'faithful') };
  }
  const [issue] = parsed.error.issues;
  throw new Error(`--${String(issue?.path[0])}: ${issue?.message ?? 'not understood'}`);
}
