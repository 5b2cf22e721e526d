import { internalError, json, jsonExpected, notFound, parsedJson } from '#simulator/authorization/answers.ts';
import type { GateOptions } from '#simulator/authorization/gateOptions.ts';
import { KeycloakRefused } from './realm.ts';
import type { RealmDoor } from './realm.ts';
import { parseRoles, syncRoles } from './rolesDocument.ts';
import type { RealmRole, RolesDocument } from './rolesDocument.ts';

type Target = Pick<Request, 'method'> & { path: string };

const empty: RolesDocument = { roles: {}, 'available-labels': [] };

/** `/auth/settings/*` behind the permission check. */
export interface SettingsRoutes {
  /** GET: synced with the realm's roles, and so a write. Answers the document that was held when it began. */
  readRoles(target: Target): Promise<Response>;
  /** PUT: replaces the whole document once Keycloak has answered; the last write wins. */
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
export function createSettingsRoutes(
  options: Pick<GateOptions, 'rolesStore' | 'adminClient' | 'rules'>,
  door: Pick<RealmDoor, 'roles'>,
): SettingsRoutes {
  // Only the store is used in turn. Requests overlap: both ask Keycloak first, as the auth service does.
  const inTurn = createTurns();
  const read = async (): Promise<RolesDocument> => parseRoles(await options.rolesStore.read()) ?? empty;

  /** Changes what is held by now, which need not be what the GET answers. */
  async function syncHeld(realmRoles: readonly RealmRole[]): Promise<void> {
    const held = await read();
    const synced = syncRoles(held, realmRoles);
    if (JSON.stringify(synced) !== JSON.stringify(held)) await options.rolesStore.write(synced);
  }

  return {
    async readRoles(target) {
      // Without a client secret for Keycloak the auth service has no roles to give.
      if (options.adminClient === undefined) return notFound(target);
      const before = await inTurn(read);
      try {
        const realmRoles = await door.roles();
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
        if (options.adminClient !== undefined) await door.roles();
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
