import * as z from 'zod/mini';
import { judgeProfile, profileSchema } from '#api/keycloak/users/userProfile.ts';
import { ok, unknown, wrong, type Check, type Finding } from '#checks/check.ts';
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

/** Asks Keycloak's Admin API with the caller's token, where there is one with the right to read this. */
async function asAdministrator<Schema extends z.ZodMiniType>(
  subject: Subject,
  path: string,
  schema: Schema,
  judge: (found: z.output<Schema>) => Finding,
): Promise<Finding> {
  if (subject.credential?.kind !== 'token') return unknown((t) => t.found.needsToken);
  const answer = await subject.realmAdmin(path, { asCaller: true });
  if (answer.status === 401 || answer.status === 403)
    return unknown((t) => t.found.needsRealmRights(answer.status));
  const found = read(schema, answer);
  return found ? judge(found) : unknown((t) => t.found.otherAnswer(path, answer.status));
}

/** Whether users can set their own API key, and so disable another's by copying it. */
export const ownApiKey: Check = {
  id: 'ownApiKey',
  ask: (subject) =>
    asAdministrator(subject, '/users/profile', profileSchema, (profile) => {
      const keeping = judgeProfile(profile);
      return keeping === 'safe' ? ok() : wrong((t) => t.found.keyKeeping[keeping]);
    }),
};

const realmSchema = z.object({
  realm: z.string(),
  bruteForceProtected: z.optional(z.boolean()),
  eventsEnabled: z.optional(z.boolean()),
  adminEventsEnabled: z.optional(z.boolean()),
  adminEventsDetailsEnabled: z.optional(z.boolean()),
});

/** Whether Keycloak records sign-ins and administrators' changes, and slows down the guessing of passwords. */
export const realmRecords: Check = {
  id: 'realmRecords',
  ask: (subject) =>
    asAdministrator(subject, '', realmSchema, (realm) => {
      // Without `view-realm` Keycloak tells the realm's name, and nothing else.
      if (realm.eventsEnabled === undefined) return unknown((t) => t.found.needsRealmRights(200));
      if (!realm.eventsEnabled || !realm.adminEventsEnabled)
        return wrong(
          (t) => t.found.noEvents,
          (t) => t.lines.events,
        );
      if (realm.adminEventsDetailsEnabled)
        return wrong(
          (t) => t.found.eventDetails,
          (t) => t.lines.eventDetails,
        );
      return realm.bruteForceProtected
        ? ok()
        : wrong(
            (t) => t.found.noBruteForce,
            (t) => t.lines.bruteForce,
          );
    }),
};
