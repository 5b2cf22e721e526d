import * as z from 'zod/mini';
import { jwtPayload } from '#access/plugin/shareToken.ts';
import { judgeProfile, profileSchema } from '#api/keycloak/users/userProfile.ts';
import { ok, Untold, wrong, type Check } from '#checks/check.ts';
import type { Ask } from '#checks/probe.ts';
import { read, type Subject } from '#checks/subject.ts';

const discoverySchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
});

/** Whether Keycloak answers at the path of config.json, with the realm, and calls itself by the console's address. */
export const issuer: Check = {
  id: 'issuer',
  async ask(subject) {
    const { url, realm } = (await subject.config()).keycloak;
    const answer = await subject.realm('/.well-known/openid-configuration');
    if (answer.status === 404) return wrong((t) => t.found.noRealm(realm));
    if (answer.text.includes('"HTTPS required"')) {
      return wrong(
        (t) => t.found.needsHttps,
        (t) => t.lines.forwardedProto,
      );
    }
    if (answer.status !== 200)
      return wrong(
        (t) => t.found.status(url, answer.status),
        (t) => t.lines.keycloakDown(url),
      );
    const found = read(discoverySchema, answer);
    if (!found) return wrong((t) => t.found.notKeycloak(url));
    const expected = new URL(`${url}/realms/${encodeURIComponent(realm)}`, subject.origin).href;
    if (found.issuer === expected && found.token_endpoint.startsWith(subject.origin)) return ok();
    const isHttp = expected.startsWith('https:') && found.issuer.startsWith('http:');
    return wrong(
      (t) => t.found.otherIssuer(found.issuer, expected),
      (t) =>
        isHttp
          ? t.lines.forwardedProto
          : t.lines.hostname(subject.origin + new URL(url, subject.origin).pathname),
    );
  },
};

/**
 * Reads from Keycloak's Admin API with the caller's token.
 * @throws Untold where there is no token, or none with the right to read this
 */
export async function readAsAdministrator<Schema extends z.ZodMiniType>(
  subject: Subject,
  path: string,
  schema: Schema,
  ask: Ask = {},
): Promise<z.output<Schema>> {
  if (subject.credential?.kind !== 'token') throw new Untold((t) => t.found.needsToken);
  const answer = await subject.realmAdmin(path, { ...ask, asCaller: true });
  if (answer.status === 401 || answer.status === 403)
    throw new Untold((t) => t.found.needsRealmRights(answer.status));
  const found = read(schema, answer);
  if (found === undefined) throw new Untold((t) => t.found.otherAnswer(path, answer.status));
  return found;
}

/** Whether users can set their own API key, and so disable another's by copying it. */
export const ownApiKey: Check = {
  id: 'ownApiKey',
  async ask(subject) {
    const profile = await readAsAdministrator(subject, '/users/profile', profileSchema, {
      shown: ['unmanagedAttributePolicy'],
    });
    const keeping = judgeProfile(profile);
    return keeping === 'safe' ? ok() : wrong((t) => t.found.keyKeeping[keeping]);
  },
};

const realmSchema = z.object({
  realm: z.string(),
  bruteForceProtected: z.optional(z.boolean()),
  eventsEnabled: z.optional(z.boolean()),
  adminEventsEnabled: z.optional(z.boolean()),
  adminEventsDetailsEnabled: z.optional(z.boolean()),
  accessTokenLifespan: z.optional(z.number()),
});

/** Settings of the realm that a proof may show. */
const shown = Object.keys(realmSchema.def.shape);

/** The realm's settings. @throws Untold without `view-realm`: Keycloak then tells the realm's name, and nothing else. */
async function readSettings(subject: Subject) {
  const realm = await readAsAdministrator(subject, '', realmSchema, { shown });
  if (realm.eventsEnabled === undefined) throw new Untold((t) => t.found.needsRealmRights(200));
  return realm;
}

/** Whether Keycloak records sign-ins and administrators' changes, without the keys that they write. */
export const events: Check = {
  id: 'events',
  async ask(subject) {
    const realm = await readSettings(subject);
    if (!realm.eventsEnabled || !realm.adminEventsEnabled) return wrong((t) => t.found.noEvents);
    return realm.adminEventsDetailsEnabled
      ? wrong(
          (t) => t.found.eventDetails,
          (t) => t.lines.eventDetails,
        )
      : ok();
  },
};

/** Whether Keycloak slows down the guessing of passwords. */
export const bruteForce: Check = {
  id: 'bruteForce',
  async ask(subject) {
    const { bruteForceProtected } = await readSettings(subject);
    return bruteForceProtected ? ok() : wrong((t) => t.found.noBruteForce);
  },
};

/** An access token works until it expires, even after its session was ended or its owner disabled. */
const maxTokenSeconds = 15 * 60;

/** How long the token of the run was made for: a client may have a lifespan of its own. */
function lifeOfToken({ credential }: Subject): number {
  const { exp, iat } = (credential && jwtPayload(credential.value)) ?? {};
  return typeof exp === 'number' && typeof iat === 'number' ? exp - iat : 0;
}

/** Whether access tokens end soon. */
export const tokenLifespan: Check = {
  id: 'tokenLifespan',
  async ask(subject) {
    const minutesIn = (seconds: number): number => Math.ceil(seconds / 60);
    const own = subject.credential?.kind === 'token' ? lifeOfToken(subject) : 0;
    if (own > maxTokenSeconds) return wrong((t) => t.found.longToken(minutesIn(own)));
    // The token of this run may be short because its session ends soon: only the setting tells that all are.
    const { accessTokenLifespan = 0 } = await readSettings(subject);
    return accessTokenLifespan > maxTokenSeconds
      ? wrong((t) => t.found.longToken(minutesIn(accessTokenLifespan)))
      : ok((t) => t.found.shortToken(minutesIn(accessTokenLifespan)));
  },
};
