import type { User } from '#api/keycloak/users/users.ts';

/** What can be done to many users at once. */
export type BulkKind = 'enable' | 'disable' | 'signOut' | 'addRole' | 'removeRole';

/** Of the selected users those that it is done to, and those that are left out with the reason. */
export interface BulkTargets {
  users: readonly User[];
  /** The signed-in user, if the action would take something from them. */
  self: User | undefined;
  /** Accounts of clients: not people. */
  services: readonly User[];
}

const takes: ReadonlySet<BulkKind> = new Set(['disable', 'signOut', 'removeRole']);

/** A bulk action never takes anything from the signed-in user, and leaves service accounts alone. Users who need no change are skipped. */
export function targetsOf(kind: BulkKind, selected: readonly User[], myId: string): BulkTargets {
  const services = selected.filter((user) => user.isServiceAccount);
  const people = selected.filter((user) => !user.isServiceAccount);
  const self = takes.has(kind) ? people.find(({ id }) => id === myId) : undefined;
  return { users: people.filter((user) => user !== self), self, services };
}
