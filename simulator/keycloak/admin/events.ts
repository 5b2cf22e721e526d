import { z } from 'zod';
import { json, noContent } from '../http.ts';
import { bodyOf, pageOf, type AdminCall } from './call.ts';

/** The bounds `dateFrom` and `dateTo`, days or milliseconds since 1970. */
function inTime(query: URLSearchParams): (event: { time: number }) => boolean {
  const at = (name: string, otherwise: number): number => {
    const value = query.get(name);
    if (value === null) return otherwise;
    return /^\d{5,}$/.test(value) ? Number(value) : Date.parse(`${value}T00:00:00Z`);
  };
  const from = at('dateFrom', Number.NEGATIVE_INFINITY);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(query.get('dateTo') ?? '') ? 86_400_000 : 1;
  const to = at('dateTo', Number.POSITIVE_INFINITY) + day;
  return ({ time }) => time >= from && time < to;
}

/** `GET /events`, newest first. */
export function listEvents({ realm, query }: AdminCall): Response {
  const types = query.getAll('type');
  const user = query.get('user');
  const client = query.get('client');
  const found = realm.events.userEvents
    .filter(inTime(query))
    .filter(
      (event) =>
        (types.length === 0 || types.includes(event.type)) &&
        (user === null || event.userId === user) &&
        (client === null || event.clientId === client),
    );
  return json(pageOf(query, found, 100));
}

/** `GET /admin-events`, newest first; `*` at the end of `resourcePath` stands for any rest. */
export function listAdminEvents({ realm, query }: AdminCall): Response {
  const operations = query.getAll('operationTypes');
  const resources = query.getAll('resourceTypes');
  const author = query.get('authUser');
  const path = query.get('resourcePath');
  const onPath = (resourcePath: string): boolean =>
    path === null ||
    (path.endsWith('*') ? resourcePath.startsWith(path.slice(0, -1)) : resourcePath === path);
  const found = realm.events.adminEvents
    .filter(inTime(query))
    .filter(
      (event) =>
        (operations.length === 0 || operations.includes(event.operationType)) &&
        (resources.length === 0 || resources.includes(event.resourceType)) &&
        (author === null || event.authDetails.userId === author) &&
        onPath(event.resourcePath),
    );
  return json(pageOf(query, found, 100));
}

/** `GET /events/config`. */
export function eventsConfig({ realm }: AdminCall): Response {
  const { eventsEnabled } = realm.settings;
  return json({
    eventsEnabled,
    eventsListeners: ['jboss-logging'],
    enabledEventTypes: [
      'LOGIN',
      'LOGIN_ERROR',
      'LOGOUT',
      'CODE_TO_TOKEN',
      'UPDATE_PASSWORD',
      'UPDATE_PROFILE',
    ],
    adminEventsEnabled: eventsEnabled,
    adminEventsDetailsEnabled: false,
  });
}

const config = z.looseObject({ eventsEnabled: z.boolean().optional() });

/** `PUT /events/config`. */
export async function updateEventsConfig(call: AdminCall): Promise<Response> {
  const { eventsEnabled } = await bodyOf(call, config, 'RealmEventsConfigRepresentation');
  call.realm.settings.eventsEnabled = eventsEnabled ?? call.realm.settings.eventsEnabled;
  return noContent();
}

/** `DELETE /events`. */
export function clearEvents({ realm }: AdminCall): Response {
  realm.events.userEvents.length = 0;
  return noContent();
}

/** `DELETE /admin-events`. */
export function clearAdminEvents({ realm }: AdminCall): Response {
  realm.events.adminEvents.length = 0;
  return noContent();
}
