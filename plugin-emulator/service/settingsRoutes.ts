import { internalError, json, jsonExpected, notFound, parsedJson } from '#plugin-emulator/answers.ts';
import type { PluginEmulatorOptions } from '#plugin-emulator/PluginEmulatorOptions.ts';
import { KeycloakRefused } from './realmClient.ts';
import type { RealmClient } from './realmClient.ts';
import { parseRoles, syncRoles } from './rolesDocument.ts';
import type { RealmRole, RolesDocument } from './rolesDocument.ts';

type Target = Pick<Request, 'method'> & { path: string };

const empty: RolesDocument = { roles: {}, 'available-labels': [] };

/** `/auth/settings/*` behind the permission check. */
export interface SettingsRoutes {
  /** GET: syncs the stored document with the realm's roles, so it writes. Answers the document of when it began. */
  readRoles(target: Target): Promise<Response>;
  /** PUT: replaces the whole document once Keycloak has answered; the last write wins. */
  writeRoles(target: Target, body: string): Promise<Response>;
  /** The permissions that the table uses (so no `api-view`). */
  permissions(): Response;
}

/** Makes a queue that runs one task after the other. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}

/** The settings of the auth service. */
export function createSettingsRoutes(
  options: Pick<PluginEmulatorOptions, 'rolesStore' | 'adminClient' | 'rules'>,
  realm: Pick<RealmClient, 'roles'>,
): SettingsRoutes {
  // Only access to the store is queued. Requests overlap, as in the auth service: each asks Keycloak first.
  const inTurn = createTurns();
  const read = async (): Promise<RolesDocument> => parseRoles(await options.rolesStore.read()) ?? empty;

  /** Syncs the document as it is now, which may differ from what the GET answers. */
  async function syncHeld(realmRoles: readonly RealmRole[]): Promise<void> {
    const held = await read();
    const synced = syncRoles(held, realmRoles);
    if (JSON.stringify(synced) !== JSON.stringify(held)) await options.rolesStore.write(synced);
  }

  return {
    async readRoles(target) {
      // Without a client secret for Keycloak the auth service has no roles.
      if (options.adminClient === undefined) return notFound(target);
      const before = await inTurn(read);
      try {
        const realmRoles = await realm.roles();
        await inTurn(async () => syncHeld(realmRoles));
        const synced = syncRoles(before, realmRoles);
        return json({ 'available-labels': synced['available-labels'], roles: synced.roles });
      } catch (error) {
        if (error instanceof KeycloakRefused)
          return internalError(target, 'Could not get roles from the auth-service');
        throw error;
      }
    },

    async writeRoles(target, body) {
      const value = parsedJson(body);
      if (value === undefined) return jsonExpected(target);
      const document = parseRoles(value);
      if (document === undefined) return internalError(target, 'Could not update roles in the auth-service');
      try {
        if (options.adminClient !== undefined) await realm.roles();
      } catch (error) {
        if (error instanceof KeycloakRefused)
          return internalError(target, 'Could not update roles in the auth-service');
        throw error;
      }
      await inTurn(async () => options.rolesStore.write(document));
      return json(null);
    },

    permissions() {
      const used = options.rules.table.flatMap((rule) => rule.anyOf);
      return json([...new Set(used)].sort());
    },
  };
}
