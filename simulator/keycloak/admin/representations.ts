import type { Realm } from '../realm/realm.ts';
import type { Role, Session, User } from '../realm/types.ts';
import { maySee } from '../profile/userProfile.ts';

/** A user as a list returns them with `briefRepresentation=true`. */
export function briefUser(user: User): Record<string, unknown> {
  return {
    id: user.id,
    username: user.username,
    firstName: user.firstName,
    lastName: user.lastName,
    email: user.email,
    emailVerified: user.emailVerified,
    enabled: user.enabled,
    createdTimestamp: user.created,
  };
}

/** A user with all that an administrator may see; attributes only where the profile shows them. */
export function fullUser(realm: Realm, user: User): Record<string, unknown> {
  const attributes = Object.entries(user.attributes).filter(([name]) => maySee(realm.profile, name, 'admin'));
  const { enabled, createdTimestamp, ...who } = briefUser(user);
  return {
    ...who,
    ...(attributes.length > 0 ? { attributes: Object.fromEntries(attributes) } : {}),
    enabled,
    createdTimestamp,
    totp: false,
    disableableCredentialTypes: [],
    requiredActions: user.requiredActions,
    notBefore: user.notBefore,
  };
}

/** Whether a role brings others. */
const isComposite = (role: Role): boolean => role.realmRoles.size > 0 || role.managementRoles.size > 0;

/** A realm role as lists show it. */
export function briefRole(realm: Realm, role: Role): Record<string, unknown> {
  return {
    id: role.id,
    name: role.name,
    description: role.description,
    composite: isComposite(role),
    clientRole: false,
    containerId: realm.id,
  };
}

/** A realm role with its attributes. */
export function fullRole(realm: Realm, role: Role): Record<string, unknown> {
  return { ...briefRole(realm, role), attributes: role.attributes };
}

/** A session as the Admin API lists it; times are whole seconds, given in milliseconds. */
export function sessionRepresentation(realm: Realm, session: Session): Record<string, unknown> {
  const clients = realm.clients.filter((client) => session.clients.has(client.clientId));
  return {
    id: session.id,
    username: realm.users.withId(session.userId)?.username,
    userId: session.userId,
    ipAddress: session.ipAddress,
    start: session.start,
    lastAccess: Math.floor(session.lastAccess / 1000) * 1000,
    rememberMe: false,
    clients: Object.fromEntries(clients.map((client) => [client.id, client.clientId])),
    transientUser: false,
  };
}
