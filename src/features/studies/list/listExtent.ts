import type { StudyPage } from '#api/orthanc/studies/studyFind.ts';

/** What a list knows about its length: how far it can be scrolled now, and whether that is all. */
export interface ListExtent {
  /** Rows that are there or on their way. */
  rows: number;
  /** All there are: the rest of the list is known to be empty. */
  isWhole: boolean;
  /** Set where so many studies were looked at in vain that no more are fetched by themselves. */
  stoppedAfter: number | undefined;
}

/** Rows shown as waiting after the last one while there are more. */
const maxWaitingRows = 8;

/** Pages looked at without filling a screen before it is better to ask for a narrower search. */
const maxFutilePages = 5;

/** Position after the last study that the server has sent, from 0. */
function afterLast(pages: readonly Pick<StudyPage, 'since' | 'covered'>[]): number {
  const last = pages.at(-1);
  return last ? last.since + last.covered : 0;
}

/**
 * How far the list can be scrolled. "Fewer than asked for" is not the end, as a server may cap its answers silently or leave some
 * out: the end is the count, or an answer that says so.
 * @param held how many rows the pages hold after what the server could not leave out
 */
export function listExtent(
  pages: readonly Pick<StudyPage, 'since' | 'covered' | 'isLast'>[],
  held: number,
  total: number | undefined,
): ListExtent {
  const offset = pages[0]?.since ?? 0;
  const end = offset + held;
  const last = pages.at(-1);
  if (!last || last.isLast)
    return { rows: end, isWhole: last !== undefined && offset === 0, stoppedAfter: undefined };
  const seen = afterLast(pages);
  if (total !== undefined && seen >= total) {
    return { rows: end, isWhole: offset === 0, stoppedAfter: undefined };
  }
  if (pages.length >= maxFutilePages && held < 25) return { rows: end, isWhole: false, stoppedAfter: seen };
  const left = total === undefined ? maxWaitingRows : Math.min(maxWaitingRows, total - seen);
  return { rows: end + left, isWhole: false, stoppedAfter: undefined };
}
