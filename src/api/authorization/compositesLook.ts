import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { callAdmin } from '#api/keycloak/adminClient.ts';
import { isGivenByPeople } from '#api/keycloak/realmRoles.ts';
import { QuestionInPlace } from '#api/toldInPlace.ts';
import { deviceStorage } from '#lib/safeStorage.ts';

/** How to look for composite roles before the roles document is read. */
export interface CompositesLook {
  /** Whether this person may list the realm roles (`view-realm`); else the document is read without looking. */
  readonly mayLook: boolean;
  /** Realm roles that are composite and known to have no place in the document. */
  readonly accepted: ReadonlySet<string>;
}

/** Reading the roles document now would drop these roles, if they are in it: they are composite. Nothing was asked of the server. */
export class CompositesFound extends QuestionInPlace {
  /** Names of the composite roles that haven't been accepted. */
  readonly roles: readonly string[];

  constructor(roles: readonly string[]) {
    super(`composite realm roles: ${roles.join(', ')}`);
    this.name = 'CompositesFound';
    this.roles = roles;
  }
}

const briefRole = z.object({ name: z.string(), composite: z._default(z.boolean(), false) });

const listRoles = (signal?: AbortSignal) =>
  callAdmin('GET /roles', z.array(briefRole), (admin) => admin.roles.find(), signal);

/**
 * The realm roles that have a place in the roles document: the server drops every other role. `undefined` where this person may not
 * ask, or Keycloak does not answer.
 */
export async function rolesWithAPlace(look: CompositesLook): Promise<ReadonlySet<string> | undefined> {
  if (!look.mayLook) return undefined;
  try {
    return new Set((await listRoles()).flatMap(({ name, composite }) => (composite ? [] : [name])));
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

/** @throws CompositesFound; ApiError when Keycloak does not answer */
export async function refuseNewComposites(look: CompositesLook, signal?: AbortSignal): Promise<void> {
  if (!look.mayLook) return;
  const roles = await listRoles(signal);
  const found = roles.filter(
    ({ name, composite }) => composite && isGivenByPeople(name) && !look.accepted.has(name),
  );
  if (found.length > 0) throw new CompositesFound(found.map(({ name }) => name));
}

/** Composite by design: the roles for the Admin API as docs/platform.md advises them and our realm ships them. */
const ourOwn: readonly string[] = ['user-admin', 'realm-editor'];

const storageKey = 'castellan-composite-roles';
const storedNames = z.array(z.string());

/**
 * The composite roles that don't belong in the roles document: those that are composite by design, and those that a user of this
 * browser has accepted. Role names are no secret, and asking about the
 * same ones at every visit would teach people to click the question away.
 */
export function acceptedComposites(): ReadonlySet<string> {
  try {
    const stored = z.parse(storedNames, JSON.parse(deviceStorage.getItem(storageKey) ?? '[]'));
    return new Set([...ourOwn, ...stored]);
  } catch {
    return new Set(ourOwn);
  }
}

/** Remembers at this browser that these roles are composite and have no place in the roles document. */
export function acceptComposites(names: readonly string[]): void {
  deviceStorage.setItem(storageKey, JSON.stringify([...new Set([...acceptedComposites(), ...names])]));
}
