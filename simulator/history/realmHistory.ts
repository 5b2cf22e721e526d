import { mix, unit } from '#simulator/dataset/random.ts';
import { people, type Person } from '#simulator/people.ts';
import type { AdminEvent, EventHistory, RealmEvent } from '../keycloak/realm/events.ts';
import type { Client } from '../keycloak/realm/types.ts';
import { historyMs } from './studyActions.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The realm that a history is for. */
interface HistoryParts {
  readonly realmId: string;
  readonly clients: readonly Client[];
  /** Where the console is, for the addresses that sign-ins return to. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Names that are tried by somebody who guesses; only one of them is a user's. */
const guessedNames = ['admin', 'root', 'test', 'administrator', 'orthanc', 'dicom', 'guest', "x' OR '1'='1"];

const nightly = new Set(['n.papadaki', 'j.obrien']);
const outside = new Set(['external', 'o.petrenko', 'n.papadaki', 't.former']);

/** From where somebody signs in; the addresses are those that are reserved for private nets and for examples. */
const addressOf = (person: Person, serial: number): string =>
  outside.has(person.username)
    ? `198.51.100.${String(20 + serial)}`
    : `10.20.${String(serial % 3)}.${String(40 + serial)}`;

/** An ID that looks like Keycloak's, the same on every start. */
function idOf(...numbers: readonly [number, number, number]): string {
  const hex = [0, 1, 2, 3]
    .map((part) =>
      mix(numbers[0] + part, numbers[1], numbers[2])
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

type Told = Omit<RealmEvent, 'id' | 'realmId' | 'clientId'>;

/** The days of a history, by their number since 1970. */
const daysBefore = (now: number): number[] => {
  const first = Math.floor((now - historyMs) / day);
  return Array.from({ length: Math.floor(now / day) - first + 1 }, (_, n) => first + n);
};

/** What one person did at the sign-in on one day. */
function visit(person: Person, serial: number, onDay: number, origin: string): Told[] {
  const chance = (salt: number): number => unit(mix(onDay, serial, salt));
  const weekday = new Date(onDay * day).getUTCDay();
  const isFree = weekday === 0 || weekday === 6;
  if (person.password === undefined || chance(1) > (isFree ? 0.15 : 0.7)) return [];
  const begin = nightly.has(person.username) ? 20 : 7;
  const time = onDay * day + begin * hour + Math.floor(chance(2) * 3 * hour);
  const ipAddress = addressOf(person, serial);
  const names = { userId: person.id, ipAddress };
  const details = {
    auth_method: 'openid-connect',
    auth_type: 'code',
    redirect_uri: `${origin}/`,
    username: person.username,
  };
  const failed = (at: number, error: string): Told => ({
    ...names,
    time: at,
    type: 'LOGIN_ERROR',
    error,
    details,
  });
  if (!person.enabled) return chance(3) < 0.1 ? [failed(time, 'user_disabled')] : [];
  const sessionId = idOf(onDay, serial, 4).replaceAll('-', '').slice(0, 24);
  const events: Told[] = chance(5) < 0.08 ? [failed(time - minute, 'invalid_user_credentials')] : [];
  events.push(
    { ...names, time, type: 'LOGIN', sessionId, details: { ...details, response_type: 'code' } },
    {
      ...names,
      time: time + 210,
      type: 'CODE_TO_TOKEN',
      sessionId,
      details: { grant_type: 'authorization_code' },
    },
  );
  if (chance(6) < 0.01) {
    const changed = {
      ...names,
      time: time + 5 * minute,
      details: { ...details, credential_type: 'password' },
    };
    events.push({ ...changed, type: 'UPDATE_CREDENTIAL' }, { ...changed, type: 'UPDATE_PASSWORD' });
  }
  if (chance(7) < 0.6)
    events.push({ ...names, time: time + Math.floor((1 + chance(8) * 7) * hour), type: 'LOGOUT', sessionId });
  return events;
}

/** Somebody who guesses passwords, on some days, from one address. */
function guesses(onDay: number, origin: string): Told[] {
  if (mix(onDay, 9) % 9 !== 0) return [];
  const ipAddress = `203.0.113.${String(mix(onDay, 10) % 250)}`;
  const begin = onDay * day + Math.floor(unit(mix(onDay, 11)) * 23 * hour);
  return Array.from({ length: 12 + (mix(onDay, 12) % 30) }, (_, n): Told => {
    const username = guessedNames[mix(onDay, n, 13) % guessedNames.length] ?? '';
    const known = people.find((person) => person.username === username);
    return {
      time: begin + n * 1700,
      type: 'LOGIN_ERROR',
      ...(known === undefined ? {} : { userId: known.id }),
      ipAddress,
      error: known === undefined ? 'user_not_found' : 'invalid_user_credentials',
      details: { auth_method: 'openid-connect', auth_type: 'code', redirect_uri: `${origin}/`, username },
    };
  });
}

/** What the two who may do it changed on a day. */
function changes(onDay: number, { realmId, clients }: HistoryParts): AdminEvent[] {
  const author = people[mix(onDay, 20) % 2];
  const subject = people[2 + (mix(onDay, 21) % (people.length - 2))];
  const weekday = new Date(onDay * day).getUTCDay();
  if (author === undefined || subject === undefined || weekday === 0 || mix(onDay, 22) % 2 === 0) return [];
  const user = `users/${subject.id}`;
  const kinds = [
    ['UPDATE', 'USER', user],
    ['ACTION', 'USER', `${user}/reset-password`],
    ['CREATE', 'REALM_ROLE_MAPPING', `${user}/role-mappings/realm`],
    ['DELETE', 'REALM_ROLE_MAPPING', `${user}/role-mappings/realm`],
    ['ACTION', 'USER', `${user}/logout`],
  ] as const;
  const clientId = clients.find((client) => client.clientId === 'orthanc')?.id ?? '';
  const authDetails = {
    realmId,
    clientId,
    userId: author.id,
    ipAddress: addressOf(author, mix(onDay, 20) % 2),
  };
  return Array.from({ length: 1 + (mix(onDay, 23) % 3) }, (_, n): AdminEvent => {
    const [operationType, resourceType, resourcePath] = kinds[mix(onDay, n, 24) % kinds.length] ?? kinds[0];
    const time = onDay * day + 9 * hour + Math.floor(unit(mix(onDay, n, 25)) * 7 * hour);
    return { id: idOf(onDay, n, 26), time, realmId, authDetails, operationType, resourceType, resourcePath };
  });
}

/** Thirteen weeks of sign-ins, failed ones and changes by administrators, the same for the same days. A few thousand, made when they are first read. */
export function createRealmHistory(parts: HistoryParts): EventHistory {
  const { realmId, origin, now } = parts;
  const isPast = ({ time }: { readonly time: number }): boolean => time < now && time >= now - historyMs;
  const inTime = (a: { readonly time: number }, b: { readonly time: number }): number => a.time - b.time;
  const days = daysBefore(now);
  const told = days.flatMap((onDay) => [
    ...people.flatMap((person, serial) => visit(person, serial, onDay, origin)),
    ...guesses(onDay, origin),
  ]);
  return {
    userEvents: told
      .filter(isPast)
      .toSorted(inTime)
      .map((event, n) => ({ id: idOf(event.time % 1e9, n, 30), realmId, clientId: 'orthanc', ...event })),
    adminEvents: days
      .flatMap((onDay) => changes(onDay, parts))
      .filter(isPast)
      .toSorted(inTime),
  };
}
