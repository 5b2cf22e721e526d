import { keptEventTypes } from './eventTypes.ts';

/** Something that a person did at the login pages or the token endpoint. */
export interface RealmEvent {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly type: string;
  readonly realmId: string;
  readonly clientId?: string | undefined;
  readonly userId?: string | undefined;
  readonly sessionId?: string | undefined;
  readonly ipAddress: string;
  readonly error?: string | undefined;
  readonly details?: Readonly<Record<string, string>> | undefined;
}

/** A change through the Admin API. */
export interface AdminEvent {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly realmId: string;
  readonly authDetails: {
    readonly realmId: string;
    readonly clientId: string;
    readonly userId: string;
    readonly ipAddress: string;
  };
  readonly operationType: 'CREATE' | 'UPDATE' | 'DELETE' | 'ACTION';
  readonly resourceType: string;
  /** Undefined for the realm itself. */
  readonly resourcePath?: string | undefined;
  readonly representation?: string | undefined;
}

/** What a realm keeps of events. */
export interface EventSettings {
  eventsEnabled: boolean;
  /** Seconds until an event is deleted; 0 for never. Changes by administrators expire alike. */
  eventsExpiration: number;
  /** Empty for those that Keycloak keeps by itself. */
  enabledEventTypes: readonly string[];
  adminEventsEnabled: boolean;
  /** Whether what was sent is kept with a change. */
  adminEventsDetailsEnabled: boolean;
}

/** What happened before a realm was started, oldest first. */
export interface EventHistory {
  readonly userEvents: readonly RealmEvent[];
  readonly adminEvents: readonly AdminEvent[];
}

/** What happened in a realm. */
export interface EventLog {
  /** Newest first, without what has expired. */
  userEvents(): Iterable<RealmEvent>;
  /** The same of administrators' changes. */
  adminEvents(): Iterable<AdminEvent>;
  clearUserEvents(): void;
  clearAdminEvents(): void;
  add(event: Omit<RealmEvent, 'id' | 'time' | 'realmId' | 'ipAddress'>): void;
  addAdmin(event: Omit<AdminEvent, 'id' | 'time' | 'realmId'>): void;
}

/** How many of each kind are kept besides the history; older ones are dropped, a tenth at a time. */
const maxEvents = 100_000;

function keep<Event>(events: Event[], event: Event): void {
  events.push(event);
  if (events.length > maxEvents) events.splice(0, maxEvents / 10);
}

/** What a log is made of. */
interface EventLogParts {
  readonly realmId: string;
  readonly settings: EventSettings;
  readonly now: () => number;
  /** Asked for when the events are first read. */
  readonly history?: (() => EventHistory) | undefined;
}

/** A log that holds its history only. It takes nothing while events are off in the realm, as Keycloak ships it. */
export function createEventLog({ realmId, settings, now, history }: EventLogParts): EventLog {
  const userEvents: RealmEvent[] = [];
  const adminEvents: AdminEvent[] = [];
  let isUserCleared = false;
  let isAdminCleared = false;
  let made: EventHistory | undefined;
  const before = (): EventHistory => (made ??= history?.() ?? { userEvents: [], adminEvents: [] });

  function* newestFirst<Event extends { readonly time: number }>(
    ...logs: readonly (readonly Event[])[]
  ): Generator<Event> {
    const { eventsExpiration } = settings;
    const oldest = eventsExpiration > 0 ? now() - eventsExpiration * 1000 : Number.NEGATIVE_INFINITY;
    for (const log of logs) {
      for (let index = log.length - 1; index >= 0; index -= 1) {
        const event = log[index];
        if (event !== undefined && event.time >= oldest) yield event;
      }
    }
  }

  return {
    userEvents: () => newestFirst(userEvents, isUserCleared ? [] : before().userEvents),
    adminEvents: () => newestFirst(adminEvents, isAdminCleared ? [] : before().adminEvents),
    clearUserEvents() {
      isUserCleared = true;
      userEvents.length = 0;
    },
    clearAdminEvents() {
      isAdminCleared = true;
      adminEvents.length = 0;
    },
    add(event) {
      const types = settings.enabledEventTypes.length > 0 ? settings.enabledEventTypes : keptEventTypes;
      if (!settings.eventsEnabled || !types.includes(event.type)) return;
      keep(userEvents, { id: crypto.randomUUID(), time: now(), realmId, ipAddress: '127.0.0.1', ...event });
    },
    addAdmin(event) {
      if (!settings.adminEventsEnabled) return;
      keep(adminEvents, { id: crypto.randomUUID(), time: now(), realmId, ...event });
    },
  };
}
