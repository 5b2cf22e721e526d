import type { Activity } from './activity.ts';

/** Entries of the same person and action that followed each other closely: one row of the list. */
export interface ActivityGroup {
  /** That of its newest entry. */
  id: string;
  /** Newest first. */
  entries: readonly [Activity, ...Activity[]];
  /** When the newest and the oldest were. */
  last: number;
  first: number;
  /** How many different studies. */
  studies: number;
}

/** Milliseconds between two entries of a group at most. */
export const maxGap = 10 * 60_000;

/** What the entries of a group have in common. */
const keyOf = ({ source, action, userId, userName, object, kind, address }: Activity): string =>
  JSON.stringify(
    kind === 'failedSignIns'
      ? [source, action, address]
      : [source, action, userId, userId ? '' : userName, kind === 'labels' ? object : ''],
  );

/**
 * Groups entries, newest first, as the list shows them. What others did in between doesn't part a group: two people who label at the same
 * time are two rows, not hundreds.
 */
export function groupActivities(entries: readonly Activity[]): ActivityGroup[] {
  const open = new Map<string, [Activity, ...Activity[]]>();
  const groups: [Activity, ...Activity[]][] = [];
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = open.get(key);
    const before = group?.at(-1);
    if (group && before && before.at - entry.at <= maxGap) {
      group.push(entry);
      continue;
    }
    const started: [Activity, ...Activity[]] = [entry];
    open.set(key, started);
    groups.push(started);
  }
  return groups.map((members) => ({
    id: members[0].id,
    entries: members,
    last: members[0].at,
    first: members.at(-1)?.at ?? members[0].at,
    studies: new Set(members.map(({ studyId }) => studyId).filter(Boolean)).size,
  }));
}
