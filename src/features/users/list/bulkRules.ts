import type { User } from '#api/keycloak/user.ts';

/** What can be done to many users at once. */
export type BulkKind = 'enable' | 'disable' | 'signOut' | 'addRole' | 'removeRole';

/** Of the selected users those that it is done to, and those that are left out with the reason. */
export interface BulkTargets {
  users: readonly User[];
  /** The reader himself, where it would take something from him. */
  self: User | undefined;
  /** Accounts of clients: not people. */
  services: readonly User[];
}

const takes: ReadonlySet<BulkKind> = new Set(['disable', 'signOut', 'removeRole']);

/** Nobody takes something from himself by a selection, and accounts of clients are left alone; users who are so already are skipped. */
export function targetsOf(kind: BulkKind, selected: readonly User[], myId: string): BulkTargets {
  const services = selected.filter((user) => user.isServiceAccount);
  const people = selected.filter((user) => !user.isServiceAccount);
  const self = takes.has(kind) ? people.find(({ id }) => id === myId) : undefined;
  return { users: people.filter((user) => user !== self), self, services };
}
