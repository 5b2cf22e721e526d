import { queryOptions } from '@tanstack/react-query';
import { serverNow } from '#api/serverClock.ts';
import { eventsConfigQuery, readSignInEvents } from './events.ts';

/** Keycloak's events of a sign-in that failed. It refuses a type that it doesn't know, so only those that the realm keeps are asked for. */
export const failedSignInTypes: readonly string[] = [
  'LOGIN_ERROR',
  'CLIENT_LOGIN_ERROR',
  'IDENTITY_PROVIDER_LOGIN_ERROR',
  'USER_DISABLED_BY_TEMPORARY_LOCKOUT',
  'USER_DISABLED_BY_PERMANENT_LOCKOUT',
];

/** How many failed sign-ins are read at most; beyond that, "more than". */
const maxRead = 1000;

const hour = 3_600_000;
const day = 24 * hour;

/** How many sign-ins have failed lately. */
export interface FailedSignIns {
  lastDay: number;
  lastWeek: number;
  /** There are more than were read: the numbers are the least there are. */
  isCut: boolean;
}

/** Counts failed sign-ins of the last 24 hours and the last 7 times 24. @param read how many may have been read at most */
export function countFailed(times: readonly Date[], now: Date, read: number): FailedSignIns {
  const since = (ms: number): number => times.filter((time) => now.getTime() - time.getTime() <= ms).length;
  return { lastDay: since(day), lastWeek: since(7 * day), isCut: times.length >= read };
}

/** The failed sign-ins of the last 7 days, in two requests; `null` where the realm keeps no such events. Needs Keycloak's `view-events`. */
export const failedSignInsQuery = queryOptions({
  queryKey: ['keycloak', 'failedSignIns'],
  queryFn: async ({ client, signal }): Promise<FailedSignIns | null> => {
    const { keepsSignIns, keptTypes } = await client.fetchQuery({ ...eventsConfigQuery, retry: false });
    const types = failedSignInTypes.filter((type) => keptTypes.includes(type));
    if (!keepsSignIns || types.length === 0) return null;
    const now = serverNow();
    const dateFrom = new Date(now.getTime() - 7 * day);
    const events = await readSignInEvents({ first: 0, max: maxRead, dateFrom, types }, signal);
    return countFailed(
      events.map(({ time }) => time),
      now,
      maxRead,
    );
  },
});
