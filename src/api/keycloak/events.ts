import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { connectionParts, request } from '#api/http.ts';
import { adminEvents, signInEvents, type AdminEvent, type SignInEvent } from './eventEntries.ts';

/** Which page, and of what span. */
interface EventsPage {
  /** How many of the newest are left out. */
  first: number;
  /** At most so many. */
  max: number;
  /** From this moment on. */
  dateFrom?: Date;
  /** Up to this moment, which counts as well. */
  dateTo?: Date;
}

/** Which sign-in events are asked for; all conditions must hold. */
export interface SignInEventsRequest extends EventsPage {
  /** One of these; all types where left out. */
  types?: readonly string[];
  /** Keycloak's ID of the user. */
  user?: string;
  ipAddress?: string;
}

/** Which admin events are asked for; all conditions must hold. */
export interface AdminEventsRequest extends EventsPage {
  /** One of these: `CREATE`, `UPDATE`, `DELETE`, `ACTION`. */
  operationTypes?: readonly string[];
  /** One of these: `USER` … */
  resourceTypes?: readonly string[];
  /** What was changed; `*` stands for any text. */
  resourcePath?: string;
  /** Keycloak's ID of who changed it. */
  user?: string;
}

type Values = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The library takes neither several types nor a moment of a day, so these requests are made here. */
function pathOf(path: string, page: EventsPage, values: Values): string {
  const query = new URLSearchParams({ first: String(page.first), max: String(page.max) });
  if (page.dateFrom) query.set('dateFrom', String(page.dateFrom.getTime()));
  if (page.dateTo) query.set('dateTo', String(page.dateTo.getTime()));
  for (const [name, value] of Object.entries(values)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) query.append(name, one);
  }
  return `${eventsPath(path)}?${query.toString()}`;
}

const eventsPath = (path: string): string =>
  `/admin/realms/${encodeURIComponent(connectionParts().realm ?? '')}/${path}`;

/**
 * Reads sign-ins, failed ones, sign-outs and the like, newest first. Needs Keycloak's `view-events`. A realm that keeps none answers an
 * empty list: `eventsConfigQuery` tells.
 * @throws ApiError `forbidden` without `view-events`
 */
export function readSignInEvents(
  { types, user, ipAddress, ...page }: SignInEventsRequest,
  signal?: AbortSignal,
): Promise<readonly SignInEvent[]> {
  const path = pathOf('events', page, { type: types, user, ipAddress });
  return request('keycloak', path, signInEvents, { signal });
}

/** Reads what administrators changed in Keycloak, newest first. Needs `view-events`. @throws ApiError `forbidden` without it */
export function readAdminEvents(
  { operationTypes, resourceTypes, resourcePath, user, ...page }: AdminEventsRequest,
  signal?: AbortSignal,
): Promise<readonly AdminEvent[]> {
  const values = { operationTypes, resourceTypes, resourcePath, authUser: user };
  return request('keycloak', pathOf('admin-events', page, values), adminEvents, { signal });
}

const configSchema = z.pipe(
  z.object({
    eventsEnabled: z.boolean(),
    eventsExpiration: z.optional(z.number()),
    enabledEventTypes: z._default(z.array(z.string()), []),
    adminEventsEnabled: z._default(z.boolean(), false),
    adminEventsDetailsEnabled: z._default(z.boolean(), false),
  }),
  z.transform((answer) => ({
    /** Whether sign-ins and the like are kept. */
    keepsSignIns: answer.eventsEnabled,
    /** Which types are kept. */
    keptTypes: answer.enabledEventTypes,
    /** After how many seconds sign-in events are deleted; undefined for never. */
    expiresAfterSeconds: answer.eventsExpiration || undefined,
    /** Whether changes by administrators are kept. */
    keepsAdminEvents: answer.adminEventsEnabled,
    /** Whether what they sent is kept, too. */
    keepsAdminDetails: answer.adminEventsDetailsEnabled,
  })),
);

/** What the realm keeps of events. Needs `view-events`, as the events do. */
export const eventsConfigQuery = queryOptions({
  queryKey: ['keycloak', 'eventsConfig'],
  queryFn: ({ signal }) => request('keycloak', eventsPath('events/config'), configSchema, { signal }),
  staleTime: 60_000,
});
