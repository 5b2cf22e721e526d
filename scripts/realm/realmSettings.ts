import { z } from 'zod';
import { AdminError } from './adminApi.ts';
import { flagDifferences, type Difference, type Flag, type PartRules } from './part.ts';

/** Access tokens live this long at most; a longer life makes it longer until a role that was taken away stops counting. */
export const maxTokenSeconds = 900;

/** What a new realm has, and what a longer life is replaced by. */
export const tokenSeconds = 300;

const realmSchema = z.object({
  sslRequired: z.string(),
  bruteForceProtected: z.boolean(),
  eventsEnabled: z.boolean(),
  adminEventsEnabled: z.boolean(),
  adminEventsDetailsEnabled: z.boolean(),
  revokeRefreshToken: z.boolean(),
  refreshTokenMaxReuse: z.number(),
  accessTokenLifespan: z.number(),
});

/** The settings of a realm that the console cares about. */
export type RealmSettings = z.output<typeof realmSchema>;

type Switch = 'bruteForceProtected' | 'eventsEnabled' | 'adminEventsEnabled' | 'adminEventsDetailsEnabled';

const flags: readonly Flag<Switch>[] = [
  [
    'bruteForceProtected',
    true,
    'brute force detection is off: passwords can be guessed as fast as Keycloak answers',
  ],
  ['eventsEnabled', true, 'user events aren’t saved'],
  ['adminEventsEnabled', true, 'admin events aren’t saved'],
  ['adminEventsDetailsEnabled', false, 'admin events include the representation, and so API keys'],
];

/** How a realm differs from what the console needs. A site's stricter values are kept: shorter lives, TLS for everyone, no reuse. */
export function compareRealm(found: RealmSettings): Difference<RealmSettings>[] {
  const differences: Difference<RealmSettings>[] = flagDifferences(found, flags);
  if (!['external', 'all'].includes(found.sslRequired))
    differences.push({
      says: `Require SSL is ${found.sslRequired}, not external`,
      fix: (now) => ({ ...now, sslRequired: 'external' }),
    });
  if (found.accessTokenLifespan < 1 || found.accessTokenLifespan > maxTokenSeconds)
    differences.push({
      says: `access tokens live for ${String(found.accessTokenLifespan)} seconds, more than ${String(maxTokenSeconds)}; wanted: ${String(tokenSeconds)}`,
      fix: (now) => ({ ...now, accessTokenLifespan: tokenSeconds }),
    });
  if (!found.revokeRefreshToken || found.refreshTokenMaxReuse > 1)
    differences.push({
      says: 'refresh tokens can be used any number of times, not twice at most',
      // Once more than needed: a response that was lost on the way must not end the session.
      fix: (now) => ({ ...now, revokeRefreshToken: true, refreshTokenMaxReuse: 1 }),
    });
  return differences;
}

/** The realm's own settings. A `PUT` changes the fields that it names. */
export const realmPart: PartRules<RealmSettings> = {
  name: 'Realm settings',
  async read(api) {
    const found = await api.get('', z.object({ realm: z.string() }).and(realmSchema.partial()));
    const parsed = realmSchema.safeParse(found);
    if (parsed.success) return parsed.data;
    // Without `view-realm` Keycloak tells the realm's name, and little else.
    throw new AdminError('Keycloak doesn’t show the realm’s settings. The administrator needs manage-realm.');
  },
  compare: compareRealm,
  requests(found, wanted) {
    const now = new Map(Object.entries(found));
    const changed = Object.entries(wanted).filter(([field, value]) => now.get(field) !== value);
    return changed.length === 0 ? [] : [{ method: 'PUT', path: '', body: Object.fromEntries(changed) }];
  },
};
