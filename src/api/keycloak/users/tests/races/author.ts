import { getRealmRoles } from '#api/keycloak/realmRoles.ts';
import { keysOf } from '#api/keycloak/users/apiKeys.ts';
import { addKey, revokeKeys } from '#api/keycloak/users/keyWrites.ts';
import { isOffboarded, notBegun, offboardUser } from '#api/keycloak/users/offboard.ts';
import { changeRoles, getRolesOfUser } from '#api/keycloak/users/roleMappings.ts';
import { fieldsOf } from '#api/keycloak/users/userFields.ts';
import { getUser } from '#api/keycloak/users/users.ts';
import { editUser, setEnabled } from '#api/keycloak/users/userWrites.ts';
import { givenRole, newName, type Action, type Told } from './racing.ts';

/** Keycloak's side alone: share links are Orthanc's. */
const noLinks = {
  revoke: () => Promise.resolve('notPossible' as const),
  areThere: () => Promise.resolve(false),
};

export { connect } from '#api/http.ts';

const told = (isDone: boolean, key = ''): Told => ({ isDone, key });

const acts: Readonly<Record<Action, (userId: string) => Promise<Told>>> = {
  async revoke(userId) {
    const [key] = keysOf(await getUser(userId));
    return told((await revokeKeys(userId, key?.value ?? '')).result === 'done');
  },
  async newKey(userId) {
    const made = await addKey({ userId, name: 'new', createdBy: 'author' });
    return made.result === 'kept' ? told(true, made.value) : told(false);
  },
  disable: async (userId) => told((await setEnabled(userId, false)).result === 'done'),
  async rename(userId) {
    const base = await getUser(userId);
    return told((await editUser(base, { ...fieldsOf(base), lastName: newName })).saved === true);
  },
  async giveRole(userId) {
    const role = (await getRealmRoles()).filter(({ name }) => name === givenRole);
    const held = await getRolesOfUser(userId);
    return told((await changeRoles(userId, held, { add: role, remove: [] })).saved);
  },
  async offboard(userId) {
    return told(isOffboarded(await offboardUser(userId, notBegun, noLinks, () => {})));
  },
};

/** Does what the console does for one administrator, with its own modules, and returns what they are told in the end. */
export async function act(action: Action, userId: string): Promise<Told> {
  try {
    return await acts[action](userId);
  } catch {
    return told(false);
  }
}
