import { internalError, json, jsonExpected, notFound, parsedJson } from '#simulator/authorization/answers.ts';
import type { GateOptions } from '#simulator/authorization/gateOptions.ts';
import { KeycloakRefused } from './realm.ts';
import type { RealmDoor } from './realm.ts';
import { parseRoles, syncRoles } from './rolesDocument.ts';
import type { RolesDocument } from './rolesDocument.ts';

type Target = Pick<Request, 'method'> & { path: string };

const empty: RolesDocument = { roles: {}, 'available-labels': [] };

/** `/auth/settings/*` behind the permission check. */
export interface SettingsRoutes {
  /** GET: synced with the realm's roles, and so a write. */
  readRoles(target: Target): Promise<Response>;
  /** PUT: replaces the whole document; the last write wins. */
  writeRoles(target: Target, body: string): Promise<Response>;
  /** The permissions that the table uses (so no `api-view`). */
  permissions(): Response;
}

/** Runs one piece of work after the other. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}

/** The settings of the auth service. */
export function createSettingsRoutes(options: GateOptions, door: RealmDoor): SettingsRoutes {
  // A GET asks Keycloak between its read and its write: a PUT meanwhile would be lost.
  const inTurn = createTurns();

  async function syncedRoles(target: Target): Promise<Response> {
    const document = parseRoles(await options.rolesStore.read()) ?? empty;
    try {
      const synced = syncRoles(document, await door.roles());
      if (JSON.stringify(synced) !== JSON.stringify(document)) await options.rolesStore.write(synced);
      return json({ 'available-labels': synced['available-labels'], roles: synced.roles });
    } catch (error) {
      if (error instanceof KeycloakRefused)
        return internalError(target, 'Could not get roles from the auth-service');
      throw error;
    }
  }

  return {
    async readRoles(target) {
      // Without a client secret for Keycloak the auth service has no roles to give.
      if (options.adminClient === undefined) return notFound(target);
      return inTurn(async () => syncedRoles(target));
    },

    async writeRoles(target, body) {
      const value = parsedJson(body);
      if (value === undefined) return jsonExpected(target);
      const document = parseRoles(value);
      if (document === undefined) return internalError(target, 'Could not update roles in the auth-service');
      await inTurn(async () => options.rolesStore.write(document));
      return json(null);
    },

    permissions() {
      const used = options.rules.table.flatMap((rule) => rule.anyOf);
      return json([...new Set(used)].sort());
    },
  };
}
