import { createLocalJWKSet, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import type { PluginEmulatorOptions } from '#plugin-emulator/PluginEmulatorOptions.ts';
import { TimedCache } from '#plugin-emulator/TimedCache.ts';
import type { RealmRole } from './rolesDocument.ts';

/** A user whom Keycloak has identified. */
export interface RealmUser {
  id: string;
  /** The name in the profile: the full name for a token, the user name for an API key. */
  name: string;
  roles: readonly string[];
}

const keysSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });
const claimsSchema = z.object({
  sub: z.string().default(''),
  name: z.string().optional(),
  preferred_username: z.string().default(''),
  realm_access: z.object({ roles: z.array(z.string()) }).default({ roles: [] }),
});
const tokenSchema = z.object({ access_token: z.string(), expires_in: z.number() });
const usersSchema = z.array(
  z.object({
    id: z.string(),
    username: z.string(),
    enabled: z.boolean().default(false),
    attributes: z.record(z.string(), z.array(z.string())).optional(),
  }),
);
const rolesSchema = z.array(z.object({ name: z.string(), composite: z.boolean().default(false) }));

/** Keycloak refused: it is down, or the emulator's client lacks view-users or view-realm. */
export class KeycloakRefused extends Error {
  override name = 'KeycloakRefused';
}

/** What the emulator needs from Keycloak. */
export interface RealmClient {
  /** The user of an access token; undefined if it doesn't verify (expired, another audience or realm, garbage). */
  userOfToken(token: string): Promise<RealmUser | undefined>;
  /** The user of an API key; undefined for an unknown or duplicate key and for a disabled user. @throws KeycloakRefused */
  userOfApiKey(key: string): Promise<RealmUser | undefined>;
  /** The user name of an ID; undefined for a user who is gone, and while Keycloak refuses. Cached. */
  userName(id: string): Promise<string | undefined>;
  /** The realm's roles. @throws KeycloakRefused */
  roles(): Promise<RealmRole[]>;
}

/** Makes a client for the realm's keys and its Admin API. */
export function createRealmClient(options: PluginEmulatorOptions): RealmClient {
  const { keycloak, realm, adminClient, clock } = options;
  const openId = `${realm.url}/realms/${encodeURIComponent(realm.name)}/protocol/openid-connect`;
  const admin = `${realm.url}/admin/realms/${encodeURIComponent(realm.name)}`;
  let keySet:
    | ((
        ...args: Parameters<ReturnType<typeof createLocalJWKSet>>
      ) => ReturnType<ReturnType<typeof createLocalJWKSet>>)
    | undefined;
  let keysReadAt = 0;
  let adminToken: { value: string; until: number } | undefined;
  const userNames = new TimedCache<string | undefined>(options.cacheSeconds, clock);

  async function read<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
    const answer = await keycloak(request);
    const body: unknown = answer.ok ? await answer.json().catch(() => undefined) : undefined;
    const parsed = schema.safeParse(body);
    if (!parsed.success)
      throw new KeycloakRefused(`${new URL(request.url).pathname}: ${String(answer.status)}`);
    return parsed.data;
  }

  async function readKeys(): Promise<void> {
    const keys: JSONWebKeySet = await read(new Request(`${openId}/certs`), keysSchema);
    keySet = createLocalJWKSet(keys);
    keysReadAt = clock();
  }

  async function verified(token: string): Promise<unknown> {
    if (keySet === undefined) await readKeys();
    if (keySet === undefined) return undefined;
    const { payload } = await jwtVerify(token, keySet, {
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      audience: 'account',
      currentDate: new Date(clock()),
      ...(realm.issuer === undefined ? {} : { issuer: realm.issuer }),
    });
    return payload;
  }

  const adminClientToken = async (): Promise<string> => {
    if (adminToken !== undefined && clock() < adminToken.until) return adminToken.value;
    if (adminClient === undefined) throw new KeycloakRefused('no admin client');
    const form = {
      grant_type: 'client_credentials',
      client_id: adminClient.id,
      client_secret: adminClient.secret,
    };
    const request = new Request(`${openId}/token`, { method: 'POST', body: new URLSearchParams(form) });
    const token = await read(request, tokenSchema);
    adminToken = { value: token.access_token, until: clock() + Math.max(0, token.expires_in - 10) * 1000 };
    return adminToken.value;
  };

  const fromAdmin = async <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
  ): Promise<z.output<Schema>> => {
    const ask = async (): Promise<z.output<Schema>> =>
      read(
        new Request(admin + path, { headers: { Authorization: `Bearer ${await adminClientToken()}` } }),
        schema,
      );
    const hadToken = adminToken !== undefined;
    try {
      return await ask();
    } catch (error) {
      // After a restart Keycloak rejects tokens that haven't expired.
      if (!(error instanceof KeycloakRefused) || !hadToken) throw error;
      adminToken = undefined;
      return ask();
    }
  };

  return {
    async userOfToken(token) {
      let payload: unknown;
      try {
        payload = await verified(token).catch(async (error: unknown) => {
          const unknownKey =
            error instanceof Error && 'code' in error && error.code === 'ERR_JWKS_NO_MATCHING_KEY';
          if (!unknownKey || clock() - keysReadAt < 5000) throw error;
          await readKeys();
          return verified(token);
        });
      } catch {
        return undefined;
      }
      const claims = claimsSchema.safeParse(payload).data;
      if (claims === undefined) return undefined;
      return {
        id: claims.sub,
        name: claims.name ?? claims.preferred_username,
        roles: claims.realm_access.roles,
      };
    },

    async userOfApiKey(key) {
      const value = key.trimEnd();
      if (value === '' || /\s/.test(value) || value.length > 2048) return undefined;
      const users = await fromAdmin(
        `/users?briefRepresentation=false&q=${encodeURIComponent(`api-key:${value}`)}`,
        usersSchema,
      );
      const [user] = users;
      if (user === undefined || users.length > 1 || !user.enabled) return undefined;
      const keys = user.attributes?.['api-key'];
      if (!keys?.some((own) => own.trimEnd().toLowerCase() === value.toLowerCase())) return undefined;
      const held = await fromAdmin(`/users/${encodeURIComponent(user.id)}/role-mappings/realm`, rolesSchema);
      return { id: user.id, name: user.username, roles: held.map((role) => role.name) };
    },

    userName: async (id) =>
      userNames.get(id, async () => {
        if (id === '') return undefined;
        const path = `/users/${encodeURIComponent(id)}`;
        return fromAdmin(path, z.object({ username: z.string() })).then(
          ({ username }) => username,
          () => undefined,
        );
      }),

    roles: async () => fromAdmin('/roles', rolesSchema),
  };
}
