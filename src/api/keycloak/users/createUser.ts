import { mutationOptions } from '@tanstack/react-query';
import { writeAdmin } from '#api/keycloak/adminWrite.ts';
import type { RealmRole } from '#api/keycloak/realmRoles.ts';
import { mayBeDone } from '#api/lostResponse.ts';
import { serverNow } from '#api/serverClock.ts';
import { addRoles } from './roleMappings.ts';
import { findUserByName, userKeys } from './users.ts';

/** A user to be made. */
export interface NewUser {
  userName: string;
  firstName: string;
  lastName: string;
  email: string;
  roles: readonly Pick<RealmRole, 'id' | 'name'>[];
  /** Absent for a machine, which never signs in. */
  password?: { value: string; temporary: boolean };
  attributes?: Record<string, string[]>;
}

/** The steps in their order. Keycloak ignores roles in the first, so they are a second. */
export type CreateStep = 'account' | 'roles';

/** How far an attempt came. */
export interface CreateState {
  /** Known once the account exists. */
  userId?: string;
  /** The first step got no response, so the account may exist. When that attempt began. */
  unansweredSince?: Date;
}

/** How making a user ended: with all of it, or at a step that can be tried again from the state. */
export type CreateResult =
  | { done: true; userId: string }
  | { done: false; step: CreateStep; state: CreateState; error: unknown };

async function postAccount(user: NewUser): Promise<string> {
  return writeAdmin('POST /users', {
    body: {
      username: user.userName.trim(),
      firstName: user.firstName.trim(),
      lastName: user.lastName.trim(),
      ...(user.email.trim() ? { email: user.email.trim() } : {}),
      enabled: true,
      ...(user.password ? { credentials: [{ type: 'password', ...user.password }] } : {}),
      ...(user.attributes ? { attributes: user.attributes } : {}),
    },
  });
}

/** Milliseconds by which the clocks of browser and server may differ. */
const clockSkew = 10 * 60_000;

/**
 * The account that an unanswered attempt has made after all: of the same name, names and address, and not older than the attempt.
 * Anybody else's account is not taken up: then the name is simply taken.
 */
async function accountOfAttempt(user: NewUser, since: Date): Promise<string | undefined> {
  const found = await findUserByName(user.userName.trim());
  if (!found?.created || found.created.getTime() < since.getTime() - clockSkew) return undefined;
  const same =
    found.firstName === user.firstName.trim() &&
    found.lastName === user.lastName.trim() &&
    found.email === user.email.trim().toLowerCase();
  return same ? found.id : undefined;
}

/**
 * Makes a user in one action of two steps, account (with its password) and roles. A failure says at which step, and calling it again
 * with the state continues from there. @param state of the last attempt
 */
export async function createUser(user: NewUser, state: CreateState = {}): Promise<CreateResult> {
  const begunAt = serverNow();
  let { userId } = state;
  try {
    if (userId === undefined && state.unansweredSince) {
      userId = await accountOfAttempt(user, state.unansweredSince);
    }
    userId ??= await postAccount(user);
  } catch (error) {
    const unansweredSince = state.unansweredSince ?? (mayBeDone(error) ? begunAt : undefined);
    return { done: false, step: 'account', error, state: unansweredSince ? { unansweredSince } : {} };
  }
  try {
    await addRoles(userId, user.roles);
  } catch (error) {
    return { done: false, step: 'roles', error, state: { userId } };
  }
  return { done: true, userId };
}

/** Creates a user. It resolves with a failure, too: the state is needed to continue or to undo. */
export const createUserMutation = mutationOptions({
  mutationFn: ({ user, state }: { user: NewUser; state: CreateState }) => createUser(user, state),
  onSettled: (_result, _error, _variables, _before, { client }) =>
    client.invalidateQueries({ queryKey: userKeys.lists }),
});
