/** What an administrator does to a user while another does something else to the same user. */
export type Action = 'revoke' | 'newKey' | 'disable' | 'rename' | 'giveRole' | 'offboard';

/** The pairs that are raced against each other. */
export const pairs: readonly (readonly [Action, Action])[] = [
  ['revoke', 'newKey'],
  ['disable', 'newKey'],
  ['rename', 'newKey'],
  ['newKey', 'newKey'],
  ['giveRole', 'newKey'],
  ['offboard', 'newKey'],
  ['offboard', 'rename'],
];

/** What an author was told in the end: that it is done (with the key that was shown), or that it is not. */
export interface Told {
  isDone: boolean;
  key: string;
}

/** A user after everybody has finished. */
export interface Left {
  enabled: boolean;
  lastName: string;
  keys: readonly string[];
  roles: readonly string[];
}

/** The key that every user has before a race. */
export const oldKeyOf = (userId: string): string => `${'0'.repeat(30)}${userId}`;

/** The role that is given, and the name that is written, in a race. */
export const [givenRole, newName] = ['doctor-role', 'Renamed'];

const holds: Readonly<Record<Action, (left: Left, userId: string, told: Told) => boolean>> = {
  revoke: ({ keys }, userId) => !keys.includes(oldKeyOf(userId)),
  newKey: ({ keys }, _userId, { key }) => keys.includes(key),
  disable: ({ enabled }) => !enabled,
  rename: ({ lastName }) => lastName === newName,
  giveRole: ({ roles }) => roles.includes(givenRole),
  offboard: ({ enabled, keys }) => !enabled && keys.length === 0,
};

/** How a race ended for one of its two: `lost` is what must never be, told that it is done and it does not hold. */
export type Ended = 'done' | 'told' | 'lost';

/**
 * Judges what one of two was told. A key that was made beside an offboarding is gone with it, whenever that came: ending all access
 * takes keys away that were made before.
 */
export function judge(action: Action, other: Action, told: Told, left: Left, userId: string): Ended {
  if (!told.isDone) return 'told';
  if (holds[action](left, userId, told)) return 'done';
  return action === 'newKey' && other === 'offboard' ? 'told' : 'lost';
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
