import type { User } from './types.ts';

/** The accounts of a realm, kept in order of user name as Keycloak lists them. */
export interface Users {
  /** All but service accounts, in order of user name. */
  people(): readonly User[];
  /** All accounts, in order of user name. */
  all(): readonly User[];
  withId(id: string): User | undefined;
  /** By user name, whatever its case. */
  named(username: string): User | undefined;
  withEmail(email: string): User | undefined;
  add(user: User): void;
  remove(user: User): void;
}

/** A store of accounts that answers by id and name at once and lists 10,000 without sorting them again. */
export function createUsers(seed: readonly User[]): Users {
  const inOrder = seed.toSorted((a, b) => compare(a.username, b.username));
  const byId = new Map(seed.map((user) => [user.id, user]));
  const byName = new Map(seed.map((user) => [user.username, user]));
  let people: User[] | undefined;

  return {
    all: () => inOrder,
    people: () => (people ??= inOrder.filter((user) => user.serviceAccountOf === undefined)),
    withId: (id) => byId.get(id),
    named: (username) => byName.get(username.toLowerCase()),
    withEmail(email) {
      const wanted = email.toLowerCase();
      return inOrder.find((user) => user.email === wanted);
    },
    add(user) {
      inOrder.splice(place(inOrder, user.username), 0, user);
      byId.set(user.id, user);
      byName.set(user.username, user);
      people = undefined;
    },
    remove(user) {
      const at = inOrder.indexOf(user);
      if (at >= 0) inOrder.splice(at, 1);
      byId.delete(user.id);
      byName.delete(user.username);
      people = undefined;
    },
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The index at which a user of this name belongs. */
function place(inOrder: readonly User[], username: string): number {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(inOrder[middle]?.username ?? '', username) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
