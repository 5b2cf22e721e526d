import type { AuditEntry } from '#api/authorization/auditLog.ts';
import { activity, type Activity, type ActivityKind } from './activity.ts';

/** The actions that the authorization plugin logs, by kind (docs/platform.md). */
const actions = {
  uploads: ['uploaded-instance'],
  labels: ['added-label', 'deleted-label'],
  downloads: ['download'],
  changes: [
    'start-modification-job',
    'success-modification-job',
    'new-study-from-modification-job',
    'start-anonymization-job',
    'success-anonymization-job',
    'new-study-from-anonymization-job',
  ],
  deletions: [
    'deleted-study',
    'deleted-series',
    'deleted-child-series',
    'deleted-patient',
    'deleted-parent-patient',
  ],
} as const satisfies Partial<Record<ActivityKind, readonly string[]>>;

const kindOfAction = new Map<string, ActivityKind>(
  Object.entries(actions).flatMap(([kind, names]) =>
    names.map((name): [string, ActivityKind] => [name, isLogged(kind) ? kind : 'other']),
  ),
);

function isLogged(kind: string): kind is keyof typeof actions {
  return kind in actions;
}

/** The actions of a kind, for the log's own filter; `undefined` where only all entries tell: what has no kind of its own. */
export const actionsOfKind = (kind: ActivityKind): readonly string[] | undefined =>
  isLogged(kind) ? actions[kind] : undefined;

/** A row of the log with its time, as the windows need it. */
export interface TimedAudit {
  at: number;
  entry: AuditEntry;
}

/** Adds the time. */
export const timed = (entry: AuditEntry): TimedAudit => ({ at: entry.timestamp.getTime(), entry });

/**
 * Rows of the log as entries. The log has no ids: one is made of the moment, the action and what it was done to, with a number where
 * rows are alike. A part holds all rows of its moments, so the number is the same however the log is read.
 */
export function auditActivities(rows: readonly TimedAudit[]): Activity[] {
  const alike = new Map<string, number>();
  return rows.map(({ at, entry }) => {
    const { action, resourceId, resourceType, data } = entry;
    const base = `${String(at)}.${action}.${resourceId}`;
    const number = (alike.get(base) ?? 0) + 1;
    alike.set(base, number);
    const kind = kindOfAction.get(action) ?? 'other';
    const isStudy = resourceType === 'Study';
    return activity({
      id: `a.${base}.${String(number)}`,
      at,
      source: 'auditLog',
      kind,
      action,
      userId: entry.userId ?? '',
      userName: entry.userName ?? '',
      studyId: isStudy ? resourceId : '',
      object: kind === 'labels' && typeof data === 'string' ? data : isStudy ? '' : resourceId,
      record: { ...entry, timestamp: entry.timestamp.toISOString() },
    });
  });
}
