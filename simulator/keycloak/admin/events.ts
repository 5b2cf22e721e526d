import { z } from 'zod';
import { json, noContent } from '../http.ts';
import { eventTypes, keptEventTypes, operationTypes, resourceTypes } from '../realm/eventTypes.ts';
import { bodyOf, pageNumbersOf, refuse, type AdminCall } from './call.ts';

const dayMs = 86_400_000;

/** A bound of time: a day, or milliseconds since 1970. */
function boundOf(query: URLSearchParams, name: 'dateFrom' | 'dateTo'): number | undefined {
  const text = query.get(name) ?? '';
  if (text === '') return undefined;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const time = isDay ? Date.parse(`${text}T00:00:00Z`) : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(time))
    refuse(400, `Invalid value for '${name}', expected format is yyyy-MM-dd or an Epoch timestamp`);
  // The last day counts whole.
  return isDay && name === 'dateTo' ? time + dayMs - 1 : time;
}

/** Both bounds count. */
function inTime(query: URLSearchParams): (event: { readonly time: number }) => boolean {
  const from = boundOf(query, 'dateFrom') ?? Number.NEGATIVE_INFINITY;
  const to = boundOf(query, 'dateTo') ?? Number.POSITIVE_INFINITY;
  return ({ time }) => time >= from && time <= to;
}

/** Whether a value is among those asked for; Keycloak fails by one that it doesn't know. */
function isOneOf(
  query: URLSearchParams,
  name: string,
  known: ReadonlySet<string>,
): (value: string) => boolean {
  const asked = query.getAll(name).filter((value) => value !== '');
  if (asked.some((value) => !known.has(value)))
    refuse(500, 'unknown_error', 'For more on this error consult the server log.');
  return (value) => asked.length === 0 || asked.includes(value);
}

/** Whether a value is the one asked for. */
function is(query: URLSearchParams, name: string): (value: string | undefined) => boolean {
  const asked = query.get(name) ?? '';
  return (value) => asked === '' || value === asked;
}

/** Whether a text fits what is asked for, in which `*` stands for any text. */
function fits(query: URLSearchParams, name: string): (text: string | undefined) => boolean {
  const asked = query.get(name) ?? '';
  const [first = '', ...others] = asked
    .split('*')
    .map((part) => part.replaceAll(/[\\^$.+?()[\]{}|/]/g, String.raw`\$&`));
  const pattern = new RegExp(`^${[first, ...others].join('.*')}$`, 's');
  return (text) => asked === '' || (text !== undefined && pattern.test(text));
}

/** A page of events, newest first unless asked for otherwise. */
function pageOfEvents<Event>(
  query: URLSearchParams,
  newestFirst: Iterable<Event>,
  isWanted: (event: Event) => boolean,
): Response {
  const direction = query.get('direction') ?? 'desc';
  if (direction !== 'asc' && direction !== 'desc')
    refuse(400, 'Invalid value for sortDirection, expected value is asc or desc');
  const { first, end } = pageNumbersOf(query, 100);
  const found: Event[] = [];
  for (const event of newestFirst) {
    // The oldest are known at the end only.
    if (direction === 'desc' && found.length >= end) break;
    if (isWanted(event)) found.push(event);
  }
  return json((direction === 'asc' ? found.toReversed() : found).slice(first, end));
}

/** `GET /events`. */
export function listEvents({ realm, query }: AdminCall): Response {
  const isTimely = inTime(query);
  const isType = isOneOf(query, 'type', eventTypes);
  const [isUser, isClient, isAddress] = [is(query, 'user'), is(query, 'client'), is(query, 'ipAddress')];
  return pageOfEvents(
    query,
    realm.events.userEvents(),
    (event) =>
      isTimely(event) &&
      isType(event.type) &&
      isUser(event.userId) &&
      isClient(event.clientId) &&
      isAddress(event.ipAddress),
  );
}

/** `GET /admin-events`. */
export function listAdminEvents({ realm, query }: AdminCall): Response {
  const isTimely = inTime(query);
  const isOperation = isOneOf(query, 'operationTypes', operationTypes);
  const isResource = isOneOf(query, 'resourceTypes', resourceTypes);
  const isPath = fits(query, 'resourcePath');
  const isAuthor = {
    realmId: is(query, 'authRealm'),
    clientId: is(query, 'authClient'),
    userId: is(query, 'authUser'),
    ipAddress: is(query, 'authIpAddress'),
  };
  return pageOfEvents(
    query,
    realm.events.adminEvents(),
    (event) =>
      isTimely(event) &&
      isOperation(event.operationType) &&
      isResource(event.resourceType) &&
      isPath(event.resourcePath) &&
      isAuthor.realmId(event.authDetails.realmId) &&
      isAuthor.clientId(event.authDetails.clientId) &&
      isAuthor.userId(event.authDetails.userId) &&
      isAuthor.ipAddress(event.authDetails.ipAddress),
  );
}

/** `GET /events/config`. */
export function eventsConfig({ realm }: AdminCall): Response {
  const { events } = realm.settings;
  return json({
    eventsEnabled: events.eventsEnabled,
    ...(events.eventsExpiration > 0 ? { eventsExpiration: events.eventsExpiration } : {}),
    eventsListeners: ['jboss-logging'],
    enabledEventTypes: events.enabledEventTypes.length > 0 ? events.enabledEventTypes : keptEventTypes,
    adminEventsEnabled: events.adminEventsEnabled,
    adminEventsDetailsEnabled: events.adminEventsDetailsEnabled,
  });
}

const config = z.strictObject({
  eventsEnabled: z.boolean().optional(),
  eventsExpiration: z.int().min(0).optional(),
  eventsListeners: z.array(z.string()).optional(),
  enabledEventTypes: z.array(z.string()).optional(),
  adminEventsEnabled: z.boolean().optional(),
  adminEventsDetailsEnabled: z.boolean().optional(),
});

/** `PUT /events/config`: what isn't named stays. The listeners are the simulation's own. */
export async function updateEventsConfig(call: AdminCall): Promise<Response> {
  const { eventsListeners: _listeners, ...sent } = await bodyOf(
    call,
    config,
    'RealmEventsConfigRepresentation',
  );
  const { events } = call.realm.settings;
  const { enabledEventTypes, ...others } = sent;
  const types = enabledEventTypes?.filter((type) => eventTypes.has(type));
  Object.assign(events, others, types === undefined ? {} : { enabledEventTypes: types });
  return noContent();
}

/** `DELETE /events`. */
export function clearEvents({ realm }: AdminCall): Response {
  realm.events.clearUserEvents();
  return noContent();
}

/** `DELETE /admin-events`. */
export function clearAdminEvents({ realm }: AdminCall): Response {
  realm.events.clearAdminEvents();
  return noContent();
}
