import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';
import { tolerantText } from '#api/tolerant.ts';

/** An entry of Orthanc's audit log. Every text is hostile; what the log leaves out is undefined or empty. */
export interface AuditEntry {
  /** Exact to the millisecond. */
  timestamp: Date;
  /** Keycloak's ID of the user. */
  userId?: string;
  /** Their user name. */
  userName?: string;
  /** Orthanc's ID of the study, series or patient, which may be gone. */
  resourceId: string;
  /** `Study`, `Series` or `Patient`. */
  resourceType: string;
  /** Such as `added-label`: docs/platform.md lists them. A newer plugin may log others. */
  action: string;
  /** What belongs to the action: a label, an instance's ID, or an object. */
  data?: unknown;
}

const row = z.object({
  Timestamp: tolerantText,
  UserId: tolerantText,
  UserName: tolerantText,
  ResourceId: tolerantText,
  ResourceType: tolerantText,
  Action: tolerantText,
  JsonLogData: z.optional(z.unknown()),
});

/** One row; a time that can't be read is taken to be that of the row before, as the log is in order. */
function entryOf(answer: z.output<typeof row>, before: Date): AuditEntry {
  const timestamp = new Date(answer.Timestamp);
  return {
    timestamp: Number.isNaN(timestamp.getTime()) ? before : timestamp,
    ...(answer.UserId ? { userId: answer.UserId } : {}),
    ...(answer.UserName ? { userName: answer.UserName } : {}),
    resourceId: answer.ResourceId,
    resourceType: answer.ResourceType,
    action: answer.Action,
    ...(answer.JsonLogData === null || answer.JsonLogData === undefined ? {} : { data: answer.JsonLogData }),
  };
}

/** An empty page is `null`, not an empty list. */
const pageSchema = z.pipe(
  z.nullable(z.array(row)),
  z.transform((rows) => {
    const entries: AuditEntry[] = [];
    for (const one of rows ?? []) entries.push(entryOf(one, entries.at(-1)?.timestamp ?? new Date(0)));
    return entries;
  }),
);

/** Which entries are asked for; all conditions must hold. */
export interface AuditLogRequest {
  /** From this moment on. */
  from?: Date;
  /** Before this moment. */
  to?: Date;
  /** Keycloak's ID: a user name finds nothing. */
  userId?: string;
  resourceId?: string;
  /** Exactly this action; the server takes one. */
  action?: string;
  /** How many of the oldest are left out. */
  since?: number;
  /** At most so many, and at least one: the server takes 0 for all there are. */
  limit: number;
}

/** The address of a page. The encoding is part of it: a `+` that stays one finds nothing. */
function pathOf(asked: AuditLogRequest): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined) query.set(name, value);
  };
  set('from-timestamp', asked.from?.toISOString());
  set('to-timestamp', asked.to?.toISOString());
  set('user-id', asked.userId);
  set('resource-id', asked.resourceId);
  set('action', asked.action);
  if (asked.since) query.set('since', String(Math.floor(asked.since)));
  query.set('limit', String(Math.max(1, Math.floor(asked.limit))));
  query.set('log-data-format', 'json');
  return `/auth/audit-logs?${query.toString()}`;
}

/**
 * Reads a page of Orthanc's audit log, **oldest first**: the server has no other order and no total. The newest are found by
 * asking for shorter and shorter spans of time. Needs `audit-logs` or `admin-permissions`.
 * @throws ApiError `notFound` where the log is off (`isAuditLogOff`)
 */
export function readAuditLog(asked: AuditLogRequest, signal?: AbortSignal): Promise<readonly AuditEntry[]> {
  return request('orthanc', pathOf(asked), pageSchema, { signal });
}

/** Whether an error of `readAuditLog` says that Orthanc keeps no audit log: the route is there only where it does. */
export function isAuditLogOff(error: unknown): boolean {
  return error instanceof ApiError && error.server === 'orthanc' && error.kind === 'notFound';
}

/** Whether Orthanc keeps an audit log. It changes only when Orthanc is set up differently. */
export const auditLogStateQuery = queryOptions({
  queryKey: ['authorization', 'auditLogState'],
  queryFn: async ({ signal }): Promise<'on' | 'off'> => {
    try {
      await readAuditLog({ limit: 1 }, signal);
      return 'on';
    } catch (error) {
      if (isAuditLogOff(error)) return 'off';
      throw error;
    }
  },
  staleTime: 300_000,
});
