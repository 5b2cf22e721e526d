import type { Activity } from '#features/activity/entries/activity.ts';
import type { ActivityGroup } from '#features/activity/entries/groups.ts';
import type { ActivityMessages } from '#features/activity/activityMessages.ts';

/** A server's word without a message of ours. */
const asWritten = (action: string, count: number): string =>
  count === 1 ? action : `${action} (${String(count)})`;

/** What a group of entries tells, in one line: "Added label research to 214 studies". */
export function describeGroup({ entries, studies }: ActivityGroup, t: ActivityMessages): string {
  const [{ source, action, object, address, error }] = entries;
  const count = entries.length;
  if (source === 'adminEvents') {
    const [operation = '', resource = ''] = action.split(' ');
    return t.adminAction(
      t.adminResources[resource] ?? resource,
      t.adminOperations[operation] ?? operation,
      count,
    );
  }
  const words = t.actions[action]?.(count, studies, object) ?? asWritten(action, count);
  return [words, error && address ? t.from(address) : ''].filter(Boolean).join(' ');
}

/** The user names in a group of entries that no user is known of, each once. */
export const typedNames = (entries: readonly Activity[]): readonly string[] => [
  ...new Set(entries.map(({ userName }) => userName).filter(Boolean)),
];

/** The studies of a group, each once. */
export const studiesOf = (entries: readonly Activity[]): readonly string[] => [
  ...new Set(entries.map(({ studyId }) => studyId).filter(Boolean)),
];
