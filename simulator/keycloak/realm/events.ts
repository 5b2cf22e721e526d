/** Something that a person did at the login pages or the token endpoint. */
interface RealmEvent {
  id: string;
  /** Milliseconds since 1970. */
  time: number;
  type: string;
  realmId: string;
  clientId?: string;
  userId?: string;
  sessionId?: string;
  ipAddress: string;
  error?: string;
  details?: Record<string, string>;
}

/** A change through the Admin API. */
export interface AdminEvent {
  id: string;
  /** Milliseconds since 1970. */
  time: number;
  realmId: string;
  authDetails: { realmId: string; clientId: string; userId: string; ipAddress: string };
  operationType: 'CREATE' | 'UPDATE' | 'DELETE' | 'ACTION';
  resourceType: string;
  resourcePath: string;
  representation?: string;
}

/** What happened in a realm, newest first, the last 1,000 of each kind. */
export interface EventLog {
  readonly userEvents: RealmEvent[];
  readonly adminEvents: AdminEvent[];
  add(event: Omit<RealmEvent, 'id' | 'time' | 'realmId' | 'ipAddress'>): void;
  addAdmin(event: Omit<AdminEvent, 'id' | 'time' | 'realmId'>): void;
}

const kept = 1000;

/** An empty log. It takes nothing while events are off in the realm, as Keycloak ships it. */
export function createEventLog(realmId: string, enabled: () => boolean, now: () => number): EventLog {
  const userEvents: RealmEvent[] = [];
  const adminEvents: AdminEvent[] = [];
  return {
    userEvents,
    adminEvents,
    add(event) {
      if (!enabled()) return;
      userEvents.unshift({ id: crypto.randomUUID(), time: now(), realmId, ipAddress: '127.0.0.1', ...event });
      userEvents.length = Math.min(userEvents.length, kept);
    },
    addAdmin(event) {
      if (!enabled()) return;
      adminEvents.unshift({ id: crypto.randomUUID(), time: now(), realmId, ...event });
      adminEvents.length = Math.min(adminEvents.length, kept);
    },
  };
}
