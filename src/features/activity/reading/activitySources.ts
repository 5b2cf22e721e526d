import { readAuditLog, type AuditLogRequest } from '#api/authorization/auditLog.ts';
import { readAdminEvents, readSignInEvents } from '#api/keycloak/events.ts';
import type { ShareRecord } from '#api/orthanc/shares/shareRecords.ts';
import {
  sourceOfKind,
  type Activity,
  type ActivityKind,
  type SourceName,
} from '#features/activity/entries/activity.ts';
import { actionsOfKind, auditActivities, timed } from '#features/activity/entries/auditLog.ts';
import { adminActivity, isAbout, signInActivity, typesToAsk } from '#features/activity/entries/keycloak.ts';
import { linkActivities } from '#features/activity/entries/links.ts';
import { logSource } from '#features/activity/timeline/logSource.ts';
import { pagedSource } from '#features/activity/timeline/pagedSource.ts';
import type { TimelineSource } from '#features/activity/timeline/source.ts';

/** Which entries are wanted; all conditions must hold. */
export interface ActivityFilter {
  kind: ActivityKind | undefined;
  /** Keycloak's id of who did it, or of whom an administrator did it to. */
  userId: string | undefined;
  /** Orthanc's ids of studies, and of their patient; `undefined` for any. */
  resourceIds: readonly string[] | undefined;
  /** From this moment on, and before that one. */
  from: number | undefined;
  to: number | undefined;
}

/** What each source needs; a source that is left out is off, or this person may not read it. */
export interface SourceAccess {
  auditLog?: true;
  /** Types of sign-in events that the realm keeps; `undefined`: it keeps none. */
  signIns?: { keptTypes: readonly string[] };
  adminEvents?: true;
  /** Reads the share records there are, of these studies only where some are given. */
  shareRecords?: (
    studyIds: readonly string[] | undefined,
  ) => Promise<readonly { studyId: string; records: readonly ShareRecord[] }[]>;
}

/** A source and its name: several may have the same. */
export interface NamedSource {
  name: SourceName;
  source: TimelineSource<Activity>;
}

const dateOf = (at: number | undefined): Date | undefined => (at === undefined ? undefined : new Date(at));

/** The members that are there: the calls take no `undefined`. */
function present<Values extends object>(
  values: Values,
): { [Name in keyof Values]?: NonNullable<Values[Name]> };
function present(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Turns the parts of a source into others. */
const mapped = <From, To>(
  source: TimelineSource<From>,
  map: (entries: readonly From[]) => readonly To[],
): TimelineSource<To> => ({
  async readOlder(signal) {
    const { entries, completeFrom } = await source.readOlder(signal);
    return { entries: map(entries), completeFrom };
  },
});

/** The servers' clocks may be ahead of this one by so many milliseconds. */
const clockTolerance = 3_600_000;

/** One reading of the audit log. The server filters by one action and one resource, so several of them are several readings. */
function auditSource(
  { kind, userId, from, to }: ActivityFilter,
  asked: Pick<AuditLogRequest, 'action' | 'resourceId'>,
  now: number,
): TimelineSource<Activity> {
  const fixed = { ...asked, ...present({ userId }) };
  const log = logSource(
    {
      read: async (window, signal) => {
        const { from, to, since, limit } = window;
        const rows = await readAuditLog(
          { ...fixed, from: new Date(from), to: new Date(to), since, limit },
          signal,
        );
        return rows.map(timed);
      },
      readFirst: async (signal) =>
        (await readAuditLog({ ...fixed, limit: 1 }, signal))[0]?.timestamp.getTime(),
    },
    { to: to ?? now + clockTolerance, ...present({ from }) },
  );
  return mapped(log, (rows) =>
    auditActivities(rows).filter((entry) => kind === undefined || entry.kind === kind),
  );
}

function auditSources(filter: ActivityFilter, now: number): TimelineSource<Activity>[] {
  const { kind, resourceIds } = filter;
  if (resourceIds) return resourceIds.map((resourceId) => auditSource(filter, { resourceId }, now));
  const actions = kind && actionsOfKind(kind);
  if (actions) return actions.map((action) => auditSource(filter, { action }, now));
  return [auditSource(filter, {}, now)];
}

/** The span as Keycloak takes it: its end counts as well. */
const eventSpan = ({ from, to }: ActivityFilter) =>
  present({ dateFrom: dateOf(from), dateTo: dateOf(to === undefined ? undefined : to - 1) });

function signInSources(filter: ActivityFilter, keptTypes: readonly string[]): TimelineSource<Activity>[] {
  const types = typesToAsk(filter.kind, keptTypes);
  if (types.length === 0) return [];
  const asked = { types, ...present({ user: filter.userId }), ...eventSpan(filter) };
  return [
    pagedSource({
      read: async (page, signal) =>
        (await readSignInEvents({ ...asked, ...page }, signal)).map(signInActivity),
    }),
  ];
}

/** Of one person: what they changed, and what was changed of them. */
function adminSources(filter: ActivityFilter): TimelineSource<Activity>[] {
  const { userId } = filter;
  const asked = userId ? [{ user: userId }, { resourcePath: `users/${userId}*` }] : [{}];
  // An id can begin another one, and Keycloak takes `%`, `_` and `*` of a federated user's id for any text.
  const isMeant = (entry: Activity): boolean =>
    userId === undefined || entry.userId === userId || isAbout(entry, userId);
  return asked.map((one) =>
    mapped(
      pagedSource({
        read: async (page, signal) =>
          (await readAdminEvents({ ...one, ...eventSpan(filter), ...page }, signal)).map(adminActivity),
      }),
      (entries) => entries.filter(isMeant),
    ),
  );
}

function linkSource(
  { userId, resourceIds, from = -Infinity, to = Infinity }: ActivityFilter,
  read: NonNullable<SourceAccess['shareRecords']>,
): TimelineSource<Activity> {
  return {
    async readOlder() {
      const studies = await read(resourceIds);
      const wanted = studies.filter(({ studyId }) => resourceIds?.includes(studyId) ?? true);
      const entries = linkActivities(wanted).filter(
        (entry) => entry.at >= from && entry.at < to && (userId === undefined || entry.userId === userId),
      );
      return { entries, completeFrom: -Infinity };
    },
  };
}

/** The sources that can hold entries of a filter, ready to be read from now back. */
export function sourcesFor(
  filter: ActivityFilter,
  access: SourceAccess,
  now = Date.now(),
): readonly NamedSource[] {
  const { kind, resourceIds } = filter;
  const isWanted = (name: SourceName): boolean => kind === undefined || sourceOfKind[kind] === name;
  const named = (name: SourceName, sources: readonly TimelineSource<Activity>[]): NamedSource[] =>
    isWanted(name) ? sources.map((source) => ({ name, source })) : [];
  const { auditLog, signIns, adminEvents, shareRecords } = access;
  return [
    ...(auditLog ? named('auditLog', auditSources(filter, now)) : []),
    // Keycloak knows of no study.
    ...(signIns && !resourceIds ? named('signIns', signInSources(filter, signIns.keptTypes)) : []),
    ...(adminEvents && !resourceIds ? named('adminEvents', adminSources(filter)) : []),
    ...(shareRecords ? named('shareRecords', [linkSource(filter, shareRecords)]) : []),
  ];
}
