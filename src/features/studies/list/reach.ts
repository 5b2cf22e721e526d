import type { StudyPage } from '#api/orthanc/studies.ts';

/** How far a list can be scrolled now. */
export interface Reach {
  /** Rows that are there or on their way. */
  rows: number;
  /** Set where so many studies were looked at in vain that no more are fetched by themselves. */
  stoppedAfter: number | undefined;
}

/** Rows shown as waiting after the last one while there are more. */
const waiting = 8;

/** Studies looked at without filling a screen before it is better to ask for a narrower search. */
const patience = 500;

/** Place after the last study that the server has sent, from 0. */
function afterLast(pages: readonly Pick<StudyPage, 'since' | 'received'>[]): number {
  const last = pages.at(-1);
  return last ? last.since + last.received : 0;
}

/**
 * How far the list can be scrolled. "Fewer than asked for" is not the end, as a server may cap its answers silently: the end is an
 * empty answer, or the count.
 * @param held how many rows the pages hold after what the server could not leave out
 */
export function reachOf(
  pages: readonly Pick<StudyPage, 'since' | 'received' | 'isLast'>[],
  held: number,
  total: number | undefined,
): Reach {
  const offset = pages[0]?.since ?? 0;
  const end = offset + held;
  const last = pages.at(-1);
  if (!last || last.isLast) return { rows: end, stoppedAfter: undefined };
  const seen = afterLast(pages);
  if (total !== undefined && seen >= total) return { rows: end, stoppedAfter: undefined };
  if (seen - offset >= patience && held < 25) return { rows: end, stoppedAfter: seen };
  const left = total === undefined ? waiting : Math.min(waiting, total - seen);
  return { rows: end + left, stoppedAfter: undefined };
}
