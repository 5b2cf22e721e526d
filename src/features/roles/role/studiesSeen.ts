import { useQuery } from '@tanstack/react-query';
import { studiesSeenQuery } from '#api/orthanc/labels.ts';
import { useCan } from '#session/useCan.ts';

/**
 * How many studies a profile with these labels can see, among those that the signed-in user can see. Fetched only where it is shown.
 * `undefined` while it is being counted; `'unknown'` if this user may not count.
 */
export function useStudiesSeen(labels: readonly string[]): number | 'unknown' | undefined {
  const mayCount = useCan()('search') === undefined;
  const count = useQuery({ ...studiesSeenQuery(labels), enabled: mayCount && labels.length > 0 });
  if (labels.length === 0) return 0;
  return !mayCount || count.isError ? 'unknown' : count.data;
}
