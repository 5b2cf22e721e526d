import type { Realm } from './realm.ts';
import type { LoginFailures, Session, User } from './types.ts';

/** Whether a user's session still lives: known, used lately, not older than the realm allows. */
export function liveSession(realm: Realm, id: string | undefined): Session | undefined {
  const session = id === undefined ? undefined : realm.sessions.get(id);
  if (session === undefined) return undefined;
  const { sessionIdleSeconds, sessionMaxSeconds } = realm.settings;
  const now = realm.now();
  if (
    now - session.lastAccess > sessionIdleSeconds * 1000 ||
    now - session.start > sessionMaxSeconds * 1000
  ) {
    realm.sessions.delete(session.id);
    return undefined;
  }
  return session;
}

/** A new session of a user who has just signed in. */
export function startSession(realm: Realm, user: User): Session {
  const now = Math.floor(realm.now() / 1000) * 1000;
  const session: Session = {
    id: crypto.randomUUID().replaceAll('-', '').slice(0, 24),
    cookie: crypto.randomUUID(),
    userId: user.id,
    ipAddress: '127.0.0.1',
    start: now,
    lastAccess: realm.now(),
    authTime: now,
    clients: new Set(),
  };
  realm.sessions.set(session.id, session);
  return session;
}

/** The live sessions of a user, oldest first. */
export function sessionsOf(realm: Realm, user: User): Session[] {
  return [...realm.sessions.values()].filter(
    (session) => session.userId === user.id && liveSession(realm, session.id) !== undefined,
  );
}

/** Ends every session of a user but one. */
export function endSessionsOf(realm: Realm, user: User, except?: string): void {
  for (const session of realm.sessions.values()) {
    if (session.userId === user.id && session.id !== except) realm.sessions.delete(session.id);
  }
}

const none: LoginFailures = { count: 0, last: 0, lockouts: 0, lockedUntil: 0 };

/** The failed sign-ins of a user since the last one that worked. */
export function loginFailuresOf(realm: Realm, userId: string): LoginFailures {
  return realm.loginFailures.get(userId) ?? none;
}

/** Whether a user is shut out for a while after too many wrong passwords. */
export function lockedOut(realm: Realm, userId: string): boolean {
  return loginFailuresOf(realm, userId).lockedUntil > realm.now();
}

/** Counts a wrong password; each `failureFactor`-th shuts the user out for a while. */
export function countLoginFailure(realm: Realm, userId: string): void {
  const before = loginFailuresOf(realm, userId);
  const count = before.count + 1;
  const { bruteForceProtected, failureFactor, lockoutSeconds } = realm.settings;
  const locks = bruteForceProtected && count % failureFactor === 0;
  realm.loginFailures.set(userId, {
    count,
    last: realm.now(),
    lockouts: before.lockouts + (locks ? 1 : 0),
    lockedUntil: locks ? realm.now() + lockoutSeconds * 1000 : before.lockedUntil,
  });
  if (!locks) return;
  const until = new Date(realm.now() + lockoutSeconds * 1000).toISOString().slice(0, 19);
  realm.events.add({
    type: 'USER_DISABLED_BY_TEMPORARY_LOCKOUT',
    userId,
    details: { reason: 'brute_force_attack detected', not_before: until, num_failures: String(count) },
  });
}
