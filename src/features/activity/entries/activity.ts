import type { TimelineEntry } from '#features/activity/timeline/source.ts';

/** Where entries come from. */
export const sourceNames = ['auditLog', 'signIns', 'adminEvents', 'shareRecords'] as const;

/** One of them. */
export type SourceName = (typeof sourceNames)[number];

/** What people can filter by; also the series of the chart. */
export const activityKinds = [
  'uploads',
  'labels',
  'downloads',
  'changes',
  'deletions',
  'links',
  'signIns',
  'failedSignIns',
  'account',
  'admin',
  'other',
] as const;

/** One of them. */
export type ActivityKind = (typeof activityKinds)[number];

/** Which source tells of a kind. */
export const sourceOfKind: Readonly<Record<ActivityKind, SourceName>> = {
  uploads: 'auditLog',
  labels: 'auditLog',
  downloads: 'auditLog',
  changes: 'auditLog',
  deletions: 'auditLog',
  other: 'auditLog',
  links: 'shareRecords',
  signIns: 'signIns',
  failedSignIns: 'signIns',
  account: 'signIns',
  admin: 'adminEvents',
};

/** One thing that happened. Every text comes from a server: hostile. */
export interface Activity extends TimelineEntry {
  source: SourceName;
  kind: ActivityKind;
  /** The server's own word: `added-label`, `LOGIN_ERROR`, `UPDATE USER`. */
  action: string;
  /** Keycloak's id of who did it; empty where nobody is known. */
  userId: string;
  /** The user name that the source gives; empty for none. */
  userName: string;
  /** Orthanc's id of the study it was done to; empty for other things. */
  studyId: string;
  /** What else it was done to: a label, a path in Keycloak, another resource of Orthanc, a link. Entries with another object form another group. */
  object: string;
  /** The network address it came from; empty where none is known. */
  address: string;
  /** Why it failed; empty where it did not. */
  error: string;
  /** All that the source says, for the details. */
  record: unknown;
}

const none = { userId: '', userName: '', studyId: '', object: '', address: '', error: '' } as const;

/** An entry with what is not said left empty. */
export const activity = (
  said: Pick<Activity, 'id' | 'at' | 'source' | 'kind' | 'action' | 'record'> & Partial<Activity>,
): Activity => ({ ...none, ...said });
