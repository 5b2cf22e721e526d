import type { ShareRecord } from '#api/orthanc/shares/shareRecords.ts';
import { newestFirst } from '#features/activity/timeline/mergedReader.ts';
import { activity, type Activity } from './activity.ts';

/** A study and what is recorded on it. */
interface Recorded {
  studyId: string;
  records: readonly ShareRecord[];
}

/** What share records tell: that a link was created, and that it was revoked. A link to several studies is recorded on each, and told once. */
export function linkActivities(studies: readonly Recorded[]): Activity[] {
  const told = new Map<string, Activity>();
  const tell = (one: Activity): void => {
    if (!told.has(one.id)) told.set(one.id, one);
  };
  for (const { studyId, records } of studies) {
    for (const { id, kind, created, expiresAt, by, studies: count, revoked } of records) {
      const common = { source: 'shareRecords', kind: 'links', studyId, object: id } as const;
      const record = { id, kind, created, expiresAt, by, studies: count, revoked };
      const at = created.getTime();
      tell(activity({ ...common, id: `l.${id}.created`, at, action: 'created-link', userId: by, record }));
      if (!revoked) continue;
      const ended = { at: revoked.at.getTime(), action: 'revoked-link', userId: revoked.by };
      tell(activity({ ...common, ...ended, id: `l.${id}.revoked`, record }));
    }
  }
  return newestFirst([...told.values()]);
}
