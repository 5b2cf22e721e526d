import { useQuery } from '@tanstack/react-query';
import { studiesSeenQuery } from '#api/orthanc/labels.ts';
import { useCan } from '#session/useCan.ts';

/**
 * How many studies somebody with these labels sees: asked only where it is shown, and as far as the reader sees them himself.
 * `undefined` while it is being counted; `'unknown'` where the reader may not count.
 */
export function useStudiesSeen(labels: readonly string[]): number | 'unknown' | undefined {
  const mayCount = useCan()('search') === undefined;
  const count = useQuery({ ...studiesSeenQuery(labels), enabled: mayCount && labels.length > 0 });
  if (labels.length === 0) return 0;
  return !mayCount || count.isError ? 'unknown' : count.data;
}
